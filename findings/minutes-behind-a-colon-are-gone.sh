#!/usr/bin/env bash
# A plugin for boxes takes the minutes of "10:30", and a name behind a colon, out of the text of notes and mails.
#
# remark-directive is installed for boxes (":::note"). Its third form, ":word", may stand within a sentence.
#
# Expected: text in which nobody wrote a directive stays as it is. Seen with remark-directive 4.0.0, remark-parse 11.0.0
# and remark-rehype 11.1.2:
# - a colon with a letter or digit behind it begins one, also in the middle of a word: "At 10:30 we met" is "At 10 we
#   met", "Re:Plans" is "Re", "(cc:Tor)" is "(cc)", "C:new" is "C". With remark-gfm 4.0.1 a "mailto:" takes half of the
#   address with it.
# - an empty <div> stands there, inside the paragraph; nothing is told.
# - addresses of the web, ports and inline fields with "::" stay.
#
# Who adds boxes to a brief loses hours and recipients elsewhere in it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 remark-directive@4.0.0 \
  remark-rehype@11.1.2 rehype-stringify@10.0.1 >/dev/null
cat >seen.mjs <<'JS'
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
const reader = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkRehype).use(rehypeStringify);
const notes = [
  ':::note\nIda leads North.\n:::',
  'At 10:30 we met.',
  'Re:Plans of North',
  'To Ida (cc:Tor).',
  'It is in C:new.',
  'Write to mailto:ida@halden.example.',
  'See https://halden.example:8080/a.',
  'lead::Ida and lead:: Ida',
];
for (const note of notes) console.log(`${JSON.stringify(note)}\n  ${String(await reader.process(note)).replace(/\n/g, ' ')}`);
JS
cat >expected <<'TXT'
":::note\nIda leads North.\n:::"
  <div><p>Ida leads North.</p></div>
"At 10:30 we met."
  <p>At 10<div></div> we met.</p>
"Re:Plans of North"
  <p>Re<div></div> of North</p>
"To Ida (cc:Tor)."
  <p>To Ida (cc<div></div>).</p>
"It is in C:new."
  <p>It is in C<div></div>.</p>
"Write to mailto:ida@halden.example."
  <p>Write to mailto<div></div>@halden.example.</p>
"See https://halden.example:8080/a."
  <p>See <a href="https://halden.example:8080/a">https://halden.example:8080/a</a>.</p>
"lead::Ida and lead:: Ida"
  <p>lead::Ida and lead:: Ida</p>
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
