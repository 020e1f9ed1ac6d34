import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../src/edit/change.ts';
import { perform, type Action } from '../../../src/features/actions/actions.ts';
import { card } from '../../../src/features/card/card.ts';
import { codeActions } from '../../../src/features/light-bulb/code-actions.ts';
import { problems } from '../../../src/features/problems/problems.ts';
import { suggestions } from '../../../src/features/review/suggestions.ts';
import { refOf } from '../../../src/features/edits/fact-ref.ts';
import { sentenceOf } from '../../../src/features/wording/fact-words.ts';
import { finished } from '../../../src/model/steps.ts';
import { changed, folderOfNotes } from '../../support/changed-notes.ts';
import { entityId, notePath, readFixture, type Fixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const ACME = entityNote('acme/acme.md', 'account', 'Acme');
const person = (file: string, name: string, more = ''): string =>
  entityNote(`acme/people/${file}.md`, 'person', name, more);
const VERA = person('vera', 'Vera Poe');
const TOM = person('tom', 'Tom Reck');

function after(fixture: Fixture, action: Action): Fixture {
  const { index, around } = folderOfNotes(fixture);
  const change = perform(index, action, around);
  if (isRefusal(change)) throw new Error(change.refusal);
  return changed(fixture, change);
}

const refusal = (source: string, action: Action): string => {
  const { index, around } = folderOfNotes(readFixture(source));
  const change = perform(index, action, around);
  return isRefusal(change) ? change.refusal : '';
};

/** The frontmatter of Vera after an action. */
const vera = (source: string, action: Action): string =>
  after(readFixture(source), action).texts.get(notePath('acme/people/vera.md'))?.split('---\n')[1] ?? '';

const VERA_ID = entityId('acme/people/vera');
const TOM_ID = entityId('acme/people/tom');

describe('What somebody chooses is written into the note of the person', () => {
  test('a stance', () => {
    expect(vera(ACME + VERA, { kind: 'stance', entity: VERA_ID, value: 'champion' })).toBe(
      'type: person\nstance: champion\n',
    );
  });

  test('a stance in place of another', () => {
    const before = ACME + person('vera', 'Vera Poe', 'stance: critic # since May\n');
    expect(vera(before, { kind: 'stance', entity: VERA_ID, value: 'neutral' })).toBe(
      'type: person\nstance: neutral # since May\n',
    );
  });

  test('no stance any more', () => {
    const before = ACME + person('vera', 'Vera Poe', 'stance: critic\n');
    expect(vera(before, { kind: 'stance', entity: VERA_ID, value: '' })).toBe('type: person\n');
  });

  test('a buying role of any words', () => {
    expect(vera(ACME + VERA, { kind: 'buyingRole', entity: VERA_ID, value: 'legal review' })).toBe(
      'type: person\nbuying_role: legal review\n',
    );
  });

  test('whom the person influences, and nobody else', () => {
    const before = ACME + TOM + person('vera', 'Vera Poe', 'influences: "[[Ann Lee]]"\n');
    expect(vera(before, { kind: 'influence', entity: VERA_ID, on: [TOM_ID] })).toBe(
      'type: person\ninfluences: "[[tom|Tom Reck]]"\n',
    );
  });
});

test('whoever has no note yet gets one with the stance', () => {
  const fixture = readFixture(`${ACME}--- acme/note.md\nThere is a guy named Bo Lind.\n`);
  const made = after(fixture, { kind: 'stance', entity: entityId('?person/bo-lind'), value: 'blocker' });
  expect(made.texts.get(notePath('acme/people/bo-lind.md'))).toContain('type: person\nstance: blocker\n');
});

test('a word that is no stance, somebody who influences themselves, and a team are refused', () => {
  expect(refusal(ACME + VERA, { kind: 'stance', entity: VERA_ID, value: 'friendly' })).toBe(
    '“friendly” is no stance.',
  );
  expect(refusal(ACME + VERA, { kind: 'influence', entity: VERA_ID, on: [VERA_ID] })).toBe(
    'Nobody is said to influence themselves.',
  );
  const team = entityNote('acme/data.md', 'team', 'Data');
  expect(refusal(ACME + team, { kind: 'stance', entity: entityId('acme/data'), value: 'critic' })).toBe(
    'Data is no person.',
  );
});

test('a card says stance and buying role before all else, and influence from both sides', () => {
  const source =
    ACME +
    TOM +
    person(
      'vera',
      'Vera Poe',
      'phone: 123\nstance: champion\nbuying_role: [coach, user]\ninfluences: "[[tom]]"\n',
    );
  const { index } = folderOfNotes(readFixture(source));
  const lines = (id: typeof VERA_ID): string[] =>
    (card(index, id)?.lines ?? []).map(
      ({ label, values }) => `${label}: ${values.map(({ text }) => text).join(', ')}`,
    );
  expect(lines(VERA_ID)).toEqual([
    'Stance: champion',
    'Buying role: coach, user',
    'Influences: Tom Reck',
    'Phone: 123',
  ]);
  expect(lines(TOM_ID)).toEqual(['Influenced by: Vera Poe']);
});

test('an unknown stance is a problem at its place, and the light bulb offers those that there are', () => {
  const source = ACME + person('vera', 'Vera Poe', 'stance: suporter\n');
  const { index } = folderOfNotes(readFixture(source));
  const path = notePath('acme/people/vera.md');
  const [problem] = problems(index, path);
  expect(problem?.message).toBe(
    '“suporter” is no stance. Use champion, supporter, neutral, critic or blocker.',
  );
  const range = problem?.span ?? { from: 0, to: 0 };
  expect(index.notes.get(path)?.text.slice(range.from, range.to)).toBe('suporter');
  const [first] = codeActions(index, path, { range, style: 'wikilink', wants: () => true });
  expect(first?.title).toBe('Use “supporter”');
});

test.each(['stance: Champion\n', 'stance: blocker\n'])('“%s” is a stance', line => {
  const { index } = folderOfNotes(readFixture(ACME + person('vera', 'Vera Poe', line)));
  expect(problems(index, notePath('acme/people/vera.md'))).toEqual([]);
});

describe('A sentence about a stance', () => {
  const mail = (day: string, line: string): string => `--- acme/${day}.md\n${line}\n`;
  const waiting = (fixture: Fixture): string[] =>
    finished(suggestions(folderOfNotes(fixture).index)).flatMap(({ facts }) =>
      facts.map(
        ({ fact, sentence }) => `${sentenceOf(folderOfNotes(fixture).index, fact)}: ${sentence.text}`,
      ),
    );
  const source =
    ACME + VERA + TOM + mail('2026-01-02', "Vera Poe is our champion. Vera Poe has Tom Reck's ear.");
  const waits = [
    'The stance of Vera Poe is champion: Vera Poe is our champion.',
    "Vera Poe influences Tom Reck: Vera Poe has Tom Reck's ear.",
  ];

  test('waits in Review, and is no fact', () => {
    const fixture = readFixture(source);
    expect(waiting(fixture)).toEqual(waits);
    expect(folderOfNotes(fixture).index.facts).toEqual([]);
  });

  const hintOf = (fixture: Fixture, at: number): ReturnType<typeof refOf> => {
    const hints = finished(suggestions(folderOfNotes(fixture).index)).flatMap(({ facts }) => facts);
    const found = hints[at];
    if (!found) throw new Error('Nothing waits.');
    return refOf(found.fact);
  };

  test('is a property once it is accepted, and waits no more', () => {
    const fixture = readFixture(source);
    const accepted = after(fixture, { kind: 'accept', fact: hintOf(fixture, 0) });
    expect(accepted.texts.get(notePath('acme/people/vera.md'))).toContain('stance: champion\n');
    expect(waiting(accepted)).toEqual(waits.slice(1));
  });

  test('waits no more once it is rejected', () => {
    const fixture = readFixture(source);
    const rejected = after(fixture, { kind: 'reject', fact: hintOf(fixture, 1) });
    expect(waiting(rejected)).toEqual(waits.slice(0, 1));
  });

  test('gives way to one that was said later', () => {
    const later = mail('2026-03-04', 'Vera Poe blocks the deal.');
    expect(waiting(readFixture(source + later))[0]).toBe(
      'The stance of Vera Poe is blocker: Vera Poe blocks the deal.',
    );
  });

  test('writes nothing into the note that somebody gets', () => {
    const fixture = readFixture(
      `${ACME}--- acme/note.md\nThere is a guy named Bo Lind. Bo Lind is our champion.\n`,
    );
    const made = after(fixture, { kind: 'create', entity: entityId('?person/bo-lind') });
    expect(made.texts.get(notePath('acme/people/bo-lind.md'))).not.toContain('stance');
  });

  test('is offered by the light bulb', () => {
    const { index } = folderOfNotes(readFixture(source));
    const path = notePath('acme/2026-01-02.md');
    const titles = codeActions(index, path, {
      range: { from: 2, to: 2 },
      style: 'wikilink',
      wants: () => true,
    });
    expect(titles.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'Accept: The stance of Vera Poe is champion',
        'Reject: The stance of Vera Poe is champion',
      ]),
    );
  });
});
