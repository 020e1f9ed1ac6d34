import { describe, expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';

const folder = [
  ['halden.md', '---\ntype: account\n---\n# Halden\n'],
  ['people/vera-poe.md', '---\ntype: person\n---\n# Vera Poe\n'],
  ['people/lars-moss.md', '---\ntype: person\n---\n# Lars Moss\n'],
  ['people/ida-roe.md', '---\ntype: person\n---\n# Ida Roe\n'],
  ['teams/search.md', '---\ntype: team\n---\n# Search\n'],
] as const;

/** What stands on a day of what a mail of Monday, 12 January 2026 says. */
function standing(text: string, today: string): string[] {
  const mail = `# Re: Changes\n\n- Messages: 1\n---\n\n## 2026-01-12 09:00:00 — Ida Roe <ida@halden.example>\n**Subject:** Changes\n\n> ${text}\n`;
  const notes = [...folder, ['threads/a.md', mail] as const];
  const index = NoteIndex.of(
    notes.map(([path, content]) => parseNote(notePath(path), content)),
    { today },
  );
  const name = (id: string | undefined): string =>
    [...index.entities.values()].find(each => each.id === id)?.name ?? '';
  return index.facts
    .filter(
      ({ path, status, author }) =>
        path.startsWith('threads/') && status === 'current' && author !== undefined,
    )
    .map(({ subject, relation, object, text: plain, announced, period }) =>
      `${name(subject)} ${relation} ${object === undefined ? `"${plain ?? ''}"` : name(object)}${announced ? ` announced ${period?.since ?? ''}` : ''}`.trim(),
    );
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
    [
      'Effective May 1st, Vera Poe succeeds Lars Moss as lead of Search.',
      '2026-05-01',
      'Vera Poe leads Search announced 2026-05-01',
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
