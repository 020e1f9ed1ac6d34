import { expect, test } from 'vitest';
import { monthName, monthsOf } from '../../src/client/timeline/timeline-months.ts';

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

test('a month is named in the language of the window', () => {
  expect([monthName('2025-12', 'en'), monthName('2026-03', 'de')]).toEqual(['December 2025', 'März 2026']);
});
