import { expect, test } from 'vitest';
import type { LeftOut } from '../../src/ingest/mail.ts';
import { leftOutWords } from '../../src/server/left-out-words.ts';

const whats = (leftOut: readonly LeftOut[]): readonly string[] =>
  leftOutWords(leftOut).map(({ what }) => what);

test('what holds of many mails of a mailbox that are taken in all the same is one row', () => {
  const told = Array.from({ length: 13 }, (_, at): LeftOut => ({
    file: 'a.mbox',
    mail: at + 1,
    why: { kind: 'invitation' },
  }));
  expect(whats(told)).toEqual(['a.mbox, mails 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 3 more']);
  expect(whats([...told.slice(0, 2), { file: 'b.mbox', mail: 7, why: { kind: 'invitation' } }])).toEqual([
    'a.mbox, mails 1, 2',
    'b.mbox, mail 7',
  ]);
});

test('mails that are not taken in have a row each', () => {
  expect(
    whats([
      { file: 'a.mbox', mail: 1, why: { kind: 'noSender' } },
      { file: 'a.mbox', mail: 2, why: { kind: 'noSender' } },
      { file: 'b.eml', why: { kind: 'noSender' } },
    ]),
  ).toEqual(['a.mbox, mail 1', 'a.mbox, mail 2', 'b.eml']);
});
