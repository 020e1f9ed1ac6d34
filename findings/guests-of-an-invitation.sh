#!/usr/bin/env bash
# Of an invitation, a guest who sends two others is gone, and a semicolon in a name ends it.
#
# In an invitation each guest is a line: "ATTENDEE;CN="Holt; North";PARTSTAT=DECLINED:mailto:…". Quotation marks hold
# colons and semicolons and are no part of a value; some parameters are lists of quoted addresses; names of properties
# and parameters have no case; "^'" is a quotation mark in a name (RFC 5545, sections 2, 3.1, 3.2 and 3.2.5; RFC 6868).
# In a text "\\" is a backslash (section 3.3.11).
#
# Expected: each guest with name and answer, and ical.js 2.2.1 has that. Seen:
# - node-ical 0.27.2: who has "DELEGATED-TO" with two addresses is no guest at all.
# - node-ical, ical 0.8.0 and ts-ics 2.4.6: "Holt; North" is a guest '"Holt'. All three leave "^'" in names.
# - ts-ics: no guest whose line begins with "attendee" in small letters. Of two lines CATEGORIES it has the second.
# - ical keeps the quotation marks of "Holt, Wim", and parts the category "Sales, North".
# - node-ical and ical: in a place "C:\\new" is a line end and "ew".
# - the same two have an object for one guest, a list for two, a text for one without a name; and the title is an object
#   if a language stands at it, as in each mail of Outlook ("SUMMARY;LANGUAGE=en-us").
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical@0.8.0 ical.js@2.2.1 node-ical@0.27.2 ts-ics@2.4.6 >/dev/null
cat >seen.mjs <<'JS'
import ICAL from 'ical.js';
import { createRequire } from 'node:module';
import { convertIcsCalendar } from 'ts-ics';
const require = createRequire(import.meta.url);
const [ical, nodeIcal] = [require('ical'), require('node-ical').sync];
const meetings = {
  'two stand in': [
    'ATTENDEE;CN=Ida Lie;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:odd@halden.example",',
    ' "mailto:tor@halden.example":mailto:ida@halden.example',
  ],
  'one stands in': [
    'ATTENDEE;CN=Ida Lie;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:odd@halden.example":mailto:ida@halden.example',
  ],
  'a semicolon': ['ATTENDEE;CN="Holt; North";PARTSTAT=DECLINED:mailto:wim@halden.example'],
  'a comma': ['ATTENDEE;CN="Holt, Wim";PARTSTAT=DECLINED:mailto:wim@halden.example'],
  'a nickname': ["ATTENDEE;CN=Wim ^'Wimme^' Holt:mailto:wim@halden.example"],
  'small letters': ['attendee;cn=Wim Holt;partstat=DECLINED:mailto:wim@halden.example'],
  'no name': ['ATTENDEE:mailto:wim@halden.example'],
  'two guests': ['ATTENDEE:mailto:wim@halden.example', 'ATTENDEE:mailto:tor@halden.example'],
};
const about = {
  categories: ['CATEGORIES:Sales\\, North,Review', 'CATEGORIES:Plans'],
  location: ['LOCATION:C:\\\\new'],
  summary: ['SUMMARY;LANGUAGE=en-us:Plans'],
};
const calendar = lines =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z'],
    ...['DTSTART:20260706T090000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');
const readers = {
  ical: text => ical.parseICS(text)['1'],
  'node-ical': text => nodeIcal.parseICS(text)['1'],
  'ts-ics': text => convertIcsCalendar(undefined, text).events[0],
};
const properties = text => new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent').getAllProperties();
const shown = (what, found) => console.log(`  ${what}: ${found === undefined ? 'nothing' : JSON.stringify(found)}`);
for (const [what, lines] of Object.entries(meetings)) {
  console.log(what);
  for (const [reader, read] of Object.entries(readers)) {
    const { attendee, attendees } = read(calendar(lines));
    shown(reader, attendee ?? attendees);
  }
  const guests = properties(calendar(lines)).filter(each => each.name === 'attendee');
  const words = guests.map(each => [each.getParameter('cn'), each.getParameter('partstat'), each.getFirstValue()]);
  shown('ical.js', words);
}
for (const [what, lines] of Object.entries(about)) {
  console.log(what);
  for (const [reader, read] of Object.entries(readers)) shown(reader, read(calendar(lines))[what]);
  shown('ical.js', properties(calendar(lines)).filter(each => each.name === what).flatMap(each => each.getValues()));
}
JS
cat >expected <<'TXT'
two stand in
  ical: {"params":{"CN":"Ida Lie","PARTSTAT":"DELEGATED","DELEGATED-TO":"\"mailto:odd@halden.example\",\"mailto:tor@halden.example\""},"val":"mailto:ida@halden.example"}
  node-ical: nothing
  ts-ics: [{"email":"ida@halden.example","name":"Ida Lie","partstat":"DELEGATED"}]
  ical.js: [["Ida Lie","DELEGATED","mailto:ida@halden.example"]]
