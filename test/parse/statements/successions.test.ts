import { expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';

/** The roles that stand, announced ones included. */
function roles(text: string): readonly string[] {
  const index = NoteIndex.of([parseNote(notePath('a.md'), text)]);
  return index.facts
    .filter(({ status, relation }) => status === 'current' && relation === 'role')
    .map(({ subject, text: role, announced }) => {
      const name = index.entities.get(subject)?.name ?? '';
      return `${name}: ${role ?? ''}${announced ? ' (announced)' : ''}`;
    });
}

test.each([
  'Ada Roe succeeds Ben Poe as CFO.',
  'Ada Roe has replaced Ben Poe as the new CFO.',
  'Ada Roe followed Ben Poe as CFO in May.',
  'Ada Roe takes over from Ben Poe as CFO.',
  'Ada Roe took over as CFO from Ben Poe.',
  'Ada Roe took over the CFO role from Ben Poe.',
  'Ada Roe took over the position of CFO from Ben Poe.',
  'Ben Poe was succeeded by Ada Roe as CFO.',
  'Ben Poe was replaced as CFO by Ada Roe.',
])('Who has an office and who has it no more: “%s”', text => {
  expect(roles(`Ben Poe is our CFO. ${text}`)).toEqual(['Ada Roe: CFO']);
});

test.each(['Ada Roe will succeed Ben Poe as CFO.', 'Ada Roe is set to take over from Ben Poe as CFO.'])(
  'What is coming is announced: “%s”',
  text => {
    expect(roles(`Ben Poe is our CFO. ${text}`)).toContain('Ben Poe: CFO');
    expect(roles(text)).toEqual(['Ada Roe: CFO (announced)']);
  },
);

test.each([
  'Ada Roe did not succeed Ben Poe as CFO.',
  'Ada Roe might succeed Ben Poe as CFO.',
  'Ada Roe would like to take over from Ben Poe as CFO.',
  'Who will succeed Ben Poe as CFO?',
  'Ada Roe follows Ben Poe as best she can.',
  'Atlas replaced Tundra as the lead system.',
])('Nobody has a new office by “%s”', text => {
  expect(roles(text)).toEqual([]);
});

test.each([
  'Ada Roe succeeded Ben Poe in 2022.',
  'Ada Roe succeeded him in 2022.',
  'Ada Roe took over from him in 2022.',
  'He was succeeded by Ada Roe in 2022.',
])('The office is the one that was spoken of: “%s”', text => {
  expect(roles(`Ben Poe became CFO in 2019. ${text}`)).toEqual(['Ada Roe: CFO']);
});

test('Whoever stands in for somebody has no office by that.', () => {
  expect(roles('Ben Poe is our CFO. Ada Roe replaced him on the call.')).toEqual(['Ben Poe: CFO']);
});

/** Who leads what on a day, and who is announced. */
function leads(text: string, today: string): readonly string[] {
  const index = NoteIndex.of([parseNote(notePath('a.md'), text)], { today });
  return index.facts
    .filter(fact => fact.relation === 'leads' && (fact.status === 'current' || fact.isToCome))
    .map(({ subject, announced }) => {
      const name = index.entities.get(subject)?.name ?? '';
      return `${name}${announced ? ' (announced)' : ''}`;
    });
}

test.each([
  'Ada Roe takes over the Search team from Ben Poe on 1 May 2027.',
  'Ada Roe succeeds Ben Poe as lead of the Search team on 1 May 2027.',
  'Ben Poe hands the Search team over to Ada Roe on 1 May 2027.',
])('Who hands over a team leads it until the day: “%s”', text => {
  expect(leads(text, '2026-06-10')).toEqual(['Ada Roe (announced)', 'Ben Poe']);
  expect(leads(text, '2027-06-10')).toEqual(['Ada Roe (announced)']);
});

test.each([
  ['Ben Poe handed the Search team over to Ada Roe in May.', ['Ada Roe']],
  ['Ben Poe wants to hand the Search team over to Ada Roe.', []],
  ["Ben Poe handed the Search team's report to Ada Roe.", []],
  ['Ben Poe hands the slides to Ada Roe.', []],
])('A team changes hands or not: “%s”', (text, leaders) => {
  expect(leads(text, '2026-06-10')).toEqual(leaders);
});

test('An office that passes on a day to come is announced.', () => {
  expect(roles('Ben Poe is succeeded by Ada Roe as CFO on 1 May 2099.')).not.toContain('Ada Roe: CFO');
});
