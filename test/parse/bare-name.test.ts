import { expect, test } from 'vitest';
import { bareName } from '../../src/parse/bare-name.ts';

test.each([
  ['pronouns', 'Ines Roca (she/her)', 'Ines Roca'],
  ['emoji before it', '🚀 Vera Poe', 'Vera Poe'],
  ['emoji behind it', 'Lea Dahl ✅', 'Lea Dahl'],
  ['an emoji of several', '👩‍💻 Ines Roca', 'Ines Roca'],
  ['a degree', 'Jonas Ruud, Ph.D.', 'Jonas Ruud'],
  ['a title and a certificate', 'Dr. Eva Holm, PMP', 'Eva Holm'],
  ['a company', 'Fay Dunn (Halden Freight)', 'Fay Dunn'],
  ['a department', 'Fay Dunn [Sales]', 'Fay Dunn'],
  ['a department behind a bar', 'Fay Dunn | Sales', 'Fay Dunn'],
])('%s is no part of a person’s name.', (_what, written, name) => {
  expect(bareName(written, true)).toEqual({ name, forms: [written] });
});

test('A son bears the name with and without “Jr.”', () => {
  expect(bareName('Sam Poe, Jr.', true)).toEqual({
    name: 'Sam Poe',
    forms: ['Sam Poe, Jr.', 'Sam Poe Jr', 'Sam Poe Jr.'],
  });
});

test.each([
  'Ines Roca',
  'Roca, Ines',
  'Jean-Luc de la Tour',
  "Shaun O'Neill",
  '東京',
  'C++ (old)',
  '> Ada',
  'Sales Team',
])('Nothing stands around %s.', written => {
  expect(bareName(written, true)).toBeUndefined();
});

test('What stands in parentheses behind a team or system may tell it from another.', () => {
  expect(bareName('Search (Ads)', false)).toBeUndefined();
  expect(bareName('🔍 Search', false)?.name).toBe('Search');
});
