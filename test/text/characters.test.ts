import { expect, test } from 'vitest';
import {
  OTHER,
  WHITE_SPACE,
  UNSPACED,
  WORD,
  classAt,
  folded,
  shaped,
} from '../../src/text/characters/characters.ts';

test.each([
  [WORD, 'a é Ж ß 9 _ \u0301 ａ ㍿'.split(' ').slice(0, -1)],
  [WHITE_SPACE, [' ', '\t', '\n', '\r', '\u00a0', '\u3000', '\u2028']],
  [UNSPACED, ['東', 'の', 'ア', 'ー', 'ส', 'ກ', 'ខ', 'က']],
  [OTHER, ['.', '-', '’', '+', '@', '\u0000', '\u0001', '\ufe0f', '\u20e3', '\u200d', '。', '・']],
])('Class %i holds %j', (expected, characters) => {
  expect(characters.filter(character => classAt(character, 0) !== expected)).toEqual([]);
});

test('Either half of a surrogate pair answers for the whole.', () => {
  expect([classAt('𝐀', 0), classAt('𝐀', 1)]).toEqual([WORD, WORD]);
  expect([classAt('🚀', 0), classAt('🚀', 1)]).toEqual([OTHER, OTHER]);
  expect([classAt('𠮷', 0), classAt('𠮷', 1)]).toEqual([UNSPACED, UNSPACED]);
  expect(classAt('\ud800', 0)).toBe(OTHER);
});

test('Before the start and after the end there is no word.', () => {
  expect([classAt('a', -1), classAt('a', 1), classAt('', 0)]).toEqual([OTHER, OTHER, OTHER]);
});

test('Every code unit folds to one code unit, and folding twice is folding once.', () => {
  for (let unit = 1; unit < 0x10000; unit++) {
    const fold = folded(unit);
    expect(fold).toBeGreaterThan(0);
    if (folded(fold) !== fold)
      expect.fail(`${unit.toString(16)} folds to ${fold.toString(16)}, which folds further`);
  }
  expect(String.fromCharCode(...[...'É’‑\t'].map(character => folded(character.charCodeAt(0))))).toBe("é'- ");
  expect(shaped('É'.charCodeAt(0))).toBe('É'.charCodeAt(0));
});
