import { expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';

/** The teams of a folder of notes, each with its people. */
function teams(...texts: readonly string[]): readonly string[] {
  const index = NoteIndex.of(texts.map((text, at) => parseNote(notePath(`${at}.md`), text)));
  return [...index.entities.values()]
    .filter(({ kind }) => kind === 'team')
    .map(({ id, name }) => {
      const people = index.facts.filter(({ relation, object }) => relation === 'team' && object === id);
      return `${name}: ${people.length}`;
    });
}

const record = (name: string, team: string): string => `Name: ${name}\nTeam: ${team}\n`;
const table = (...rows: readonly string[]): string =>
  `| Name | Department |\n|---|---|\n${rows.join('\n')}\n`;

test('What fields call the team of two people is a team.', () => {
  expect(teams(record('Ole Vik', 'Finance'), record('Ada Kern', 'Finance'))).toEqual(['Finance: 2']);
  expect(teams(table('| Ole Vik | Customer Care |', '| Ada Kern | Customer Care |'))).toEqual([
    'Customer Care: 2',
  ]);
});

test('A second sign of another sort will do.', () => {
  expect(teams(record('Ole Vik', 'Finance'), 'We met the Finance team.\n')).toEqual(['Finance: 1']);
});

test.each([
  ['said once', [record('Ole Vik', 'Finance')]],
  ['that is a company', [record('Ole Vik', 'Red Hat'), record('Ada Kern', 'Red Hat')]],
  ['that ends as companies do', [table('| Ole Vik | Kestrel Labs |', '| Ada Kern | Kestrel Labs |')]],
  ['that is a place', [table('| Ole Vik | London |', '| Ada Kern | London |')]],
  ['that is somebody', [table('| Ole Vik | Mia Grund |', '| Ada Kern | Mia Grund |')]],
  ['that is still open', [table('| Ole Vik | TBD |', '| Ada Kern | TBD |')]],
  ['of things', [table('| Atlas | Finance |', '| Tundra | Finance |')]],
])('A field makes no team of a name %s.', (_what, texts) => {
  expect(teams(...texts)).toEqual([]);
});
