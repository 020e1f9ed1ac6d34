#!/usr/bin/env bash
# One mail in six spellings: the same reader finds all of it, all but the text, or nothing.
#
# Names of header fields and of media types have no case, US-ASCII is the charset of a mail that names none, and a mail
# needs no Content-Type at all: it is plain text then (RFC 5322, section 1.2.2; RFC 2045, sections 5.1, 5.2 and 6.1).
#
# Expected: six times the same. Seen:
# - eml-parse-js 1.1.15 and eml-format 0.6.1: header names in small letters: no sender, subject or text. "TEXT/PLAIN" or
#   no Content-Type: the text becomes an attachment without a name.
# - eml-parse-js: US-ASCII with "Content-Transfer-Encoding: 8bit" has an empty text; eml-format: without that line an
#   error.
# - postal-mime 4.0.0 reads all six.
#
# But for the one error nothing is raised, so an import counts the mail as done.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund eml-parse-js@1.1.15 eml-format@0.6.1 postal-mime@4.0.0 >/dev/null
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
import PostalMime from 'postal-mime';
const require = createRequire(import.meta.url);
const { readEml } = require('eml-parse-js');
const emlFormat = require('eml-format');
const start = ['From: ida@halden.example', 'Subject: Plans', 'Date: Mon, 2 Mar 2026 09:15:00 +0100', 'MIME-Version: 1.0'];
const utf8 = 'Content-Type: text/plain; charset=utf-8';
const ascii = 'Content-Type: text/plain; charset=us-ascii';
const mails = {
  usual: [...start, utf8],
  'small letters': [...start, utf8].map(line => line.replace(/^[^:]+/, name => name.toLowerCase())),
  'TEXT/PLAIN': [...start, utf8.replace('text/plain', 'TEXT/PLAIN')],
  'no type': start.slice(0, 3),
  'us-ascii': [...start, ascii],
  'us-ascii, 8bit': [...start, ascii, 'Content-Transfer-Encoding: 8bit'],
};
const address = from => from?.address ?? from?.email ?? 'nobody';
const shown = ({ from, subject, text }) => `${address(from)}, ${subject ?? 'no subject'}, ${text?.trim() || 'NO TEXT'}`;
for (const [what, lines] of Object.entries(mails)) {
  const mail = [...lines, '', 'Tor leads.', ''].join('\r\n');
  console.log(what);
  console.log(`  postal-mime:  ${shown(await PostalMime.parse(mail))}`);
  console.log(`  eml-parse-js: ${shown(readEml(mail))}`);
  emlFormat.read(mail, (error, read) => console.log(`  eml-format:   ${error ? error.message : shown(read)}`));
}
JS
cat >expected <<'TXT'
usual
  postal-mime:  ida@halden.example, Plans, Tor leads.
  eml-parse-js: ida@halden.example, Plans, Tor leads.
  eml-format:   ida@halden.example, Plans, Tor leads.
small letters
  postal-mime:  ida@halden.example, Plans, Tor leads.
  eml-parse-js: nobody, no subject, NO TEXT
  eml-format:   nobody, no subject, NO TEXT
TEXT/PLAIN
  postal-mime:  ida@halden.example, Plans, Tor leads.
  eml-parse-js: ida@halden.example, Plans, NO TEXT
  eml-format:   ida@halden.example, Plans, NO TEXT
no type
  postal-mime:  ida@halden.example, Plans, Tor leads.
  eml-parse-js: ida@halden.example, Plans, NO TEXT
  eml-format:   ida@halden.example, Plans, NO TEXT
us-ascii
  postal-mime:  ida@halden.example, Plans, Tor leads.
  eml-parse-js: ida@halden.example, Plans, Tor leads.
  eml-format:   Cannot read properties of undefined (reading 'startsWith')
us-ascii, 8bit
  postal-mime:  ida@halden.example, Plans, Tor leads.
  eml-parse-js: ida@halden.example, Plans, NO TEXT
  eml-format:   ida@halden.example, Plans, Tor leads.
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
