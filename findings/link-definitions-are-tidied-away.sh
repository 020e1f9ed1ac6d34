#!/usr/bin/env bash
# Links of a note that are put in order: to whom they lead changes, or they lead nowhere.
#
# A link "[Ida Lie]" leads where a line "[Ida Lie]: ida.md" says that it does. The label has no case, and a line end in it
# counts as a space; of two lines for one label the first one counts; address and title of a link may stand on the next
# lines (CommonMark 0.31.2, sections 4.7 and 6.3). "Organize Link Definitions" puts these lines at the end of a note,
# sorted, and leaves out those that nothing refers to; F2 on a label gives it another name.
#
# Expected: each link leads where it did (markdown-it 14.3.3). Seen with vscode-markdown-languageservice 0.5.0, which is
# behind that command of VS Code:
# - "[Ida Lie]: ida.md" is left out if the text says "[IDA LIE]", or has a line end between the two words.
# - of "[Ida]: ida.md" and "[ida]: tor.md" the second comes first afterwards, so the link to Ida leads to Tor.
# - an address on the next line stays behind as text, and the label leads nowhere; a title there stays behind, too.
# - a label that is renamed to one that another line has leads to the other's note; no question is asked.
#
# The command may run with each saving of a note; who wrote "ask [IDA LIE]" finds brackets afterwards.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vscode-markdown-languageservice@0.5.0 vscode-languageserver-protocol@3.17.5 \
  vscode-languageserver-textdocument@1.0.16 vscode-uri@3.2.0 markdown-it@14.3.3 >/dev/null
cat >seen.mjs <<'JS'
import MarkdownIt from 'markdown-it';
import protocol from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, githubSlugifier } from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';
const markdown = new MarkdownIt();
const { token } = new protocol.CancellationTokenSource();
function opened(text) {
  const note = TextDocument.create('file:///notes/note.md', 'markdown', 1, text);
  const { event } = new protocol.Emitter();
  const isNote = uri => uri.toString() === note.uri;
  const service = createLanguageService({
    parser: { slugifier: githubSlugifier, tokenize: async document => markdown.parse(document.getText(), {}) },
    logger: { level: 0, log() {} },
    workspace: {
      workspaceFolders: [URI.parse('file:///notes')],
      onDidChangeMarkdownDocument: event,
      onDidCreateMarkdownDocument: event,
      onDidDeleteMarkdownDocument: event,
      getAllMarkdownDocuments: async () => [note],
      hasMarkdownDocument: isNote,
      openMarkdownDocument: async uri => (isNote(uri) ? note : undefined),
      stat: async uri => (isNote(uri) ? { isDirectory: false } : undefined),
      readDirectory: async () => [['note.md', { isDirectory: false }]],
    },
  });
  return { note, service };
}
async function organized(text, removeUnused) {
  const { note, service } = opened(text);
  return TextDocument.applyEdits(note, await service.organizeLinkDefinitions(note, { removeUnused }, token));
}
async function renamed(text, label, name) {
  const { note, service } = opened(text);
  const place = note.positionAt(text.indexOf(`[${label}]:`) + 1);
  const { changes, documentChanges } = await service.getRenameEdit(note, place, name, token);
  return TextDocument.applyEdits(note, changes?.[note.uri] ?? documentChanges[0].edits);
}
const shown = text =>
  markdown.render(text).replace(/<a href="(.*?)"(?: title="(.*?)")?>(.*?)<\/a>/gs, '{$3 → $1 $2}').replace(/<\/?p>|\n/g, ' ');
async function compare(what, text, change) {
  console.log(what);
  for (const each of [text, await change(text)]) console.log(`  ${shown(each).trim().replace(/ +/g, ' ')}`);
}
const tidy = text => organized(text, true);
await compare('as it is written', 'Ask [Ida Lie].\n\n[Ida Lie]: ida.md\n', tidy);
await compare('in capitals', 'Ask [IDA LIE].\n\n[Ida Lie]: ida.md\n', tidy);
await compare('with a line end', 'Ask [Ida\nLie].\n\n[Ida Lie]: ida.md\n', tidy);
await compare('two of one label', 'Ask [Ida].\n\n[Ida]: ida.md\n[ida]: tor.md\n[Eva]: eva.md\n', text => organized(text, false));
await compare('address on the next line', 'Ask [Ida] and [Eva].\n\n[Eva]: eva.md\n[Ida]:\n  ida.md\n', tidy);
await compare('title on the next line', 'Ask [Ida] and [Eva].\n\n[Ida]: ida.md\n  "Head of Plans"\n\n[Eva]: eva.md\n', tidy);
const two = 'Ask [her][ida] and [him][tor].\n\n[tor]: tor.md\n[ida]: ida.md\n';
await compare('ida renamed to eva', two, text => renamed(text, 'ida', 'eva'));
await compare('ida renamed to tor', two, text => renamed(text, 'ida', 'tor'));
JS
cat >expected <<'TXT'
as it is written
  Ask {Ida Lie → ida.md }.
  Ask {Ida Lie → ida.md }.
in capitals
  Ask {IDA LIE → ida.md }.
  Ask [IDA LIE].
with a line end
  Ask {Ida Lie → ida.md }.
  Ask [Ida Lie].
two of one label
  Ask {Ida → ida.md }.
  Ask {Ida → tor.md }.
address on the next line
  Ask {Ida → ida.md } and {Eva → eva.md }.
  Ask [Ida] and {Eva → eva.md }. ida.md [Ida]:
title on the next line
  Ask {Ida → ida.md Head of Plans} and {Eva → eva.md }.
  Ask {Ida → ida.md } and {Eva → eva.md }. &quot;Head of Plans&quot;
ida renamed to eva
  Ask {her → ida.md } and {him → tor.md }.
  Ask {her → ida.md } and {him → tor.md }.
ida renamed to tor
  Ask {her → ida.md } and {him → tor.md }.
  Ask {her → tor.md } and {him → tor.md }.
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
