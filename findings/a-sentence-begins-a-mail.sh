#!/usr/bin/env bash
# Archives of mail: a sentence that begins with "From" is gone, and what follows it is a mail of nobody.
#
# In an mbox file a mail begins with a line "From address date". So that a sentence does not, the usual forms write
# ">From" for it and undo that when they read, or say in Content-Length how long the text is (mboxrd and mboxcl2; RFC
# 4155 asks for the address and date).
#
# Expected: one mail in each file, with the sentence "From Monday on Odd leads." or "From my side all is well." Seen:
# - node-mbox 2.0.0 and mbox-reader 1.2.0 find two in the second. "From my side …" is in neither, and the rest of Tor's
#   words is a mail without a sender or subject; mbox-reader says that it came from "my".
# - node-mbox leaves ">From Monday on", so that the sentence looks as if it were quoted. mbox-reader undoes it.
#
# Tor's sentence is lost and his mail ends too soon; nothing is raised.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-mbox@2.0.0 mbox-reader@1.2.0 >/dev/null
cat >seen.cjs <<'JS'
const { createReadStream, writeFileSync } = require('node:fs');
const { mboxReader } = require('mbox-reader');
const { MboxStream } = require('node-mbox');
const mail = (from, headers, text) =>
  [
    `From ${from}@halden.example Mon Mar  2 09:15:00 2026`,
    ...[`From: ${from}@halden.example`, ...headers, '', `${text}\n`],
  ].join('\n');
const said = 'Thanks.\n\nFrom my side all is well.\nOdd knows.\n';
const files = {
  mboxrd: mail('ida', [], 'Hello,\n\n>From Monday on Odd leads.\n'),
  mboxcl2: mail('tor', [`Content-Length: ${said.length}`], said),
};
async function main() {
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(file, content);
    const mails = [];
    const stream = MboxStream(createReadStream(file)).on('data', data => mails.push(String(data).trim()));
    await new Promise(done => stream.on('finish', done));
    const read = [];
    for await (const { content: text, returnPath } of mboxReader(createReadStream(file)))
      read.push(`by ${returnPath}: ${String(text).trim()}`);
    console.log(`${file}\n  node-mbox: ${JSON.stringify(mails)}\n  mbox-reader: ${JSON.stringify(read)}`);
  }
}
main();
JS
cat >expected <<'TXT'
mboxrd
  node-mbox: ["From: ida@halden.example\n\nHello,\n\n>From Monday on Odd leads."]
  mbox-reader: ["by ida@halden.example: From: ida@halden.example\n\nHello,\n\nFrom Monday on Odd leads."]
mboxcl2
  node-mbox: ["From: tor@halden.example\nContent-Length: 46\n\nThanks.","Odd knows."]
  mbox-reader: ["by tor@halden.example: From: tor@halden.example\nContent-Length: 46\n\nThanks.","by my: Odd knows."]
TXT
node seen.cjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
