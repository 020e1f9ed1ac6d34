import { describe, expect, test } from 'vitest';
import {
  foldName,
  givenName,
  givenNames,
  isLowerCase,
  isTitle,
  refusalOf,
  shapeName,
  tidyName,
} from '../../src/text/names.ts';

test.each([
  ['  Ben \t\n Ries ', 'Ben Ries', 'ben ries'],
  ['Zoe\u0308', 'Zoë', 'zoë'],
  ['O’Neill', 'O’Neill', "o'neill"],
  ['GPT‑6', 'GPT‑6', 'gpt-6'],
  ['Ben\u00a0Ries', 'Ben Ries', 'ben ries'],
  ['İzmir', 'İzmir', 'İzmir'],
  ['Ben\u0000 \u202eRies\u202c', 'Ben Ries', 'ben ries'],
  ['', '', ''],
])('%j is kept as %j and compared as %j', (name, tidy, fold) => {
  expect(tidyName(name)).toBe(tidy);
  expect(foldName(name)).toBe(fold);
});

test('A shape keeps the case.', () => {
  expect(shapeName('O’Neill–X')).toBe("O'Neill-X");
});

test.each([
  ['', 'blank'],
  [' \t', 'blank'],
  ['B', 'single'],
  ['é', 'single'],
  ['e\u0301', 'single'],
  ['東', 'single'],
  ['𝐀', 'single'],
  ['...', 'no-letter'],
  ['🚀', 'no-letter'],
  ['+', 'no-letter'],
  ['Mr', 'title'],
  ['prof.', 'title'],
  ['MS', undefined],
  ['DR', undefined],
  ['X1', undefined],
  ['C+', undefined],
  ['.NET', undefined],
  ['東京', undefined],
])('The name %j is refused: %s', (name, refusal) => {
  expect(refusalOf(name)).toBe(refusal);
});

describe('given names', () => {
  test.each([
    ['Ben Ries', 'Ben', 'Ries'],
    ['Dr. Ben Ries', 'Ben', 'Ries'],
    ['Ries, Ben', 'Ben', 'Ries'],
    ['Mary Ann van der Lee', 'Mary', 'Ann van der Lee'],
    ['Jean-Luc Picard', 'Jean-Luc', 'Picard'],
    ["D'Angelo Russell", "D'Angelo", 'Russell'],
  ])('%s is called %s', (name, given, rest) => {
    expect(givenName(name)).toEqual({ given, rest });
  });

  test.each(['Misha', 'J. Smith', 'J Smith', 'Mr Ries', 'John Mao’s friend', "John Mao's friend", '', '  '])(
    '%s has none',
    name => {
      expect(givenName(name)).toBeUndefined();
    },
  );
});

test('Titles are no names; acronyms are.', () => {
  expect(['Mr', 'mr.', 'Dr.', 'Prof'].every(isTitle)).toBe(true);
  expect(['DR', 'MS', 'Ben', 'Drs', ''].some(isTitle)).toBe(false);
});

test('Lower case needs letters that have a case.', () => {
  expect(['daq', 'daq 2', 'zoë'].every(isLowerCase)).toBe(true);
  expect(['DAQ', 'Daq', '東京', '42', ''].some(isLowerCase)).toBe(false);
});

test.each([
  ['Benjamin Ries', ['Ben Ries'], ['Benjamin', 'Ben']],
  ['Jo Okafor', ['Zoë van Quinn', 'O. Okafor'], ['Jo', 'Zoë']],
  ['Jo Okafor', ['Data Lead', 'VP Sales', 'the boss', 'Benny', 'Jo From The Team Next Door'], ['Jo']],
  ['Benny', ['Ben Ries'], ['Ben']],
])('%s, also called %j, bears the given names %j', (name, aliases, given) => {
  expect(givenNames({ name, aliases }).map(each => each.given)).toEqual(given);
});
