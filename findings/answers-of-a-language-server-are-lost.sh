#!/usr/bin/env bash
# A small language client takes the answer to the latest question only; earlier ones are never answered.
#
# A client may ask many things at once, and a server answers in any order: each answer has the id of its question
# (JSON-RPC 2.0, LSP 3.17 "Request, Notification and Response Ordering").
#
# Expected: both hovers, whichever comes first. Seen with ts-lsp-client 1.1.1:
# - an answer whose question is not the latest one is thrown away; its promise never settles. The endpoint emits "error"
#   instead, which ends the process where nobody listens.
# - answers in the order of the questions fare worse: the first comes while the second waits, so it is lost.
# - a question of the server ("workspace/configuration") is an event; without a listener it has no answer, not even an
#   error.
#
# Tests that wait for each answer before they ask again are green.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ts-lsp-client@1.1.1 vscode-jsonrpc@9.0.0 >/dev/null
cat >server.cjs <<'JS'
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-jsonrpc/node');
const connection = createMessageConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
let asked = 'no answer';
connection.onRequest('initialize', () => ({ capabilities: { hoverProvider: true } }));
connection.onNotification('initialized', () => {
  const answered = () => (asked = 'an answer');
  connection.sendRequest('workspace/configuration', { items: [{ section: 'notes' }] }).then(answered, answered);
});
connection.onRequest('textDocument/hover', async ({ position: { line, character: wait } }) => {
  await new Promise(done => setTimeout(done, wait));
  return { contents: line === 9 ? `the server's question had ${asked}` : `line ${line}` };
});
connection.listen();
JS
cat >seen.cjs <<'JS'
const { spawn } = require('node:child_process');
const { JSONRPCEndpoint, LspClient } = require('ts-lsp-client');
const server = spawn(process.execPath, ['server.cjs']);
const endpoint = new JSONRPCEndpoint(server.stdin, server.stdout);
endpoint.on('error', problem => console.log(`  error: ${problem}`));
const client = new LspClient(endpoint);
const hover = (line, wait) =>
  Promise.race([
    client.hover({ textDocument: { uri: 'file:///note.md' }, position: { line, character: wait } }).then(({ contents }) => contents),
    new Promise(done => setTimeout(done, 2000, 'never')),
  ]);
async function main() {
  await client.initialize({ processId: process.pid, capabilities: {}, rootUri: null, workspaceFolders: null });
  client.initialized();
  console.log('one after the other');
  console.log(`  ${await hover(1, 0)}, ${await hover(2, 0)}`);
  console.log('two at once, the second is answered first');
  console.log(`  ${(await Promise.all([hover(1, 300), hover(2, 0)])).join(', ')}`);
  console.log('two at once, in order');
  console.log(`  ${(await Promise.all([hover(1, 0), hover(2, 300)])).join(', ')}`);
  console.log(await hover(9, 0));
  server.kill();
  process.exit();
}
main();
JS
cat >expected <<'TXT'
one after the other
  line 1, line 2
two at once, the second is answered first
  error: [transform] Received id mismatch! Got 3, expected 4
  never, line 2
two at once, in order
  error: [transform] Received id mismatch! Got 5, expected 6
  never, line 2
the server's question had no answer
TXT
node seen.cjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
