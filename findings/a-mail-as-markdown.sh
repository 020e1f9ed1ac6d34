#!/usr/bin/env bash
# A mail's HTML as Markdown: numbers, addresses, labels and ticks that are no longer the mail's.
#
# Mails are turned into notes by converters. What is escaped for a reader of Markdown must come out of one as it went
# in.
#
# Expected: rendered again (micromark 4.0.2 with GFM), the same words, links, numbers and ticks. Seen:
# - turndown 7.2.5 and node-html-markdown 2.0.0: an address in the text is escaped like prose, so the link that a reader
#   makes of it has backslashes (%5C) and leads nowhere. A bold label before a word shows its stars. "<li value=5>" is
#   1, and "1)" in a paragraph begins a list. Ticked and open tasks look alike. "<team>" is a tag, and is not shown.
# - node-html-markdown: a list that goes on at 3 begins at 1; lines in a cell are glued ("Ida LieHead").
# - turndown: two bold words side by side become one with stars in it.
#
# "Yes to 3 and 5" then means other questions, and what was done looks open.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund turndown@7.2.5 node-html-markdown@2.0.0 micromark@4.0.2 \
  micromark-extension-gfm@3.0.0 >/dev/null
cat >seen.mjs <<'JS'
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import Turndown from 'turndown';
const parts = [
  '<ol start="3"><li>Yes</li></ol>',
  '<ol><li value="5">Yes</li></ol>',
  '<p>1) Yes</p>',
  '<p>See http://halden.example/plan_of_north</p>',
  '<p><b>Note:</b>Ida leads</p>',
  '<p><b>Ida</b><b>Lie</b></p>',
  '<ul><li><input type="checkbox" checked> Ask Ida</li></ul>',
  '<p>Ask &lt;team&gt; first</p>',
  '<table><tr><th>Who</th></tr><tr><td>Ida Lie<br>Head</td></tr></table>',
];
const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true };
for (const html of parts) {
  console.log(html);
  const read = { turndown: new Turndown().turndown(html), 'node-html-markdown': NodeHtmlMarkdown.translate(html) };
  for (const [name, text] of Object.entries(read))
    console.log(`  ${name}: ${JSON.stringify(text)} is ${micromark(text, options).replaceAll('\n', '')}`);
}
JS
cat >expected <<'TXT'
<ol start="3"><li>Yes</li></ol>
  turndown: "3.  Yes" is <ol start="3"><li>Yes</li></ol>
  node-html-markdown: "1. Yes" is <ol><li>Yes</li></ol>
<ol><li value="5">Yes</li></ol>
  turndown: "1.  Yes" is <ol><li>Yes</li></ol>
  node-html-markdown: "1. Yes" is <ol><li>Yes</li></ol>
<p>1) Yes</p>
  turndown: "1) Yes" is <ol><li>Yes</li></ol>
  node-html-markdown: "1) Yes" is <ol><li>Yes</li></ol>
<p>See http://halden.example/plan_of_north</p>
  turndown: "See http://halden.example/plan\\_of\\_north" is <p>See <a href="http://halden.example/plan%5C_of%5C_north">http://halden.example/plan\_of\_north</a></p>
  node-html-markdown: "See http://halden.example/plan\\_of\\_north" is <p>See <a href="http://halden.example/plan%5C_of%5C_north">http://halden.example/plan\_of\_north</a></p>
<p><b>Note:</b>Ida leads</p>
  turndown: "**Note:**Ida leads" is <p>**Note:**Ida leads</p>
  node-html-markdown: "**Note:**Ida leads" is <p>**Note:**Ida leads</p>
<p><b>Ida</b><b>Lie</b></p>
  turndown: "**Ida****Lie**" is <p><strong>Ida****Lie</strong></p>
  node-html-markdown: "**Ida** **Lie**" is <p><strong>Ida</strong> <strong>Lie</strong></p>
<ul><li><input type="checkbox" checked> Ask Ida</li></ul>
  turndown: "*    Ask Ida" is <ul><li>Ask Ida</li></ul>
  node-html-markdown: "* Ask Ida" is <ul><li>Ask Ida</li></ul>
<p>Ask &lt;team&gt; first</p>
  turndown: "Ask <team> first" is <p>Ask <team> first</p>
  node-html-markdown: "Ask <team> first" is <p>Ask <team> first</p>
<table><tr><th>Who</th></tr><tr><td>Ida Lie<br>Head</td></tr></table>
  turndown: "Who\n\nIda Lie  \nHead" is <p>Who</p><p>Ida Lie<br />Head</p>
  node-html-markdown: "| Who         |\n| ----------- |\n| Ida LieHead |" is <table><thead><tr><th>Who</th></tr></thead><tbody><tr><td>Ida LieHead</td></tr></tbody></table>
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
