#!/usr/bin/env bash
# A note as plain text: addresses, comparisons and sources are gone, and names have backslashes.
#
# Search, quotation and language models are given the words of a note without its markup. What a reader sees of a note
# is what CommonMark makes of it: "<ida@…>" is an address, "5 < 6" has no markup, "\*" is a star.
#
# Expected: the words that are seen in HTML (micromark 4.0.2 with GFM), without what is added to footnotes. Seen:
# - remove-markdown 0.7.0: all between "<" and the next ">" is gone: a mail address, and "6 and 7" of "5 < 6 and 7 > 3".
# - the same: what a footnote says is gone, an address of the web loses its stars, "\*" becomes "\", "&amp;" stays, and
#   code that holds a back-tick keeps some of its marks.
# - remark 15.0.1 with strip-markdown 6.0.0, as its README has it: a backslash before "[", "@", "&" and the colon of an
#   address; who searches for "R&D" finds nothing. What a footnote says is gone, too.
#
# A sentence that is to be quoted word by word is found nowhere in the note.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund remove-markdown@0.7.0 remark@15.0.1 remark-gfm@4.0.1 strip-markdown@6.0.0 \
  micromark@4.0.2 micromark-extension-gfm@3.0.0 >/dev/null
cat >seen.mjs <<'JS'
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import removeMarkdown from 'remove-markdown';
import stripMarkdown from 'strip-markdown';
const decoded = { lt: '<', gt: '>', amp: '&', quot: '"' };
const seen = note =>
  micromark(note, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    .replace(/<h2.*?<\/h2>|<sup>.*?<\/sup>|<a[^>]*data-footnote-backref.*?<\/a>/gs, '')
    .replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (_, name) => decoded[name]);
const readers = {
  seen,
  'remove-markdown': note => removeMarkdown(note),
  'strip-markdown': async note => String(await remark().use(remarkGfm).use(stripMarkdown).process(note)),
};
const notes = [
  '**Ida** leads [North](north.md).',
  'Ida Lie <ida@halden.example> leads.',
  'Ask tor_lie@halden.example.',
  'As 5 < 6 and 7 > 3, Ida leads.',
  'R&D is [[Ida Lie]]’s.',
  'AT&amp;T asks for \\*all\\*.',
  'See https://halden.example/a*b*c.',
  'Type ``a`b`` here.',
  'Ida leads.[^1]\n\n[^1]: Tor said so.',
];
for (const note of notes) {
  console.log(JSON.stringify(note));
  for (const [name, read] of Object.entries(readers))
    console.log(`  ${name}: ${String(await read(note)).replace(/\s+/g, ' ').trim()}`);
}
JS
cat >expected <<'TXT'
"**Ida** leads [North](north.md)."
  seen: Ida leads North.
  remove-markdown: Ida leads North.
  strip-markdown: Ida leads North.
"Ida Lie <ida@halden.example> leads."
  seen: Ida Lie ida@halden.example leads.
  remove-markdown: Ida Lie leads.
  strip-markdown: Ida Lie ida\@halden.example leads.
"Ask tor_lie@halden.example."
  seen: Ask tor_lie@halden.example.
  remove-markdown: Ask tor_lie@halden.example.
  strip-markdown: Ask tor_lie\@halden.example.
"As 5 < 6 and 7 > 3, Ida leads."
  seen: As 5 < 6 and 7 > 3, Ida leads.
  remove-markdown: As 5 3, Ida leads.
  strip-markdown: As 5 < 6 and 7 > 3, Ida leads.
"R&D is [[Ida Lie]]’s."
  seen: R&D is [[Ida Lie]]’s.
  remove-markdown: R&D is [[Ida Lie]]’s.
  strip-markdown: R\&D is \[\[Ida Lie]]’s.
"AT&amp;T asks for \\*all\\*."
  seen: AT&T asks for *all*.
  remove-markdown: AT&amp;T asks for \all\.
  strip-markdown: AT\&T asks for \*all\*.
"See https://halden.example/a*b*c."
  seen: See https://halden.example/a*b*c.
  remove-markdown: See https://halden.example/abc.
  strip-markdown: See https\://halden.example/a\*b\*c.
"Type ``a`b`` here."
  seen: Type a`b here.
  remove-markdown: Type `ab`` here.
  strip-markdown: Type a\`b here.
"Ida leads.[^1]\n\n[^1]: Tor said so."
  seen: Ida leads. Tor said so.
  remove-markdown: Ida leads.
  strip-markdown: Ida leads.
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
