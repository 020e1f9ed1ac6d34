#!/usr/bin/env bash
# Layouts of charts: reports from right to left or on one spot, and lines from teams that fail or are not drawn.
#
# Charts are laid out by libraries that take boxes with a size and lines between them; a team is a box with boxes in it.
#
# Expected: people side by side, in the order given; a line from a team to a system. Seen:
# - @dagrejs/dagre 3.1.3: three reports stand from right to left, whether the boss is added before or after them.
# - people who share one object of width and height (a constant) all stand on one spot: positions are written into it.
# - two lines between the same two people are one, the later; the same with { multigraph: true } unless they are named.
# - a line from a team's box raises "Cannot set properties of undefined".
# - elkjs 0.12.1: a line from somebody in a team to a system outside has no route in the result, and nothing is raised;
#   with 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' it has one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @dagrejs/dagre@3.1.3 elkjs@0.12.1 >/dev/null
cat >seen.mjs <<'JS'
import dagre from '@dagrejs/dagre';
import ELK from 'elkjs';
const size = () => ({ width: 10, height: 10 });
function graph(names, lines, { sizeOf = size, options = {}, team } = {}) {
  const chart = new dagre.graphlib.Graph({ compound: true, ...options });
  chart.setGraph({});
  for (const name of names) chart.setNode(name, sizeOf());
  if (team) for (const name of team) chart.setParent(name, 'team');
  for (const [from, to, line = {}] of lines) chart.setEdge(from, to, line);
  dagre.layout(chart);
  return chart;
}
const places = chart => chart.nodes().map(name => `${name} ${chart.node(name).x},${chart.node(name).y}`).join('; ');
const reports = ['ida', 'odd', 'tor'].map(name => ['boss', name]);
console.log(`boss first: ${places(graph(['boss', 'ida', 'odd', 'tor'], reports))}`);
console.log(`boss last: ${places(graph(['ida', 'odd', 'tor', 'boss'], reports))}`);
const one = size();
console.log(`one size: ${places(graph(['boss', 'ida', 'odd', 'tor'], reports, { sizeOf: () => one }))}`);
const two = [['ida', 'tor', { kind: 'reports to' }], ['ida', 'tor', { kind: 'advises' }]];
for (const options of [{}, { multigraph: true }]) {
  const chart = graph(['ida', 'tor'], two, { options });
  console.log(`two lines: ${chart.edges().map(line => chart.edge(line).kind)}`);
}
try {
  graph(['ida', 'team', 'billing'], [['team', 'billing']], { team: ['ida'] });
} catch ({ message }) {
  console.log(`a team's line: ${message}`);
}
const team = { id: 'team', children: [{ id: 'ida', ...size() }] };
for (const layoutOptions of [{}, { 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' }]) {
  const edges = [{ id: 'owns', sources: ['ida'], targets: ['billing'] }];
  const chart = { id: 'chart', layoutOptions, children: [team, { id: 'billing', ...size() }], edges };
  const { edges: [line] } = await new ELK().layout(structuredClone(chart));
  console.log(`elk ${JSON.stringify(layoutOptions)}: ${line.sections ? 'a route' : 'no route'}`);
}
process.exit();
JS
cat >expected <<'TXT'
boss first: boss 65,5; ida 125,65; odd 65,65; tor 5,65
boss last: ida 125,65; odd 65,65; tor 5,65; boss 65,5
one size: boss 5,65; ida 5,65; odd 5,65; tor 5,65
two lines: advises
two lines: advises
a team's line: Cannot set properties of undefined (setting 'rank')
elk {}: no route
elk {"elk.hierarchyHandling":"INCLUDE_CHILDREN"}: a route
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
