#!/usr/bin/env bash
# The text of a mail that is HTML only: "Ida LieHead of PlansTor LieCFO", and the answers to 3 and 5 are 1 and 2.
#
# Who reads a mail by program asks for its text. Where the sender sent HTML only, a reader of mails makes one. What a
# browser gives as the text of a table has a tab between cells and a line for each row (HTML, 3.2.7, innerText); an item
# of a list may have its own number (HTML, 4.4.8, "value").
#
# Expected: the words apart as they are seen apart, as they are written, and the numbers of the answers. Seen:
# - mailparser 3.14.2, in "text", which html-to-text 10.0.1 makes: the cells of a table, and a term and what is said of it
#   in a list of terms, are one word, and all rows one line. The third and the fifth answer are 1 and 2. A heading, where
#   signatures have names, is in capitals: "PAT O'NEIL". Of what was struck out and what was put there instead, and of
#   ticked and open tasks, nothing tells which is which.
# - hast-util-to-text 4.0.3 is right with cells, terms and capitals; it has no numbers at all.
# - string-strip-html 13.7.6 sets words apart by spaces; rows are one line, and there are no numbers.
#
# No name of such a table is found by whole words, and "5: no" answers another question. A mail with a text of its own
# beside the HTML, as most test mails have, shows nothing of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mailparser@3.14.2 hast-util-to-text@4.0.3 rehype-parse@9.0.1 \
  unified@11.0.5 string-strip-html@13.7.6 >/dev/null
cat >seen.mjs <<'JS'
import { toText } from 'hast-util-to-text';
import { simpleParser } from 'mailparser';
import rehypeParse from 'rehype-parse';
import { stripHtml } from 'string-strip-html';
import { unified } from 'unified';
const mailOf = html =>
  ['From: Ida Lie <ida@halden.example>', 'Content-Type: text/html; charset=utf-8', '', html, ''].join('\r\n');
const readers = {
  mailparser: async html => (await simpleParser(mailOf(html))).text,
  'hast-util-to-text': html => toText(unified().use(rehypeParse, { fragment: true }).parse(html)),
  'string-strip-html': html => stripHtml(html).result,
};
for (const html of [
  '<table><tr><td>Ida Lie</td><td>Head of Plans</td></tr><tr><td>Tor Lie</td><td>CFO</td></tr></table>',
  '<dl><dt>Head of Plans</dt><dd>Ida Lie</dd></dl>',
  '<ol><li value="3">Yes</li><li value="5">No</li></ol>',
  "<h3>Pat O'Neil</h3><p>Head of Billing</p>",
  '<p><s>Ida</s> Tor leads North.</p>',
  '<ul><li><input type="checkbox" checked>Ask Ida</li><li><input type="checkbox">Ask Tor</li></ul>',
]) {
  console.log(html);
  for (const [name, read] of Object.entries(readers)) console.log(`  ${name}: ${JSON.stringify(await read(html))}`);
}
JS
cat >expected <<'TXT'
<table><tr><td>Ida Lie</td><td>Head of Plans</td></tr><tr><td>Tor Lie</td><td>CFO</td></tr></table>
  mailparser: "Ida LieHead of PlansTor LieCFO"
  hast-util-to-text: "Ida Lie\tHead of Plans\nTor Lie\tCFO"
  string-strip-html: "Ida Lie Head of Plans Tor Lie CFO"
<dl><dt>Head of Plans</dt><dd>Ida Lie</dd></dl>
  mailparser: "Head of PlansIda Lie"
  hast-util-to-text: "Head of Plans\nIda Lie"
  string-strip-html: "Head of Plans Ida Lie"
<ol><li value="3">Yes</li><li value="5">No</li></ol>
  mailparser: " 1. Yes\n 2. No"
  hast-util-to-text: "Yes\nNo"
  string-strip-html: "Yes No"
<h3>Pat O'Neil</h3><p>Head of Billing</p>
  mailparser: "PAT O'NEIL\n\nHead of Billing"
  hast-util-to-text: "Pat O'Neil\n\nHead of Billing"
  string-strip-html: "Pat O'Neil Head of Billing"
<p><s>Ida</s> Tor leads North.</p>
  mailparser: "Ida Tor leads North."
  hast-util-to-text: "Ida Tor leads North."
  string-strip-html: "Ida Tor leads North."
<ul><li><input type="checkbox" checked>Ask Ida</li><li><input type="checkbox">Ask Tor</li></ul>
  mailparser: " * Ask Ida\n * Ask Tor"
  hast-util-to-text: "Ask Ida\nAsk Tor"
  string-strip-html: "Ask Ida Ask Tor"
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
