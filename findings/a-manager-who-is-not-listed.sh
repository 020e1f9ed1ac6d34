#!/usr/bin/env bash
# A list of people becomes a tree: whose manager is not in it is gone, with all reports, or is the head of the company.
#
# Lists from HR and spreadsheets have a person and a manager on each line. Some managers have left, are spelt with a
# space too many, stand for each other, or are their own manager, which is how some systems mark the head.
#
# Expected: each person once, or an error. Seen:
# - performant-array-to-tree 1.11.0 and list-to-tree-lite 0.1.0: Tor, whose manager is not listed, is gone; so is Odd,
#   who reports to Tor. array-to-tree 3.3.2 makes Tor a head beside Ida.
# - in all three, two who manage each other are gone, with their reports. If Ida is her own manager, nobody is left.
# - where 0 says "no manager", performant-array-to-tree has nobody; the other two are right.
# - d3-hierarchy 3.1.3 raises an error each time ("missing: eva", "cycle", "no root"), but for two heads as well.
#
# An org chart of 400 people with 12 missing looks like one of 388.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund array-to-tree@3.3.2 performant-array-to-tree@1.11.0 list-to-tree-lite@0.1.0 \
  d3-hierarchy@3.1.3 >/dev/null
cat >seen.mjs <<'JS'
import arrayToTree from 'array-to-tree';
import { stratify } from 'd3-hierarchy';
import listToTree from 'list-to-tree-lite';
import { arrayToTree as performant } from 'performant-array-to-tree';
const lists = {
  complete: { ida: null, tor: 'ida', odd: 'tor' },
  'numbers, 0 for no manager': { 1: 0, 2: 1, 3: 2 },
  'two heads': { ida: null, tor: null, odd: 'tor' },
  'a manager who is not listed': { ida: null, tor: 'eva', odd: 'tor' },
  'a space too many': { ida: null, tor: 'ida ', odd: 'tor' },
  'managers of each other': { ida: null, tor: 'odd', odd: 'tor', wim: 'odd' },
  'her own manager': { ida: 'ida', tor: 'ida', odd: 'tor' },
};
const makers = {
  'array-to-tree': people => arrayToTree(people, { parentProperty: 'boss' }),
  'performant-array-to-tree': people => performant(people, { parentId: 'boss', dataField: null }),
  'list-to-tree-lite': people => listToTree(people, { idKey: 'id', parentKey: 'boss' }),
  'd3-hierarchy': people => [stratify().parentId(({ boss }) => boss)(people)],
};
const shown = nodes =>
  nodes.map(({ id, children }) => (children?.length ? `${id} (${shown(children)})` : id)).join(', ');
for (const [what, list] of Object.entries(lists)) {
  console.log(what);
  for (const [maker, make] of Object.entries(makers)) {
    const people = Object.entries(list).map(([id, boss]) => ({ id: /\d/.test(id) ? Number(id) : id, boss }));
    try {
      console.log(`  ${maker}: ${shown(make(people)) || 'nobody'}`);
    } catch (error) {
      console.log(`  ${maker} raises: ${error.message}`);
    }
  }
}
JS
cat >expected <<'TXT'
complete
  array-to-tree: ida (tor (odd))
  performant-array-to-tree: ida (tor (odd))
  list-to-tree-lite: ida (tor (odd))
  d3-hierarchy: ida (tor (odd))
numbers, 0 for no manager
  array-to-tree: 1 (2 (3))
  performant-array-to-tree: nobody
  list-to-tree-lite: 1 (2 (3))
  d3-hierarchy raises: missing: 0
two heads
  array-to-tree: ida, tor (odd)
  performant-array-to-tree: ida, tor (odd)
  list-to-tree-lite: ida, tor (odd)
  d3-hierarchy raises: multiple roots
a manager who is not listed
  array-to-tree: ida, tor (odd)
  performant-array-to-tree: ida
  list-to-tree-lite: ida
  d3-hierarchy raises: missing: eva
a space too many
  array-to-tree: ida, tor (odd)
  performant-array-to-tree: ida
  list-to-tree-lite: ida
  d3-hierarchy raises: missing: ida 
managers of each other
  array-to-tree: ida
  performant-array-to-tree: ida
  list-to-tree-lite: ida
  d3-hierarchy raises: cycle
her own manager
  array-to-tree: nobody
  performant-array-to-tree: nobody
  list-to-tree-lite: nobody
  d3-hierarchy raises: no root
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
