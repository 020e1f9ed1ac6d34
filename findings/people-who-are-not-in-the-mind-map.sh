#!/usr/bin/env bash
# A note as a mind map: who is listed above a sub-heading, a table or a block of code is not in it.
#
# A mind map is made of the headings and lists of a note: "# Halden", "- Ida", "## North", "- Tor" are a company with Ida,
# and its team North with Tor. A heading may be two levels below the one above it, and a list may stand before the
# first heading.
#
# Expected: each heading and each item of a list is a branch, in its place; paragraphs are left out. Seen with
# markmap-lib 0.18.12, nothing raised:
# - Ida, a list under a heading, is there as long as nothing follows. With a sub-heading, a table, a block of code or a
#   picture below it the whole list is gone. Two lists side by side both stay.
# - "### Ida" under "# Halden" is a branch if it is alone, and gone if a "## North" follows it.
# - a list above the first heading is gone; in a note without headings it is all there is.
# - a name in a list is text; with a paragraph in its item, or a line between it and the next, it is HTML ("<p>").
#
# The head of a company, who stands above its teams, is the one who is missing; an example with one list shows nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund markmap-lib@0.18.12 >/dev/null
cat >seen.mjs <<'JS'
import { Transformer } from 'markmap-lib';
const transformer = new Transformer();
const notes = [
  '# Halden\n\n- Ida\n',
  '# Halden\n\n- Ida\n\n1. Eva\n',
  '# Halden\n\n- Ida\n\n## North\n\n- Tor\n',
  '# Halden\n\n- Ida\n\n| Team | Head |\n| --- | --- |\n| North | Tor |\n',
  '# Halden\n\n- Ida\n\n```\n0047\n```\n',
  '# Halden\n\n- Ida\n\n![Plan](plan.png)\n',
  '# Halden\n\n### Ida\n',
  '# Halden\n\n### Ida\n\n## North\n',
  '- Ida\n',
  '- Ida\n\n# North\n\n- Tor\n',
  '# Halden\n\n- Ida\n\n- Eva\n',
];
const shown = ({ content, children }) => {
  const words = content.replace(/ data-lines="[^"]*"/g, '').replace(/^\s+|<(table|pre|img)[\s\S]*/g, (_, tag) => (tag ? `<${tag}>` : ''));
  return children.length === 0 ? words : `${words} { ${children.map(shown).join('; ')} }`;
};
for (const note of notes) {
  console.log(`${JSON.stringify(note)}: ${shown(transformer.transform(note).root)}`);
}
JS
cat >expected <<'TXT'
"# Halden\n\n- Ida\n": Halden { Ida }
"# Halden\n\n- Ida\n\n1. Eva\n": Halden { Ida; 1. Eva }
"# Halden\n\n- Ida\n\n## North\n\n- Tor\n": Halden { North { Tor } }
"# Halden\n\n- Ida\n\n| Team | Head |\n| --- | --- |\n| North | Tor |\n": Halden { <table> }
"# Halden\n\n- Ida\n\n```\n0047\n```\n": Halden { <pre> }
"# Halden\n\n- Ida\n\n![Plan](plan.png)\n": Halden { <img> }
"# Halden\n\n### Ida\n": Halden { Ida }
"# Halden\n\n### Ida\n\n## North\n": Halden { North }
"- Ida\n": Ida
"- Ida\n\n# North\n\n- Tor\n": North { Tor }
"# Halden\n\n- Ida\n\n- Eva\n": Halden { <p>Ida</p>; <p>Eva</p> }
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
