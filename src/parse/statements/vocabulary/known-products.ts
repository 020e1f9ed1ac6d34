import { aboutNames, remembered } from '../../../text/remembered.ts';

const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/[,\n]/).map(name => name.trim().toLowerCase().replaceAll(' ', '')));

/** Well-known products, by what nobody means anything else by: a capitalised mention is evidence enough. */
const products = words(`
  Databricks, Snowflake, BigQuery, Redshift, Athena, DynamoDB, CosmosDB, Azure Cosmos DB, Azure Blob, Azure Blob Storage,
  Amazon S3, S3, PostgreSQL, Postgres, MySQL, MariaDB, SQLite, MongoDB, Cassandra, ScyllaDB, CockroachDB, RocksDB, LevelDB,
  FoundationDB, Redis, Memcached, Kafka, Apache Kafka, Pulsar, RabbitMQ, Flink, Apache Flink, Apache Spark, PySpark, Hadoop, HDFS, Hive,
  Trino, PrestoDB, ClickHouse, DuckDB, Elasticsearch, OpenSearch, Kubernetes, OpenShift, Terraform, ChatGPT, PyTorch, TensorFlow,
  Airflow, Apache Airflow, dbt, dbt Cloud, Fivetran, Looker, Tableau, Power BI, Grafana, Prometheus, Splunk, Datadog, MinIO,
  Ceph, Lustre, Milvus, Pinecone, Weaviate, Qdrant, pgvector, Neo4j, Teradata, Iceberg, Delta Lake, OCI, AWS, EC2, GCP, Azure,
  Salesforce, ServiceNow, Workday, SAP HANA, Vertica, Greenplum, TimescaleDB, InfluxDB, Rockset, Spark,
  OpenSSL, LLVM, WebKit, Chromium, Node.js, Django, Laravel, jQuery, Tomcat, JBoss, WildFly, Podman, Istio, Jenkins, Ansible,
  vSphere, QEMU, Nagios, Zabbix, WordPress, Drupal, PeopleSoft, SuccessFactors, QuickBooks, QlikView, SPSS, MATLAB, AutoCAD,
  SolidWorks, SQL Server, Windows Server, Active Directory, Lotus Notes, Office 365, SAP ECC, JD Edwards, Kibana, Logstash, Solr,
  Lucene, Keycloak, HashiCorp Vault, V8, npm, pnpm, libuv, zlib, numpy, systemd, webpack, ESLint, TypeScript, Yarn, Deno, SpiderMonkey, WebAssembly, GraphQL,
  Subversion, Bugzilla, Confluence, Bitbucket, GitLab CI, GitHub Actions, CircleCI, Travis CI, TeamCity, SonarQube, Artifactory, Pulumi,
  Argo CD, Helm Charts, containerd, Envoy Proxy, NGINX, HAProxy, Varnish, Memgraph, ArangoDB, CouchDB, Couchbase, MinIO, SeaweedFS,
  NetSuite, HubSpot, Marketo, Pardot, Zendesk, Freshdesk, Intercom, PagerDuty, Opsgenie, Okta, Auth0, OneLogin, DocuSign, SharePoint, OneDrive,
  Dropbox, Smartsheet, Airtable, Asana, Basecamp, Miro, Figma, Canva, WebEx, GoToMeeting, PeopleTools, Hyperion, Cognos, MicroStrategy, Crystal Reports,
  SAP BW, SAP S/4HANA, Dynamics 365, Oracle Database, Exadata, WebLogic, WebSphere, IIS, Exchange Server, ColdFusion, FileMaker, Lotus Domino,
  ArcGIS, QGIS, NetCDF, GDAL, HDF5, MATLAB, Mathematica, Stata, RStudio, Jupyter, JupyterHub, Minitab, Simulink, LabVIEW, ANSYS, CATIA,
  VMware, Hyper-V, Citrix, SolarWinds, Wireshark, OpenVPN, WireGuard, OpenStack, CloudFormation, Nessus, CrowdStrike, SentinelOne
`);
/** Those that are written without a capital. */
export const smallProducts: readonly string[] =
  'dbt etcd nginx pgvector npm libuv zlib numpy systemd webpack'.split(' ');
export const isKnownProduct = remembered(
  (name: string): boolean => products.has(name.toLowerCase().replaceAll(' ', '')),
  aboutNames,
);

const vendors = words(
  'Azure, Amazon, AWS, Google, Google Cloud, Microsoft, Apache, Oracle, IBM, GCP, Confluent, Red Hat, Adobe, SAP',
);
/** The names of well-known products and of their vendors, in lower case and without white space. */
export const productNames: readonly string[] = [...products, ...vendors].filter(name => name !== '');

/** What the words of a product's name may begin with, itself included. */
export const startsOf = (name: string): readonly string[] =>
  Array.from({ length: Math.max(0, name.length - 1) }, (_, index) => name.slice(0, index + 2));

/** Whether a word before a product's name only says who makes it: "Azure" of "Azure CosmosDB". */
export const isVendor = (name: string): boolean => vendors.has(name.toLowerCase().replaceAll(' ', ''));

const shape =
  /^(?:\p{Lu}[\p{Ll}\p{Lu}]*(?:DB|SQL|MQ|FS|GPT|Flow|Hub|Lake|Store|Stack|Graph|Cache|Base|House|KV)|[\p{Lu}]{2,5}-\d+(?:\.\d+)?|\p{Lu}{1,2}-(?:API|DB|MQ|OS|FS|VM|SQL))$/u;
/** Whether a word looks like a product's name: "FoundationDB", "GPT-6", "N-API". */
export const isProductShape = remembered(
  (word: string): boolean => shape.test(word) && !/^(?:DB|SQL|MQ|FS|KV)$/u.test(word),
  aboutNames,
);
