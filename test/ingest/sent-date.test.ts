import { expect, test } from 'vitest';
import { sentDate } from '../../src/ingest/mime/sent-date.ts';

const said = (header: string): string | undefined => {
  const date = sentDate(header);
  return date && `${date.day} ${date.time} ${date.offset}`.trimEnd();
};

test.each([
  ['Fri, 12 Dec 2025 15:31:27 +0100', '2025-12-12 15:31:27 +01:00'],
  ['12 Dec 2025 15:31 -0330', '2025-12-12 15:31:00 -03:30'],
  ['Fri, 12 Dec 2025 15:31:27 +0100 (Central European Time)', '2025-12-12 15:31:27 +01:00'],
  ['Fri, 12 Dec 25 15:31:27 CET', '2025-12-12 15:31:27 +01:00'],
  ['Fri, 12 Dec 97 15:31:27 PST', '1997-12-12 15:31:27 -08:00'],
  ['Friday, 12-Dec-2025 15:31:27 GMT', '2025-12-12 15:31:27 +00:00'],
  ['Fri Dec  5 15:31:27 2025', '2025-12-05 15:31:27'],
  ['Fri Dec 12 15:31:27 PST 2025', '2025-12-12 15:31:27 -08:00'],
  ['Monday, March 9, 2026 8:00 AM', '2026-03-09 08:00:00'],
  ['March 9, 2026 at 12:05:07 a.m. +0100', '2026-03-09 00:05:07 +01:00'],
  ['Monday, 9 March 2026 8:00 PM', '2026-03-09 20:00:00'],
  ['2025-12-12T15:31:27+01:00', '2025-12-12 15:31:27 +01:00'],
  ['Fri, 12 Dec 2025 15:31:60 +0000', '2025-12-12 15:31:59 +00:00'],
])('“%s” keeps the clock and the offset of its sender', (header, expected) => {
  expect(said(header)).toBe(expected);
});

test.each([
  '',
  'yesterday',
  'Fri, 31 Feb 2025 10:00:00 +0000',
  'Fri, 12 Dec 2025 25:31:27 +0000',
  '12/11/2025 10:00',
  'Monday, March 9, 2026 15:00 AM',
  'Sat, 1 Jan 0001 00:00:00 +0000',
])('“%s” is no date, and none is made up', header => {
  expect(said(header)).toBeUndefined();
});

test('a zone that means several is left open', () => {
  expect(said('Fri, 12 Dec 2025 15:31:27 IST')).toBe('2025-12-12 15:31:27');
});
