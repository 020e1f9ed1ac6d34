import { describe, expect, test } from 'vitest';
import { factsAmongCast } from './cast.ts';
import { namesIn } from './reading.ts';

describe('whoever is somebody’s is not that somebody', () => {
  test.each([
    'Her assistant reports to Ben Poe.',
    'Her new executive assistant reports to Ben Poe.',
    'Her deputy leads the Search team.',
    'Her daughter works at Acme.',
    'Her counterpart at Acme reports to Ben Poe.',
    'Her predecessor left Acme.',
    'Her notes belong to the Search team.',
    'Ben Poe reports to her assistant.',
  ])('“%s”', text => {
    expect(factsAmongCast(`Ada Roe is our CFO. ${text}`)).toEqual([]);
  });

  test('Behind another clause of the same sentence.', () => {
    expect(factsAmongCast('Ada Roe is our CFO and her deputy leads the Search team.')).toEqual([]);
  });

  test('She herself is meant where nothing of hers follows.', () => {
    expect(factsAmongCast('Ada Roe is our CFO. Ben Poe reports to her directly.')).toEqual([
      'Ben Poe reports_to Ada Roe',
    ]);
  });

  test.each(['Her deputy, Cy Lund, leads the Search team.', 'Her deputy Cy Lund leads the Search team.'])(
    'The name beside the noun tells who it is: “%s”',
    text => {
      expect(factsAmongCast(`Ada Roe is our CFO. ${text}`)).toEqual(['Cy Lund leads Search']);
    },
  );
});

describe('a pronoun for somebody without a name', () => {
  test('“She” behind “Andrea’s sister” invents nobody.', () => {
    const text = 'Andrea Rossi is the COO. Andrea’s sister called. She leads the Search team.';
    expect(factsAmongCast(text)).toEqual([]);
    expect(namesIn(text)).not.toContain('person Andrea’s sister');
  });

  test('“She” behind “her daughter” is neither of the two.', () => {
    expect(factsAmongCast('Her daughter met Ada Roe. She leads the Search team.')).toEqual([]);
  });
});
