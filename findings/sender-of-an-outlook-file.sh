#!/usr/bin/env bash
# An Outlook file sent by an assistant: one's name beside the other's address, and who was in copy is a recipient.
#
# A .msg file has two senders: who pressed the button (PidTagSender…) and in whose name (PidTagSentRepresenting…).
# Inside Exchange each has a path of the directory and, beside it, an SMTP address. Each recipient has a kind: To, Cc or
# Bcc (MS-OXMSG 2.2.1, MS-OXOMSG 2.2.1 and 2.2.3).
#
# Expected: Odd Assistant <odd@…> for Ida Lie <ida@…>, to Tor, Eva in copy, Kim in blind copy. Seen with one file:
# - @freiraum/msgreader 1.1.1 and msgreader 1.0.1: sender "Odd Assistant" with Ida's address. A recipient inside
#   Exchange has an address, one outside has none.
# - @npeersab/msgreader 4.4.0: the sender's address is the path, though the file has the other one.
# - all three: Tor, Eva and Kim look alike. No date, no Message-ID.
# - @kenjiuno/msgreader 1.28.0 has kinds, dates and both addresses, but the name "Ida Lie" nowhere.
#
# The four have one origin and one interface; changing one for another changes who wrote the mail, and who knew.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cfb@1.2.2 @freiraum/msgreader@1.1.1 @kenjiuno/msgreader@1.28.0 \
  @npeersab/msgreader@4.4.0 msgreader@1.0.1 >/dev/null
cat >seen.cjs <<'JS'
const CFB = require('cfb');
const file = CFB.utils.cfb_new();
const numbers = (...values) => Buffer.from(Uint32Array.from(values).buffer);
const put = (folder, header, texts, fixed) => {
  const rows = Object.entries(texts).map(([id, text]) => {
    const content = Buffer.from(text, 'utf16le');
    CFB.utils.cfb_add(file, `${folder}/__substg1.0_${id}001F`, content);
    return numbers(parseInt(`${id}001F`, 16), 6, content.length + 2, 0);
  });
  const all = Buffer.concat([Buffer.alloc(header), ...fixed, ...rows]);
  CFB.utils.cfb_add(file, `${folder}/__properties_version1.0`, all);
};
const path = name => `/O=HALDEN/OU=EXCHANGE/CN=RECIPIENTS/CN=${name}`;
const ticks = (BigInt(Date.parse('2026-03-02T08:15:00Z')) + 11644473600000n) * 10000n;
const time = [Number(ticks & 0xffffffffn), Number(ticks >> 32n)];
const subject = { '001A': 'IPM.Note', '0037': 'Plans', '1000': 'Hello\r\n', '1035': '<1@halden.example>' };
const sender = { '0C1A': 'Odd Assistant', '0C1E': 'EX', '0C1F': path('ODD'), '5D01': 'odd@halden.example' };
const represented = { '0042': 'Ida Lie', '0064': 'EX', '0065': path('IDA'), '5D02': 'ida@halden.example' };
const fixed = [numbers(0x00390040, 6, ...time), numbers(0x340d0003, 6, 0x40000, 0)];
put('', 32, { ...subject, ...sender, ...represented }, fixed);
const recipients = [
  [1, { 3001: 'Tor Lie', 3002: 'EX', 3003: path('TOR'), '39FE': 'tor@halden.example' }],
  [2, { 3001: 'Eva Berg', 3002: 'SMTP', 3003: 'eva@north.example' }],
  [3, { 3001: 'Kim Holt', 3002: 'SMTP', 3003: 'kim@north.example' }],
];
for (const [index, [kind, texts]] of recipients.entries())
  put(`/__recip_version1.0_#0000000${index}`, 8, texts, [numbers(0x0c150003, 6, kind, 0)]);
for (const id of ['0002', '0003', '0004']) CFB.utils.cfb_add(file, `/__nameid_version1.0/__substg1.0_${id}0102`, []);
CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
const bytes = Uint8Array.from(CFB.write(file, { type: 'buffer' })).buffer;
for (const name of ['@kenjiuno/msgreader', '@freiraum/msgreader', '@npeersab/msgreader', 'msgreader']) {
  const exported = require(name);
  const Reader = exported.default ?? exported.MsgReader ?? exported;
  const { recipients: people, attachments, dataType, ...mail } = new Reader(bytes).getFileData();
  console.log(name);
  for (const [field, value] of Object.entries(mail))
    if (/sender|representing|time|messageId/i.test(field)) console.log(`  ${field}: ${value}`);
  for (const { name: who, email, smtpAddress, recipType } of people)
    console.log(`  recipient: ${[who, email, smtpAddress, recipType].filter(each => each).join(', ')}`);
}
JS
cat >expected <<'TXT'
@kenjiuno/msgreader
  senderName: Odd Assistant
  senderAddressType: EX
  senderEmail: /O=HALDEN/OU=EXCHANGE/CN=RECIPIENTS/CN=ODD
  messageId: <1@halden.example>
  senderSmtpAddress: odd@halden.example
  sentRepresentingSmtpAddress: ida@halden.example
  clientSubmitTime: Mon, 02 Mar 2026 08:15:00 GMT
  recipient: Tor Lie, /O=HALDEN/OU=EXCHANGE/CN=RECIPIENTS/CN=TOR, tor@halden.example, to
  recipient: Eva Berg, eva@north.example, cc
  recipient: Kim Holt, kim@north.example, bcc
@freiraum/msgreader
  senderName: Odd Assistant
  senderEmail: ida@halden.example
  recipient: Tor Lie, tor@halden.example
  recipient: Eva Berg
  recipient: Kim Holt
@npeersab/msgreader
  senderName: Odd Assistant
  senderEmail: /O=HALDEN/OU=EXCHANGE/CN=RECIPIENTS/CN=ODD
  recipient: Tor Lie, /O=HALDEN/OU=EXCHANGE/CN=RECIPIENTS/CN=TOR
  recipient: Eva Berg, eva@north.example
  recipient: Kim Holt, kim@north.example
msgreader
  senderName: Odd Assistant
  senderEmail: ida@halden.example
  recipient: Tor Lie, tor@halden.example
  recipient: Eva Berg
  recipient: Kim Holt
TXT
node seen.cjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
