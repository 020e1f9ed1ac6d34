import { expect, test } from 'vitest';
import { entityAt } from '../../../src/features/navigation/entity-at.ts';
import { caretIn, entityNote, printPlace } from '../../support/places.ts';

/** The words at the caret, the entities meant, where a link leads, and whether a name is defined there. */
function check(source: string, expected: string): void {
  const { index, path, offset } = caretIn(source);
  const found = entityAt(index, path, offset);
  const words = found && [
    printPlace(index, path, found.span),
    found.entities.join(' | '),
    found.target?.kind ?? '',
    found.isDefinition ? 'defined' : '',
  ];
  expect(words?.filter(word => word !== '').join(', ') ?? 'nothing').toBe(expected);
}

const BEN = entityNote('ben.md', 'person', 'Ben Baker');

test.each([
  ['a mention', 'Ask Ben <|>Baker.', 'note.md:1:5 «Ben Baker», ben'],
  ['a mention from its first place', '<|>Ben Baker.', 'note.md:1:1 «Ben Baker», ben'],
  ['a mention to its last', 'Ben Baker<|>', 'note.md:1:1 «Ben Baker», ben'],
  ['no mention beside it', 'Ben Baker  <|>', 'nothing'],
  ['a link', '[[ben<|>]]', 'note.md:1:1 «[[ben]]», ben, entity'],
  ['a link to a note', '[[no<|>te]]', 'note.md:1:1 «[[note]]», note'],
  [
    'a name inside the words of a link out',
    '[Ben <|>Baker](https://x.example)',
    'note.md:1:2 «Ben Baker», ben',
  ],
  [
    'a name inside the words of a link to a note',
    '[Ben <|>Baker says](note.md)',
    'note.md:1:2 «Ben Baker», ben',
  ],
  [
    'such a link beside the name',
    '[Ben Baker s<|>ays](note.md)',
    'note.md:1:1 «[Ben Baker says](note.md)», note',
  ],
  ['the later of two links that touch', '[[note]]<|>[[ben]]', 'note.md:1:9 «[[ben]]», ben, entity'],
  ['an inline field', 'asked:: [[b<|>en]]', 'note.md:1:9 «[[ben]]», ben, entity'],
])('a caret can stand on %s', (_what, text, expected) => {
  check(`${BEN}--- note.md\n${text}\n`, expected);
});

test('a caret can stand on a name where it is defined', () => {
  check(BEN.replace('Baker', 'Ba<|>ker'), 'ben.md:4:3 «Ben Baker», ben, defined');
});

test('a caret can stand on a name that may mean several', () => {
  check(
    `${BEN}${entityNote('two.md', 'person', 'Ben Baker')}--- note.md\nBen <|>Baker.\n`,
    'note.md:1:1 «Ben Baker», ben | two',
  );
});

test('a definition that another note has taken defines nothing', () => {
  check(`${BEN.replace('Baker', 'Ba<|>ker')}--- ben.markdown\n---\ntype: person\n---\n# X\n`, 'nothing');
});
