#!/usr/bin/env bash
# What a forwarded mail says becomes what the forwarder says, or is gone.
#
# "Forward as attachment" puts a whole mail into a part of its own, message/rfc822, with its sender, date and subject
# (RFC 2046, section 5.2.1). Two such parts are two mails.
#
# Expected: an attachment that can be read as a mail, or the inner text with its sender. Seen:
# - letterparser 0.1.8: the inner text stands at the end of the outer one; no field tells that Odd wrote it, and when.
# - eml-parse-js 1.1.15 and eml-format 0.6.1: no text of it, and an attachment without a name.
#
# Whoever reads facts from mails has Ida say, today, what Odd said in January.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund letterparser@0.1.8 eml-parse-js@1.1.15 eml-format@0.6.1 >/dev/null
cat >seen.cjs <<'JS'
const emlFormat = require('eml-format');
const { readEml } = require('eml-parse-js');
const { extract } = require('letterparser');
const type = 'Content-Type: text/plain; charset=utf-8';
const inner = text => ['--part', 'Content-Type: message/rfc822', '', ...text];
const mail = [
  'From: Ida Lie <ida@halden.example>',
  'Subject: Fwd: Billing',
  'Date: Mon, 2 Mar 2026 09:15:00 +0100',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=part',
  '',
  ...['--part', type, '', 'For you.'],
  ...inner(['From: Odd Holt <odd@halden.example>', 'Date: Fri, 9 Jan 2026 09:00:00 +0100', type, '', 'I lead Billing.']),
  ...inner(['From: Tor Lie <tor@halden.example>', 'Date: Sat, 10 Jan 2026 09:00:00 +0100', type, '', 'I lead Plans.']),
  '--part--',
  '',
].join('\r\n');
const print = (what, { from, text, attachments }) => {
  const files = (attachments ?? []).map(each => each.filename ?? each.name ?? 'without a name');
  console.log(`${what}: ${from.name} says ${JSON.stringify(text)}; attachments: ${files.join(', ') || 'none'}`);
};
print('letterparser', extract(mail));
print('eml-parse-js', readEml(mail));
emlFormat.read(mail, (error, read) => print('eml-format', read));
JS
cat >expected <<'TXT'
letterparser: Ida Lie says "For you.\nI lead Billing.\n\nI lead Plans."; attachments: none
eml-parse-js: Ida Lie says "For you."; attachments: without a name, without a name
eml-format: Ida Lie says "For you."; attachments: without a name, without a name
TXT
node seen.cjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
