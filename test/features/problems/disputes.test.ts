import { expect, test } from 'vitest';
import { disputes } from '../../../src/features/problems/disputes.ts';
import { isRefusal } from '../../../src/edit/change.ts';
import { refOf } from '../../../src/features/edits/fact-ref.ts';
import { perform } from '../../../src/features/actions/actions.ts';
import { sentenceOf } from '../../../src/features/wording/fact-words.ts';
import { changed, folderOfNotes } from '../../support/changed-notes.ts';
import { readFixture, type Fixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const ACME = entityNote('acme/acme.md', 'account', 'Acme');
const PEOPLE = ['Ada Park', 'Cy Moss', 'Bo Lind']
  .map(name => entityNote(`acme/people/${name.toLowerCase().replace(' ', '-')}.md`, 'person', name))
  .join('');

/** The disputes of a fixture: the question, and the answers below it, a property with a `*`. */
function printed(fixture: Fixture): string {
  const { index } = folderOfNotes(fixture);
  return disputes(index)
    .map(({ question, sides }) =>
      [
        question,
        ...sides.map(fact => `  ${sentenceOf(index, fact)}${fact.basis === 'property' ? '*' : ''}`),
      ].join('\n'),
    )
    .join('\n');
}

const MAIL = (line: string): string =>
  `--- acme/mail.md\n# x\n\n- Exported: 2026-03-01 10:00:00\n- Messages: 1\n---\n\n## 2026-01-02 09:00:00 — June Alder <june@example.com>\n**Subject:** x\n\n> ${line}\n`;

test.each([
  [
    'two sentences that nothing ranks',
    `${PEOPLE}--- acme/a.md\nBo Lind reports to Cy Moss.\n--- acme/b.md\nBo Lind reports to Ada Park.\n--- acme/c.md\nBo Lind reports to Cy Moss.\n`,
    'Whom does Bo Lind report to?\n  Bo Lind reports to Cy Moss\n  Bo Lind reports to Ada Park',
  ],
  [
    'a property that newer mail contradicts',
    `${PEOPLE.replace('type: person\n---\n# Bo', 'type: person\nreports_to: "[[ada-park]]"\n---\n# Bo')}${MAIL('Bo Lind reports to Cy Moss.')}`,
    'Whom does Bo Lind report to?\n  Bo Lind reports to Ada Park*\n  Bo Lind reports to Cy Moss',
  ],
  [
    'who leads a team, said from both sides',
    `${PEOPLE}${entityNote('acme/data-barn.md', 'team', 'Data Barn')}--- acme/a.md\nCy Moss leads Data Barn.\n--- acme/b.md\nData Barn is led by Ada Park.\n`,
    'Who leads Data Barn?\n  Cy Moss leads Data Barn\n  Data Barn is led by Ada Park',
  ],
  [
    'who reports to whom, the one way or the other',
    `${PEOPLE}--- acme/a.md\nBo Lind reports to Cy Moss.\n--- acme/b.md\nCy Moss reports to Bo Lind.\n`,
    'Whom does Bo Lind report to?\n  Bo Lind reports to Cy Moss\n  Cy Moss reports to Bo Lind',
  ],
])('%s: one question, and each answer settles it', (_, notes, expected) => {
  const fixture = readFixture(ACME + notes);
  expect(printed(fixture)).toBe(expected);
  const { index, around } = folderOfNotes(fixture);
  const [dispute] = disputes(index);
  for (const fact of dispute?.sides ?? []) {
    const change = perform(index, { kind: 'settle', fact: refOf(fact) }, around);
    if (isRefusal(change)) throw new Error(change.refusal);
    const after = changed(fixture, change);
    expect([sentenceOf(index, fact), printed(after)]).toEqual([sentenceOf(index, fact), '']);
    const { relations } = folderOfNotes(after).index;
    const stands = relations.objects(dispute?.relation as 'lead', dispute?.entity ?? fact.subject);
    if (fact.subject === dispute?.entity) expect(stands).toEqual([fact.object]);
  }
});

test('notes that agree leave nothing to settle', () => {
  expect(printed(readFixture(`${ACME}${PEOPLE}--- acme/a.md\nBo Lind reports to Cy Moss.\n`))).toBe('');
});
