#!/usr/bin/env bash
# Mail addresses in a text: Pat's leads to Neil, Jørn's to nobody, and a sentence about where Ida works becomes one.
#
# The part before "@" may hold letters, digits and ! # $ % & ' * + - / = ? ^ _ ` { | } ~ (RFC 5322, section 3.2.3), and
# letters of all languages since RFC 6532, section 3.2: pat.o'neil@…, r&d@…, jørn.lie@… are addresses.
#
# Expected: the address, or none. Seen:
# - Markdown with GFM knows letters A to Z, digits and . - _ + only (GFM 0.29, section 6.9), and begins an address behind
#   whatever else stands there: micromark 4.0.2 and marked 18.2.1 link "pat.o'neil@" to neil@, "r&d@" to d@ and "jørn.lie@"
#   to rn.lie@. In a page of notes a click writes to a colleague. markdown-it 15.0.3 is right in the first two and has no
#   link for the third. For "ida/north@" micromark has none, marked has north@.
# - extract-email-address 3.2.0 does as marked does. And "Ida works at Halden.com" is works@halden.com, "at 10.30 at
#   Halden.no" 10.30@halden.no: its README speaks of "[at]".
# - get-emails 5.0.0: rn.lie@; of "ida@…'s team" and of two addresses with a slash between them it has nothing.
# - anchorme 3.0.8: rn.lie@ and north@, as text and link.
# - linkifyjs 4.4.0 is right.
#
# Each of them is a valid address that may be somebody's; who joins people by addresses joins Pat and Neil.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund micromark@4.0.2 micromark-extension-gfm@3.0.0 marked@18.2.1 markdown-it@15.0.3 \
  extract-email-address@3.2.0 get-emails@5.0.0 anchorme@3.0.8 linkifyjs@4.4.0 >/dev/null
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
import getEmails from 'get-emails';
import { find } from 'linkifyjs';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
const require = createRequire(import.meta.url);
const { default: anchorme } = require('anchorme');
const { extractEmail } = require('extract-email-address');

const linked = html =>
  [...html.matchAll(/href="mailto:([^"]*)"/g)].map(([, address]) => address.replace('&amp;', '&').replace('&#39;', "'"));
const markdownIt = new MarkdownIt({ linkify: true });
const readers = {
  micromark: text => linked(micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })),
  marked: text => linked(marked(text)),
  'markdown-it': text => linked(markdownIt.render(text)),
  'extract-email-address': text => extractEmail(text).map(({ email }) => email),
  'get-emails': text => [...getEmails(text)],
  anchorme: text => anchorme.list(text).filter(({ isEmail }) => isEmail).map(({ string }) => string),
  linkifyjs: text => find(text, 'email').map(({ value }) => decodeURI(value)),
};
const texts = [
  ["Ask pat.o'neil@example.com.", "pat.o'neil@example.com"],
  ['Ask r&d@example.com.', 'r&d@example.com'],
  ['Ask jørn.lie@example.com.', 'jørn.lie@example.com'],
  ['Ask ida/north@example.com.', 'ida/north@example.com'],
  ["Ask ida@example.com's team.", 'ida@example.com'],
  ['Ask ida@example.com/tor@example.com.', 'ida@example.com tor@example.com'],
  ['Ida works at Halden.com now.', 'none'],
  ['We met at 10.30 at Halden.no.', 'none'],
];
for (const [text, expected] of texts) {
  console.log(`${text}: ${expected}`);
  for (const [name, read] of Object.entries(readers)) {
    const found = read(text).join(' ') || 'none';
    if (found !== expected) console.log(`  ${name}: ${found}`);
  }
}
JS
cat >expected <<'TXT'
Ask pat.o'neil@example.com.: pat.o'neil@example.com
  micromark: neil@example.com
  marked: neil@example.com
  extract-email-address: neil@example.com
Ask r&d@example.com.: r&d@example.com
  micromark: d@example.com
  marked: d@example.com
  extract-email-address: d@example.com
Ask jørn.lie@example.com.: jørn.lie@example.com
  micromark: rn.lie@example.com
  marked: rn.lie@example.com
  markdown-it: none
  extract-email-address: rn.lie@example.com
  get-emails: rn.lie@example.com
  anchorme: rn.lie@example.com
Ask ida/north@example.com.: ida/north@example.com
  micromark: none
  marked: north@example.com
  extract-email-address: north@example.com
  anchorme: north@example.com
Ask ida@example.com's team.: ida@example.com
  get-emails: none
Ask ida@example.com/tor@example.com.: ida@example.com tor@example.com
  micromark: ida@example.com
  markdown-it: ida@example.com
  get-emails: none
Ida works at Halden.com now.: none
  extract-email-address: works@halden.com
We met at 10.30 at Halden.no.: none
  extract-email-address: 10.30@halden.no
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
