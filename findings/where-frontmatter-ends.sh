#!/usr/bin/env bash
# Where frontmatter ends: four readers, the same notes, and text of a note that is in none of them.
#
# A note may begin with YAML between two lines "---". Editors and people leave a space behind them, write four, close
# with "..." as YAML does, or begin a note with a rule.
#
# Expected: a field or none, the same in all, and all other text in the body. Seen with gray-matter 4.0.3, front-matter
# 4.0.2, remark-frontmatter 5.0.0 and markdown-it-front-matter 0.2.4:
# - with a space behind the first "---", which cannot be seen, three of the four find the field.
# - "----" or "--- end" closes it for gray-matter, which puts the rest of that line into the body. For
#   markdown-it-front-matter "--- end" does not, and the note has no body.
# - "..." raises an error in gray-matter, closes it for two and not for remark-frontmatter.
# - a note that begins with a rule and has no second one has no body for gray-matter and markdown-it-front-matter.
# - a paragraph between two rules at the top is frontmatter for all four: no reader has it in the body.
# - a "---" inside a block of text in YAML ends it for markdown-it-front-matter.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund gray-matter@4.0.3 front-matter@4.0.2 unified@11.0.5 \
  remark-parse@11.0.0 remark-frontmatter@5.0.0 markdown-it@14.3.3 markdown-it-front-matter@0.2.4 >/dev/null
cat >seen.mjs <<'JS'
import frontMatter from 'front-matter';
import grayMatter from 'gray-matter';
import MarkdownIt from 'markdown-it';
import markdownItFrontMatter from 'markdown-it-front-matter';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
const readers = {
  gray: text => (({ data, content }) => [data, content])(grayMatter(text, {})),
  front: text => (({ attributes, body }) => [attributes, body])(frontMatter(text)),
  remark: text => {
    const [first, ...others] = unified().use(remarkParse).use(remarkFrontmatter).parse(text).children;
    const end = others[0]?.position.start.offset ?? text.length;
    return first.type === 'yaml' ? [first.value, text.slice(end)] : [{}, text];
  },
  'markdown-it': text => {
    let found = {};
    const html = new MarkdownIt().use(markdownItFrontMatter, yaml => (found = yaml)).render(text);
    return [found, html.replace(/<[^>]+>/g, '')];
  },
};
const notes = ['---\nlead: Ida\n---\n', '--- \nlead: Ida\n---\n', '---\nlead: Ida\n----\n'];
notes.push('---\nlead: Ida\n--- end\n', '---\nlead: Ida\n...\n', '---\n\n', '---\n\nIda leads.\n\n---\n\n', '---\nnote: |\n  ---\nlead: Ida\n---\n');
for (const note of notes) {
  console.log(JSON.stringify(note));
  for (const [name, read] of Object.entries(readers)) {
    try {
      const [fields, body] = read(`${note}Body\n`);
      const has = /lead: |lead"/.test(JSON.stringify(fields)) ? 'field' : 'no field';
      process.stdout.write(`  ${name}: ${has} ${JSON.stringify(body.trim())}`);
    } catch {
      process.stdout.write(`  ${name}: ERROR`);
    }
  }
  console.log();
}
JS
cat >expected <<'TXT'
"---\nlead: Ida\n---\n"
  gray: field "Body"  front: field "Body"  remark: field "Body"  markdown-it: field "Body"
"--- \nlead: Ida\n---\n"
  gray: field "Body"  front: no field "--- \nlead: Ida\n---\nBody"  remark: field "Body"  markdown-it: field "Body"
"---\nlead: Ida\n----\n"
  gray: field "-\nBody"  front: no field "---\nlead: Ida\n----\nBody"  remark: no field "---\nlead: Ida\n----\nBody"  markdown-it: field "Body"
"---\nlead: Ida\n--- end\n"
  gray: field "end\nBody"  front: no field "---\nlead: Ida\n--- end\nBody"  remark: no field "---\nlead: Ida\n--- end\nBody"  markdown-it: field ""
"---\nlead: Ida\n...\n"
  gray: ERROR  front: field "Body"  remark: no field "---\nlead: Ida\n...\nBody"  markdown-it: field "Body"
"---\n\n"
  gray: no field ""  front: no field "---\n\nBody"  remark: no field "---\n\nBody"  markdown-it: no field ""
"---\n\nIda leads.\n\n---\n\n"
  gray: no field "Body"  front: no field "Body"  remark: no field "Body"  markdown-it: no field "Body"
"---\nnote: |\n  ---\nlead: Ida\n---\n"
  gray: field "Body"  front: field "Body"  remark: field "Body"  markdown-it: no field "lead: Ida\nBody"
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
