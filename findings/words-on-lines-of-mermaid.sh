#!/usr/bin/env bash
# Mermaid: "reports to" becomes "reports t", and an address in a box ends its text.
#
# In a flowchart "a --words--> b" is a line with words; "--o" and "--x" end a line in a circle or a cross. A label in
# quotation marks may hold any letter.
#
# Expected: the words as they are written. Seen with mermaid 12.3.0, no error raised:
# - a label without spaces round it loses an "o" or "x" at its end: it is taken for the end of the line. "reports to"
#   and "no" are the usual ones. Thick lines ("==reports to==>") lose their kind as well; with spaces all is well.
# - in quotation marks everything from a "<" on is gone: "R<D" is R, and "Ida <ida@halden.example>" is Ida.
# - somebody in two subgraphs is in the first of them only.
#
# The chart is drawn, and says something else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mermaid@12.3.0 jsdom@26.1.0 >/dev/null
cat >seen.mjs <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<!doctype html><body></body>');
Object.assign(globalThis, { window, document: window.document, Element: window.Element });
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });
const charts = [
  'ida --leads--> tor',
  'ida --reports to--> tor',
  'ida -- reports to --> tor',
  'ida -.reports to.-> tor',
  'ida ==reports to==> tor',
  'ida --no--> tor',
  'team["R<D"]',
  'ida["Ida <ida@halden.example>"]',
  'ida["5 > 3"]',
  'subgraph North; ida; end; subgraph South; ida; tor; end',
];
for (const chart of charts) {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(`flowchart TD\n${chart.replaceAll('; ', '\n')}\n`);
  const lines = db.getEdges().map(({ text, type, stroke }) => `line ${JSON.stringify(text)} ${type} ${stroke}`);
  const nodes = [...db.getVertices().values()].map(({ text }) => JSON.stringify(text));
  const boxes = db.getSubGraphs().map(({ title, nodes: inside }) => `box ${title}: ${inside.join(', ')}`);
  console.log(`${chart}: ${[...nodes, ...lines, ...boxes].join('; ')}`);
}
process.exit();
JS
cat >expected <<'TXT'
ida --leads--> tor: "ida"; "tor"; line "leads" arrow_point normal
ida --reports to--> tor: "ida"; "tor"; line "reports t" arrow_point normal
ida -- reports to --> tor: "ida"; "tor"; line "reports to" arrow_point normal
ida -.reports to.-> tor: "ida"; "tor"; line "reports t" arrow_point dotted
ida ==reports to==> tor: "ida"; "tor"; line "reports t" INVALID INVALID
ida --no--> tor: "ida"; "tor"; line "n" arrow_point normal
team["R<D"]: "R"
ida["Ida <ida@halden.example>"]: "Ida "
ida["5 > 3"]: "5 > 3"
subgraph North; ida; end; subgraph South; ida; tor; end: "ida"; "tor"; box North: ida; box South: tor
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
