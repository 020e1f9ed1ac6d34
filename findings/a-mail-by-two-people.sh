#!/usr/bin/env bash
# Of a mail by two people one author is left, or one whose address holds both.
#
# From is a list: "From: Ida <…>, Tor <…>" with "Sender: Wim <…>" is a mail that two people answer for and a third one
# sent (RFC 5322, section 3.6.2).
#
# Expected: two authors. Seen:
# - postal-mime 4.0.0: Ida; nothing in the result but the raw header says that there is another.
# - letterparser 0.1.8: one author, with all from Ida's address to Tor's as the address.
# - eml-parse-js 1.1.15 is right: a list here, an object for the usual mail.
#
# "Who said that Odd leads Billing?" then has half an answer, and Tor's mails are never his.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund letterparser@0.1.8 eml-parse-js@1.1.15 postal-mime@4.0.0 >/dev/null
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
import PostalMime from 'postal-mime';
const require = createRequire(import.meta.url);
const mail = [
  'From: Ida Lie <ida@halden.example>, Tor Lie <tor@halden.example>',
  'Sender: Wim Holt <wim@halden.example>',
  'To: Odd Holt <odd@halden.example>',
  'Subject: Plans',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Odd leads Billing.',
  '',
].join('\r\n');
const list = value => (Array.isArray(value) ? value : [value]);
const print = (what, from) =>
  console.log(`${what}: ${list(from).map(each => `${each.name} [${each.address ?? each.email}]`).join(' and ')}`);
print('postal-mime', (await PostalMime.parse(mail)).from);
print('letterparser', require('letterparser').extract(mail).from);
print('eml-parse-js', require('eml-parse-js').readEml(mail).from);
JS
cat >expected <<'TXT'
postal-mime: Ida Lie [ida@halden.example]
letterparser: Ida Lie [ida@halden.example>, Tor Lie <tor@halden.example]
eml-parse-js: Ida Lie [ida@halden.example] and Tor Lie [tor@halden.example]
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
