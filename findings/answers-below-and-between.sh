#!/usr/bin/env bash
# Cutting quotations from a reply loses answers below or between the questions, or keeps the questions as answers.
#
# People answer above, below, or question by question. In all three, ">" says what is quoted; the line "On … wrote:"
# belongs to the quotation that follows it.
#
# Expected: Ida's words, all of them, and none of Tor's. Seen:
# - parse-reply 0.0.4: nothing at all of an answer below, and only the greeting of answers in between.
# - planer 1.2.0, talonjs 1.0.28: an answer below is right; answers in between come with all that they answer to, as
#   text of the reply.
# - node-email-reply-parser 0.1.4 is right in these. But a sentence of hers that begins with "On" and ends with "wrote:"
#   ends her mail for it and parse-reply, and a line "---" ends it for the first.
#
# The parts cut off are not marked: a shorter mail is all that can be seen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund parse-reply@0.0.4 planer@1.2.0 talonjs@1.0.28 node-email-reply-parser@0.1.4 >/dev/null
cat >seen.cjs <<'JS'
const withoutReplies = require('node-email-reply-parser');
const parseReply = require('parse-reply');
const planer = require('planer');
const { quotations } = require('talonjs');
const quoted = 'On Mon, Mar 2, 2026 at 9:15 AM Tor Lie <tor@halden.example> wrote:';
const mails = {
  above: ['Odd does.', '', quoted, '> Who leads Plans?'],
  below: [quoted, '> Who leads Plans?', '', 'Odd does.'],
  between: ['Hi Tor,', '', quoted, '> Who leads Plans?', '', 'Odd does.', '', '> And Billing?', '', 'I do.'],
  'On Thursday': ['Hi Tor,', '', 'On Thursday we met the board and Odd wrote:', 'the plan stands.', '', 'I lead Billing.'],
  'a rule': ['Hi Tor,', '', '---', '', 'I lead Billing.'],
};
const readers = {
  'parse-reply': text => parseReply(text),
  planer: text => planer.extractFrom(text, 'text/plain'),
  talonjs: text => quotations.extractFromPlain(text).body,
  'node-email-reply-parser': text => withoutReplies(text, true),
};
for (const [what, lines] of Object.entries(mails)) {
  console.log(what);
  for (const [name, read] of Object.entries(readers)) {
    const kept = read(`${lines.join('\n')}\n`).trim().split(/\n+/);
    console.log(`  ${name}: ${kept.join(' / ').replace(quoted, 'On … wrote:') || 'NOTHING'}`);
  }
}
JS
cat >expected <<'TXT'
above
  parse-reply: Odd does.
  planer: Odd does.
  talonjs: Odd does.
  node-email-reply-parser: Odd does.
below
  parse-reply: NOTHING
  planer: Odd does.
  talonjs: Odd does.
  node-email-reply-parser: Odd does.
between
  parse-reply: Hi Tor,
  planer: Hi Tor, / On … wrote: / > Who leads Plans? / Odd does. / > And Billing? / I do.
  talonjs: Hi Tor, / On … wrote: / > Who leads Plans? / Odd does. / > And Billing? / I do.
  node-email-reply-parser: Hi Tor, / Odd does. / I do.
On Thursday
  parse-reply: Hi Tor,
  planer: Hi Tor, / On Thursday we met the board and Odd wrote: / the plan stands. / I lead Billing.
  talonjs: Hi Tor, / On Thursday we met the board and Odd wrote: / the plan stands. / I lead Billing.
  node-email-reply-parser: Hi Tor,
a rule
  parse-reply: Hi Tor, / --- / I lead Billing.
  planer: Hi Tor, / --- / I lead Billing.
  talonjs: Hi Tor, / --- / I lead Billing.
  node-email-reply-parser: Hi Tor,
TXT
node seen.cjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
