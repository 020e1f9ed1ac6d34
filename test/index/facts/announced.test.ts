import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../../src/features/wording/fact-words.ts';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { toldStatus, type Fact } from '../../../src/model/fact.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';

const folder = [
  ['halden.md', '---\ntype: account\n---\n# Halden\n'],
  ['people/vera-poe.md', '---\ntype: person\n---\n# Vera Poe\n'],
  ['people/lars-moss.md', '---\ntype: person\n---\n# Lars Moss\n'],
  ['people/ida-roe.md', '---\ntype: person\n---\n# Ida Roe\n'],
  ['teams/search.md', '---\ntype: team\n---\n# Search\n'],
] as const;

/** What is told on a day of what a mail of 12 January 2026 says: what stands, and what is to come. */
function told(text: string, today = '2026-02-01'): string[] {
  const { index, facts } = factsOf(text, today);
  const sentences = facts
    .filter(fact => toldStatus(fact) === 'current')
    .map(fact => `${fact.announced ? '(announced) ' : ''}${sentenceOf(index, fact)}`);
  return [...new Set(sentences)];
}

/** What stands on a day of what a mail of Monday, 12 January 2026 says. */
function standing(text: string, today: string): string[] {
  const { index, facts } = factsOf(text, today);
  const name = (id: string | undefined): string =>
    [...index.entities.values()].find(each => each.id === id)?.name ?? '';
  const said = facts
    .filter(({ status }) => status === 'current')
    .map(({ subject, relation, object, text: plain, announced, period }) =>
      `${name(subject)} ${relation} ${object === undefined ? `"${plain ?? ''}"` : name(object)}${announced ? ` announced ${period?.since ?? ''}` : ''}`.trim(),
    );
  return [...new Set(said)];
}

function factsOf(
  text: string,
  today: string,
): { readonly index: NoteIndex; readonly facts: readonly Fact[] } {
  const mail = `# Re: Changes\n\n- Messages: 1\n---\n\n## 2026-01-12 09:00:00 — Ida Roe <ida@halden.example>\n**Subject:** Changes\n\n> ${text}\n`;
  const notes = [...folder, ['threads/a.md', mail] as const];
  const index = NoteIndex.of(
    notes.map(([path, content]) => parseNote(notePath(path), content)),
    { today },
  );
  const facts = index.facts.filter(({ path, author }) => path.startsWith('threads/') && author !== undefined);
  return { index, facts };
}

describe('What is announced stands from the day that it names', () => {
  test.each([
    [
      'Vera Poe will report to Lars Moss from 1 March 2026.',
      '2026-03-01',
      'Vera Poe reports_to Lars Moss announced 2026-03-01',
    ],
    [
      'From March 1, Vera Poe will report to Lars Moss.',
      '2026-03-01',
      'Vera Poe reports_to Lars Moss announced 2026-03-01',
    ],
    ['Vera Poe joins Search on Monday.', '2026-01-19', 'Vera Poe team Search announced 2026-01-19'],
    [
      'Vera Poe is going to lead Search as of 2026-02-15.',
      '2026-02-15',
      'Vera Poe leads Search announced 2026-02-15',
    ],
  ])('%s', (text, day, said) => {
    expect(standing(text, day)).toEqual([said]);
    expect(standing(text, '2026-01-13')).toEqual([]);
  });

  test('Who is succeeded leads until then.', () => {
    const text = 'Effective May 1st, Vera Poe succeeds Lars Moss as lead of Search.';
    expect(standing(text, '2026-01-13')).toEqual(['Lars Moss leads Search']);
    expect(standing(text, '2026-05-01')).toEqual(['Vera Poe leads Search announced 2026-05-01']);
  });

  test('A month without a year is the next one.', () => {
    expect(standing('Vera Poe will lead Search from 2 January.', '2026-12-31')).toEqual([]);
    expect(standing('Vera Poe will lead Search from 2 January.', '2027-01-02')).toEqual([
      'Vera Poe leads Search announced 2027-01-02',
    ]);
  });

  test('Without a day it stands at once.', () => {
    expect(standing('Vera Poe will lead Search.', '2026-01-13')).toEqual(['Vera Poe leads Search announced']);
  });

  test('Until then what held before stands.', () => {
    const text = 'Vera Poe leads Search. Effective 1 May, Lars Moss succeeds Vera Poe as lead of Search.';
    expect(standing(text, '2026-02-01')).toEqual(['Vera Poe leads Search']);
    expect(standing(text, '2026-05-01')).toEqual(['Lars Moss leads Search announced 2026-05-01']);
  });
});

test.each([
  'Vera Poe will report the outage to Lars Moss on Friday.',
  'Will Vera Poe report to Lars Moss?',
  'If all goes well, Vera Poe will report to Lars Moss.',
  'Vera Poe would report to Lars Moss from 1 March.',
  'Vera Poe will not report to Lars Moss.',
])('“%s” announces nothing.', text => {
  expect(standing(text, '2026-12-31')).toEqual([]);
});

