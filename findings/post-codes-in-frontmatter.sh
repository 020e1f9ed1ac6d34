#!/usr/bin/env bash
# A post code in frontmatter is text, another number, or a third one, by its digits and the reader.
#
# Fields of notes about people hold post codes, telephone numbers and times without quotation marks, as forms and people
# write them.
#
# Expected: if not text, then the same for all codes, and the same with all readers. Seen:
# - gray-matter 4.0.3 and front-matter 4.0.2 (js-yaml 3): 01067 is 567 and 01307 is 711, but 01968 and 08056 are text:
#   what has no 8 and 9 is taken for octal. In the same way a number with 0049 in front is text, and one with 0047 is
#   not. 12:30 is 750, but 09:15 is text, and 2026-03-02 a Date.
# - vfile-matter 5.0.1 (yaml 2): all of them numbers without their zeros, times and dates text.
#
# Sorting, searching and writing back such a field works in tests with one code, and fails with the next one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund gray-matter@4.0.3 front-matter@4.0.2 vfile-matter@5.0.1 vfile@6.0.3 >/dev/null
cat >seen.mjs <<'JS'
import frontMatter from 'front-matter';
import grayMatter from 'gray-matter';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
const shown = value => (value instanceof Date ? `Date ${value.toISOString()}` : `${typeof value} ${value}`);
for (const written of ['01067', '01307', '01968', '08056', '0049301234', '0047221234', '12:30', '09:15', '2026-03-02']) {
  const note = `---\nfield: ${written}\n---\nBody\n`;
  const file = new VFile(note);
  matter(file);
  const read = [grayMatter(note, {}).data.field, frontMatter(note).attributes.field, file.data.matter.field];
  console.log(`${written}: gray-matter ${shown(read[0])}; front-matter ${shown(read[1])}; vfile-matter ${shown(read[2])}`);
}
JS
cat >expected <<'TXT'
01067: gray-matter number 567; front-matter number 567; vfile-matter number 1067
01307: gray-matter number 711; front-matter number 711; vfile-matter number 1307
01968: gray-matter string 01968; front-matter string 01968; vfile-matter number 1968
08056: gray-matter string 08056; front-matter string 08056; vfile-matter number 8056
0049301234: gray-matter string 0049301234; front-matter string 0049301234; vfile-matter number 49301234
0047221234: gray-matter number 10298012; front-matter number 10298012; vfile-matter number 47221234
12:30: gray-matter number 750; front-matter number 750; vfile-matter string 12:30
09:15: gray-matter string 09:15; front-matter string 09:15; vfile-matter string 09:15
2026-03-02: gray-matter Date 2026-03-02T00:00:00.000Z; front-matter Date 2026-03-02T00:00:00.000Z; vfile-matter string 2026-03-02
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
