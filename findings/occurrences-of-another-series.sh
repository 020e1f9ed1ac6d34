#!/usr/bin/env bash
# One call of a series is moved, and so is that of another series; "this and all later ones" moves one.
#
# An invitation holds a series as an event with a rule, and each call that is otherwise as one more event with the same
# UID and the time that it had, RECURRENCE-ID; RANGE=THISANDFUTURE means it and all later ones. Of two such events for
# one call the higher SEQUENCE is the newer. To whom is asked to one call only, the file has no series (RFC 5545,
# sections 3.8.4.4 and 3.8.7.4; RFC 5546, section 2.1.5).
#
# Expected: who meets when, as organizers wrote it. Seen:
# - ical.js 2.2.1 and ical-expander 3.2.0 (on ical.js 1): of two series at the same hour, one call of Plans is moved.
#   The call of Review on that day is gone, and the moved one is there twice.
# - the same two take the event that stands last in the file for the newest.
# - ical-expander: calls without their series are nothing, and a cancelled call is a meeting that comes once.
# - node-ical 0.27.2: all later calls stay at the old hour. Of two calls without their series one is left.
#
# Who reads from it "when did we last meet Odd?" has a meeting that never was. Nothing is raised.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical-expander@3.2.0 ical.js@2.2.1 node-ical@0.27.2 >/dev/null
cat >seen.mjs <<'JS'
import ICAL from 'ical.js';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const [Expander, nodeIcal] = [require('ical-expander'), require('node-ical')];
const event = (id, title, start, ...lines) => [
  ...['BEGIN:VEVENT', `UID:${id}`, 'DTSTAMP:20260101T000000Z', `SUMMARY:${title}`],
  ...[`DTSTART:${start}0000Z`, 'DURATION:PT1H', ...lines, 'END:VEVENT'],
];
const series = (id, title) => event(id, title, '20260706T09', 'RRULE:FREQ=WEEKLY;COUNT=3');
const old = 'RECURRENCE-ID:20260713T090000Z';
const moved = event(1, 'Moved', '20260714T11', old);
const files = {
  'two series': [series(1, 'Plans'), series(2, 'Review'), moved],
  'this and all later': [
    series(1, 'Plans'),
    event(1, 'Later', '20260713T11', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260713T090000Z'),
  ],
  'moved twice': [
    series(1, 'Plans'),
    event(1, 'Newer', '20260715T11', old, 'SEQUENCE:2'),
    event(1, 'Older', '20260714T11', old, 'SEQUENCE:1'),
  ],
  cancelled: [series(1, 'Plans'), event(1, 'Cancelled', '20260713T09', old, 'STATUS:CANCELLED')],
  'without the series': [moved, event(1, 'Moved too', '20260721T11', 'RECURRENCE-ID:20260720T090000Z')],
};
const times = { from: new Date('2026-07-01'), to: new Date('2026-08-01') };
const shown = (time, title) => `${new Date(time).toISOString().slice(8, 13).replace('T', ' at ')} ${title}`;
const readers = {
  'ical.js': text => {
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(each => new ICAL.Event(each));
    const all = events.filter(each => !each.isRecurrenceException());
    if (all.length === 0) return events.map(each => shown(each.startDate.toJSDate(), each.summary));
    return all.flatMap(each => {
      const [iterator, seen] = [each.iterator(), []];
      for (let time = iterator.next(); time; time = iterator.next()) {
        const { startDate, item } = each.getOccurrenceDetails(time);
        seen.push(shown(startDate.toJSDate(), item.summary));
      }
      return seen;
    });
  },
  'ical-expander': text => {
    const { events, occurrences } = new Expander({ ics: text }).all();
    return [
      ...events.map(each => `once: ${shown(each.startDate.toJSDate(), each.summary)}`),
      ...occurrences.map(({ startDate, item }) => shown(startDate.toJSDate(), item.summary)),
    ];
  },
  'node-ical': text =>
    Object.values(nodeIcal.sync.parseICS(text))
      .filter(({ type }) => type === 'VEVENT')
      .flatMap(each => nodeIcal.expandRecurringEvent(each, times))
      .map(({ start, summary }) => shown(start, summary)),
};
for (const [what, events] of Object.entries(files)) {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
  console.log(what);
  for (const [reader, read] of Object.entries(readers))
    console.log(`  ${reader}: ${read(text).join(', ') || 'nothing'}`);
}
JS
cat >expected <<'TXT'
two series
  ical.js: 06 at 09 Plans, 14 at 11 Moved, 20 at 09 Plans, 06 at 09 Review, 14 at 11 Moved, 20 at 09 Review
  ical-expander: 06 at 09 Plans, 14 at 11 Moved, 20 at 09 Plans, 06 at 09 Review, 14 at 11 Moved, 20 at 09 Review
  node-ical: 06 at 09 Plans, 14 at 11 Moved, 20 at 09 Plans, 06 at 09 Review, 13 at 09 Review, 20 at 09 Review
this and all later
  ical.js: 06 at 09 Plans, 13 at 11 Later, 20 at 11 Later
  ical-expander: 06 at 09 Plans, 13 at 11 Later, 20 at 11 Later
  node-ical: 06 at 09 Plans, 13 at 11 Later, 20 at 09 Plans
moved twice
  ical.js: 06 at 09 Plans, 14 at 11 Older, 20 at 09 Plans
  ical-expander: 06 at 09 Plans, 14 at 11 Older, 20 at 09 Plans
  node-ical: 06 at 09 Plans, 15 at 11 Newer, 20 at 09 Plans
cancelled
  ical.js: 06 at 09 Plans, 13 at 09 Cancelled, 20 at 09 Plans
  ical-expander: once: 13 at 09 Cancelled, 06 at 09 Plans, 20 at 09 Plans
  node-ical: 06 at 09 Plans, 13 at 09 Cancelled, 20 at 09 Plans
without the series
  ical.js: 14 at 11 Moved, 21 at 11 Moved too
  ical-expander: nothing
  node-ical: 14 at 11 Moved
TXT
TZ=UTC node seen.mjs 2>log | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
