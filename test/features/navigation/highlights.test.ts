import { expect, test } from 'vitest';
import { highlights } from '../../../src/features/navigation/highlights.ts';
import { caretIn, entityNote, printPlace } from '../../support/places.ts';

function check(source: string, expected: readonly string[]): void {
  const { index, path, offset } = caretIn(source);
  expect(highlights(index, path, offset).map(span => printPlace(index, path, span))).toEqual(expected);
}

const BEN = entityNote('ben.md', 'person', 'Ben Baker', 'aliases: [Benny]\n');

test('the same person lights up under every name of the note, and in no other note', () => {
  check(
    `${BEN}--- a.md\nBen Baker.\n--- note.md\n- boss:: [[ben]]\n- Benny, [[ben|he]]\n\nB<|>en and Bob.\n`,
    ['note.md:1:10 «[[ben]]»', 'note.md:2:3 «Benny»', 'note.md:2:16 «he»', 'note.md:4:1 «Ben»'],
  );
});

test('in its own note its names light up where they are defined', () => {
  check(`${BEN.replace('[Benny', '[Ben<|>ny')}\nBen.\n`, [
    'ben.md:3:11 «Benny»',
    'ben.md:5:3 «Ben Baker»',
    'ben.md:7:1 «Ben»',
  ]);
});

test('a name in a property that defines it lights up with the mentions', () => {
  check('--- a.md\n---\ntype: person\nname: Ann Able\n---\nAnn <|>Able.\n', [
    'a.md:3:7 «Ann Able»',
    'a.md:5:1 «Ann Able»',
  ]);
});

test('a name that may mean several lights up nothing', () => {
  check(`${BEN}${entityNote('b.md', 'person', 'Ben Baker')}--- note.md\nBen <|>Baker.\n`, []);
});

test('nothing lights up beside a name', () => {
  check(`${BEN}--- note.md\nBen Baker, y<|>es.\n`, []);
});
