#!/usr/bin/env bash
# A mail's HTML through the remark family: a table's caption, a menu and an open dialog vanish, and a list ends its table.
#
# Notes of mails and of copied pages are made by rehype-parse, rehype-remark and remark-stringify. What a browser shows
# as words should be words of the Markdown.
#
# Expected: the caption "Prices from May", the items of a <menu> (which HTML defines as an unordered list, like <ul>)
# and the words of a <dialog open> are in the Markdown; a cell that holds a list stays in its row. Seen with rehype-parse
# 9.0.1, rehype-remark 10.0.1 (hast-util-to-mdast 10.1.3), remark-gfm 4.0.1, remark-stringify 11.0.0:
# - all three are gone, without a message. <details>, <fieldset>, <figcaption> and <textarea> keep their words.
# - the list in a cell is written on lines of its own, so that what reads the Markdown sees a table that ends in the
#   middle of the row, and a list below it that begins with the second item.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 hast-util-to-mdast@10.1.3 \
  remark-parse@11.0.0 remark-gfm@4.0.1 remark-stringify@11.0.0 >/dev/null
cat >seen.mjs <<'JS'
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
const writer = unified().use(rehypeParse).use(rehypeRemark).use(remarkGfm).use(remarkStringify);
const reader = unified().use(remarkParse).use(remarkGfm);
const written = html => String(writer.processSync(html)).trim();
const show = (what, html) => console.log(`${what}: ${JSON.stringify(written(html))}`);
const words = node => node.value ?? (node.children ?? []).map(words).join(' ');
show('caption', '<table><caption>Prices from May</caption><tr><th>Plan</th></tr><tr><td>Small</td></tr></table>');
show('menu', '<p>Agenda</p><menu><li>Budget</li><li>Dates</li></menu>');
show('dialog', '<p>Before.</p><dialog open>Please answer by Friday.</dialog>');
show('details', '<details><summary>Older mail</summary>Thanks!</details>');
const list = '<table><tr><th>Who</th><th>What</th></tr><tr><td><ul><li>Ida</li><li>Ben</li></ul></td><td>Plans</td></tr></table>';
show('list in a cell', list);
for (const { type, children } of reader.parse(written(list)).children)
  console.log(`  read back: ${type}: ${children.map(words).join(' / ')}`);
JS
cat >expected <<'TXT'
caption: "| Plan  |\n| ----- |\n| Small |"
menu: "Agenda"
dialog: "Before."
details: "Older mail\n\nThanks!"
list in a cell: "| Who         | What  |\n| ----------- | ----- |\n| * Ida\n* Ben | Plans |"
  read back: table: Who What / * Ida
  read back: list: Ben | Plans |
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
