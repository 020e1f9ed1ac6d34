import { describe, expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';

/** What a text states but for roles, and the names that it proposes. */
function told(text: string): { readonly facts: readonly string[]; readonly names: readonly string[] } {
  const index = NoteIndex.of([parseNote(notePath('a.md'), text)]);
  const name = (id: string | undefined): string =>
    [...index.entities.values()].find(each => each.id === id)?.name ?? '';
  const facts = index.facts
    .filter(({ relation }) => relation !== 'role')
    .map(({ subject, relation, object }) => `${name(subject)} ${relation} ${name(object)}`);
  return { facts, names: [...index.entities.values()].map(entity => `${entity.kind} ${entity.name}`) };
}

describe('a surname behind a form of address', () => {
  test.each(['Ms Stone', 'Mr Stone', 'Dr Stone', 'Mrs. Stone', 'Miss Stone', 'Frau Stone'])(
    'is a person, whatever word it is, and no team: “%s”',
    who => {
      expect(told(`${who} reports to Erik Olsen.`)).toEqual({ facts: [], names: ['person Erik Olsen'] });
      expect(told(`Atlas is owned by ${who}.`).names).toEqual(['system Atlas']);
    },
  );

  test.each(['Mr Stone', 'Dr Stone', 'Prof. Stone', 'Professor Stone'])(
    'means the one who bears it: “%s”',
    who => {
      expect(told(`Paul Stone is the CIO. ${who} reports to Erik Olsen.`).facts).toEqual([
        'Paul Stone reports_to Erik Olsen',
      ]);
    },
  );

  test.each(['Ms Stone', 'Mrs. Stone', 'Frau Stone'])(
    'means nobody whose given name tells otherwise: “%s”',
    who => {
      expect(told(`Paul Stone is the CIO. ${who} reports to Erik Olsen.`).facts).toEqual([]);
    },
  );

  test('means the one of two whom it is for.', () => {
    const two = 'Jane Hartley is our CFO. Paul Hartley is our CIO.';
    expect(told(`${two} Mr Hartley leads the Search team.`).facts).toEqual(['Paul Hartley leads Search']);
    expect(told(`${two} Ms Hartley leads the Search team.`).facts).toEqual(['Jane Hartley leads Search']);
    expect(told(`${two} Dr Hartley leads the Search team.`).facts).toEqual([]);
  });

  test('tells who “he” is.', () => {
    const text = 'Jane Hartley is our CFO. Mr Hartley called. He leads the Search team.';
    expect(told(text).facts).toEqual([]);
  });

  test('is not taken by “Hartley Senior”.', () => {
    const text = 'Jane Hartley is our CFO. Hartley Senior owns Acme Corp. Ms Hartley leads the Search team.';
    expect(told(text).facts).toContain('Jane Hartley leads Search');
  });
});
