#!/usr/bin/env bash
# Two people of an address book are one with two names, and the words of an address become its parts.
#
# An exported address book is one file with a card for each person, one behind the other. A long line goes on in the
# next one behind one space or tab, which is no part of the text; further spaces are. Values of parameters may hold
# colons, semicolons and commas in quotation marks: an address has its printed form in LABEL (RFC 6350, sections 3.2, 3.3
# and 6.3.1). In the older 3.0 AGENT holds the whole card of an assistant (RFC 2426, section 3.5.4).
#
# Expected: two people, "Reports to Tor Lie", and Ida's street. Seen:
# - vcard-parser 1.0.0: one person whose names are Ida Lie and Tor Lie, whose addresses are both, and nothing tells which
#   is whose. All spaces at the start of a folded line are gone: "Reports toTor Lie". "https://…/a;b" is two addresses.
# - the same, vcf 2.1.2 and vdata-parser 0.1.5: with LABEL="Havn 1: door 2" the address begins ' door 2"', and Halden is
#   no longer its town. For the first and the last TYPE="work,voice" is one type with quotation marks.
# - vdata-parser: what is folded with a tab is cut, and so is all of a card behind the one in AGENT; vcf raises an error
#   at AGENT, though the whole file is valid.
# - ical.js 2.2.1 is right, but that AGENT is a text.
#
# Who tries a reader with one short card sees none of it; then Tor's address is Ida's.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vcard-parser@1.0.0 vcf@2.1.2 vdata-parser@0.1.5 ical.js@2.2.1 >/dev/null
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
import ICAL from 'ical.js';
const require = createRequire(import.meta.url);
const lines = (version, name, ...more) =>
  ['BEGIN:VCARD', `VERSION:${version}`, `FN:${name}`, `N:${name};;;;`, ...more, 'END:VCARD', ''].join('\r\n');
const card = (...fields) => lines('4.0', ...fields);
const books = {
  'two people': card('Ida Lie', 'EMAIL:ida@halden.example') + card('Tor Lie', 'EMAIL:tor@halden.example'),
  'folded at a space': card('Ida Lie', 'NOTE:Reports to', '  Tor Lie'),
  'folded with a tab': card('Ida Lie', 'NOTE:Reports', '\t to Tor Lie'),
  'a label': card('Ida Lie', 'ADR;LABEL="Havn 1: door 2":;;Havn 1;Halden;;1750;NO'),
  'a link': card('Ida Lie', 'URL:https://halden.example/a;b'),
  'two types': card('Ida Lie', 'TEL;TYPE="work,voice":+47 22 00'),
  'an assistant': lines('3.0', 'Ida Lie', 'AGENT:BEGIN:VCARD\\nFN:Odd\\nEND:VCARD', 'TITLE:Head'),
};
const plain = value => (Array.isArray(value) ? value.map(plain).join('; ') : String(value));
const kind = types => (types === undefined ? '' : ` (${[types].flat().join(' + ')})`);
const people = entries =>
  entries
    .filter(([name]) => !['version', 'n'].includes(name.toLowerCase()))
    .map(([name, value, types]) => `${name.toLowerCase()}${kind(types)}: ${plain(value)}`)
    .join(', ');
const readers = {
  'vcard-parser': text => [
    Object.entries(require('vcard-parser').parse(text)).flatMap(([name, values]) =>
      values.map(({ value, meta }) => [name, value, meta?.type]),
    ),
  ],
  vcf: text => require('vcf').parse(text).map(each => each.toJSON()[1].map(([name, { type }, , value]) => [name, value, type])),
  'vdata-parser': text =>
    [require('vdata-parser').fromString(text).VCARD].flat().map(fields =>
      Object.entries(fields).map(([name, value]) => [name, value.value ?? value, value.params?.find(each => each.TYPE)?.TYPE]),
    ),
  'ical.js': text => {
    const read = ICAL.parse(text);
    const cards = read[0] === 'vcard' ? [read] : read;
    return cards.map(each => each[1].map(([name, { type }, , value]) => [name, value, type]));
  },
};
for (const [what, text] of Object.entries(books)) {
  for (const [reader, read] of Object.entries(readers)) {
    let seen;
    try {
      seen = JSON.stringify(read(text).map(people));
    } catch (error) {
      seen = error.message;
    }
    console.log(`${what}: ${reader}: ${seen}`);
  }
}
JS
cat >expected <<'TXT'
two people: vcard-parser: ["fn: Ida Lie, fn: Tor Lie, email: ida@halden.example, email: tor@halden.example"]
two people: vcf: ["fn: Ida Lie, email: ida@halden.example","fn: Tor Lie, email: tor@halden.example"]
two people: vdata-parser: ["fn: Ida Lie, email: ida@halden.example","fn: Tor Lie, email: tor@halden.example"]
two people: ical.js: ["fn: Ida Lie, email: ida@halden.example","fn: Tor Lie, email: tor@halden.example"]
folded at a space: vcard-parser: ["fn: Ida Lie, note: Reports toTor Lie"]
folded at a space: vcf: ["fn: Ida Lie, note: Reports to Tor Lie"]
folded at a space: vdata-parser: ["fn: Ida Lie, note: Reports to Tor Lie"]
folded at a space: ical.js: ["fn: Ida Lie, note: Reports to Tor Lie"]
folded with a tab: vcard-parser: ["fn: Ida Lie, note: Reportsto Tor Lie"]
folded with a tab: vcf: ["fn: Ida Lie, note: Reports to Tor Lie"]
folded with a tab: vdata-parser: ["fn: Ida Lie, note: Reports, : \t to Tor Lie"]
folded with a tab: ical.js: ["fn: Ida Lie, note: Reports to Tor Lie"]
a label: vcard-parser: ["fn: Ida Lie, adr:  door 2\":; ; Havn 1; Halden; ; 1750; NO"]
a label: vcf: ["fn: Ida Lie, adr:  door 2\":; ; Havn 1; Halden; ; 1750; NO"]
a label: vdata-parser: ["fn: Ida Lie, adr:  door 2\":;;Havn 1;Halden;;1750;NO"]
a label: ical.js: ["fn: Ida Lie, adr: ; ; Havn 1; Halden; ; 1750; NO"]
a link: vcard-parser: ["fn: Ida Lie, url: https://halden.example/a; b"]
a link: vcf: ["fn: Ida Lie, url: https://halden.example/a;b"]
a link: vdata-parser: ["fn: Ida Lie, url: https://halden.example/a;b"]
a link: ical.js: ["fn: Ida Lie, url: https://halden.example/a;b"]
two types: vcard-parser: ["fn: Ida Lie, tel (\"work,voice\"): +47 22 00"]
two types: vcf: ["fn: Ida Lie, tel (work + voice): +47 22 00"]
two types: vdata-parser: ["fn: Ida Lie, tel (\"work,voice\"): +47 22 00"]
two types: ical.js: ["fn: Ida Lie, tel (work + voice): +47 22 00"]
an assistant: vcard-parser: ["fn: Ida Lie, agent: BEGIN:VCARD\nFN:Odd\nEND:VCARD, title: Head"]
an assistant: vcf: Invalid vCard: Expected "END:VCARD" but found "AGENT:"
an assistant: vdata-parser: ["fn: Ida Lie"]
an assistant: ical.js: ["fn: Ida Lie, agent: BEGIN:VCARD\nFN:Odd\nEND:VCARD, title: Head"]
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
