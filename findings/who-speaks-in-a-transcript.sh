#!/usr/bin/env bash
# Who speaks in the transcript of a meeting is gone, words change, or a remark moves to an earlier minute.
#
# Video calls hand out transcripts as WebVTT: "<v Ida Lie>Who leads R&amp;D?</v>" below two times, and a number or any
# other identifier. Two people may speak in one part, a part may be empty, "&amp;" stands for "&", and a block "STYLE"
# says how it looks (W3C, WebVTT, sections 1 and 4).
#
# Expected: each remark with its speaker and words. Seen with one valid file at a time:
# - subsrt-ts 2.1.2: in "text" all speakers are gone, and "&amp;" stays. "content" has the tags as they are.
# - webvtt-parser 2.2.0 has the speakers, but "R&;D" and "5 <; 6" for "R&amp;D" and "5 &lt; 6".
# - @plussub/srt-vtt-parser 2.0.5: a part without text swallows the next one, whose times become text.
# - subtitle 4.2.2 raises an error if an identifier is no number (as those of Teams), or at a block "STYLE".
# - node-webvtt 1.9.4 leaves tags and entities to others; at a block "STYLE" it raises an error.
# - media-captions 1.0.4 is right.
#
# "Who promised the plan?" has no answer where the reader was tried with one remark of one person.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @plussub/srt-vtt-parser@2.0.5 media-captions@1.0.4 node-webvtt@1.9.4 \
  subsrt-ts@2.1.2 subtitle@4.2.2 webvtt-parser@2.2.0 >/dev/null
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
import { parseText, tokenizeVTTCue } from 'media-captions';
const require = createRequire(import.meta.url);
const plussub = require('@plussub/srt-vtt-parser');
const nodeWebvtt = require('node-webvtt');
const subsrt = require('subsrt-ts');
const subtitle = require('subtitle');
const { WebVTTParser } = require('webvtt-parser');
const spoken = (tree, say) =>
  tree.map(each => (each.children ? `[${each.voice ?? each.value}] ${spoken(each.children, say)}` : say(each))).join('');
const readers = {
  '@plussub/srt-vtt-parser': text => plussub.parse(text).entries.map(part => part.text),
  'media-captions': async text =>
    (await parseText(text, { type: 'vtt' })).cues.map(part => spoken(tokenizeVTTCue(part), ({ data }) => data)),
  'node-webvtt': text => nodeWebvtt.parse(text).cues.map(part => part.text),
  'subsrt-ts': text => subsrt.parse(text).filter(({ type }) => type === 'caption').map(part => part.text.trim()),
  subtitle: text => subtitle.parseSync(text).filter(({ type }) => type === 'cue').map(({ data }) => data.text),
  'webvtt-parser': text =>
    new WebVTTParser().parse(text).cues.map(part => spoken(part.tree.children, ({ value }) => value)),
};
const times = '00:01.000 --> 00:04.000';
const files = {
  'a remark': `${times}\n<v Ida Lie>Who leads R&amp;D? 5 &lt; 6.</v>`,
  'two people': `${times}\n<v Ida Lie>Who leads?</v> <v Tor Lie>Odd does.</v>`,
  'with an identifier': `7a3e/2-0\n${times}\n<v Ida Lie>Who leads?</v>`,
  'behind an empty part': `${times}\n\n00:05.000 --> 00:06.000\n<v Ida Lie>I do.</v>`,
  'behind a style': `STYLE\n::cue(b) { color: red }\n\n${times}\n<v Ida Lie>I do.</v>`,
};
for (const [what, text] of Object.entries(files)) {
  console.log(what);
  for (const [name, read] of Object.entries(readers)) {
    const seen = await Promise.resolve(`WEBVTT\n\n${text}\n`).then(read).then(JSON.stringify, error => `error: ${error.message}`);
    console.log(`  ${name}: ${seen}`);
  }
}
JS
cat >expected <<'TXT'
a remark
  @plussub/srt-vtt-parser: ["<v Ida Lie>Who leads R&amp;D? 5 &lt; 6.</v>"]
  media-captions: ["[Ida Lie] Who leads R&D? 5 < 6."]
  node-webvtt: ["<v Ida Lie>Who leads R&amp;D? 5 &lt; 6.</v>"]
  subsrt-ts: ["Who leads R&amp;D? 5 &lt; 6."]
  subtitle: ["<v Ida Lie>Who leads R&amp;D? 5 &lt; 6.</v>"]
  webvtt-parser: ["[Ida Lie] Who leads R&;D? 5 <; 6."]
two people
  @plussub/srt-vtt-parser: ["<v Ida Lie>Who leads?</v> <v Tor Lie>Odd does.</v>"]
  media-captions: ["[Ida Lie] Who leads? [Tor Lie] Odd does."]
  node-webvtt: ["<v Ida Lie>Who leads?</v> <v Tor Lie>Odd does.</v>"]
  subsrt-ts: ["Who leads? Odd does."]
  subtitle: ["<v Ida Lie>Who leads?</v> <v Tor Lie>Odd does.</v>"]
  webvtt-parser: ["[Ida Lie] Who leads? [Tor Lie] Odd does."]
with an identifier
  @plussub/srt-vtt-parser: ["<v Ida Lie>Who leads?</v>"]
  media-captions: ["[Ida Lie] Who leads?"]
  node-webvtt: ["<v Ida Lie>Who leads?</v>"]
  subsrt-ts: ["Who leads?"]
  subtitle: error: expected timestamp at row 3, but received: "7a3e/2-0"
  webvtt-parser: ["[Ida Lie] Who leads?"]
behind an empty part
  @plussub/srt-vtt-parser: ["\n00:05.000 --> 00:06.000\n<v Ida Lie>I do.</v>"]
  media-captions: ["","[Ida Lie] I do."]
  node-webvtt: ["<v Ida Lie>I do.</v>"]
  subsrt-ts: ["I do."]
  subtitle: ["","<v Ida Lie>I do.</v>"]
  webvtt-parser: ["","[Ida Lie] I do."]
behind a style
  @plussub/srt-vtt-parser: ["<v Ida Lie>I do.</v>"]
  media-captions: ["[Ida Lie] I do."]
  node-webvtt: error: Cue identifier needs to be followed by timestamp (cue #0)
  subsrt-ts: ["I do."]
  subtitle: error: expected timestamp at row 3, but received: "STYLE"
  webvtt-parser: ["[Ida Lie] I do."]
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
