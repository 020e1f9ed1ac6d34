#!/usr/bin/env bash
# A contact card, read and written again, no longer says who is the assistant, and a number loses a kind.
#
# Phones write relations and labels of their own as pairs: "item1.X-ABRELATEDNAMES:Ida" and "item1.X-ABLabel:Assistant".
# A number may have several TYPE parameters (RFC 2426 and 6350: a list, or the parameter repeated). A company and its
# units are parts of ORG, set apart by ";", and a comma in a name is written "\," (RFC 6350, section 3.4).
#
# Expected: pairs stay pairs, both types are there, and names come without the backslashes. Seen:
# - vcf 2.1.2 writes X-ABLabel as X-AB-LABEL, another property: who looks for the label of Ida's relation finds none.
# - the same hands out "Halden\, Inc.;Plans" as one text with its backslash, in what it calls jCard (there: two texts).
#   NOTE keeps "\n" as two letters.
# - vcard4 4.0.5 keeps the last TYPE only: the work fax is a fax, and no longer of work.
# - ical.js 2.2.1 keeps the backslash before a semicolon in texts that have no parts ("Head\; Plans"; the RFC allows it
#   there), and is right in the rest.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vcf@2.1.2 vcard4@4.0.5 ical.js@2.2.1 >/dev/null
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
import ICAL from 'ical.js';
const require = createRequire(import.meta.url);
const Vcf = require('vcf');
const { parse } = require('vcard4');
const card = [
  'BEGIN:VCARD',
  'VERSION:4.0',
  'N:Holt;Wim;;;',
  'FN:Wim Holt',
  'ORG:Halden\\, Inc.;Plans',
  'TITLE:Head\\; Plans',
  'NOTE:Likes boats\\nand trains',
  'TEL;TYPE=work;TYPE=fax:+44 20 7946 0123',
  'item1.X-ABRELATEDNAMES:Ida Lie',
  'item1.X-ABLabel:Assistant',
  'END:VCARD',
  '',
].join('\r\n');
const print = (what, value) => console.log(`${what}: ${JSON.stringify(value)}`);
const one = new Vcf().parse(card);
print('vcf writes', one.toString('4.0').split(/\r?\n/).find(line => /label/i.test(line)));
const jCard = Object.fromEntries(one.toJSON()[1].map(([name, , , ...values]) => [name, values]));
print('vcf ORG', jCard.org);
print('vcf NOTE', jCard.note);
print('vcf TITLE', jCard.title);
print('vcf TEL', one.get('tel').type);
const two = parse(card);
const property = name => two.parsedVcard.find(each => each.property === name);
print('vcard4 ORG', property('ORG').value);
print('vcard4 TITLE', property('TITLE').value);
print('vcard4 TEL', property('TEL').parameters.TYPE);
const three = new ICAL.Component(ICAL.parse(card));
print('ical.js writes', three.toString().split('\r\n').find(line => /label/i.test(line)));
print('ical.js ORG', three.getFirstPropertyValue('org'));
print('ical.js TITLE', three.getFirstPropertyValue('title'));
print('ical.js NOTE', three.getFirstPropertyValue('note'));
print('ical.js TEL', three.getFirstProperty('tel').getParameter('type'));
JS
cat >expected <<'TXT'
vcf writes: "item1.X-AB-LABEL:Assistant"
vcf ORG: ["Halden\\, Inc.;Plans"]
vcf NOTE: ["Likes boats\\nand trains"]
vcf TITLE: ["Head\\; Plans"]
vcf TEL: ["work","fax"]
vcard4 ORG: ["Halden, Inc.","Plans"]
vcard4 TITLE: "Head; Plans"
vcard4 TEL: "fax"
ical.js writes: "ITEM1.X-ABLABEL:Assistant"
ical.js ORG: ["Halden, Inc.","Plans"]
ical.js TITLE: "Head\\; Plans"
ical.js NOTE: "Likes boats\nand trains"
ical.js TEL: ["work","fax"]
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
