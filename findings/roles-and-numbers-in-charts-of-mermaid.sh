#!/usr/bin/env bash
# Mermaid's mind maps and sequences: "Ida Lie (CFO)" is CFO, "C# and F#" is C, and Jean-Xavier is an error.
#
# In a mind map each line is a branch, and "id(text)" gives it an id and round corners. In a sequence "Ida->>Tor: words"
# is what Ida says to Tor; "%%" begins a comment, "#35;" and ";" are for letters by number and the end of a statement.
# In a journey "task: mark: people" is a line of it (Mermaid, "Mindmap", "Sequence diagrams", "User Journey").
#
# Expected: the names and words as they stand, or an error. Seen with mermaid 12.3.0, no error but where it says so:
# - mind map: what stands in brackets at the end of a line is all that is left of it, also behind a space and several
#   words: "Ida Lie (CFO)" is CFO, "Halden, Inc. (HQ)" is HQ. With quotation marks round it, which help in flowcharts, it
#   is an error.
# - sequence: a "#" ends what is said, in notes and in a name behind "as" as well: "ask room #4" is "ask room".
# - a name with "-x" or "-X" in it, as Jean-Xavier, is an error: that is an arrow with a cross, also without "->>". "Jan-Ole"
#   is a name.
# - journey: in "Call at 10:30: 5: Ida" the mark is 30, and somebody called 5 was there.
#
# The picture of a list of heads has their roles and not one name; of a sequence half of the question is drawn.
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

const readers = {
  mindmap: db => db.getMindmap().children.map(({ descr }) => descr),
  sequenceDiagram: db => [
    ...[...db.getActors().values()].map(({ description }) => description),
    ...db.getMessages().map(({ message }) => JSON.stringify(message)),
  ],
  journey: db => db.getTasks().map(({ task, score, people }) => `${task}, mark ${score}, by ${people.join(' and ')}`),
};
const print = async (kind, line, before = '') => {
  let drawn;
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(`${kind}\n${before}  ${line}\n`);
    drawn = readers[kind](db).join('; ');
  } catch (error) {
    drawn = error.message.split('\n')[0];
  }
  console.log(`${kind}: ${line}: ${drawn}`);
};
for (const line of ['Ida Lie, CFO', 'Ida Lie (CFO)', 'Ida Lie [CFO]', 'Halden, Inc. (HQ)', '"Ida Lie (CFO)"'])
  await print('mindmap', `  ${line}`, '  Halden\n');
for (const line of [
  'Ida->>Tor: who leads R&D?',
  'Ida->>Tor: C# and F#',
  'Ida->>Tor: ask room #4',
  'Note over Ida: room #4',
  'participant I as Ida #1',
  'Jan-Ole->>Tor: yes',
  'Jean-Xavier->>Tor: yes',
])
  await print('sequenceDiagram', line);
for (const line of ['Call Odd: 5: Ida, Tor', 'Call at 10:30: 5: Ida']) await print('journey', line, '  section North\n');
process.exit();
JS
cat >expected <<'TXT'
mindmap:   Ida Lie, CFO: Ida Lie, CFO
mindmap:   Ida Lie (CFO): CFO
mindmap:   Ida Lie [CFO]: CFO
mindmap:   Halden, Inc. (HQ): HQ
mindmap:   "Ida Lie (CFO)": Parse error on line 3:
sequenceDiagram: Ida->>Tor: who leads R&D?: Ida; Tor; "who leads R&D?"
sequenceDiagram: Ida->>Tor: C# and F#: Ida; Tor; "C"
sequenceDiagram: Ida->>Tor: ask room #4: Ida; Tor; "ask room"
sequenceDiagram: Note over Ida: room #4: Ida; "room"
sequenceDiagram: participant I as Ida #1: Ida
sequenceDiagram: Jan-Ole->>Tor: yes: Jan-Ole; Tor; "yes"
sequenceDiagram: Jean-Xavier->>Tor: yes: Parse error on line 2:
journey: Call Odd: 5: Ida, Tor: Call Odd, mark 5, by Ida and Tor
journey: Call at 10:30: 5: Ida: Call at 10, mark 30, by 5
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
