import { describe, expect, test } from 'vitest';
import { isKnownGivenName } from '../../../src/parse/statements/known-given-names.ts';
import { namesIn } from './reading.ts';

test.each(['Petra', 'Gerda', 'Zoë', 'Zoe', 'Giuseppe', 'Siobhan', 'Kenji', 'MARIA'])(
  '%s is a known given name.',
  name => {
    expect(isKnownGivenName(name)).toBe(true);
  },
);

test.each(['Acme', 'Data', 'Falcon', 'Lisbon', 'Monday', 'Baker', ''])('%s is none.', name => {
  expect(isKnownGivenName(name)).toBe(false);
});

describe('A full name is a person’s, whatever is said', () => {
  test.each([
    ['who calls', 'Petra Vogel called me on Thursday.', 'Petra Vogel'],
    ['whose leadership it is', 'We spoke about Dave Delaney’s leadership.', 'Dave Delaney'],
    ['by whom something is', 'The report by Giulia Conti helps.', 'Giulia Conti'],
    ['with an initial', 'Please copy Kenneth L. Foy.', 'Kenneth L. Foy'],
    ['with particles', 'This went to Ludwig van der Meer.', 'Ludwig van der Meer'],
    ['in a list', 'Gerda Holm, Marco Ferri, Ines Roca', 'Gerda Holm, Marco Ferri, Ines Roca'],
    ['behind a verb', 'Ask Gerda Holm.', 'Gerda Holm'],
    ['who writes', 'And I’m Gerda Holm.', 'Gerda Holm'],
    ['behind a date', 'In May Gerda Holm starts.', 'Gerda Holm'],
    ['with a degree', 'Gerda Holm PhD starts.', 'Gerda Holm'],
    ['over a line end', 'This is for Gerda\nHolm.', 'Gerda Holm'],
    ['in a link', 'See [Gerda Holm](https://people.example/gholm).', 'Gerda Holm'],
  ])('%s', (_who, text, expected) => {
    expect(namesIn(text)).toEqual(expected.split(', ').map(name => `person ${name}`));
  });
});

describe('A committee is a team, and a company a company, by the last word', () => {
  test.each([
    ['a committee', 'It went to the Technical Steering Committee.', 'team Technical Steering Committee'],
    [
      'a working group',
      'Ask the Build WG, or the Release Working Group.',
      'team Build WG, team Release Working Group',
    ],
    ['a committee in a heading', '# Kestrel Steering Committee (SC) notes', 'team Steering Committee'],
    ['a company', 'We met with Kestrel Associates.', 'organization Kestrel Associates'],
    [
      'an authority',
      'The Federal Harbour Regulatory Commission decides.',
      'organization Federal Harbour Regulatory Commission',
    ],
    ['any bank', 'The Central Bank decides.', ''],
    ['a committee alone', 'The Committee decides.', ''],
  ])('%s', (_what, text, expected) => {
    expect(namesIn(text).join(', ')).toBe(expected);
  });
});

describe('No full name is', () => {
  test.each([
    ['a street', 'They sit in Victoria Street.'],
    ['a place', 'We fly to San Marino and Santa Clara.'],
    ['a well-known company', 'Morgan Stanley and Charles Schwab are customers.'],
    ['a given name alone', 'Petra called.'],
    ['a given name and an ordinary word', 'The Maria Project goes on.'],
    ['two given names behind a verb', 'Will Petra come? Mark Petra as absent.'],
    ['a long row of capitals', 'The Martin Luther King Memorial Day Parade is off.'],
    ['what is struck out', 'For ~~Gerda Holm~~ us.'],
    ['code', 'Run `Gerda Holm`.'],
  ])('%s', (_what, text) => {
    expect(namesIn(text)).toEqual([]);
  });
});
