import { describe, expect, test } from 'vitest';
import { isKnownGivenName } from '../../../src/parse/statements/vocabulary/known-given-names.ts';
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
    ['a desk', 'We met the manager of the North Desk.', 'team North Desk'],
    ['a group of plain words', 'The Market Design Group decides.', 'team Market Design Group'],
    ['an office of plain words', 'Ask the Program Management Office.', 'team Program Management Office'],
    ['a center of excellence', 'Ask the Data Center of Excellence.', 'team Data Center of Excellence'],
    ['a university', 'She is at the University of Corvania.', 'organization University of Corvania'],
    ['a university, short', 'She wrote to Univ. of Corvania.', 'organization Univ. of Corvania'],
    [
      'a chamber',
      'The Corvania Chamber of Commerce got a call.',
      'organization Corvania Chamber of Commerce',
    ],
    [
      'a form of company',
      'That is Northern Foods Inc and Western Co. of course.',
      'organization Northern Foods Inc, organization Western Co.',
    ],
    ['a trade', 'On behalf of Kestrel Energy we object.', 'organization Kestrel Energy'],
    [
      'an exchange',
      'All members of the Corvania Power Exchange know.',
      'organization Corvania Power Exchange',
    ],
    ['any bank', 'The Central Bank decides.', ''],
    ['a committee alone', 'The Committee decides.', ''],
    ['a working group alone', 'The Working Group decides, and the Task Force too.', ''],
    ['a help desk', 'Ask the Help Desk, or the Service Desk.', ''],
    ['what “of” goes on with', 'The Bank of course agreed, and the President of Corvania too.', ''],
    ['a kind of energy', 'Nuclear Energy and Renewable Energy are topics.', ''],
    ['a trade in a part of the world', 'EMEA Logistics and Texas Energy were topics.', ''],
    ['a program', 'It runs on Microsoft Exchange.', 'system Microsoft Exchange'],
  ])('%s', (_what, text, expected) => {
    expect(namesIn(text).join(', ')).toBe(expected);
  });
});

describe('No full name is', () => {
  test.each([
    ['a street', 'They sit in Victoria Street.'],
    ['a place', 'We fly to San Marino and Santa Clara.'],
    ['a place', 'Monte Carlo runs were slow.'],
    ['a well-known company', 'Ralph Lauren and Charles Schwab are customers.'],
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

test.each(['N-API', 'V-DB'])('A letter and what it is a letter of is a system: “%s”', name => {
  expect(namesIn(`We shall not expose that via ${name} so the ideal path is another.`)).toContain(
    `system ${name}`,
  );
});

test.each(['T-shirt', 'X-ray', 'E-Mail', 'A-B'])('“%s” is none.', name => {
  expect(namesIn(`We shall not do that via ${name} so the ideal path is another.`)).toEqual([]);
});

test('“the N-API team” is a team beside the system.', () => {
  expect(namesIn('The N-API team met. We need N-API.')).toEqual(
    expect.arrayContaining(['team N-API team', 'system N-API']),
  );
});
