import { expect, test } from 'vitest';
import { factsAmongCast } from './cast.ts';

test.each([
  ['Ada Roe called. She leads Search.', ['Ada Roe leads Search']],
  ['I met Ada Roe, our CFO. She leads Search.', ['Ada Roe leads Search']],
  ['Our CFO is Ada Roe. She leads Search.', ['Ada Roe leads Search']],
  ['Ada Roe called our lawyer. She leads Search.', ['Ada Roe leads Search']],
  ['We met our CFO Ada Roe and she leads Search.', ['Ada Roe leads Search']],
  ['He met Ada Roe in Oslo. She leads Search.', ['Ada Roe leads Search']],
  ['Tundra runs the jobs. It is owned by Search.', ['Tundra owner Search']],
  ['Atlas runs on Tundra. It is owned by Search.', ['Atlas built_on Tundra', 'Atlas owner Search']],
])('Whom a pronoun means in “%s” is told.', (text, facts) => {
  expect(factsAmongCast(text)).toEqual(facts);
});

test.each([
  'Our CFO met Ada Roe. She leads Search.',
  'Our CFO met Ada Roe and she leads Search.',
  'My new manager met Ada Roe. She leads Search.',
  'One of the engineers met Ada Roe. She leads Search.',
  'A customer introduced me to Ada Roe. She leads Search.',
  'She met Ada Roe in Oslo. She leads Search.',
  'The service runs on Tundra. It is owned by Search.',
  'The new platform group talked to Search. It is part of Core Products.',
])('A pronoun in “%s” may mean somebody or something without a name, and nothing is stated.', text => {
  expect(factsAmongCast(text)).toEqual([]);
});

test('A name that tells no gender may be that of whom the next sentence is about.', () => {
  expect(factsAmongCast('Cy Lund works for Ada Roe. She leads Search.')).toEqual([
    'Cy Lund reports_to Ada Roe',
  ]);
});
