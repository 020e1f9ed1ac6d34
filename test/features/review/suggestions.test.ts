import { expect, test } from 'vitest';
import { finished } from '../../../src/model/steps.ts';
import { openQuestions } from '../../../src/features/review/open-questions.ts';
import { sentenceOf } from '../../../src/features/wording/fact-words.ts';
import { suggestions } from '../../../src/features/review/suggestions.ts';
import { folderOfNotes } from '../../support/changed-notes.ts';
import { readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

/** What waits, a line each, by account. */
function printed(source: string): string {
  const { index } = folderOfNotes(readFixture(source));
  return finished(suggestions(index))
    .map(({ account, entities, facts }) =>
      [
        `[${account ?? ''}]`,
        ...entities.map(
          ({ entity, seenIn }) =>
            `${entity.kind} ${[entity.name, ...entity.aliases].join(' = ')}: ${seenIn.map(({ text }) => text).join(' | ')}`,
        ),
        ...facts.map(({ fact, sentence }) => {
          const who = sentence.author && index.entities.get(sentence.author)?.name;
          const when = sentence.date?.slice(0, 10);
          return `${sentenceOf(index, fact)}${fact.hedged ? '?' : ''} (${[who, when].filter(Boolean).join(', ')})`;
        }),
      ].join('\n'),
    )
    .join('\n');
}

const questions = (...notes: string[]): string[] =>
  openQuestions(folderOfNotes(readFixture(notes.join(''))).index).map(({ text }) => text);

const ACME = entityNote('acme/acme.md', 'account', 'Acme');

test('names without a note wait with the sentences that name them, and statements with who said them', () => {
  expect(
    printed(`${ACME}--- acme/2026-01-02.md\nThere is a guy named Bo Lind. Bo Lind reports to Ada Park.\n`),
  ).toBe(
    [
      '[acme/acme]',
      'person Ada Park: Bo Lind reports to Ada Park.',
      'person Bo Lind: There is a guy named Bo Lind. | Bo Lind reports to Ada Park.',
      'Bo Lind reports to Ada Park (2026-01-02)',
    ].join('\n'),
  );
});

test('what a property says does not wait, from whichever side it is written', () => {
  const people = entityNote('acme/ada.md', 'person', 'Ada Park', 'leads: "[[data|Data Barn]]"\n');
  const team = entityNote('acme/data.md', 'team', 'Data Barn');
  expect(printed(`${ACME}${people}${team}--- acme/note.md\nData Barn is led by Ada Park.\n`)).toBe('');
});

test('what links lead to and no note defines waits too', () => {
  expect(printed(`${ACME}${entityNote('acme/ada.md', 'person', 'Ada', 'reports_to: "[[Bo Lind]]"\n')}`)).toBe(
    '[acme/acme]\nperson Bo Lind: reports_to: "[[Bo Lind]]"',
  );
});

test('ignored names do not wait', () => {
  expect(
    printed(
      `${ACME}--- acme/note.md\nThere is a guy named Bo Lind.\n--- account-notes.yaml\nignored: [Bo Lind]\n`,
    ),
  ).toBe('');
});

test('teams without a lead, people without a place, systems without an owner and placeholders are open questions', () => {
  expect(
    questions(
      ACME,
      entityNote('acme/data.md', 'team', 'Data'),
      entityNote('acme/web.md', 'team', 'Web', 'lead: "[[ada]]"\n'),
      entityNote('acme/ada.md', 'person', 'Ada'),
      entityNote('acme/bo.md', 'person', 'Bo'),
      entityNote('acme/cy.md', 'person', 'Cy', 'reports_to: "[[ada]]"\n'),
      entityNote('acme/friend.md', 'person', "Ada's friend", 'reports_to: "[[ada]]"\n'),
      entityNote('acme/lake.md', 'system', 'Lake'),
      entityNote('acme/pond.md', 'system', 'Pond', 'owner: "[[web]]"\n'),
    ),
  ).toEqual([
    "Who is Ada's friend?",
    'Who leads Data?',
    'Where does Bo belong, and to whom?',
    'Who owns Lake?',
  ]);
});
