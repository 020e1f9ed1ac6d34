#!/usr/bin/env bash
# Of a forwarded mail, colleagues become one recipient, and a list of two lines loses the second and stands in the text.
#
# Above a forwarded text a mail program writes From, Date or Sent, To and Subject. Inside an organization Outlook writes
# names without addresses, with ";" between them; plain text is wrapped, so a long list has a second line.
#
# Expected: each recipient by name, and the text without the list. Seen with email-forward-parser 1.8.3:
# - "To: Ida Lie; Tor Lie" is one recipient of that name, and so is "To: Lie, Ida; Lie, Tor"; with addresses there are
#   two.
# - of a list on two lines the first is read, the people of the second are gone, and both lines begin the text.
# - of a subject on two lines the first is kept; the recipients behind it are right.
#
# Who asks "who knew?" gets people who do not exist, and too few.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund email-forward-parser@1.8.3 >/dev/null
cat >seen.cjs <<'JS'
const Parser = require('email-forward-parser').default;
const outlook = to => ['_'.repeat(32), 'From: Odd Holt', 'Sent: Friday, January 9, 2026 9:00 AM', `To: ${to}`, 'Subject: Billing'];
const gmail = (subject, to) => [
  '---------- Forwarded message ---------',
  'From: Odd Holt <odd@halden.example>',
  'Date: Fri, Jan 9, 2026 at 9:00 AM',
  `Subject: ${subject}`,
  `To: ${to}`,
];
const both = 'Ida Lie <ida@halden.example>, Tor Lie <tor@halden.example>';
const mails = {
  'with addresses': outlook('Ida Lie <ida@halden.example>; Tor Lie <tor@halden.example>'),
  'names only': outlook('Ida Lie; Tor Lie'),
  'Last, First': outlook('Lie, Ida; Lie, Tor'),
  'short subject': gmail('Billing', both),
  'long subject': gmail('Billing in the north and in the south and what\nfollows from it', both),
  'long list': gmail('Billing', both.replace(', ', ',\n ')),
};
for (const [what, header] of Object.entries(mails)) {
  const { email } = new Parser().read(['For you.', '', ...header, '', 'I lead Billing.', ''].join('\n'));
  const to = email.to.map(({ name, address }) => `[${name}${address ? ` <${address}>` : ''}]`);
  console.log(`${what}: to ${to.join(' ') || 'nobody'}; subject ${email.subject}; text ${JSON.stringify(email.body)}`);
}
JS
cat >expected <<'TXT'
with addresses: to [Ida Lie <ida@halden.example>] [Tor Lie <tor@halden.example>]; subject Billing; text "I lead Billing."
names only: to [Ida Lie; Tor Lie]; subject Billing; text "I lead Billing."
Last, First: to [Lie, Ida; Lie, Tor]; subject Billing; text "I lead Billing."
short subject: to [Ida Lie <ida@halden.example>] [Tor Lie <tor@halden.example>]; subject Billing; text "I lead Billing."
long subject: to [Ida Lie <ida@halden.example>] [Tor Lie <tor@halden.example>]; subject Billing in the north and in the south and what; text "I lead Billing."
long list: to [Ida Lie <ida@halden.example>]; subject Billing; text "To: Ida Lie <ida@halden.example>,\n Tor Lie <tor@halden.example>\n\nI lead Billing."
TXT
node seen.cjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
