import { folded } from './characters.ts';

/**
 * What UTF-16 code units are to somebody who reads words and sentences. The answers stand in a table that fills as
 * characters are met. Either half of a surrogate pair is just `PAIR` in it: `bitsAt` looks at both.
 */

/** A letter or digit: a word may start with it. */
export const STARTS = 1;
/** A letter, digit, mark or `_`: a word may go on with it. */
export const GOES_ON = 2;
/** `-`, `.`, an apostrophe or `&`, which may stand inside a word. */
export const JOINS = 4;
export const UPPER = 8;
/** A letter of title case, such as `ǅ`. */
export const TITLE = 16;
export const LOWER = 32;
export const SPACES = 64;
export const PAIR = 128;

const KNOWN = 256;
const FOLDED = 16;
const table = new Uint32Array(0x10000);

/** The bits of a code unit, and with `foldedIn` its folded form. */
export function bitsOf(unit: number): number {
  return table[unit] || learn(unit);
}

/** The folded form (see `folded`) of the code unit that has these bits. */
export const foldedIn = (bits: number): number => bits >>> FOLDED;

function learn(unit: number): number {
  if (Number.isNaN(unit)) return KNOWN; // behind the end of the text
  const isPair = unit >= 0xd800 && unit <= 0xdfff;
  const bits = KNOWN | (isPair ? PAIR : bitsOfText(String.fromCharCode(unit))) | (folded(unit) << FOLDED);
  table[unit] = bits;
  return bits >>> 0;
}

const bitsOfText = (text: string): number =>
  (/[\p{L}\p{N}]/u.test(text) ? STARTS : 0) |
  (/[\p{L}\p{N}\p{M}_]/u.test(text) ? GOES_ON : 0) |
  (/[-‐‑.'’&]/u.test(text) ? JOINS : 0) |
  (/\p{Lu}/u.test(text) ? UPPER : 0) |
  (/\p{Lt}/u.test(text) ? TITLE : 0) |
  (/\p{Ll}/u.test(text) ? LOWER : 0) |
  (/\s/u.test(text) ? SPACES : 0);

/** The bits of the character that starts at an offset; a surrogate pair answers as one, a lone half as a sign. */
export function bitsAt(text: string, at: number): number {
  const bits = bitsOf(text.charCodeAt(at));
  if ((bits & PAIR) === 0) return bits;
  return PAIR | bitsOfText(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** How many code units the character at an offset has. */
export const sizeAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
