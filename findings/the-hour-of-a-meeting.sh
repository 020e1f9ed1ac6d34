#!/usr/bin/env bash
# A meeting at nine in Amsterdam is at nine on the reader's machine, by the name that the file gives to the zone.
#
# In an invitation a time names a zone ("DTSTART;TZID=…"), and the file itself says with VTIMEZONE what that zone is.
# The name is free: a city, a name of Windows, a path, words with commas in quotation marks, or what Exchange writes for
# zones that it does not know, "Customized Time Zone" (RFC 5545, sections 3.2.19 and 3.6.5).
#
# Expected: five times the same moment, 07:00 UTC, as the same rules stand in each file; ical.js 2.2.1 has it. Seen with
# a machine in New York:
# - ical 0.8.0 never looks at the zone: nine in New York.
# - ical-expander 3.2.0 knows zones by a list of its own. A name that is not on it means nine in New York, whatever the
#   file says of it.
# - ts-ics 2.4.6 finds no zone whose name has a comma, as that is "\," in VTIMEZONE and "," in quotation marks.
# - node-ical 0.27.2 finds no zone whose name is a path that ends in a city.
# - a time without a zone is the reader's own nine o'clock; ts-ics alone says 09:00 UTC, five in the morning there.
#
# None raises anything, and on a developer's machine in Amsterdam all but the last come out right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical@0.8.0 ical-expander@3.2.0 ical.js@2.2.1 node-ical@0.27.2 ts-ics@2.4.6 >/dev/null
cat >seen.mjs <<'JS'
import ICAL from 'ical.js';
import { createRequire } from 'node:module';
import { convertIcsCalendar } from 'ts-ics';
const require = createRequire(import.meta.url);
const [ical, Expander, nodeIcal] = ['ical', 'ical-expander', 'node-ical'].map(each => require(each));
const change = (kind, hour, from, to, month) => [
  ...[`BEGIN:${kind}`, `DTSTART:19701025T0${hour}0000`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`],
  ...[`RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=${month}`, `END:${kind}`],
];
const changes = [...change('STANDARD', 3, '+0200', '+0100', 10), ...change('DAYLIGHT', 2, '+0100', '+0200', 3)];
const times = {
  'a city': ['TZID:Europe/Amsterdam', 'TZID=Europe/Amsterdam'],
  Windows: ['TZID:W. Europe Standard Time', 'TZID=W. Europe Standard Time'],
  'a path': ['TZID:/halden.example/1/Europe/Amsterdam', 'TZID=/halden.example/1/Europe/Amsterdam'],
  words: ['TZID:(UTC+01:00) Amsterdam\\, Berlin', 'TZID="(UTC+01:00) Amsterdam, Berlin"'],
  customized: ['TZID:Customized Time Zone', 'TZID=Customized Time Zone'],
  'no zone': [],
};
const meeting = found => Object.values(found).find(each => each.type === 'VEVENT').start;
const readers = {
  ical: text => meeting(ical.parseICS(text)),
  'ical-expander': text => new Expander({ ics: text }).all().events[0].startDate.toJSDate(),
  'ical.js': text => new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).startDate.toJSDate(),
  'node-ical': text => meeting(nodeIcal.sync.parseICS(text)),
  'ts-ics': text => convertIcsCalendar(undefined, text).events[0].start.date,
};
for (const [what, [name, parameter]] of Object.entries(times)) {
  const zone = name ? ['BEGIN:VTIMEZONE', name, ...changes, 'END:VTIMEZONE'] : [];
  const start = `DTSTART${parameter ? `;${parameter}` : ''}:20260706T090000`;
  const event = ['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z', start, 'DURATION:PT1H', 'END:VEVENT'];
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...zone, ...event, 'END:VCALENDAR', ''].join('\r\n');
  const seen = Object.entries(readers).map(([reader, read]) => `${reader} ${read(text).toISOString().slice(11, 16)}`);
  console.log(`${what}: ${seen.join(', ')}`);
}
JS
cat >expected <<'TXT'
a city: ical 13:00, ical-expander 07:00, ical.js 07:00, node-ical 07:00, ts-ics 07:00
Windows: ical 13:00, ical-expander 07:00, ical.js 07:00, node-ical 07:00, ts-ics 07:00
a path: ical 13:00, ical-expander 13:00, ical.js 07:00, node-ical 13:00, ts-ics 07:00
words: ical 13:00, ical-expander 13:00, ical.js 07:00, node-ical 07:00, ts-ics 13:00
customized: ical 13:00, ical-expander 13:00, ical.js 07:00, node-ical 07:00, ts-ics 07:00
no zone: ical 13:00, ical-expander 13:00, ical.js 13:00, node-ical 13:00, ts-ics 09:00
TXT
TZ=America/New_York node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
