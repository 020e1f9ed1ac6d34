#!/usr/bin/env bash
# Meetings that come again: months late, at midnight, on another day by the machine's zone, or without the first one.
#
# A rule says how a meeting comes again; its first time is DTSTART, which is always one of them, and a day that a month
# does not have is left out (RFC 5545, sections 3.3.10 and 3.8.5). "The second Tuesday", "the last working day" and
# "each working day" are what calendars offer.
#
# Expected: three times, at nine, the first of them the event's own. Seen:
# - ts-ics 2.4.6: the second Tuesday and the last Friday of a month begin a month late and at midnight; in New York the
#   second Tuesday is another day. The last day and the last working day come a day early or two, "each working day"
#   once, the 31st on the 30th.
# - ical.js 2.2.1: a meeting with one more date (RDATE) loses its own day; a date that the rule has too comes twice; the
#   29th of February comes on the 1st of March.
#
# Who reads from invitations "who met when" has people meet on days when they did not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ts-ics@2.4.6 ical.js@2.2.1 >/dev/null
cat >seen.mjs <<'JS'
import ICAL from 'ical.js';
import { convertIcsCalendar, extendByRecurrenceRule } from 'ts-ics';
const meetings = {
  'second Tuesday': ['20260310', 'RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=3'],
  'last Friday': ['20260327', 'RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3'],
  'last day': ['20260331', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3'],
  'last working day': ['20260331', 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3'],
  'the 31st': ['20260331', 'RRULE:FREQ=MONTHLY;COUNT=3'],
  'each working day': ['20260306', 'RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=3'],
  'one more date': ['20260302', 'RDATE:20260305T090000Z'],
  'a date twice': ['20260302', 'RRULE:FREQ=WEEKLY;COUNT=2', 'RDATE:20260309T090000Z'],
  '29th of February': ['20240229', 'RRULE:FREQ=YEARLY;COUNT=2'],
};
const shown = times => times.map(time => time.slice(0, 16).replace('T', ' ')).join(', ');
for (const [what, [day, ...rules]] of Object.entries(meetings)) {
  const event = ['UID:1', 'DTSTAMP:20260101T000000Z', `DTSTART:${day}T090000Z`, 'DURATION:PT1H', ...rules];
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR', ''];
  const [{ recurrenceRule, start }] = convertIcsCalendar(undefined, lines.join('\r\n')).events;
  const one = recurrenceRule ? extendByRecurrenceRule(recurrenceRule, { start: start.date }) : undefined;
  console.log(what);
  console.log(`  ts-ics in ${process.env.TZ}: ${one ? shown(one.map(time => time.toISOString())) : 'no rule'}`);
  if (process.env.TZ !== 'UTC') break;
  const calendar = new ICAL.Component(ICAL.parse(lines.join('\r\n')));
  const times = new ICAL.Event(calendar.getFirstSubcomponent('vevent')).iterator();
  const other = [];
  for (let time = times.next(); time && other.length < 4; time = times.next()) other.push(time.toString());
  console.log(`  ical.js: ${shown(other)}`);
}
JS
cat >expected <<'TXT'
second Tuesday
  ts-ics in UTC: 2026-04-14 00:00, 2026-05-12 00:00, 2026-06-09 00:00
  ical.js: 2026-03-10 09:00, 2026-04-14 09:00, 2026-05-12 09:00
last Friday
  ts-ics in UTC: 2026-04-24 00:00, 2026-05-29 00:00, 2026-06-26 00:00
  ical.js: 2026-03-27 09:00, 2026-04-24 09:00, 2026-05-29 09:00
last day
  ts-ics in UTC: 2026-04-29 09:00, 2026-05-30 09:00, 2026-06-29 09:00
  ical.js: 2026-03-31 09:00, 2026-04-30 09:00, 2026-05-31 09:00
last working day
  ts-ics in UTC: 2026-04-29 00:00, 2026-05-28 00:00, 2026-06-29 00:00
  ical.js: 2026-03-31 09:00, 2026-04-30 09:00, 2026-05-29 09:00
the 31st
  ts-ics in UTC: 2026-03-31 09:00, 2026-04-30 09:00, 2026-05-30 09:00
  ical.js: 2026-03-31 09:00, 2026-05-31 09:00, 2026-07-31 09:00
each working day
  ts-ics in UTC: 2026-03-06 09:00
  ical.js: 2026-03-06 09:00, 2026-03-09 09:00, 2026-03-10 09:00
one more date
  ts-ics in UTC: no rule
  ical.js: 2026-03-05 09:00
a date twice
  ts-ics in UTC: 2026-03-02 09:00, 2026-03-09 09:00
  ical.js: 2026-03-02 09:00, 2026-03-09 09:00, 2026-03-09 09:00
29th of February
  ts-ics in UTC: 2024-02-29 09:00, 2025-02-28 09:00
  ical.js: 2024-02-29 09:00, 2025-03-01 09:00
second Tuesday
  ts-ics in America/New_York: 2026-03-10 23:00, 2026-04-08 00:00, 2026-05-13 00:00
TXT
{ TZ=UTC node seen.mjs && TZ=America/New_York node seen.mjs; } | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
