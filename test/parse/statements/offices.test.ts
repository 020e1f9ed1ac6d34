import { expect, test } from 'vitest';
import { statementsIn } from './reading.ts';

test.each([
  ['We met Bo Lund, Vermont People’s Counsel, at the fair.', ['Bo Lund role "Vermont People’s Counsel"']],
  ["We met Bo Lund, Halden's Counsel.", ['Bo Lund role "Counsel"', 'Bo Lund organization Halden']],
  ['Ask Ida Holm (our CFO).', ['Ida Holm role "CFO"']],
])('%s', (text, said) => {
  expect(statementsIn(text)).toEqual(said);
});