one stands in
  ical: {"params":{"CN":"Ida Lie","PARTSTAT":"DELEGATED","DELEGATED-TO":"\"mailto:odd@halden.example\""},"val":"mailto:ida@halden.example"}
  node-ical: {"params":{"CN":"Ida Lie","PARTSTAT":"DELEGATED","DELEGATED-TO":"mailto:odd@halden.example"},"val":"mailto:ida@halden.example"}
  ts-ics: [{"email":"ida@halden.example","name":"Ida Lie","partstat":"DELEGATED"}]
  ical.js: [["Ida Lie","DELEGATED","mailto:ida@halden.example"]]
a semicolon
  ical: {"params":{"CN":"\"Holt","PARTSTAT":"DECLINED"},"val":"mailto:wim@halden.example"}
  node-ical: {"params":{"CN":"\"Holt","PARTSTAT":"DECLINED"},"val":"mailto:wim@halden.example"}
  ts-ics: [{"email":"wim@halden.example","name":"\"Holt","partstat":"DECLINED"}]
  ical.js: [["Holt; North","DECLINED","mailto:wim@halden.example"]]
a comma
  ical: {"params":{"CN":"\"Holt, Wim\"","PARTSTAT":"DECLINED"},"val":"mailto:wim@halden.example"}
  node-ical: {"params":{"CN":"Holt, Wim","PARTSTAT":"DECLINED"},"val":"mailto:wim@halden.example"}
  ts-ics: [{"email":"wim@halden.example","name":"Holt, Wim","partstat":"DECLINED"}]
  ical.js: [["Holt, Wim","DECLINED","mailto:wim@halden.example"]]
a nickname
  ical: {"params":{"CN":"Wim ^'Wimme^' Holt"},"val":"mailto:wim@halden.example"}
  node-ical: {"params":{"CN":"Wim ^'Wimme^' Holt"},"val":"mailto:wim@halden.example"}
  ts-ics: [{"email":"wim@halden.example","name":"Wim ^'Wimme^' Holt"}]
  ical.js: [["Wim \"Wimme\" Holt",null,"mailto:wim@halden.example"]]
small letters
  ical: {"params":{"cn":"Wim Holt","partstat":"DECLINED"},"val":"mailto:wim@halden.example"}
  node-ical: {"params":{"CN":"Wim Holt","PARTSTAT":"DECLINED"},"val":"mailto:wim@halden.example"}
  ts-ics: nothing
  ical.js: [["Wim Holt","DECLINED","mailto:wim@halden.example"]]
no name
  ical: "mailto:wim@halden.example"
  node-ical: "mailto:wim@halden.example"
  ts-ics: [{"email":"wim@halden.example"}]
  ical.js: [[null,null,"mailto:wim@halden.example"]]
two guests
  ical: ["mailto:wim@halden.example","mailto:tor@halden.example"]
  node-ical: ["mailto:wim@halden.example","mailto:tor@halden.example"]
  ts-ics: [{"email":"wim@halden.example"},{"email":"tor@halden.example"}]
  ical.js: [[null,null,"mailto:wim@halden.example"],[null,null,"mailto:tor@halden.example"]]
categories
  ical: ["Sales\\","North","Review","Plans"]
  node-ical: ["Sales, North","Review","Plans"]
  ts-ics: ["Plans"]
  ical.js: ["Sales, North","Review","Plans"]
location
  ical: "C:\\\new"
  node-ical: "C:\\\new"
  ts-ics: "C:\\new"
  ical.js: ["C:\\new"]
summary
  ical: {"params":{"LANGUAGE":"en-us"},"val":"Plans"}
  node-ical: {"params":{"LANGUAGE":"en-us"},"val":"Plans"}
  ts-ics: "Plans"
  ical.js: ["Plans"]
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
