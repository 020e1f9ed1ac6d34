import { expect, test } from 'vitest';
import { alwaysRejected } from '../../../src/features/review/always-rejected.ts';
import { askedFacts } from '../../../src/features/review/suggestions.ts';
import { sentenceOf } from '../../../src/features/wording/fact-words.ts';
import { folderOfNotes } from '../../support/changed-notes.ts';
import { readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const ACME = entityNote('acme/acme.md', 'account', 'Acme');

/** What a person is asked about. */
function asked(source: string): string[] {
  const { index } = folderOfNotes(readFixture(source));
  return askedFacts(index).map(fact => sentenceOf(index, fact));
}

test('whoever leads a team is at its account and in the team, and nobody is asked', () => {
  expect(
    asked(
      `${ACME}--- acme/a.md\nBo Lind joined Acme. Bo Lind leads the Data Barn team. Bo Lind is on the Data Barn team.\n`,
    ),
  ).toEqual(['Bo Lind leads Data Barn']);
});

test('of somebody of whom nothing else is known the employer is asked, and of another organization too', () => {
  expect(asked(`${ACME}--- acme/a.md\nBo Lind joined Acme.\n`)).toEqual(['Bo Lind is at Acme']);
  expect(
    asked(`${ACME}--- acme/a.md\nBo Lind joined Contoso. Bo Lind leads the Data Barn team.\n`),
  ).toContain('Bo Lind is at Contoso');
});

test('where a sender is follows from the address', () => {
  expect(
    asked(
      `${ACME}--- acme/a.md\n# Talk\n\n- Exported: 2026-01-03 10:00:00\n- Messages: 1\n---\n\n## 2026-01-02 09:00:00 — June Alder <june@ourside.io>\n**Subject:** Talk\n\n> Hello.\n\n---\n`,
    ),
  ).toEqual([]);
});

/** The kinds of which everything was rejected. */
function unwanted(source: string): string[] {
  return alwaysRejected(folderOfNotes(readFixture(source)).index);
}

const rejected = (...relations: readonly string[]): string =>
  `rejected:\n${relations.map((relation, at) => `  - {note: a.md, subject: P${at}, relation: ${relation}, object: X}\n`).join('')}`;

test('what was rejected several times and never taken up is unwanted', () => {
  expect(unwanted(`--- account-notes.yaml\n${rejected('role', 'role', 'role', 'team')}`)).toEqual(['role']);
  expect(unwanted(`--- account-notes.yaml\n${rejected('role', 'role')}`)).toEqual([]);
  expect(
    unwanted(
      `${entityNote('a.md', 'person', 'Ada', 'role: CTO\n')}--- account-notes.yaml\n${rejected('role', 'role', 'role')}`,
    ),
  ).toEqual([]);
});

test('a kind of names that are all ignored is unwanted, until one of that kind has a note', () => {
  const notes =
    '--- n.md\nThere is a guy named Bo Lind. There is a guy named Cy Moss. There is a guy named Di Rowe.\n--- account-notes.yaml\nignored: [Bo Lind, Cy Moss, Di Rowe]\n';
  expect(unwanted(notes)).toEqual(['person']);
  expect(unwanted(`${entityNote('ada.md', 'person', 'Ada Park')}${notes}`)).toEqual([]);
});