describe('What is announced takes nothing from who is there now', () => {
  const now = 'Vera Poe leads Search.';
  const both = ['Vera Poe leads Search', '(announced) Lars Moss leads Search'];

  test.each([
    'Lars Moss will lead Search.',
    'Lars Moss takes over Search from Vera Poe next year.',
    'Lars Moss succeeds Vera Poe as lead of Search in 2031.',
    'In 2031 Lars Moss succeeds Vera Poe as lead of Search.',
    'Lars Moss succeeds Vera Poe as lead of Search on 1 March 2027.',
    'Lars Moss succeeds Vera Poe as lead of Search, pending board approval.',
    'Lars Moss succeeds Vera Poe as lead of Search, subject to approval.',
    'Lars Moss takes over Search from Vera Poe when she retires.',
    'Lars Moss takes over Search from Vera Poe after the summer.',
    'Lars Moss succeeds her next year.',
  ])('“%s”', text => {
    expect(told(`${now} ${text}`)).toEqual(both);
    expect(standing(`${now} ${text}`, '2026-02-01')).toEqual(['Vera Poe leads Search']);
  });

  test('What hinges on something is a guess besides.', () => {
    const { facts } = factsOf('Vera Poe reports to Lars Moss, pending approval.', '2026-02-01');
    expect(facts.map(({ hedged, announced }) => [hedged, announced])).toEqual([[true, true]]);
  });

  test.each([
    ['Vera Poe leads Search and meets Lars Moss next week.', 'Vera Poe leads Search'],
    ['Vera Poe leads Search, who meet next week.', 'Vera Poe leads Search'],
  ])('A time of another clause announces nothing: “%s”', (text, said) => {
    expect(told(text)).toEqual([said]);
  });
});

describe('What has an end is over behind it', () => {
  test.each([
    'Vera Poe leads Search until May 2020.',
    'Until May 2020 Vera Poe leads Search.',
    'Vera Poe leads Search until the end of 2025.',
    'Vera Poe leads Search until 31 March 2020.',
  ])('“%s”', text => {
    expect(told(text)).toEqual([]);
  });

  test('Until then it stands.', () => {
    expect(told('Vera Poe leads Search until May 2027.')).toEqual(['Vera Poe leads Search']);
    expect(told('Vera Poe leads Search until further notice.')).toEqual(['Vera Poe leads Search']);
  });
});

describe('What happened in an earlier year is not what holds now', () => {
  test('Of two successions the later counts, whichever is told first.', () => {
    const [first, then] = [
      'Vera Poe became lead of Search in 2019.',
      'Lars Moss succeeded Vera Poe as lead of Search in 2022.',
    ];
    expect(told(`${first} ${then}`)).toEqual(['Lars Moss leads Search']);
    expect(told(`${then} ${first}`)).toEqual(['Lars Moss leads Search']);
  });

  test('Who has a place today has not lost it years ago.', () => {
    expect(told('Vera Poe leads Search. Lars Moss succeeded Vera Poe as lead of Search in 2015.')).toEqual([
      'Vera Poe leads Search',
    ]);
  });

  test('What was undone since is not told.', () => {
    expect(told('Lars Moss succeeded Vera Poe as lead of Search in 2015, before she came back.')).toEqual([]);
  });
});

describe('An aside holds now, whatever the sentence says that happens when', () => {
  test.each([
    ['Vera Poe, CFO, will present next week.', 'The role of Vera Poe is CFO'],
    ['Next week Vera Poe, our CFO, meets the board.', 'The role of Vera Poe is CFO'],
    ['Please ask Vera Poe, our CFO, tomorrow.', 'The role of Vera Poe is CFO'],
    ['Vera Poe, our CFO, is on holiday from next Monday.', 'The role of Vera Poe is CFO'],
    ['Vera Poe, who reports to Lars Moss, will present in January 2027.', 'Vera Poe reports to Lars Moss'],
    ['Vera Poe, who leads Search, will go on holiday next week.', 'Vera Poe leads Search'],
    ['The Search team, led by Vera Poe, will move to Oslo next year.', 'Search is led by Vera Poe'],
    ['The Search team, which Vera Poe leads, moves to Oslo in 2028.', 'Vera Poe leads Search'],
    ['Vera Poe, head of Search, starts her leave on 1 March 2027.', 'Vera Poe leads Search'],
    ['Vera Poe, head of Search, will leave in March 2027.', 'Vera Poe leads Search'],
    ['Vera Poe leads Search until Lars Moss takes over in June 2027.', 'Vera Poe leads Search'],
  ])('%s', (text, expected) => {
    expect(
      told(text).filter(
        each => !each.includes('Lars Moss leads') && !/Vera Poe.* (?:is|was) in /u.test(each),
      ),
    ).toContainEqual(expected);
  });

  test.each([
    'Vera Poe, our new CFO, starts on 1 March 2027.',
    'Vera Poe will join on 1 March 2027, reporting to Lars Moss, and meet everybody.',
  ])('%s', text => {
    expect(told(text).every(each => each.startsWith('(announced)'))).toBe(true);
  });
});
