import { describe, expect, test } from 'vitest';
import { factsAmongCast } from './cast.ts';

describe('A question and its answer are read together', () => {
  test.each([
    ['Who runs Search? Ada Roe does.', 'Ada Roe leads Search'],
    ['Who is the owner of Atlas?\nAda Roe.', 'Atlas owner Ada Roe'],
    ['Q: Who does Ada Roe report to?\nA: Ben Poe.', 'Ada Roe reports_to Ben Poe'],
    ['What is Atlas built on? Tundra.', 'Atlas built_on Tundra'],
    ['What does Atlas run on? On Tundra.', 'Atlas built_on Tundra'],
    ['Which team is Ada Roe in? Search.', 'Ada Roe team Search'],
    ['To which department does Search belong? Core Products.', 'Search part_of Core Products'],
    ['Where does Search sit? In Core Products.', 'Search part_of Core Products'],
    ['Where did Ada Roe work before? At Acme.', 'Ada Roe previously Acme'],
    ['Does Search belong to Core Products? Yes.', 'Search part_of Core Products'],
    ['Is Atlas used by Search? Yes, it is.', 'Atlas used_by Search'],
    ['Who uses Atlas? That is Search.', 'Atlas used_by Search'],
  ])('%s', (text, fact) => {
    expect(factsAmongCast(text)).toContain(fact);
  });

  test.each([
    'Who runs Search? Ada Roe asked that, too.',
    'Who runs Search? Ada Roe?',
    'Who runs Search? Not Ada Roe.',
    'Who runs Search? Ada Roe or Ben Poe.',
    'Who runs Search? Ask Ada Roe.',
    'Who runs Search? Ada Roe knows.',
    'Who should run Search? Ada Roe.',
    'Who could own Atlas? Ada Roe.',
    'Who asked about Search? Ada Roe.',
    'Does Search belong to Core Products? No.',
    'Does Search belong to Core Products? Yes, but only until May.',
    'Could Search belong to Core Products? Yes.',
    'Who runs Search? We will see. Ada Roe.',
  ])('%s states nothing.', text => {
    expect(factsAmongCast(text)).toEqual([]);
  });
});

describe('A sentence without subject is about the heading or name above it', () => {
  test.each([
    ['## Search\n\nLed by Ada Roe since May.', ['Search lead Ada Roe']],
    [
      '## Search\n\nPart of Core Products. Team lead is Ada Roe.',
      ['Search lead Ada Roe', 'Search part_of Core Products'],
    ],
    [
      '## Atlas\n\n- Runs on Tundra\n- Used by Search and Acme',
      ['Atlas built_on Tundra', 'Atlas used_by Acme', 'Atlas used_by Search'],
    ],
    ['- Atlas\n  - owned by Search\n  - built on Tundra', ['Atlas built_on Tundra', 'Atlas owner Search']],
    ['## Ada Roe\n\nEx-Acme. Reports to Ben Poe.', ['Ada Roe previously Acme', 'Ada Roe reports_to Ben Poe']],
    ['## Ada Roe\n\nHead of Search.', ['Ada Roe leads Search']],
    ['## Atlas\n\nThe owner is Ada Roe.', ['Atlas owner Ada Roe']],
  ])('%s', (text, facts) => {
    expect(factsAmongCast(text)).toEqual(facts);
  });

  test.each([
    '## Ada Roe\n\nReport to Ben Poe by Friday.',
    '## Search\n\nThe owner was Ada Roe.',
    '## Search\n\nNot led by Ada Roe.',
    '## Search\n\nTo be led by Ada Roe?',
    '## Atlas\n\nCould be built on Tundra.',
    '## Next steps for Atlas\n\nOwned by Ada Roe.',
    '## Atlas\n\nWe met.\n\nIt was late.\n\nAll agreed.\n\nOwned by Ada Roe.',
    '## Atlas\n\n## Risks of the change\n\nOwned by Ada Roe.',
    '## Search\n\nFormerly led by Ada Roe.',
    '## Ada Roe\n\nUsing the old form, Ben Poe was late.',
  ])('%s states nothing.', text => {
    expect(factsAmongCast(text)).toEqual([]);
  });
});

test('what goes on behind an aside is still said of whom the sentence is about', () => {
  const text =
    'Atlas is built on a cache, which takes care of the disks, and on Tundra, which adds the rest.';
  expect(factsAmongCast(text)).toEqual(['Atlas built_on Tundra']);
});

test('who takes care of a system owns it, and the sentence goes on behind it', () => {
  const text = 'Ben Poe reports to Ada Roe, who takes care of the Atlas service, and to Cy Lund.';
  expect(factsAmongCast(text)).toEqual([
    'Atlas owner Ada Roe',
    'Ben Poe reports_to Ada Roe',
    'Ben Poe reports_to Cy Lund',
  ]);
  expect(factsAmongCast('Ada Roe takes care of the guests, and to Cy Lund she is kind.')).toEqual([]);
});

test.each([
  'Ada Roe reports to Ben Poe, as does Cy Lund.',
  'Ada Roe reports to Ben Poe, and so does Cy Lund.',
])('the same is said of somebody else: “%s”', text => {
  expect(factsAmongCast(text)).toEqual(['Ada Roe reports_to Ben Poe', 'Cy Lund reports_to Ben Poe']);
});

test('a team that keeps something in a system uses it', () => {
  expect(factsAmongCast('Search keeps its files in Atlas.')).toEqual(['Atlas used_by Search']);
});
