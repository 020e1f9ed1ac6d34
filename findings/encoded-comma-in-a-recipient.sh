#!/usr/bin/env bash
# A comma inside an encoded display name parts one recipient into two people.
#
# Outlook and Exchange write "Last, First" as a display name. With a letter beyond ASCII in it, or with any mail program
# that encodes all names, the comma stands inside an encoded word (RFC 2047, "=?utf-8?Q?Keller=2C_Anja?="): it is no
# separator of the list, whose structure is read before encoded words are decoded (RFC 2047, section 6.2).
#
# Expected: two recipients, "Holt, Wim" and "Lie, Tor". Seen:
# - letterparser 0.1.8: four recipients in To, two of which have a surname as their mail address; the same form in From is
#   read rightly.
# - eml-parse-js 1.1.15: four, two of them without an address; From becomes two people as well.
# - postal-mime 4.0.0: right.
#
# Who reads people from such lists gets persons that do not exist, and loses the surnames of those who do.
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
  'From: =?utf-8?Q?Keller=2C_Anja?= <anja@halden.example>',
  'To: =?utf-8?Q?Holt=2C_Wim?= <wim@halden.example>, =?utf-8?Q?Lie=2C_Tor?= <tor@halden.example>',
  'Subject: Plans',
  'Date: Mon, 2 Mar 2026 09:15:00 +0100',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello',
  '',
].join('\r\n');
const shown = (name, address) => `${name ?? ''} <${address ?? ''}>`;
const list = value => (Array.isArray(value) ? value : [value]);
const { from, to } = require('letterparser').extract(mail);
const print = (what, addresses) => console.log(`${what}: ${addresses.join(' | ')}`);
print('letterparser From', list(from).map(each => shown(each.name, each.address)));
print('letterparser To', list(to).map(each => shown(each.name, each.address)));
const other = require('eml-parse-js').readEml(mail);
print('eml-parse-js From', list(other.from).map(each => shown(each.name, each.email)));
print('eml-parse-js To', list(other.to).map(each => shown(each.name, each.email)));
const right = await PostalMime.parse(mail);
print('postal-mime To', right.to.map(each => shown(each.name, each.address)));
JS
cat >expected <<'TXT'
letterparser From: Keller, Anja <anja@halden.example>
letterparser To:  <Holt> | Wim <wim@halden.example> |  <Lie> | Tor <tor@halden.example>
eml-parse-js From: Keller <> | Anja <anja@halden.example>
eml-parse-js To: Holt <> | Wim <wim@halden.example> | Lie <> | Tor <tor@halden.example>
postal-mime To: Holt, Wim <wim@halden.example> | Lie, Tor <tor@halden.example>
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
