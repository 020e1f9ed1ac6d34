#!/usr/bin/env bash
# Flowed mail: an answer moves onto the line of the question, or words are parted, by the reader.
#
# With format=flowed a line that ends in a space goes on in the next one, but only at the same depth of ">", and "-- "
# never does. Lines that begin with a space, "From" or ">" get a space in front, and with DelSp=yes the space at the end
# is no part of the text: so languages without spaces and long addresses are broken (RFC 3676, sections 4.1 to 4.5).
# Apple Mail and Thunderbird write it.
#
# Expected: "> Who leads North?", and the answer on a line of its own. Seen:
# - postal-mime 4.0.0: the answer is on the line of the question, and so it is quoted. A question of two lines has ">"
#   in its middle. Tor's name under his quoted signature is glued to "-- "; two depths of quotation become one.
# - mailparser 3.14.2 is right in these. Both take away the space before a ">" that the writer began a line with, and
#   nothing says then that it was no quotation.
# - letterparser 0.1.8 and eml-parse-js 1.1.15 do not join lines, but keep the spaces before "From" and ">", and with
#   DelSp "co operation" and an address of two halves.
#
# Who said what is read from ">" and line ends. With the first, Ida's answer is Tor's.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund postal-mime@4.0.0 mailparser@3.14.2 letterparser@0.1.8 \
  eml-parse-js@1.1.15 >/dev/null
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
import PostalMime from 'postal-mime';
const require = createRequire(import.meta.url);
const [{ simpleParser }, letterparser, eml] = ['mailparser', 'letterparser', 'eml-parse-js'].map(each => require(each));
const texts = {
  'a question of two lines': ['> Who leads ', '> North?', 'Odd.'],
  'an answer behind a space': ['> Who leads North? ', 'Odd.'],
  'two depths': ['>> Who leads ', '> I do not know.', 'Odd.'],
  'a signature': ['> Thanks', '> -- ', '> Tor', 'Fine.'],
  'spaces in front': [' > 5 people, I guess', ' From March on', ' > 9 by May'],
  DelSp: ['co ', 'operation, see https://north.example/pl ', 'ans'],
};
const readers = {
  'postal-mime': async mail => (await PostalMime.parse(mail)).text,
  mailparser: async mail => (await simpleParser(mail)).text,
  letterparser: async mail => letterparser.extract(mail).text,
  'eml-parse-js': async mail => eml.readEml(mail).text,
};
for (const [what, lines] of Object.entries(texts)) {
  const kind = `text/plain; charset=us-ascii; format=flowed${what === 'DelSp' ? '; delsp=yes' : ''}`;
  const mail = [
    ...['From: ida@halden.example', 'Subject: Plans', 'Date: Mon, 2 Mar 2026 09:15:00 +0100'],
    ...['MIME-Version: 1.0', `Content-Type: ${kind}`, 'Content-Transfer-Encoding: 7bit', '', 'Hello,', ...lines, ''],
  ].join('\r\n');
  console.log(what);
  for (const [reader, read] of Object.entries(readers))
    console.log(`  ${reader}: ${JSON.stringify(await read(mail))}`);
}
JS
cat >expected <<'TXT'
a question of two lines
  postal-mime: "Hello,\n> Who leads > North?\nOdd.\n"
  mailparser: "Hello,\n> Who leads North?\nOdd."
  letterparser: "Hello,\n> Who leads \n> North?\nOdd."
  eml-parse-js: "Hello,\r\n> Who leads \r\n> North?\r\nOdd.\r\n"
an answer behind a space
  postal-mime: "Hello,\n> Who leads North? Odd.\n"
  mailparser: "Hello,\n> Who leads North? \nOdd."
  letterparser: "Hello,\n> Who leads North? \nOdd."
  eml-parse-js: "Hello,\r\n> Who leads North? \r\nOdd.\r\n"
two depths
  postal-mime: "Hello,\n>> Who leads > I do not know.\nOdd.\n"
  mailparser: "Hello,\n>> Who leads \n> I do not know.\nOdd."
  letterparser: "Hello,\n>> Who leads \n> I do not know.\nOdd."
  eml-parse-js: "Hello,\r\n>> Who leads \r\n> I do not know.\r\nOdd.\r\n"
a signature
  postal-mime: "Hello,\n> Thanks\n> -- > Tor\nFine.\n"
  mailparser: "Hello,\n> Thanks\n> -- \n> Tor\nFine."
  letterparser: "Hello,\n> Thanks\n> -- \n> Tor\nFine."
  eml-parse-js: "Hello,\r\n> Thanks\r\n> -- \r\n> Tor\r\nFine.\r\n"
spaces in front
  postal-mime: "Hello,\n> 5 people, I guess\nFrom March on\n> 9 by May\n"
  mailparser: "Hello,\n> 5 people, I guess\nFrom March on\n> 9 by May"
  letterparser: "Hello,\n > 5 people, I guess\n From March on\n > 9 by May"
  eml-parse-js: "Hello,\r\n > 5 people, I guess\r\n From March on\r\n > 9 by May\r\n"
DelSp
  postal-mime: "Hello,\ncooperation, see https://north.example/plans\n"
  mailparser: "Hello,\ncooperation, see https://north.example/plans"
  letterparser: "Hello,\nco \noperation, see https://north.example/pl \nans"
  eml-parse-js: "Hello,\r\nco \r\noperation, see https://north.example/pl \r\nans\r\n"
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
