#!/usr/bin/env bash
# A search for phone numbers finds the date of a mail, and adds what stands behind a number to it.
#
# Signatures and the lines above quoted mails ("Am 02.03.2026 um 09:15 schrieb …") stand in the same text. The search of
# libphonenumber-js knows dates: "2026-03-02 09:15" and "02/03/2026" are no numbers for it.
#
# Expected: the numbers of signatures, whole, and none in dates. Seen in 1.13.16, also with its full metadata (/max):
# - dates with dots, the usual form in much of Europe, are valid numbers of Germany, Italy, Sweden and Finland; the hour
#   becomes their last two digits. In the Netherlands the form with hyphens is one.
# - a house number, floor, post code, opening hour or second extension behind a number on the same line becomes part of
#   it, and the longer number is valid; a comma makes it an extension.
# - where the longer number is not valid (Britain), none is found at all.
#
# Who fills contacts from mails gets numbers that nobody has, and loses or spoils those that stand there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund libphonenumber-js@1.13.16 >/dev/null
cat >seen.mjs <<'JS'
import { findPhoneNumbersInText } from 'libphonenumber-js/max';
const lines = [
  ['DE', '2026-03-02 09:15'],
  ['DE', '02/03/2026 09:15'],
  ['DE', 'Am 02.03.2026 um 09:15 schrieb Tor'],
  ['DE', 'Gesendet: 24.12.2026 14:15'],
  ['IT', '02.03.2026 09:15'],
  ['SE', '02.03.2026 09:15'],
  ['FI', '02.03.2026 09:15'],
  ['NL', '02-03-2026 09:15'],
  ['DE', '+49 30 23125 123'],
  ['DE', '+49 30 23125 123 10115 Berlin'],
  ['DE', '+49 30 23125 123, 4. OG'],
  ['DE', '+49 30 23125 123 8-17 Uhr'],
  ['DE', '+49 30 23125-123/-124'],
  ['GB', '+44 20 7946 0123'],
  ['GB', '+44 20 7946 0123 10 High Street'],
  ['GB', '+44 20 7946 0123 2nd floor'],
];
for (const [country, text] of lines) {
  const found = findPhoneNumbersInText(text, country).map(({ number }) => number.format('RFC3966'));
  console.log(`${country} ${text}: ${found.join(' ') || 'none'}`);
}
JS
cat >expected <<'TXT'
DE 2026-03-02 09:15: none
DE 02/03/2026 09:15: none
DE Am 02.03.2026 um 09:15 schrieb Tor: tel:+492032026
DE Gesendet: 24.12.2026 14:15: tel:+492412202614
IT 02.03.2026 09:15: tel:+390203202609
SE 02.03.2026 09:15: tel:+46203202609
FI 02.03.2026 09:15: tel:+358203202609
NL 02-03-2026 09:15: tel:+31203202609
DE +49 30 23125 123: tel:+493023125123
DE +49 30 23125 123 10115 Berlin: tel:+49302312512310115
DE +49 30 23125 123, 4. OG: tel:+493023125123;ext=4
DE +49 30 23125 123 8-17 Uhr: tel:+493023125123817
DE +49 30 23125-123/-124: tel:+493023125123124
GB +44 20 7946 0123: tel:+442079460123
GB +44 20 7946 0123 10 High Street: none
GB +44 20 7946 0123 2nd floor: none
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
