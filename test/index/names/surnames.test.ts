import { expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';

/** The people of a folder of notes, and to whom each reports. */
function read(...texts: readonly string[]): {
  readonly people: readonly string[];
  readonly lines: readonly string[];
} {
  const index = NoteIndex.of(texts.map((text, at) => parseNote(notePath(`${at}.md`), text)));
  const name = (id: string | undefined): string =>
    [...index.entities.values()].find(entity => entity.id === id)?.name ?? '';
  return {
    people: [...index.entities.values()].filter(({ kind }) => kind === 'person').map(entity => entity.name),
    lines: index.facts
      .filter(({ relation }) => relation === 'reports_to')
      .map(({ subject, object }) => `${name(subject)} > ${name(object)}`),
  };
}

const full = 'Anna Hartley reports to Ole Vik.';

test.each([
  'Ms Hartley reports to Ole Vik.',
  'Dr. Hartley reports to Ole Vik.',
  'A. Hartley reports to Ole Vik.',
  'A.B. Hartley reports to Ole Vik.',
  'Hartley reports to Ole Vik.',
  'Then A. Hartley met us. Hartley reports to Ole Vik.',
])('“%s” names somebody who is known in full.', text => {
  for (const folder of [
    [full, text],
    [`${full} ${text}`],
    ['---\ntype: person\n---\n# Anna Hartley\n', text],
  ]) {
    const { people, lines } = read(...folder);
    expect(people).toEqual(['Anna Hartley', 'Ole Vik']);
    expect(lines).toContain('Anna Hartley > Ole Vik');
  }
});

test('Where two bear the surname it means nobody, unless the initial tells.', () => {
  expect(read(full, 'Tom Hartley reports to Ole Vik.', 'Hartley reports to Mia Grund.')).toEqual({
    people: ['Anna Hartley', 'Ole Vik', 'Tom Hartley', 'Mia Grund'],
    lines: ['Anna Hartley > Ole Vik', 'Tom Hartley > Ole Vik'],
  });
  expect(
    read('Tom Hartley met Ole Vik.', 'Anna Hartley met Ole Vik.', 'A. Hartley reports to Ole Vik.').lines,
  ).toEqual(['Anna Hartley > Ole Vik']);
  expect(read(full, 'B. Hartley reports to Mia Grund.', 'Hartley reports to Tom Ries.')).toEqual({
    people: ['Anna Hartley', 'Ole Vik', 'Mia Grund', 'Tom Ries', 'B. Hartley'],
    lines: ['Anna Hartley > Ole Vik', 'B. Hartley > Mia Grund'],
  });
});

test('A common given name is not somebody’s surname.', () => {
  expect(read('Mia Thomas reports to Ole Vik.', 'Thomas reports to Ole Vik.').people).toEqual([
    'Mia Thomas',
    'Ole Vik',
    'Thomas',
  ]);
});

test('A letter before a word that is no name opens a line of a list.', () => {
  expect(read('A. Budget reports to Ole Vik.').lines).toEqual([]);
});
