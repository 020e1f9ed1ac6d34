#!/usr/bin/env bash
# Graphviz: a team's box is lost when its people were named before, takes in whom it mentions, or has a name of others.
#
# In charts drawn as DOT, "subgraph cluster_…" is the box of a team, with a label and the people in it.
#
# Expected: each team has a box with its own label and people. Seen with Graphviz 16.1.0 (@hpcc-js/wasm-graphviz
# 1.29.2), no word of warning:
# - a line "Tor -> Ida" that stands inside the box of South puts Ida into South; a box of North with Ida behind it is
#   not drawn at all. With North first all is well, so the order of teams decides.
# - somebody in two teams stands in the first only.
# - two boxes of one id (a slug of "Team") are one, named after the second.
# - the title of the chart, written first, becomes the label of every box without one; written last it does not.
#
# A chart made of notes misses teams, and who made it sees no error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @hpcc-js/wasm-graphviz@1.29.2 >/dev/null
cat >seen.mjs <<'JS'
import { Graphviz } from '@hpcc-js/wasm-graphviz';
const graphviz = await Graphviz.load();
console.log(`Graphviz ${graphviz.version()}`);
const north = 'subgraph cluster_north { label=North; Ida }';
const south = 'subgraph cluster_south { label=South; Tor -> Ida }';
const charts = {
  'North first': `${north} ${south}`,
  'South first': `${south} ${north}`,
  'in both': 'subgraph cluster_north { label=North; Ida; Odd } subgraph cluster_south { label=South; Ida; Tor }',
  'one id': 'subgraph cluster_team { label="Team North"; Ida } subgraph cluster_team { label="Team South"; Tor }',
  'title first': 'label=Halden; subgraph cluster_north { label=North; Ida } subgraph cluster_south { Tor }',
  'title last': 'subgraph cluster_north { label=North; Ida } subgraph cluster_south { Tor } label=Halden',
};
for (const [what, body] of Object.entries(charts)) {
  const { objects } = JSON.parse(graphviz.layout(`digraph { ${body} }`, 'json', 'dot'));
  const boxes = objects.filter(({ name, bb }) => name.startsWith('cluster') && bb);
  const shown = boxes.map(({ label, nodes }) => `[${label || 'no label'}: ${nodes.map(id => objects[id].name).join(', ')}]`);
  console.log(`${what}: ${shown.join(' ')}`);
}
JS
cat >expected <<'TXT'
Graphviz 16.1.0
North first: [North: Ida] [South: Tor]
South first: [South: Tor, Ida]
in both: [North: Ida, Odd] [South: Tor]
one id: [Team South: Ida, Tor]
title first: [North: Ida] [Halden: Tor]
title last: [North: Ida] [no label: Tor]
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
