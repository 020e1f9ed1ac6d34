import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLetters } from '../../src/text/characters/plain-letters.ts';

test.each([
  ['Zoé Müller', 'zoe muller'],
  ['Zoe\u0301 Mu\u0308ller', 'zoe muller'],
  ['İstanbul', 'istanbul'],
  ['Işık', 'isik'],
  ['Νίκος', 'νικοσ'],
  ['ΝΙΚΟΣ', 'νικοσ'],
  ['Straße', 'strasse'],
  ['Łukasz Øst', 'lukasz ost'],
  ['Алёна', 'алена'],
  ['김철수', '김철수'],
  ['がく', 'がく'],
  ['हिन्दी', 'हिन्दी'],
])('%s is compared as %s', (text, plain) => {
  expect(plainLetters(text)).toBe(plain);
});

test('what is plain stays so', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(plainLetters(plainLetters(text))).toBe(plainLetters(text));
    }),
  );
});
