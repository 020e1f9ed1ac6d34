#!/usr/bin/env bash
# A team in a GraphML file is called after somebody in it, or all names are gone, by the reader.
#
# GraphML is what yEd and other editors of charts save. A team is a node with a graph of its people in it. What is said
# of a node or line stands in "data", whose key is declared above with its name, its default and what it is for, a node,
# an edge or "all"; a line may say that it has no direction (GraphML 1.0 schema, key.for and edge.directed; GraphML
# Primer, "Declaring GraphML-Attributes", "Attributes Default Values", "Nested Graphs").
#
# Expected: Ida in North and Odd in South, each with a name; Tor works with Ida, which has no direction, and Ida reports
# to South, as a line does that says nothing else. Seen:
# - graphology-graphml 0.5.2: North is called "Ida", as the last name found anywhere inside it counts. Nothing tells who
#   is in which team. The line without direction has one. A key for "all" raises an error.
# - cytoscape-graphml 1.0.6 has the teams, but what is declared is not read: "name" is called "d0", a line that says
#   nothing reports to nobody, and "false" is a text, which counts as true.
#
# In a chart whose people come before any team, and say all that there is to say, nothing of it is seen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --legacy-peer-deps graphology@0.26.0 graphology-graphml@0.5.2 \
  cytoscape@3.35.0 cytoscape-graphml@1.0.6 jquery@3.7.1 jsdom@26.1.0 >/dev/null
cat >seen.cjs <<'JS'
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<!doctype html><body></body>');
const { document, DOMParser, XMLSerializer, Document } = window;
Object.assign(globalThis, { window, document, DOMParser, XMLSerializer, Document });
const Graph = require('graphology');
const graphology = require('graphology-graphml/node');
const cytoscape = require('cytoscape');
require('cytoscape-graphml')(cytoscape, require('jquery'));
console.warn = () => {};

const chart = purpose => `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="name" attr.type="string"/>
  <key id="d1" for="edge" attr.name="kind" attr.type="string"><default>reports to</default></key>
  <key id="d2" for="${purpose}" attr.name="left" attr.type="boolean"/>
  <graph id="chart" edgedefault="directed">
    <node id="north"><data key="d0">North</data>
      <graph id="people" edgedefault="directed">
        <node id="ida"><data key="d0">Ida</data><data key="d2">false</data></node>
      </graph>
    </node>
    <node id="tor"><data key="d0">Tor</data></node>
    <node id="south"><data key="d0">South</data>
      <graph id="others" edgedefault="directed"><node id="odd"><data key="d0">Odd</data></node></graph>
    </node>
    <edge id="e1" source="tor" target="ida" directed="false"><data key="d1">works with</data></edge>
    <edge id="e2" source="ida" target="south"/>
  </graph>
</graphml>`;

const print = rows => rows.forEach(row => console.log(`  ${row}`));
const readers = {
  'graphology-graphml': text => {
    const graph = graphology.parse(Graph, text);
    print(graph.mapNodes((node, said) => `${node} ${JSON.stringify(said)}`));
    print(
      graph.mapEdges((edge, said, from, to, a, b, plain) =>
        [from, plain ? '-' : '->', to, JSON.stringify(said)].join(' '),
      ),
    );
  },
  'cytoscape-graphml': text => {
    const chart = cytoscape({ headless: true });
    chart.graphml({ layoutBy: 'preset' });
    chart.graphml(text);
    print(chart.nodes().map(node => JSON.stringify(node.data())));
    print(
      chart.edges().map(edge => {
        const { id, source, target, ...said } = edge.data();
        return `${source} -> ${target} ${JSON.stringify(said)}`;
      }),
    );
  },
};
const read = (name, text) => {
  console.log(`${name}:`);
  try {
    readers[name](text);
  } catch (error) {
    console.log(`  error: ${error.message}`);
  }
};
for (const name of Object.keys(readers)) read(name, chart('node'));
console.log('A key that is for all');
for (const name of Object.keys(readers)) read(name, chart('all'));
process.exit();
JS
cat >expected <<'TXT'
graphology-graphml:
  north {"name":"Ida","left":false}
  ida {"name":"Ida","left":false}
  tor {"name":"Tor"}
  south {"name":"Odd"}
  odd {"name":"Odd"}
  tor -> ida {"kind":"works with"}
  ida -> south {"kind":"reports to"}
cytoscape-graphml:
  {"id":"north","d0":"North"}
  {"id":"ida","parent":"north","d0":"Ida","d2":"false"}
  {"id":"tor","d0":"Tor"}
  {"id":"south","d0":"South"}
  {"id":"odd","parent":"south","d0":"Odd"}
  tor -> ida {"d1":"works with"}
  ida -> south {}
A key that is for all
graphology-graphml:
  error: Cannot set properties of undefined (setting 'd2')
cytoscape-graphml:
  {"id":"north","d0":"North"}
  {"id":"ida","parent":"north","d0":"Ida","d2":"false"}
  {"id":"tor","d0":"Tor"}
  {"id":"south","d0":"South"}
  {"id":"odd","parent":"south","d0":"Odd"}
  tor -> ida {"d1":"works with"}
  ida -> south {}
TXT
node seen.cjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
