#!/usr/bin/env bash
# A name in bold in the title of a callout is gone, and so is the footnote that says who said it.
#
# Obsidian's callouts are quotations whose first line has a kind and a title: "> [!note] **Ida** leads North[^1]"; a "+"
# or "-" behind the kind says whether it is folded. The title is text like any other, with bold, code, links and notes.
#
# Expected: all words of title and text, in HTML made by remark-rehype 11.1.2 and rehype-raw 7.0.0 or by markdown-it
# 14.3.3. Seen:
# - remark-callouts 2.0.0: a title ends at the first bold word, code, link or address in it. That word is gone, what
#   follows it begins the text. If a bold name begins the title, the title is "Note".
# - the same: the title of a folded callout is a list, and "3. Plan" is its first item.
# - a footnote in the title, with all that it says, is gone in remark-callouts and remark-obsidian-callout 1.5.1. The
#   second has no title where none is written; the others write "Note".
# - @r4ai/remark-callout 0.6.2, rehype-callouts 2.2.0 and markdown-it-obsidian-callouts 0.3.4 are right.
#
# A decision loses who made it, and who said so; tests with titles of plain words show nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 remark-rehype@11.1.2 \
  rehype-raw@7.0.0 rehype-stringify@10.0.1 markdown-it@14.3.3 remark-callouts@2.0.0 remark-obsidian-callout@1.5.1 \
  @r4ai/remark-callout@0.6.2 rehype-callouts@2.2.0 markdown-it-obsidian-callouts@0.3.4 >/dev/null
cat >seen.mjs <<'JS'
import remarkCallout from '@r4ai/remark-callout';
import MarkdownIt from 'markdown-it';
import markdownItCallouts from 'markdown-it-obsidian-callouts';
import rehypeCallouts from 'rehype-callouts';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkCallouts from 'remark-callouts';
import remarkGfm from 'remark-gfm';
import remarkObsidian from 'remark-obsidian-callout';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
const usable = plugin => plugin.default ?? plugin;
const withRemark = plugin => text =>
  unified().use(remarkParse).use(remarkGfm).use(usable(plugin)).use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw).use(rehypeStringify).process(text);
const readers = {
  'remark-callouts': withRemark(remarkCallouts),
  'remark-obsidian-callout': withRemark(remarkObsidian),
  '@r4ai/remark-callout': withRemark(remarkCallout),
  'rehype-callouts': text =>
    unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(usable(rehypeCallouts)).use(rehypeStringify).process(text),
  'markdown-it-obsidian-callouts': async text => MarkdownIt().use(usable(markdownItCallouts)).render(text),
};
/** The words that a reader sees; a slash stands for the end of a block, a dot for an item of a list. */
const words = html =>
  html.replace(/<svg.*?<\/svg>/gs, '').replace(/<li[^>]*>/g, '• ').replace(/<\/(?:div|p|summary|li|h2)>/g, ' / ')
    .replace(/<[^>]+>/g, '').replace(/\s+/g, ' ').replace(/(?: \/)+/g, ' /').replace(/^[ /]+|[ /]+$/g, '');
const notes = [
  '> [!note] Ida leads North\n> Since May.',
  '> [!note] **Ida** leads North\n> Since May.',
  '> [!note] Ask **Ida** and [Tor](tor.md) on `R2`\n> Since May.',
  '> [!note] Ask ida@halden.example\n> Since May.',
  '> [!note] 3. Plan\n> Since May.',
  '> [!question]- Who leads?\n> Ida.',
  '> [!note] Ida leads[^1]\n> Since May.\n\n[^1]: Tor said so.',
  '> [!note]\n> Ida leads North.',
];
for (const note of notes) {
  console.log(note);
  for (const [name, read] of Object.entries(readers)) console.log(`  ${name}: ${words(String(await read(`${note}\n`)))}`);
}
JS
cat >expected <<'TXT'
> [!note] Ida leads North
> Since May.
  remark-callouts: Ida leads North / Since May.
  remark-obsidian-callout: Ida leads North / Since May.
  @r4ai/remark-callout: Ida leads North / Since May.
  rehype-callouts: Ida leads North / Since May.
  markdown-it-obsidian-callouts: Ida leads North / Since May.
> [!note] **Ida** leads North
> Since May.
  remark-callouts: Note / leads North Since May.
  remark-obsidian-callout: Ida leads North / Since May.
  @r4ai/remark-callout: Ida leads North / Since May.
  rehype-callouts: Ida leads North / Since May.
  markdown-it-obsidian-callouts: Ida leads North / Since May.
> [!note] Ask **Ida** and [Tor](tor.md) on `R2`
> Since May.
  remark-callouts: Ask / and Tor on R2 Since May.
  remark-obsidian-callout: Ask Ida and Tor on R2 / Since May.
  @r4ai/remark-callout: Ask Ida and Tor on R2 / Since May.
  rehype-callouts: Ask Ida and Tor on R2 / Since May.
  markdown-it-obsidian-callouts: Ask Ida and Tor on R2 / Since May.
> [!note] Ask ida@halden.example
> Since May.
  remark-callouts: Ask / Since May.
  remark-obsidian-callout: Ask ida@halden.example / Since May.
  @r4ai/remark-callout: Ask ida@halden.example / Since May.
  rehype-callouts: Ask ida@halden.example / Since May.
  markdown-it-obsidian-callouts: Ask ida@halden.example / Since May.
> [!note] 3. Plan
> Since May.
  remark-callouts: • Plan / Since May.
  remark-obsidian-callout: 3. Plan / Since May.
  @r4ai/remark-callout: 3. Plan / Since May.
  rehype-callouts: 3. Plan / Since May.
  markdown-it-obsidian-callouts: 3. Plan / Since May.
> [!question]- Who leads?
> Ida.
  remark-callouts: • Who leads? / Ida.
  remark-obsidian-callout: Who leads? / Ida.
  @r4ai/remark-callout: Who leads? / Ida.
  rehype-callouts: Who leads? / Ida.
  markdown-it-obsidian-callouts: Who leads? / Ida.
> [!note] Ida leads[^1]
> Since May.

[^1]: Tor said so.
  remark-callouts: Ida leads / Since May.
  remark-obsidian-callout: Ida leads / Since May.
  @r4ai/remark-callout: Ida leads1 / Since May. / Footnotes / • Tor said so. ↩
  rehype-callouts: Ida leads1 / Since May. / Footnotes / • Tor said so. ↩
  markdown-it-obsidian-callouts: Ida leads[^1] / Since May. / [^1]: Tor said so.
> [!note]
> Ida leads North.
  remark-callouts: Note / Ida leads North.
  remark-obsidian-callout: Ida leads North.
  @r4ai/remark-callout: Note / Ida leads North.
  rehype-callouts: Note / Ida leads North.
  markdown-it-obsidian-callouts: Note / Ida leads North.
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
