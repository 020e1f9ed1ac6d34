import { expect, test } from 'vitest';
import { Sentences } from '../../../src/features/wording/sentences.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';

/** The sentence around the caret as it is quoted. */
function quoted(text: string): string {
  const { texts, cursor } = readFixture(`--- n.md\n${text}\n`);
  const at = cursor?.offset ?? 0;
  return new Sentences(indexOf({ texts, cursor })).around(notePath('n.md'), { from: at, to: at }).text;
}

test.each([
  ['emphasis', 'One. So **<|>Ben** and *Ada* came. Two.', 'So Ben and Ada came.'],
  [
    'a link',
    'That is written in [her<|> note](people/a.md), and only there.',
    'That is written in her note, and only there.',
  ],
  ['a wikilink with a label', 'Ask [[emma|Em<|>ma]].', 'Ask Emma.'],
  ['a wikilink without one, at the start', 'One day. [[Bo Lind]] heads<|> it.', 'Bo Lind heads it.'],
  ['code', 'Press Ctrl+T, then type `Jakob`<|>: it works.', 'Press Ctrl+T, then type Jakob: it works.'],
  [
    'an address',
    'See <https://a.example/b><|> or https://c.example now.',
    'See https://a.example/b or https://c.example now.',
  ],
  [
    'an image and an embed',
    'Look at ![the plan](p.png)<|> and ![[chart]] here.',
    'Look at the plan and chart here.',
  ],
  [
    'an inline field',
    'Try FoundationDB [owner:: [[jv|Jason]]]<|> soon.',
    'Try FoundationDB owner: Jason soon.',
  ],
  ['tags and comments', 'So <b>ne<|>w</b> it is<!-- not yet -->.', 'So new it is.'],
  ['a quote over lines', '> A long\n> sen<|>tence ends.', 'A long sentence ends.'],
])('%s is quoted word for word', (_what, text, expected) => {
  expect(quoted(text)).toBe(expected);
});
