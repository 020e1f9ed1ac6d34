#!/usr/bin/env bash
# A mail's HTML as Markdown: "Odd" behind a bold label is "&#x4F;dd", which a search and a terminal take as it stands.
#
# Mail programs put the space behind a label into the bold: "<b>From: </b>Odd Lie", as above each quoted mail of Outlook.
# In Markdown "**From: **" is not bold (CommonMark 0.31.2, section 6.2), so a writer must set the space outside, or
# write it as a character reference.
#
# Expected: "**From:** Odd Lie", as turndown 7.2.5 and node-html-markdown 2.0.0 have it. Seen with rehype-parse 9.0.1,
# rehype-remark 10.0.1 and remark-stringify 11.0.0:
# - the space is "&#x20;", and the letter or digit behind the bold is one too: a name, a year and a job have their first
#   letter no more. "ask<b> Ida</b>" loses the "k" before it, a name between two bold brackets its first and last.
# - in HTML the words come back (micromark 4.0.2). In a terminal (marked 15.0.12 with marked-terminal 7.3.0) and as plain
#   text (remove-markdown 0.7.0) a reader sees "From:&#x20;&#x4F;dd Lie".
# - "<b>To: </b>ida@…" leads to da@…, somebody else's address: readers of GFM (micromark, marked) look for addresses
#   before they read references. It does not happen if remark-gfm writes the note, too.
#
# The note looks right in a preview; who looks for "Odd Lie" in the file, or renames him, does not find him.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 \
  turndown@7.2.5 node-html-markdown@2.0.0 micromark@4.0.2 micromark-extension-gfm@3.0.0 \
  marked@15.0.12 marked-terminal@7.3.0 remove-markdown@0.7.0 >/dev/null
cat >seen.mjs <<'JS'
import { marked } from 'marked';
import { markedTerminal } from 'marked-terminal';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import removeMarkdown from 'remove-markdown';
import Turndown from 'turndown';
import { unified } from 'unified';
marked.use(markedTerminal());
const remark = unified().use(rehypeParse).use(rehypeRemark).use(remarkStringify);
const mails = [
  '<b>From:</b> Odd Lie',
  '<b>From: </b>Odd Lie',
  '<b>Sent: </b>2026-03-02',
  '<i>Ida Lie, </i>Head of Plans',
  'ask<b> Ida</b>',
  '<b>North (</b>Ida<b>)</b>',
  '<b>Owner: </b>@ida',
  '<b>To: </b>ida@halden.example',
];
for (const mail of mails) {
  const written = String(await remark.process(`<p>${mail}</p>`)).trim();
  console.log(`${mail}: ${written}`);
  console.log(`  others: ${new Turndown().turndown(mail)} | ${NodeHtmlMarkdown.translate(mail).trim()}`);
  console.log(`  HTML: ${micromark(written, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })}`);
  console.log(`  terminal: ${marked.parse(written).trim()}`);
  console.log(`  plain: ${removeMarkdown(written)}`);
}
JS
cat >expected <<'TXT'
<b>From:</b> Odd Lie: **From:** Odd Lie
  others: **From:** Odd Lie | **From:** Odd Lie
  HTML: <p><strong>From:</strong> Odd Lie</p>
  terminal: From: Odd Lie
  plain: From: Odd Lie
<b>From: </b>Odd Lie: **From:&#x20;**&#x4F;dd Lie
  others: **From:** Odd Lie | **From:** Odd Lie
  HTML: <p><strong>From: </strong>Odd Lie</p>
  terminal: From:&#x20;&#x4F;dd Lie
  plain: From:&#x20;&#x4F;dd Lie
<b>Sent: </b>2026-03-02: **Sent:&#x20;**&#x32;026-03-02
  others: **Sent:** 2026-03-02 | **Sent:** 2026-03-02
  HTML: <p><strong>Sent: </strong>2026-03-02</p>
  terminal: Sent:&#x20;&#x32;026-03-02
  plain: Sent:&#x20;&#x32;026-03-02
<i>Ida Lie, </i>Head of Plans: *Ida Lie,&#x20;*&#x48;ead of Plans
  others: _Ida Lie,_ Head of Plans | _Ida Lie,_ Head of Plans
  HTML: <p><em>Ida Lie, </em>Head of Plans</p>
  terminal: Ida Lie,&#x20;&#x48;ead of Plans
  plain: Ida Lie,&#x20;&#x48;ead of Plans
ask<b> Ida</b>: as&#x6B;**&#x20;Ida**
  others: ask **Ida** | ask **Ida**
  HTML: <p>ask<strong> Ida</strong></p>
  terminal: as&#x6B;&#x20;Ida
  plain: as&#x6B;&#x20;Ida
<b>North (</b>Ida<b>)</b>: **North (**&#x49;d&#x61;**)**
  others: **North (**Ida**)** | **North (**Ida**)**
  HTML: <p><strong>North (</strong>Ida<strong>)</strong></p>
  terminal: North (&#x49;d&#x61;)
  plain: North (&#x49;d&#x61;)
<b>Owner: </b>@ida: **Owner:&#x20;**@ida
  others: **Owner:** @ida | **Owner:** @ida
  HTML: <p><strong>Owner: </strong>@ida</p>
  terminal: Owner:&#x20;@ida
  plain: Owner:&#x20;@ida
<b>To: </b>ida@halden.example: **To:&#x20;**&#x69;da@halden.example
  others: **To:** ida@halden.example | **To:** ida@halden.example
  HTML: <p><strong>To: </strong>i<a href="mailto:da@halden.example">da@halden.example</a></p>
  terminal: To:&#x20;&#x69;da@halden.example (mailto:da@halden.example)
  plain: To:&#x20;&#x69;da@halden.example
TXT
FORCE_COLOR=0 node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
