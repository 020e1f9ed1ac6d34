import { expect, test } from 'vitest';
import type { TimelineEntry } from '../../src/protocol/timeline.ts';
import { monthName, monthsOf } from '../../src/client/timeline/timeline-months.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

test('the notes of a timeline stand by month, those without a date behind', () => {
  const notes = ['2026-01-22', '2026-01-07T08:30:19', '2025-12-31', undefined].map((date, at) => ({
    uri: `${at}`,
    title: '',
    ...(date !== undefined && { date }),
    entries: [],
  }));
  expect(monthsOf(notes).map(({ month, notes: own }) => [month, own.map(({ uri }) => uri)])).toEqual([
    ['2026-01', ['0', '1']],
    ['2025-12', ['2']],
    [undefined, ['3']],
  ]);
});

test('a thread stands under each day on which something was said, in the order of its messages', () => {
  const said = (text: string, date?: string): TimelineEntry => ({
    source: { text, location: { uri: 'a', range }, hedged: false, ...(date !== undefined && { date }) },
    isProperty: false,
    facts: [],
  });
  const thread = {
    uri: 'thread',
    title: '',
    date: '2026-01-08T16:30:00',
    // The clock of whoever wrote the third is behind.
    entries: [
      said('4', '2026-01-08T16:30:00'),
      said('3', '2026-01-02T09:00:00'),
      said('2', '2026-01-03T09:00:00'),
      said('1', '2025-12-30T09:00:00'),
      said('0'),
    ],
  };
  const other = { uri: 'other', title: '', date: '2026-01-05', entries: [said('x', '2026-01-05')] };
  const rows = monthsOf([thread, other]).map(({ month, notes }) => [
    month,
    ...notes.map(
      ({ date, entries }) => `${date?.slice(0, 10)}: ${entries.map(({ source }) => source.text).join(' ')}`,
    ),
  ]);
  expect(rows).toEqual([
    ['2026-01', '2026-01-08: 4', '2026-01-05: x', '2026-01-02: 3 2'],
    ['2025-12', '2025-12-30: 1 0'],
  ]);
});

test('a month is named in the language of the window', () => {
  expect([monthName('2025-12', 'en'), monthName('2026-03', 'de')]).toEqual(['December 2025', 'März 2026']);
});
