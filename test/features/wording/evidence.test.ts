import { expect, test } from 'vitest';
import { evidenceOf } from '../../../src/features/wording/evidence.ts';
import { folderOfNotes } from '../../support/changed-notes.ts';
import { readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const ACME = entityNote('acme/acme.md', 'account', 'Acme');

/** What is quoted of the entity of that name; undefined where nothing is. */
function quoted(name: string, text: string): string | undefined {
  const { index } = folderOfNotes(readFixture(`${ACME}--- acme/2026-01-02.md\n${text}\n`));
  const entity = [...index.entities.values()].find(each => each.name === name);
  return entity && evidenceOf(index, entity)?.text;
}

test('what says something of somebody is quoted before what only names them', () => {
  expect(quoted('Growth', 'The teams:\n- Growth - nobody told me.\n\nThe Growth team owns Kestrel DB.')).toBe(
    'The Growth team owns Kestrel DB.',
  );
});

test('a sentence that names them is quoted before one that says it of “this team”', () => {
  expect(quoted('Data Barn', 'We met the Data Barn team. This team is led by Ada Park.')).toBe(
    'We met the Data Barn team.',
  );
});

test('what is certain is quoted before a guess', () => {
  expect(quoted('Bo Lind', 'I assume Bo Lind reports to Cy Moss. Bo Lind leads the Web team.')).toBe(
    'Bo Lind leads the Web team.',
  );
});

test('of whom only a description tells, the first sentence that says something is quoted', () => {
  const thread = `# Lunch

- Exported: 2026-01-03 10:00:00
- Messages: 1
---

## 2026-01-02 09:00:00 — June Alder <june@example.com>
**Subject:** Lunch

> I have a good friend who joined Acme to lead the Online Storage team. My friend reports to Cy Moss.
`;
  expect(quoted("June Alder's friend", thread)).toBe(
    'I have a good friend who joined Acme to lead the Online Storage team.',
  );
});
