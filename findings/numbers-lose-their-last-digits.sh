#!/usr/bin/env bash
# A telephone number, an invoice or a day of a note is shown without its last digits: it was taken for a commit.
#
# remark-github links issues, people and commits as GitHub does in comments. A commit is a row of 7 to 40 of the letters
# a to f and digits, of which seven are shown. On GitHub a row is a commit if the repository has it (GitHub Docs,
# "Autolinked references and URLs"); the plugin cannot know, and keeps five words from it ("defaced", "effaced" …).
#
# Expected: text in which nobody names a commit stays as it is; or a link on all the digits. Seen with remark-github
# 12.0.0, remark-parse 11.0.0, remark-rehype 11.1.2:
# - numbers of Norway and Denmark have eight digits: "+47 22334455" is +47 2233445, a number of seven digits. "20260302"
#   is 2026030, "Invoice 2026031501" and "Invoice 2026031502" are both 2026031.
# - what is written back as Markdown has lost the digits, too, but in the address of the link.
# - in bold, in tables and lists as well; with spaces between the digits, in code and in links all is well.
#
# A number of seven digits is shown whole, so is one of six: tests with these show a link too many, and no more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund remark-github@12.0.0 remark-parse@11.0.0 remark-rehype@11.1.2 \
  remark-stringify@11.0.0 rehype-stringify@10.0.1 unified@11.0.5 >/dev/null
cat >seen.mjs <<'JS'
import rehypeStringify from 'rehype-stringify';
import remarkGithub from 'remark-github';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
const read = () => unified().use(remarkParse).use(remarkGithub, { repository: 'halden/north' });
const shown = text =>
  String(read().use(remarkRehype).use(rehypeStringify).processSync(text)).replaceAll(/<[^>]*>/g, '');
for (const text of [
  'Ida: +47 22334455',
  '- Tor: 33445566',
  '**Odd**: (030) 12345678',
  'On 20260302 we met.',
  'Invoices 2026031501 and 2026031502',
  'Customer 9876543, case 471100',
  'Ida: +47 22 33 44 55, `22334455`',
])
  console.log(`${text} → ${shown(text).trim()}`);
console.log(String(read().use(remarkStringify).processSync('Ida: +47 22334455')).trim());
JS
cat >expected <<'TXT'
Ida: +47 22334455 → Ida: +47 2233445
- Tor: 33445566 → Tor: 3344556
**Odd**: (030) 12345678 → Odd: (030) 1234567
On 20260302 we met. → On 2026030 we met.
Invoices 2026031501 and 2026031502 → Invoices 2026031 and 2026031
Customer 9876543, case 471100 → Customer 9876543, case 471100
Ida: +47 22 33 44 55, `22334455` → Ida: +47 22 33 44 55, 22334455
Ida: +47 [`2233445`](https://github.com/halden/north/commit/22334455)
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
