#!/usr/bin/env bash
# A language client takes a question of the server for the answer to its own, and forgets what was typed early.
#
# Client and server each number their questions, usually from 0; a message with "method" is a question, one without it
# an answer (JSON-RPC 2.0). A server asks for settings, for one ("workspace/configuration"), and is owed a list of them.
# Each didChange says what has happened since the text before, and has a higher version (LSP 3.17).
#
# Expected: the hover, an answer to each question, and the server's text is the editor's. Seen with
# codemirror-languageserver 1.22.1 and a server on vscode-jsonrpc 9.0.0:
# - if the server asks while the client waits, under the same number, the client's promise settles with nothing; the
#   hover that comes then is thrown away. The server waits as well, for ever.
# - question 0, the first one, never has an answer. All others are answered null, where a list was asked for.
# - what is typed before the server has answered "initialize" is not in didOpen and is sent never; with incremental
#   changes each later one hits another place of the server's text.
# - didOpen and the first didChange have the same version.
# - an offer with "insertText" types its label, "Ida Lie (Head of Plans)".
#
# A quick server that asks nothing shows none of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund codemirror-languageserver@1.22.1 @codemirror/view@6.43.15 \
  @codemirror/state@6.7.6 @codemirror/autocomplete@6.20.4 @codemirror/lint@6.9.8 jsdom@26.1.0 vscode-jsonrpc@9.0.0 \
  vscode-languageserver-textdocument@1.0.16 >/dev/null
cat >seen.mjs <<'JS'
import { JSDOM } from 'jsdom';
import rpc from 'vscode-jsonrpc/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
const { window } = new JSDOM('<!doctype html><body></body>');
window.requestAnimationFrame = () => 0;
window.cancelAnimationFrame = () => undefined;
const { document, MutationObserver, Window } = window;
Object.assign(globalThis, { window, document, MutationObserver, Window, WebSocket: class {} });
const { acceptCompletion, currentCompletions, startCompletion } = await import('@codemirror/autocomplete');
const { EditorState } = await import('@codemirror/state');
const { EditorView } = await import('@codemirror/view');
const { languageServerWithTransport, LanguageServerClient, SynchronizationMethod } = await import('codemirror-languageserver');
const soon = (value, time = 50) => new Promise(done => setTimeout(done, time, value));
/** A server in memory, and the transport of a client to it. */
function started() {
  let toServer, toClient;
  const none = () => ({ dispose() {} });
  const reader = { listen: receive => ((toServer = receive), none()), onError: none, onClose: none, onPartialMessage: none, dispose() {} };
  const writer = { write: async message => void toClient(JSON.stringify(message)), onError: none, onClose: none, end() {}, dispose() {} };
  const server = rpc.createMessageConnection(reader, writer);
  const send = message => setImmediate(() => toServer(JSON.parse(message)));
  const transport = { send, onMessage: receive => (toClient = receive), onClose() {}, onError() {}, close() {} };
  server.onRequest('initialize', () => soon({ capabilities: { hoverProvider: true, completionProvider: {}, textDocumentSync: 2 } }));
  return { server, transport };
}
const note = { rootUri: 'file:///', workspaceFolders: null, documentUri: 'file:///note.md', languageId: 'markdown' };
const asks = server =>
  Promise.race([server.sendRequest('workspace/configuration', { items: [{ section: 'notes' }] }), soon('no answer', 500)]);

console.log('questions of the server');
{
  const { server, transport } = started();
  server.listen();
  await new LanguageServerClient({ ...note, transport }).initializePromise;
  for (const number of [0, 1]) console.log(`  ${number}: ${JSON.stringify(await asks(server))}`);
}

console.log('a hover, and a question of the server under the same number');
{
  const { server, transport } = started();
  let answer;
  server.onRequest('textDocument/hover', async () => {
    answer = asks(server);
    await soon();
    return { contents: 'Head of Plans' };
  });
  server.listen();
  const client = new LanguageServerClient({ ...note, transport });
  await client.initializePromise;
  await asks(server);
  const hover = await client.textDocumentHover({ textDocument: { uri: note.documentUri }, position: { line: 0, character: 1 } });
  console.log(`  hover: ${JSON.stringify(hover)}; question: ${JSON.stringify(await answer)}`);
}

console.log('what the server has of a note');
{
  const { server, transport } = started();
  let text;
  server.onNotification('textDocument/didOpen', ({ textDocument: { uri, languageId, version, text: opened } }) => {
    console.log(`  opened, version ${version}`);
    text = TextDocument.create(uri, languageId, version, opened);
  });
  server.onNotification('textDocument/didChange', ({ textDocument: { version }, contentChanges }) => {
    console.log(`  changed, version ${version}`);
    TextDocument.update(text, contentChanges, version);
  });
  server.onRequest('textDocument/completion', () => [{ label: 'Ida Lie (Head of Plans)', insertText: 'Ida Lie' }]);
  server.listen();
  const plugin = languageServerWithTransport({ ...note, transport, synchronizationMethod: SynchronizationMethod.Incremental });
  const view = new EditorView({ state: EditorState.create({ doc: 'Tor leads.', extensions: [plugin] }) });
  const insert = (from, words) => view.dispatch({ changes: { from, insert: words } });
  const show = () => console.log(`  editor: ${view.state.doc}\n  server: ${text.getText()}`);
  insert(0, 'Ask Odd: ');
  await soon(undefined, 200);
  show();
  insert(13, 'Lie ');
  await soon();
  show();
  startCompletion(view);
  while (currentCompletions(view.state).length === 0) await soon();
  await soon(undefined, 200);
  acceptCompletion(view);
  console.log(`  completed: ${view.state.doc}`);
}
process.exit(0);
JS
cat >expected <<'TXT'
questions of the server
  0: "no answer"
  1: null
a hover, and a question of the server under the same number
  hover: undefined; question: "no answer"
what the server has of a note
  opened, version 0
  editor: Ask Odd: Tor leads.
  server: Tor leads.
  changed, version 0
  editor: Ask Odd: Tor Lie leads.
  server: Tor leads.Lie 
  completed: Ida Lie (Head of Plans)Ask Odd: Tor Lie leads.
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
