#!/usr/bin/env bash
# Neovim answers "applied" to changes of a language server that it has dropped, or made otherwise.
#
# With workspace/applyEdit a server changes texts and files, and learns by "applied" whether that was done (LSP 3.17).
# An edit names the version of the text that it is for; "create" makes a file only where none is, unless it says
# "overwrite".
#
# Expected: done and applied, or not done and not applied. Seen with Neovim 0.7.2 of Debian 12, every answer "applied":
# - an edit for an older version of a text is dropped, while the same change is made in another note.
# - "create" without options empties a note that exists, on disk. With ignoreIfExists it makes none where none is.
# - "rename" with ignoreIfExists is never done, also where the new name is free.
#
# A server that moves words from note to note, trusting the answer, loses them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chmod 755 .
apt-get download -qq neovim=0.7.2-7 neovim-runtime=0.7.2-7 libluajit-5.1-2 libluajit-5.1-common libmsgpackc2 libtermkey1 \
  libtree-sitter0 libunibilium4 libuv1 libvterm0 lua-luv >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" .; done
mkdir notes
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vscode-jsonrpc@9.0.0 >/dev/null
cat >server.js <<'JS'
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-jsonrpc/node');
const at = name => `file://${__dirname}/notes/${name}.md`;
const text = name => readFileSync(`notes/${name}.md`, 'utf8');
const onDisk = name => (existsSync(`notes/${name}.md`) ? JSON.stringify(text(name)) : 'none');
for (const name of ['ida', 'tor', 'odd', 'wim']) writeFileSync(`notes/${name}.md`, `${name} leads\n`);
const start = { line: 0, character: 0 };
const begin = (name, version) => ({
  textDocument: { uri: at(name), version },
  edits: [{ range: { start, end: start }, newText: 'New: ' }],
});
const options = { ignoreIfExists: true };
const changes = {
  'an older version': [begin('ida', 1), begin('tor', null)],
  'create what exists': [{ kind: 'create', uri: at('odd') }],
  'create what does not': [{ kind: 'create', uri: at('new'), options }],
  'rename to a free name': [{ kind: 'rename', oldUri: at('wim'), newUri: at('free'), options }],
};
const connection = createMessageConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
connection.onRequest('initialize', () => ({ capabilities: { textDocumentSync: 1 } }));
connection.onRequest('shutdown', () => null);
const changed = connection.onNotification('textDocument/didChange', async () => {
  changed.dispose();
  const seen = [];
  for (const [what, documentChanges] of Object.entries(changes)) {
    const { applied } = await connection.sendRequest('workspace/applyEdit', { edit: { documentChanges } });
    seen.push(`${what}: applied ${applied}`);
  }
  for (const name of ['odd', 'new', 'wim', 'free']) seen.push(`${name} on disk: ${onDisk(name)}`);
  writeFileSync('seen', `${seen.join('\n')}\n`);
  writeFileSync('done', '');
});
connection.listen();
JS
cat >drive.lua <<'LUA'
vim.lsp.buf_attach_client(0, vim.lsp.start_client({ cmd = { 'node', 'server.js' }, root_dir = vim.fn.getcwd() }))
vim.wait(20000, function() return vim.lsp.buf_get_clients(0)[1] and vim.lsp.buf_get_clients(0)[1].initialized end)
for _, word in ipairs({ 'a', 'b' }) do vim.api.nvim_buf_set_lines(0, -1, -1, false, { word }) end
vim.wait(20000, function() return vim.fn.filereadable('done') == 1 end)
for _, name in ipairs({ 'ida', 'tor' }) do
  local lines = vim.api.nvim_buf_get_lines(vim.fn.bufnr('notes/' .. name .. '.md'), 0, 1, false)
  vim.fn.writefile({ name .. ' in the editor: ' .. lines[1] }, 'seen', 'a')
end
LUA
cat >expected <<'TXT'
an older version: applied true
create what exists: applied true
create what does not: applied true
rename to a free name: applied true
odd on disk: ""
new on disk: none
wim on disk: "wim leads\n"
free on disk: none
ida in the editor: ida leads
tor in the editor: New: tor leads
TXT
echo 'ida leads' >notes/ida.md
export LD_LIBRARY_PATH="$folder/usr/lib/$(uname -m)-linux-gnu" VIMRUNTIME="$folder/usr/share/nvim/runtime" HOME="$folder"
timeout 60 usr/bin/nvim --headless -u NONE -n -i NONE notes/ida.md -c 'luafile drive.lua' -c 'qa!' >log 2>&1
cat seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
