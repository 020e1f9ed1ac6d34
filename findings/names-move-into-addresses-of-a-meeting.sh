#!/usr/bin/env bash
# Writers of invitations let a name flow into the address of a guest, or cut it.
#
# In a calendar the name of a guest is a parameter: "ATTENDEE;CN="Holt: North":mailto:…". Colon, semicolon and comma are
# allowed in quotes only (RFC 5545, section 3.2), a quotation mark is written ^' (RFC 6868). Categories are a list, so a
# comma in one is written "\,". Shared mailboxes, rooms and "Last, First" names have such characters.
#
# Expected: what was put in comes out of a reader (ical.js 2.2.1). Seen:
# - ts-ics 2.4.6 writes names as they are: "Kim: lead" becomes a guest "Kim" whose address begins with " lead:", and
#   "Planning; North" becomes "Planning". Its own reader has no better answer.
# - ics 3.12.0 quotes, but writes \" inside: 'Wim "Wimme" Holt' becomes "Wim \".
# - both write the category "Sales, North" as two.
#
# Who keeps people from invitations gets addresses that do not exist, and joins nobody by them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ts-ics@2.4.6 ics@3.12.0 ical.js@2.2.1 >/dev/null
cat >seen.mjs <<'JS'
import ICAL from 'ical.js';
import * as ics from 'ics';
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics';
const email = 'guest@halden.example';
const names = ['Ida Lie', 'Kim: lead', 'Planning; North', 'Wim "Wimme" Holt'];
const categories = ['Sales, North', 'Plans'];
const guest = event => {
  const attendee = event.getFirstProperty('attendee');
  return `${attendee.getParameter('cn')} <${attendee.getFirstValue().replace(/^mailto:/i, '')}>`;
};
const show = (what, text) => {
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  console.log(`${what}: ${guest(event)}; categories ${event.getFirstProperty('categories').getValues().join(' | ')}`);
};
const date = new Date(Date.UTC(2026, 2, 2, 9));
for (const name of names) {
  console.log(name);
  const event = { uid: '1', summary: 'Plans', categories, stamp: { date }, start: { date }, duration: { hours: 1 } };
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: 'x',
    events: [{ ...event, attendees: [{ name, email }] }],
  });
  show('  ts-ics', text);
  const [read] = convertIcsCalendar(undefined, text).events;
  console.log(`  ts-ics, read by itself: ${read.attendees.map(each => `${each.name} <${each.email}>`)}`);
  const { value } = ics.createEvent({
    ...{ title: 'Plans', start: [2026, 3, 2, 9, 0], duration: { hours: 1 }, categories },
    attendees: [{ name, email }],
  });
  show('  ics', value);
}
JS
cat >expected <<'TXT'
Ida Lie
  ts-ics: Ida Lie <guest@halden.example>; categories Sales |  North | Plans
  ts-ics, read by itself: Ida Lie <guest@halden.example>
  ics: Ida Lie <guest@halden.example>; categories Sales |  North | Plans
Kim: lead
  ts-ics: Kim < lead:MAILTO:guest@halden.example>; categories Sales |  North | Plans
  ts-ics, read by itself: Kim < lead:guest@halden.example>
  ics: Kim: lead <guest@halden.example>; categories Sales |  North | Plans
Planning; North
  ts-ics: Planning <guest@halden.example>; categories Sales |  North | Plans
  ts-ics, read by itself: Planning <guest@halden.example>
  ics: Planning; North <guest@halden.example>; categories Sales |  North | Plans
Wim "Wimme" Holt
  ts-ics: Wim "Wimme" Holt <guest@halden.example>; categories Sales |  North | Plans
  ts-ics, read by itself: Wim "Wimme" Holt <guest@halden.example>
  ics: Wim \ <guest@halden.example>; categories Sales |  North | Plans
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
