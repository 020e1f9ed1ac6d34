#!/usr/bin/env bash
# CodeMirror's language client lets an edit to the end of a line reach into the next one, or drops all edits.
#
# Servers write "to the end of the line" as a column that is too large, and "the whole text" as a position behind the
# last line. A column beyond the line's length means its end (LSP 3.17, Position); VS Code cuts both.
#
# Expected: the line, or the text, is replaced. Seen with @codemirror/lsp-client 6.3.0, command Format:
# - a column three too large takes the line end and two letters of the next line along: no error.
# - a very large one, as many servers write, raises an error in a promise that nobody waits for: nothing changes, and
#   the user is told nothing. So does a position behind the last line.
# - one such edit drops the good edits of the same answer too.
#
# A server for this client must count every column; tests with exact ranges show nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @codemirror/lsp-client@6.3.0 @codemirror/view@6.43.15 @codemirror/state@6.7.6 \
  @codemirror/autocomplete@6.20.4 jsdom@26.1.0 >/dev/null
cat >seen.mjs <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<!doctype html><body></body>');
window.requestAnimationFrame = () => 0;
window.cancelAnimationFrame = () => undefined;
Object.assign(globalThis, { window, document: window.document, MutationObserver: window.MutationObserver, Window: window.Window });
const { EditorState } = await import('@codemirror/state');
const { EditorView } = await import('@codemirror/view');
const { formatDocument, LSPClient } = await import('@codemirror/lsp-client');
let edits;
let receive;
let problem = '';
process.on('unhandledRejection', ({ message }) => (problem = `; nobody hears: ${message}`));
const transport = {
  send: message => {
    const { id, method } = JSON.parse(message);
    const result = method === 'initialize' ? { capabilities: { documentFormattingProvider: true } } : edits;
    if (id !== undefined) setImmediate(() => receive(JSON.stringify({ jsonrpc: '2.0', id, result })));
  },
  subscribe: handler => (receive = handler),
  unsubscribe: () => undefined,
};
const client = new LSPClient().connect(transport);
await client.initializing;
const doc = 'Ida leads\nTor owns\n';
const at = (line, character) => ({ line, character });
const line = (number, column, newText) => ({ range: { start: at(number, 0), end: at(number, column) }, newText });
const answers = {
  exact: [line(0, 9, 'Ida Lie leads')],
  'three too many': [line(0, 12, 'Ida Lie leads')],
  'very large': [line(0, 2147483647, 'Ida Lie leads')],
  'very large, and a good one': [line(0, 2147483647, 'Ida Lie leads'), line(1, 8, 'Tor Lie owns')],
  'all, to behind the last line': [{ range: { start: at(0, 0), end: at(3, 0) }, newText: 'New\n' }],
};
for (const [index, [what, answer]] of Object.entries(answers).entries()) {
  edits = answer;
  problem = '';
  const extensions = [client.plugin(`file:///note-${index}.md`, 'markdown')];
  const view = new EditorView({ state: EditorState.create({ doc, extensions }) });
  formatDocument(view);
  await new Promise(done => setTimeout(done, 50));
  console.log(`${what}: ${JSON.stringify(view.state.doc.toString())}${problem}`);
}
JS
cat >expected <<'TXT'
exact: "Ida Lie leads\nTor owns\n"
three too many: "Ida Lie leadsr owns\n"
very large: "Ida leads\nTor owns\n"; nobody hears: Position 2147483647 is out of range for changeset of length 19
very large, and a good one: "Ida leads\nTor owns\n"; nobody hears: Position 2147483647 is out of range for changeset of length 19
all, to behind the last line: "Ida leads\nTor owns\n"; nobody hears: Invalid line number 4 in 3-line document
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
