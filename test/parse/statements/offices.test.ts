import { expect, test } from 'vitest';
import { statementsIn } from './reading.ts';

test.each([
  ['We met Bo Lund, Vermont People’s Counsel, at the fair.', ['Bo Lund role "Vermont People’s Counsel"']],
  ["We met Bo Lund, Halden's Counsel.", ['Bo Lund role "Counsel"', 'Bo Lund organization Halden']],
  ['Ask Ida Holm (our CFO).', ['Ida Holm role "CFO"']],
])('%s', (text, said) => {
  expect(statementsIn(text)).toEqual(said);
});

test.each([
  'The lead of the Search team is Ada Roe or Ben Poe.',
  "The Search team's manager is Ada Roe or Ben Poe.",
  "Ada Roe's manager is Ben Poe or Cy Doe.",
])('One of two has an office, and nothing tells which: “%s”', text => {
  expect(statementsIn(text)).toEqual([]);
});

test('Somebody’s boss may be called by name.', () => {
  expect(statementsIn("Ada Roe's boss is called Ben Poe.")).toContain('Ada Roe reports_to Ben Poe');
});
