#!/usr/bin/env bash
# A note whose style is mended answers other questions, has tags for headings, and links that lead nowhere.
#
# Linters of Markdown mend what is only a matter of style, often each time a note is saved. "#north" is a tag and no
# heading, as a heading needs a space; a list may begin at any number; "(May)[1]" is a word and a link by reference;
# "www.halden.example" is a link in GFM, and is none between "<" and ">" (CommonMark 0.31.2, sections 4.2, 5.3, 6.3 and
# 6.5; GFM, section 6.9).
#
# Expected: the same HTML before and after (micromark 4.0.2 with GFM). Seen with markdownlint 0.40.0, all rules as they
# come, and applyFixes until nothing is left:
# - "3. Yes" and "5. No", the answers to two of six questions, become 1 and 2 (MD029). "2026. A good year." is 1.
# - a line that begins with a tag becomes a heading (MD018), and all below it is in its section.
# - "(May)[1]" is taken for a link written the wrong way round (MD011) and leads to a file "1". The line "[1]: tor.md" is
#   then used by nobody, and is taken out at the next saving (MD053): who said it stands nowhere any more.
# - www.halden.example is put between "<" and ">", and is no link any more (MD034).
# - "2 * 3 * 4" loses its stars, and 3 is emphasised (MD037).
#
# Among a hundred mended spaces and line ends nobody sees these.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund markdownlint@0.40.0 micromark@4.0.2 micromark-extension-gfm@3.0.0 >/dev/null
cat >seen.mjs <<'JS'
import { applyFixes } from 'markdownlint';
import { lint } from 'markdownlint/promise';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
const html = text =>
  micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }).trim().replace(/\n/g, ' ');
const notes = [
  'Ida leads [North](north.md).',
  'Ida on your questions:\n\n3. Yes.\n5. No.',
  '2026. A good year.',
  '#north is open.\n\nAsk Ida.',
  'Ida leads (May)[1].\n\n[1]: tor.md',
  'See www.halden.example.',
  'See https://www.halden.example.',
  'That is 2 * 3 * 4.',
];
/** As an editor does that mends with each saving, until nothing is left to mend. */
async function mended(text, rules = []) {
  const { note } = await lint({ strings: { note: text } });
  const found = note.filter(({ fixInfo }) => fixInfo).map(({ ruleNames: [name] }) => name);
  return found.length === 0 ? { text, rules } : mended(applyFixes(text, note), [...new Set([...rules, ...found])]);
}
for (const note of notes) {
  const { text, rules } = await mended(`${note}\n`);
  console.log(`${JSON.stringify(note)} → ${JSON.stringify(text.trim())} ${rules.join(', ')}`);
  console.log(`  ${html(note)}\n  ${html(text)}`);
}
JS
cat >expected <<'TXT'
"Ida leads [North](north.md)." → "Ida leads [North](north.md)." 
  <p>Ida leads <a href="north.md">North</a>.</p>
  <p>Ida leads <a href="north.md">North</a>.</p>
"Ida on your questions:\n\n3. Yes.\n5. No." → "Ida on your questions:\n\n1. Yes.\n2. No." MD029
  <p>Ida on your questions:</p> <ol start="3"> <li>Yes.</li> <li>No.</li> </ol>
  <p>Ida on your questions:</p> <ol> <li>Yes.</li> <li>No.</li> </ol>
"2026. A good year." → "1. A good year." MD029
  <ol start="2026"> <li>A good year.</li> </ol>
  <ol> <li>A good year.</li> </ol>
"#north is open.\n\nAsk Ida." → "# north is open\n\nAsk Ida." MD018, MD026
  <p>#north is open.</p> <p>Ask Ida.</p>
  <h1>north is open</h1> <p>Ask Ida.</p>
"Ida leads (May)[1].\n\n[1]: tor.md" → "Ida leads [May](1)." MD011, MD053, MD012
  <p>Ida leads (May)<a href="tor.md">1</a>.</p>
  <p>Ida leads <a href="1">May</a>.</p>
"See www.halden.example." → "See <www.halden.example>." MD034
  <p>See <a href="http://www.halden.example">www.halden.example</a>.</p>
  <p>See &lt;www.halden.example&gt;.</p>
"See https://www.halden.example." → "See <https://www.halden.example>." MD034
  <p>See <a href="https://www.halden.example">https://www.halden.example</a>.</p>
  <p>See <a href="https://www.halden.example">https://www.halden.example</a>.</p>
"That is 2 * 3 * 4." → "That is 2 *3* 4." MD037
  <p>That is 2 * 3 * 4.</p>
  <p>That is 2 <em>3</em> 4.</p>
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
