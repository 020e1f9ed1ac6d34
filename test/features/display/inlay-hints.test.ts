import { expect, test } from 'vitest';
import { roleHints } from '../../../src/features/display/inlay-hints.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const CAST = [
  entityNote('ana.md', 'person', 'Ana Ruiz', 'role: VP\n'),
  entityNote('ben.md', 'person', 'Ben Ries', 'role: Engineer\n'),
  entityNote('cy.md', 'person', 'Cy Twee'),
  entityNote('box.md', 'system', 'Boxer', 'role: Store\n'),
].join('');

/** The note with its hints in braces, as far as it stands between `from` and `to`. */
function hinted(text: string, from = 0, to = text.length): string {
  const index = indexOf(readFixture(`${CAST}--- note.md\n${text}`));
  return roleHints(index, notePath('note.md'), { from, to })
    .toReversed()
    .reduce((shown, hint) => `${shown.slice(0, hint.offset)}{${hint.text}}${shown.slice(hint.offset)}`, text);
}

test('the role stands behind the first mention of each person', () => {
  expect(hinted('Ana Ruiz met Ben Ries. Ana said to Ben that Boxer is old.')).toBe(
    'Ana Ruiz{VP} met Ben Ries{Engineer}. Ana said to Ben that Boxer is old.',
  );
  expect(hinted('Cy Twee met [[ben|him]].')).toBe('Cy Twee met [[ben|him]]{Engineer}.');
});

test('a role that the sentence gives is not said twice', () => {
  expect(hinted('Ana Ruiz (VP) and Ben Ries, engineer, met.')).toBe(
    'Ana Ruiz (VP) and Ben Ries, engineer, met.',
  );
});

test('only the part in sight is asked for, and the first mention is still the first of the note', () => {
  const text = 'Ana Ruiz is in.\nAna Ruiz is out. Ben Ries too.\n';
  expect(hinted(text, 16)).toBe('Ana Ruiz is in.\nAna Ruiz is out. Ben Ries{Engineer} too.\n');
  expect(hinted(text, 0, 15)).toBe('Ana Ruiz{VP} is in.\nAna Ruiz is out. Ben Ries too.\n');
});

test('the note about a person does not hint at that person', () => {
  const index = indexOf(readFixture(CAST));
  expect(roleHints(index, notePath('ben.md'), { from: 0, to: 1000 })).toEqual([]);
});

test('a long role is cut', () => {
  const index = indexOf(
    readFixture(
      `${entityNote('eva.md', 'person', 'Eva Eve', `role: ${'🎓 x'.repeat(40)}\n`)}--- note.md\nEva Eve\n`,
    ),
  );
  const [hint] = roleHints(index, notePath('note.md'), { from: 0, to: 100 });
  expect([...(hint?.text ?? '')].length).toBe(40);
});
