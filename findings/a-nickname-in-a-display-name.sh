#!/usr/bin/env bash
# A nickname in quotes glues a person's names together, or leaves half of them.
#
# A display name is a row of words, each bare or in quotes: Wim "Wimme" Holt, or "van der" Holt. Inside quotes a
# quotation mark has a backslash, which is no part of the name (RFC 5322, sections 3.2.4, 3.2.5 and 3.4).
#
# Expected: 'Wim Wimme Holt' or 'Wim "Wimme" Holt', and 'Wim van der Holt'. Seen:
# - email-addresses 5.0.0: "Wim WimmeHolt" and "Wimvan derHolt".
# - letterparser 0.1.8 keeps backslashes and the inner quotation marks ('Wim" "van der" Holt'); the older form "address
#   (Name)" has all of it as the address.
# - eml-format 0.6.1: the given name is gone: "van der Holt" and "W\ Holt".
# - addressparser 1.0.1 is right.
#
# People are matched by these names, and this one is nobody who is known.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund email-addresses@5.0.0 letterparser@0.1.8 eml-format@0.6.1 addressparser@1.0.1 >/dev/null
cat >seen.cjs <<'JS'
const addressparser = require('addressparser');
const { parseOneAddress } = require('email-addresses');
const emlFormat = require('eml-format');
const { extract } = require('letterparser');
const shown = ({ name, address, email }) => `${name ?? 'no name'} [${address ?? email}]`;
const senders = [
  'Wim "Wimme" Holt <wim@halden.example>',
  '"Wim" "van der" Holt <wim@halden.example>',
  '"Wim \\"W\\" Holt" <wim@halden.example>',
  'wim@halden.example (Wim Holt)',
];
for (const sender of senders) {
  const mail = [`From: ${sender}`, 'Content-Type: text/plain; charset=utf-8', '', 'Hello', ''].join('\r\n');
  console.log(sender);
  console.log(`  addressparser:   ${shown(addressparser(sender)[0])}`);
  console.log(`  email-addresses: ${shown(parseOneAddress(sender))}`);
  console.log(`  letterparser:    ${shown(extract(mail).from)}`);
  emlFormat.read(mail, (error, read) => console.log(`  eml-format:      ${error ? error.message : shown(read.from)}`));
}
JS
cat >expected <<'TXT'
Wim "Wimme" Holt <wim@halden.example>
  addressparser:   Wim Wimme Holt [wim@halden.example]
  email-addresses: Wim WimmeHolt [wim@halden.example]
  letterparser:    Wim "Wimme" Holt [wim@halden.example]
  eml-format:      Wim Wimme Holt [wim@halden.example]
"Wim" "van der" Holt <wim@halden.example>
  addressparser:   Wim van der Holt [wim@halden.example]
  email-addresses: Wimvan derHolt [wim@halden.example]
  letterparser:    Wim" "van der" Holt [wim@halden.example]
  eml-format:      van der Holt [wim@halden.example]
"Wim \"W\" Holt" <wim@halden.example>
  addressparser:   Wim "W" Holt [wim@halden.example]
  email-addresses: Wim "W" Holt [wim@halden.example]
  letterparser:    Wim \"W\" Holt [wim@halden.example]
  eml-format:      W\ Holt [wim@halden.example]
wim@halden.example (Wim Holt)
  addressparser:   Wim Holt [wim@halden.example]
  email-addresses: no name [wim@halden.example]
  letterparser:    no name [wim@halden.example (Wim Holt)]
  eml-format:      no name [wim@halden.example (Wim Holt)]
TXT
node seen.cjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
