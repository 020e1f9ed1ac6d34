#!/usr/bin/env bash
# Charts in DOT, read back: solid lines come out dotted, dotted ones solid, and a person's name is gone.
#
# "edge [style=dotted]" is for the lines after it, until it is set anew or its box ends. What is said of a person in
# several places adds up. A box may stand at an end of a line: then the line is for each in it. "1.10" and "1.1" are two
# names (Graphviz, The DOT Language).
#
# Expected: what Graphviz itself makes of it (@hpcc-js/wasm-graphviz 1.29.2). Seen, beside errors for valid files:
# - graphlib-dot 0.6.4: what was set in a box goes on behind it: the solid line from Ida to Odd is dotted. "#" at the
#   start of a line and ";" between attributes are errors, and so is a label with tags.
# - ts-graphviz 3.0.7 keeps one setting for the chart, the last: both lines are solid. Who is described twice keeps the
#   second only, so the name is gone. A line to a box ends at a person "subgraph", who has a neighbour "north"; a line
#   from one, and two lists of attributes, are errors.
# - dotparser 1.1.1 makes numbers of "1.10" and "1.1": one person with a line to itself.
#
# Who reports to whom by a solid line, and by a dotted one, changes with a library.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @hpcc-js/wasm-graphviz@1.29.2 graphlib-dot@0.6.4 ts-graphviz@3.0.7 \
  dotparser@1.1.1 >/dev/null
cat >seen.mjs <<'JS'
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import dotparser from 'dotparser';
import graphlibDot from 'graphlib-dot';
import { fromDot } from 'ts-graphviz';
const charts = {
  'dotted, then solid': 'digraph { edge [style=dotted]; ida -> tor; edge [style=solid]; ida -> odd }',
  'dotted in a box': 'digraph { subgraph north { edge [style=dotted]; ida -> tor } ida -> odd }',
  'told twice': 'digraph { ida [label="Ida Lie"]; ida [style=bold] }',
  'two lists': 'digraph { ida [label="Ida Lie"] [style=bold] }',
  'a semicolon': 'digraph { ida [label="Ida Lie"; style=bold] }',
  'to a box': 'digraph { ida -> subgraph north { tor odd } }',
  'from a box': 'digraph { subgraph north { tor odd } -> ida }',
  'a label with tags': 'digraph { ida [label=<<b>Ida</b> Lie>] }',
  numbers: 'digraph { 1.10 -> 1.1 }',
  'a remark': 'digraph {\n# North\nida -> tor }',
};
const graphviz = await Graphviz.load();
const said = (name, { label, style }) => [name, label !== '\\N' && label, style].filter(each => each).join(' ');
const inTsGraphviz = part => [
  ...part.nodes.map(({ id, attributes }) => said(id, Object.fromEntries(attributes.values))),
  ...part.edges.map(({ targets, attributes }) =>
    said(targets.map(({ id }) => id).join('>'), Object.fromEntries(attributes.values)),
  ),
  ...[...part.attributes.edge.values].map(each => `(lines of ${part.id ?? 'the chart'}: ${each.join(' ')})`),
  ...part.subgraphs.flatMap(inTsGraphviz),
];
const readers = {
  Graphviz: text => {
    const { objects, edges } = JSON.parse(graphviz.layout(text, 'dot_json', 'dot'));
    const people = objects.filter(({ name }) => name !== 'north');
    const name = id => objects.find(({ _gvid }) => _gvid === id).name;
    return [
      ...people.map(each => said(each.name, each)),
      ...(edges ?? []).map(each => said(`${name(each.tail)}>${name(each.head)}`, each)),
    ];
  },
  'graphlib-dot': text => {
    const graph = graphlibDot.read(text);
    return [
      ...graph.nodes().filter(each => graph.children(each).length === 0).map(each => said(each, graph.node(each))),
      ...graph.edges().map(each => said(`${each.v}>${each.w}`, graph.edge(each))),
    ];
  },
  'ts-graphviz': text => inTsGraphviz(fromDot(text)),
  dotparser: text => dotparser(text)[0].children.flatMap(each => (each.edge_list ?? []).map(({ id }) => String(id))),
};
for (const [what, text] of Object.entries(charts)) {
  console.log(what);
  for (const [reader, read] of Object.entries(readers)) {
    if (reader === 'dotparser' && what !== 'numbers') continue;
    try {
      console.log(`  ${reader}: ${read(text).join(', ')}`);
    } catch (error) {
      console.log(`  ${reader} raises: ${error.message.slice(0, 40)}`);
    }
  }
}
JS
cat >expected <<'TXT'
dotted, then solid
  Graphviz: ida, tor, odd, ida>tor dotted, ida>odd solid
  graphlib-dot: ida, tor, odd, ida>tor dotted, ida>odd solid
  ts-graphviz: ida>tor, ida>odd, (lines of the chart: style solid)
dotted in a box
  Graphviz: ida, tor, odd, ida>tor dotted, ida>odd
  graphlib-dot: ida, tor, odd, ida>tor dotted, ida>odd dotted
  ts-graphviz: ida>odd, ida>tor, (lines of north: style dotted)
told twice
  Graphviz: ida Ida Lie bold
  graphlib-dot: ida Ida Lie bold
  ts-graphviz: ida bold
two lists
  Graphviz: ida Ida Lie bold
  graphlib-dot: ida Ida Lie bold
  ts-graphviz raises: Expected "#", "/*", "//", ";", "<", "\""
a semicolon
  Graphviz: ida Ida Lie bold
  graphlib-dot raises: Expected ",", "]", comment, identifier o
  ts-graphviz: ida Ida Lie bold
to a box
  Graphviz: ida, tor, odd, ida>tor, ida>odd
  graphlib-dot: ida, tor, odd, ida>odd, ida>tor
  ts-graphviz: north, ida>subgraph, tor, odd
from a box
  Graphviz: tor, odd, ida, tor>ida, odd>ida
  graphlib-dot: tor, odd, ida, odd>ida, tor>ida
  ts-graphviz raises: Expected "#", "/*", "//", "<", "\"", "ed
a label with tags
  Graphviz: ida <b>Ida</b> Lie
  graphlib-dot raises: Cannot read properties of null (reading 
  ts-graphviz: ida <<b>Ida</b> Lie>
numbers
  Graphviz: 1.10, 1.1, 1.10>1.1
  graphlib-dot: 1.10, 1.1, 1.10>1.1
  ts-graphviz: 1.10>1.1
  dotparser: 1.1, 1.1
a remark
  Graphviz: ida, tor, ida>tor
  graphlib-dot raises: Expected "edge", "graph", "node", "subgr
  ts-graphviz: ida>tor
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
