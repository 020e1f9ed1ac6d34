#!/usr/bin/env bash
# Names and subjects that need a second line, or a second encoded word, are cut or grown together.
#
# A header line may be folded at any space (RFC 5322, section 2.2.3), and an encoded word has 75 letters at most, so a
# long subject with one letter beyond ASCII is always written as several (RFC 2047, section 2). Mail programs fold the
# list of recipients in the middle of a name when it gets too long.
#
# Expected: "Ida Lie", "Holt, Wim" and "Plans of North and South". Seen:
# - eml-parse-js 1.1.15 drops the space with the line end: "IdaLie", "Holt,Wim". Two encoded words get two spaces.
# - eml-format 0.6.1 has no name for a folded one, and name, line end and address as an address; "Holt, Wim" becomes two
#   people. Of a subject of several encoded words it keeps the first, with "_" for spaces. A name that is encoded in
#   part ("=?utf-8?Q?Wim?= Holt") loses the rest.
# - postal-mime 4.0.0 and letterparser 0.1.8 are right.
#
# Whether a person is found depends on where a mail program ended the line.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund letterparser@0.1.8 eml-parse-js@1.1.15 eml-format@0.6.1 postal-mime@4.0.0 >/dev/null
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
import PostalMime from 'postal-mime';
const require = createRequire(import.meta.url);
const { extract } = require('letterparser');
const { readEml } = require('eml-parse-js');
const emlFormat = require('eml-format');
const mail = (from, to, subject) =>
  [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, 'Content-Type: text/plain; charset=utf-8', '', 'Hello', ''].join('\r\n');
const mails = {
  folded: mail('Ida\r\n Lie <ida@halden.example>', '"Holt,\r\n Wim" <wim@halden.example>', 'Plans of\r\n North and South'),
  encoded: mail(
    '=?utf-8?Q?Ida?= =?utf-8?Q?_Lie?= <ida@halden.example>',
    '=?utf-8?Q?Wim?= Holt <wim@halden.example>',
    '=?utf-8?Q?Plans_of_?=\r\n =?utf-8?Q?North?= and South',
  ),
};
const list = value => (Array.isArray(value) ? value : [value]);
const shown = ({ from, to, subject }) =>
  JSON.stringify([...[from, to].flatMap(list).map(each => `${each.name ?? ''}[${each.address ?? each.email ?? ''}]`), subject]);
for (const [what, text] of Object.entries(mails)) {
  console.log(what);
  console.log(`  postal-mime:  ${shown(await PostalMime.parse(text))}`);
  console.log(`  letterparser: ${shown(extract(text))}`);
  console.log(`  eml-parse-js: ${shown(readEml(text))}`);
  emlFormat.read(text, (error, read) => console.log(`  eml-format:   ${error ? error.message : shown(read)}`));
}
JS
cat >expected <<'TXT'
folded
  postal-mime:  ["Ida Lie[ida@halden.example]","Holt, Wim[wim@halden.example]","Plans of North and South"]
  letterparser: ["Ida Lie[ida@halden.example]","Holt, Wim[wim@halden.example]","Plans of North and South"]
  eml-parse-js: ["IdaLie[ida@halden.example]","Holt,Wim[wim@halden.example]","Plans ofNorth and South"]
  eml-format:   ["[Ida\r\nLie <ida@halden.example>]","[\"Holt,\r\nWim\"]","[wim@halden.example]","Plans of\r\nNorth and South"]
encoded
  postal-mime:  ["Ida Lie[ida@halden.example]","Wim Holt[wim@halden.example]","Plans of North and South"]
  letterparser: ["Ida Lie[ida@halden.example]","Wim Holt[wim@halden.example]","Plans of North and South"]
  eml-parse-js: ["Ida  Lie[ida@halden.example]","Wim Holt[wim@halden.example]","Plans of North and South"]
  eml-format:   ["Ida[ida@halden.example]","Wim[wim@halden.example]","Plans_of_"]
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
