#!/usr/bin/env bash
# An exported chat: the second of March is the third of February, until somebody writes on the next day.
#
# WhatsApp writes a chat as lines "date, time - name: words", with the date as the phone's language has it. Where the
# year comes first, month and day follow in that order: in Sweden, Lithuania and Canada 2026-03-02, in Japan 2026/03/02
# (ISO 8601; no language of Unicode's CLDR has year, day, month). What happened in the chat ("Ida added Tor") stands
# behind the date without a name.
#
# Expected: the second of March, said by Ida, whatever else is in the chat; no author where nobody speaks. Seen with
# whatsapp-chat-parser 4.0.2, left to find the order by itself ("if all fails it defaults to days first"):
# - a year in front, with hyphens, slashes or dots: the third of February, as if the day came second. Once the chat has a
#   second day, all its lines move to March. With { daysFirst: false }, said to be for dates that start with a month,
#   they are there from the start.
# - 'Ida changed the subject to "Plans: North"' is said by 'Ida changed the subject to "Plans'.
# - a line within a message that begins with a date ends it, and is a message of nobody.
#
# The same line has another day in the export of next week, so it is new again, and "who said it last" changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund whatsapp-chat-parser@4.0.2 >/dev/null
cat >seen.mjs <<'JS'
import { parseString } from 'whatsapp-chat-parser';
const two = number => String(number).padStart(2, '0');
const day = date => [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
const print = (lines, options) => {
  console.log(lines.join(' / '));
  for (const { date, author, message } of parseString(lines.join('\n'), options))
    console.log(`  ${day(date)} [${author ?? 'nobody'}] ${message.replaceAll('\n', ' / ')}`);
};
print(['2026-03-02 09:15 - Ida: I lead North.', '2026-03-02 09:30 - Tor: And I lead South.']);
print([
  '2026-03-02 09:15 - Ida: I lead North.',
  '2026-03-02 09:30 - Tor: And I lead South.',
  '2026-03-03 10:00 - Odd: Yes.',
]);
print(['2026/03/02 09:15 - Ida: I lead North.']);
print(['2026. 3. 2. 09:15 - Ida: I lead North.']);
print(['[2026-03-02, 09:15:00] Ida: I lead North.']);
console.log('With { daysFirst: false }');
print(['2026-03-02 09:15 - Ida: I lead North.'], { daysFirst: false });
console.log('Other lines');
print(['13/03/2026, 09:15 - Ida changed the subject to "Plans: North"']);
print(['13/03/2026, 09:15 - Ida: Two days:', '14/03/2026, 10:00: Odd']);
JS
cat >expected <<'TXT'
2026-03-02 09:15 - Ida: I lead North. / 2026-03-02 09:30 - Tor: And I lead South.
  2026-02-03 [Ida] I lead North.
  2026-02-03 [Tor] And I lead South.
2026-03-02 09:15 - Ida: I lead North. / 2026-03-02 09:30 - Tor: And I lead South. / 2026-03-03 10:00 - Odd: Yes.
  2026-03-02 [Ida] I lead North.
  2026-03-02 [Tor] And I lead South.
  2026-03-03 [Odd] Yes.
2026/03/02 09:15 - Ida: I lead North.
  2026-02-03 [Ida] I lead North.
2026. 3. 2. 09:15 - Ida: I lead North.
  2026-02-03 [Ida] I lead North.
[2026-03-02, 09:15:00] Ida: I lead North.
  2026-02-03 [Ida] I lead North.
With { daysFirst: false }
2026-03-02 09:15 - Ida: I lead North.
  2026-03-02 [Ida] I lead North.
Other lines
13/03/2026, 09:15 - Ida changed the subject to "Plans: North"
  2026-03-13 [Ida changed the subject to "Plans] North"
13/03/2026, 09:15 - Ida: Two days: / 14/03/2026, 10:00: Odd
  2026-03-13 [Ida] Two days:
  2026-03-14 [nobody] Odd
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
