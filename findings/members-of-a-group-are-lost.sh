#!/usr/bin/env bash
# The people of an address group vanish, or get the group's name.
#
# "Cc: Planning: Eva <…>, Odd <…>;, Ida <…>" is a list of a group with two members and one more recipient (RFC 5322,
# section 3.4): three people. Mail programs write groups for distribution lists, and for "undisclosed recipients".
#
# Expected: Eva, Odd and Ida. Seen:
# - eml-parse-js 1.1.15: Eva and Odd are gone; an entry "Planning" without an address stands in their place.
# - letterparser 0.1.8: the first member is called "Planning: Eva".
# - eml-format 0.6.1: the first is called "Planning: Eva", and the second has all of "Odd <…>;" as an address.
# - postal-mime 4.0.0: right (a group with its members).
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
const mail = [
  'From: Kim Oder <kim@halden.example>',
  'Cc: Planning: Eva <eva@halden.example>, Odd <odd@halden.example>;, Ida <ida@halden.example>',
  'Subject: Plans',
  'Date: Mon, 2 Mar 2026 09:15:00 +0100',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello',
  '',
].join('\r\n');
const shown = (name, address) => `${name ?? ''} [${address ?? ''}]`;
const print = (what, addresses) => console.log(`${what}: ${addresses.join(' | ')}`);
print('eml-parse-js', require('eml-parse-js').readEml(mail).cc.map(each => shown(each.name, each.email)));
print('letterparser', require('letterparser').extract(mail).cc.map(each => shown(each.name, each.address)));
const format = await new Promise((done, fail) =>
  require('eml-format').read(mail, (error, read) => (error ? fail(error) : done(read))),
);
print('eml-format', format.cc.map(each => shown(each.name, each.email)));
const { cc } = await PostalMime.parse(mail);
print('postal-mime', cc.flatMap(each => each.group ?? each).map(each => shown(each.name, each.address)));
JS
cat >expected <<'TXT'
eml-parse-js: Planning [] | Ida [ida@halden.example]
letterparser: Planning: Eva [eva@halden.example] | Odd [odd@halden.example] | Ida [ida@halden.example]
eml-format: Planning: Eva [eva@halden.example] |  [Odd <odd@halden.example>;] | Ida [ida@halden.example]
postal-mime: Eva [eva@halden.example] | Odd [odd@halden.example] | Ida [ida@halden.example]
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
