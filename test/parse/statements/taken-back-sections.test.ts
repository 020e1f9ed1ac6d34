import { describe, expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';
import { factsAmongCast } from './cast.ts';

const line = 'Ada Roe reports to Ben Poe';
const said = ['Ada Roe reports_to Ben Poe'];
const below = (heading: string): string => `# ${heading}\n\n- ${line}.\n`;

describe('a heading takes back what stands below it', () => {
  test.each([
    ...['Archive', 'Archive 2015', 'Archived org chart', 'Old org chart', 'Org chart (outdated)'],
    ...['Org chart – no longer valid', 'Former team leads', 'Previous reporting lines'],
    ...['If the merger goes through', 'What if we merge', 'Option B', 'Scenario 2: merger'],
    ...['Proposed structure', 'Proposal for the new structure', 'Target organisation', 'Draft'],
    ...['Org chart (proposal)', 'Future team structure', 'What we decided against'],
    ...['Before the reorganisation', 'Teams before the merger', 'Who led what before our reorg'],
  ])('“%s”', heading => {
    expect(factsAmongCast(below(heading))).toEqual([]);
  });

  test.each([
    ...[
      'Questions before the merger',
      'Org chart',
      'Reporting lines',
      'Team',
      'Old Harbour Ltd',
      'Archive migration',
      'History',
    ],
    ...['Draft contract with Acme', 'Options pricing', 'Future of Atlas', 'Team lunch 2019-05-03'],
    ...['Meeting on the proposal', 'Once upon a time', 'Notes 2019', 'Steering minutes (draft)'],
    ...[
      '2019-09-14 Pricing team meeting',
      'Roles and responsibilities 2019',
      'Team changes 2019',
      'Team (2019)',
    ],
    ...['Future Mobility team', 'Alternative Investments team', 'Historical data team', 'Digital Archive'],
    ...[
      'Deprecated APIs',
      'If you have questions',
      'Idea',
      'Potential customer contacts',
      'Proposed changes',
    ],
  ])('“%s” takes back nothing.', heading => {
    expect(factsAmongCast(below(heading))).toEqual(said);
  });

  test('Headings below it belong to it, and the next beside it does not.', () => {
    const text = `# Archive 2015\n\n## People\n\n${line}.\n\n# Now\n\nCy Lund leads the Search team.\n`;
    expect(factsAmongCast(text)).toEqual(['Cy Lund leads Search']);
  });
});

test('The subject of a mail names a topic only.', () => {
  const mail = `# Draft org chart\n\n- Messages: 1\n---\n\n## 2026-01-12 09:00:00 — Ida Vik <ida@acme.example>\n**Subject:** Draft org chart\n\n> ${line}.\n`;
  expect(factsAmongCast(mail)).toContain(said[0]);
});

test('A sentence that may speak of something else takes back no more than a list.', () => {
  expect(factsAmongCast(`# Minutes\n\nThis is a draft.\n\n## Members\n\n${line}.\n`)).toEqual(said);
  expect(factsAmongCast(`# Minutes\n\nIt is no longer true.\n\nIn short: ${line}.\n`)).toEqual(said);
});

describe('a heading with a year says when it held', () => {
  const standing = (heading: string, today: string): number =>
    NoteIndex.of([parseNote(notePath('a.md'), below(heading))], { today }).facts.filter(
      ({ status }) => status === 'current',
    ).length;

  test.each(['Reporting lines 2019', '2019 org chart', 'Org chart (2019)'])('“%s”', heading => {
    expect(standing(heading, '2026-12-01')).toBe(0);
    expect(standing(heading, '2019-12-01')).toBe(1);
    expect(standing(heading, '2018-12-01')).toBe(0);
  });
});

describe('a sentence takes back the section it opens, or the list behind it', () => {
  test.each([
    ...['These are no longer valid.', 'This is outdated.', 'The list below is out of date.'],
    ...['Note: this is only a proposal.', 'None of this holds any more.', 'No longer valid.'],
  ])('“%s”', sentence => {
    const text = `# Lines\n\n${sentence}\n\n- ${line}.\n\n# Now\n\nCy Lund leads the Search team.\n`;
    expect(factsAmongCast(text)).toEqual(['Cy Lund leads Search']);
    expect(
      factsAmongCast(`We talked.\n\n${sentence}\n\n- ${line}.\n\nCy Lund leads the Search team.`),
    ).toEqual(['Cy Lund leads Search']);
  });

  test.each([
    ...['The contract is no longer valid.', 'This was agreed.', 'It is no longer a secret.'],
    'The visa of Cy Lund is no longer valid.',
  ])('“%s” speaks of something else.', sentence => {
    expect(factsAmongCast(`# Lines\n\n${sentence}\n\n- ${line}.\n`)).toEqual(said);
  });
});

test.each(['**Teams before the merger**', 'Teams before the merger:', '**Org chart until 2019:**'])(
  'A line alone above a list or table speaks of it: “%s”',
  text => {
    const index = NoteIndex.of([parseNote(notePath('a.md'), `${text}\n\n- ${line}.\n`)]);
    expect(index.facts.filter(({ status }) => status === 'current')).toEqual([]);
  },
);

test('A line within prose speaks of nothing below.', () => {
  expect(factsAmongCast(`Teams before the merger\n\n${line}.\n`)).toEqual(said);
});
