#!/usr/bin/env bash
# A note is opened in a rich editor and saved: sentences become lists and headings, code becomes text, ticks are gone.
#
# Editors that show Markdown as it will look read it into their own document and write it anew. A backslash before "-",
# "#", ">" or behind the number that begins a line says that it is text; "~~~" holds code like "```"; an address with a
# space stands in "<…>"; ">>" is a quotation in a quotation (CommonMark 0.31.2, sections 2.4, 4.5, 5.1, 5.2 and 6.3).
#
# Expected: other marks perhaps, and the same HTML (micromark 4.0.2 with GFM). Seen with notes that were opened and saved
# twice, nothing else done:
# - @lexical/markdown 0.52.0, with its own transformers: "2026\. A good year" is item 2026 of a list, "\- 5 degrees" one
#   of a list, "\# north" a heading, "\> 5" a quotation. What stands behind ">>" is quoted by one more than before. Code
#   in "~~~", or in a quotation, is text. "<ida_lie@…>" and "https://…/a_b_c" get backslashes: the first is no link any
#   more, the second leads elsewhere.
# - @tiptap/markdown 3.35.0 with the starter kit: the same with "2026\.", "\-" and "\#". "[Ida](<ida lie.md>)" is no link
#   any more, "&copy;" is "&amp;copy;". Of "- [x] Ask Ida" the tick is gone after the first saving, and Ida is a heading
#   after the second.
# - prosemirror-markdown 1.13.9 is right in all but the tick, which becomes text.
#
# Notes of plain words come back unharmed, and nobody compares the others.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --legacy-peer-deps jsdom@26.1.0 micromark@4.0.2 micromark-extension-gfm@3.0.0 \
  prosemirror-markdown@1.13.9 @tiptap/core@3.35.0 @tiptap/pm@3.35.0 @tiptap/starter-kit@3.35.0 @tiptap/markdown@3.35.0 \
  lexical@0.52.0 @lexical/headless@0.52.0 @lexical/markdown@0.52.0 @lexical/list@0.52.0 @lexical/link@0.52.0 \
  @lexical/rich-text@0.52.0 @lexical/code@0.52.0 >/dev/null
cat >seen.mjs <<'JS'
import { JSDOM } from 'jsdom';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
const { window } = new JSDOM('<!doctype html><body></body>');
Object.assign(globalThis, { window, document: window.document, navigator: window.navigator });
const { Editor } = await import('@tiptap/core');
const { Markdown } = await import('@tiptap/markdown');
const { default: StarterKit } = await import('@tiptap/starter-kit');
const { defaultMarkdownParser, defaultMarkdownSerializer } = await import('prosemirror-markdown');
const { createHeadlessEditor } = await import('@lexical/headless');
const lexical = await import('@lexical/markdown');
const { ListNode, ListItemNode } = await import('@lexical/list');
const { LinkNode } = await import('@lexical/link');
const { HeadingNode, QuoteNode } = await import('@lexical/rich-text');
const { CodeNode } = await import('@lexical/code');

const nodes = [ListNode, ListItemNode, LinkNode, HeadingNode, QuoteNode, CodeNode];
const transformers = [...lexical.TRANSFORMERS, lexical.CHECK_LIST];
const editors = {
  lexical: note => {
    const editor = createHeadlessEditor({ nodes });
    editor.update(() => lexical.$convertFromMarkdownString(note, transformers), { discrete: true });
    return editor.read(() => lexical.$convertToMarkdownString(transformers));
  },
  tiptap: note => {
    const editor = new Editor({ extensions: [StarterKit, Markdown], content: note, contentType: 'markdown' });
    const saved = editor.getMarkdown();
    editor.destroy();
    return saved;
  },
  prosemirror: note => defaultMarkdownSerializer.serialize(defaultMarkdownParser.parse(note)),
};
const html = note =>
  micromark(note, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }).replaceAll(/\s+/g, ' ').trim();
const notes = [
  'Ida leads *North*, and Tor **South**.',
  '2026\\. A good year',
  '\\- 5 degrees',
  '\\# north',
  '\\> 5',
  '> Tor:\n>> Who leads?',
  '~~~\nida --leads--> north\n~~~',
  '> ```\n> ida\n> ```',
  'Ask <ida_lie@halden.example>.',
  'See https://halden.example/a_b_c',
  '[Ida](<ida lie.md>)',
  '&copy; Halden',
  '- [x] Ask Ida\n- [ ] Ask Tor',
];
for (const note of notes) {
  console.log(JSON.stringify(note));
  for (const [name, save] of Object.entries(editors)) {
    const saved = [save(note)];
    saved.push(save(saved[0]));
    const isSame = saved.every(each => html(each) === html(note));
    if (!isSame) console.log(`  ${name}: ${saved.map(each => JSON.stringify(each)).join(', ')}`);
  }
}
process.exit();
JS
cat >expected <<'TXT'
"Ida leads *North*, and Tor **South**."
"2026\\. A good year"
  lexical: "2026. A good year", "2026. A good year"
  tiptap: "2026. A good year", "2026. A good year"
"\\- 5 degrees"
  lexical: "- 5 degrees", "- 5 degrees"
  tiptap: "- 5 degrees", "- 5 degrees"
"\\# north"
  lexical: "# north", "# north"
  tiptap: "# north", "# north"
"\\> 5"
  lexical: "> 5", "> 5"
"> Tor:\n>> Who leads?"
  lexical: "> Tor:\n> >> Who leads?", "> Tor:\n> >> Who leads?"
"~~~\nida --leads--> north\n~~~"
  lexical: "\\~\\~\\~\nida --leads--> north\n\\~\\~\\~", "\\~\\~\\~\nida --leads--> north\n\\~\\~\\~"
"> ```\n> ida\n> ```"
  lexical: "> \\`\\`\\`\n> ida\n> \\`\\`\\`", "> \\`\\`\\`\n> ida\n> \\`\\`\\`"
"Ask <ida_lie@halden.example>."
  lexical: "Ask <ida\\_lie@halden.example>.", "Ask <ida\\_lie@halden.example>."
"See https://halden.example/a_b_c"
  lexical: "See https://halden.example/a\\_b\\_c", "See https://halden.example/a\\_b\\_c"
"[Ida](<ida lie.md>)"
  tiptap: "[Ida](ida lie.md)", "\\[Ida\\](ida lie.md)"
"&copy; Halden"
  tiptap: "&amp;copy; Halden", "&amp;copy; Halden"
"- [x] Ask Ida\n- [ ] Ask Tor"
  tiptap: "- \n  Ask Ida\n- \n  Ask Tor", "- \n\n## Ask Ida\n\n  Ask Tor"
  prosemirror: "* \\[x\\] Ask Ida\n* \\[ \\] Ask Tor", "* \\[x\\] Ask Ida\n* \\[ \\] Ask Tor"
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
