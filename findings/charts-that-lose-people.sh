#!/usr/bin/env bash
# Charts written as text: names of two words, hyphens and titles that the readers drop without a word.
#
# PlantUML and nomnoml draw people and lines between them from text; tools read such files back to compare or convert
# them.
#
# Expected: each person, the words on the lines and their arrows, or an error. Seen:
# - plantuml-parser 0.4.0: names in quotation marks are nobody. "Ida Lie" --> "Tor Lie", actor "Ida Lie" as ida and a
#   work breakdown (@startwbs) come out empty, and the parser says nothing; one-word names are read.
# - nomnoml 1.7.0: a hyphen in the words on a line is the line. "reports-to ->" has the words "reports", no arrow, and
#   "to ->" at the other end. "[Plans; North] -> [Plans; South]" is one team with a line to itself: only the first line
#   is its name.
# - the same: a person who is described twice keeps what was said first; the second title is gone.
#
# A person who is missing from a chart that was read looks like one who has left.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund plantuml-parser@0.4.0 nomnoml@1.7.0 >/dev/null
cat >seen.cjs <<'JS'
const nomnoml = require('nomnoml');
const plantuml = require('plantuml-parser');
const plants = [
  ['uml', 'Ida --> Tor : reports to'],
  ['uml', '"Ida Lie" --> "Tor Lie" : reports to'],
  ['uml', 'actor "Ida Lie" as ida'],
  ['wbs', '* Halden\n** Ida'],
];
for (const [kind, text] of plants) {
  const read = plantuml.parse(`@start${kind}\n${text}\n@end${kind}\n`).flatMap(({ elements }) => elements);
  const lines = read.map(({ left, right, label }) => `${left} ${label} ${right}`);
  console.log(`plantuml ${JSON.stringify(text)}: ${lines.join('; ') || 'nothing'}`);
}
const charts = [
  '[Ida] reports to -> [Tor]',
  '[Ida] reports-to -> [Tor]',
  '[Ida] dotted-line -> [Tor]',
  '[Plans, North] -> [Plans, South]',
  '[Plans; North] -> [Plans; South]',
  '[Ida|Head]\n[Ida|Deputy]',
];
for (const text of charts) {
  const { nodes, assocs } = nomnoml.parse(text).root;
  const people = nodes.map(({ id, parts }) => [id, ...parts.slice(1).map(part => part.lines.join())].join('|'));
  const lines = assocs.map(({ start, startLabel, type, endLabel, end }) =>
    JSON.stringify([start, startLabel.text, type, endLabel.text, end]),
  );
  console.log(`nomnoml ${JSON.stringify(text)}: ${[...people, ...lines].join('; ')}`);
}
JS
cat >expected <<'TXT'
plantuml "Ida --> Tor : reports to": Ida reports to Tor
plantuml "\"Ida Lie\" --> \"Tor Lie\" : reports to": nothing
plantuml "actor \"Ida Lie\" as ida": nothing
plantuml "* Halden\n** Ida": nothing
nomnoml "[Ida] reports to -> [Tor]": Ida; Tor; ["Ida","reports to","->","","Tor"]
nomnoml "[Ida] reports-to -> [Tor]": Ida; Tor; ["Ida","reports","-","to ->","Tor"]
nomnoml "[Ida] dotted-line -> [Tor]": Ida; Tor; ["Ida","dotted","-","line ->","Tor"]
nomnoml "[Plans, North] -> [Plans, South]": Plans, North; Plans, South; ["Plans, North","","->","","Plans, South"]
nomnoml "[Plans; North] -> [Plans; South]": Plans; ["Plans","","->","","Plans"]
nomnoml "[Ida|Head]\n[Ida|Deputy]": Ida|Head
TXT
node seen.cjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
