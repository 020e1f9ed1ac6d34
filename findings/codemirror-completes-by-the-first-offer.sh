#!/usr/bin/env bash
# CodeMirror's language client completes all offers where the first one starts, and stops at letters beyond ASCII.
#
# Each offer of a language server may have an edit with a range of its own: "Ida" for the word with what stands before
# it, "[[Ida Lie]]" for the word alone; an empty new text takes words away (LSP 3.17, CompletionItem).
#
# Expected: "Ask Ida" from "Ask @id", wherever the offer stands in the list; offers while a name is typed. Seen with
# @codemirror/lsp-client 6.3.0:
# - where the link is the first offer, the word gives "Ask @Ida": the range is the first one's.
# - an offer that removes text types its own label instead.
# - a snippet's additional edits (a link at the foot, a field at the top) are dropped; without a snippet they are made.
# - typing A–Z asks the server. Å, é, И and 王 do not, and close the list: no offers while a name in Cyrillic or Chinese
#   is typed.
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
const { CompletionContext, insertCompletionText } = await import('@codemirror/autocomplete');
const { LSPClient, serverCompletionSource } = await import('@codemirror/lsp-client');
let items;
let receive;
const capabilities = { textDocumentSync: 1, completionProvider: { triggerCharacters: ['@'] } };
const transport = {
  send: message => {
    const { id, method } = JSON.parse(message);
    const result = method === 'initialize' ? { capabilities } : items;
    if (id !== undefined) setImmediate(() => receive(JSON.stringify({ jsonrpc: '2.0', id, result })));
  },
  subscribe: handler => (receive = handler),
  unsubscribe: () => undefined,
};
const client = new LSPClient().connect(transport);
await client.initializing;
let notes = 0;
async function choose(doc, offers, index, isExplicit = true) {
  items = offers;
  const extensions = [client.plugin(`file:///note-${++notes}.md`, 'markdown')];
  const view = new EditorView({ state: EditorState.create({ doc, extensions, selection: { anchor: doc.length } }) });
  const list = await serverCompletionSource(new CompletionContext(view.state, doc.length, isExplicit, view));
  const { apply, label } = list?.options[index] ?? {};
  if (typeof apply === 'function') apply(view, list.options[index], list.from, list.to);
  else if (list) view.dispatch(insertCompletionText(view.state, apply ?? label, list.from, list.to));
  console.log(`${doc}: ${list ? JSON.stringify(view.state.doc.toString()) : 'no offers'}`);
}
const edit = (from, to, newText) => ({ range: { start: { line: 0, character: from }, end: { line: 0, character: to } }, newText });
const word = { label: 'Ida', textEdit: edit(4, 7, 'Ida') };
const link = { label: '[[Ida Lie]]', textEdit: edit(5, 7, '[[Ida Lie]]') };
await choose('Ask @id', [word, link], 0);
await choose('Ask @id', [link, word], 1);
await choose('Ask @id', [{ label: 'Remove', textEdit: edit(3, 7, '') }], 0);
const done = { label: 'Ida', textEdit: edit(4, 6, 'Ida'), additionalTextEdits: [edit(0, 0, 'To do: ')] };
await choose('Ask id', [done], 0);
await choose('Ask id', [{ ...done, insertTextFormat: 2 }], 0);
for (const typed of ['Ask I', 'Ask Å', 'Ask é', 'Ask И', 'Ask 王']) await choose(typed, [{ label: 'x' }], 0, false);
JS
cat >expected <<'TXT'
Ask @id: "Ask Ida"
Ask @id: "Ask @Ida"
Ask @id: "AskRemove"
Ask id: "To do: Ask Ida"
Ask id: "Ask Ida"
Ask I: "Ask x"
Ask Å: no offers
Ask é: no offers
Ask И: no offers
Ask 王: no offers
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
