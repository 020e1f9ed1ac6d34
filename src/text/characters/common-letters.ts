/**
 * The characters that most notes consist of: Latin letters, the signs beside them, and typographic ones; as the ranges of
 * a class in a regular expression. `ſ` is left out, which is an `s` wherever case does not count.
 */
export const COMMON = String.raw`\0-\u017e\u2000-\u206f\u20a0-\u20cf\u2190-\u22ff\ufeff`;

/** Upper and lower case take turns behind U+0100, in four stretches. */
const UPPER_LETTERS = String.raw`A-Z\xc0-\xd6\xd8-\xde${everyOther(0x100, 0x136)}${everyOther(0x139, 0x147)}${everyOther(0x14a, 0x178)}${everyOther(0x179, 0x17d)}`;
const LOWER_LETTERS = String.raw`a-z\xb5\xdf-\xf6\xf8-\xff${everyOther(0x101, 0x137)}\u0138${everyOther(0x13a, 0x148)}\u0149${everyOther(0x14b, 0x177)}${everyOther(0x17a, 0x17e)}`;

/** Which of them are in each class of Unicode that counts here. A test holds this against V8. */
const EXACT: ReadonlyMap<string, string> = new Map([
  ['L', String.raw`A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u017e`],
  ['Lu', UPPER_LETTERS],
  ['Ll', LOWER_LETTERS],
  ['Lt', ''],
  ['Lo', String.raw`\xaa\xba`],
  ['N', String.raw`0-9\xb2\xb3\xb9\xbc-\xbe`],
  ['M', ''],
]);

/** The names of these classes. */
export const CLASSES: readonly string[] = [...EXACT.keys()];

/** The same for those where case counts, in expressions for which it does not. */
const ANY_CASE: ReadonlyMap<string, string> = new Map([
  ['Lu', String.raw`A-Za-z\xb5\xc0-\xd6\xd8-\xf6\xf8-\u0130\u0132-\u0137\u0139-\u0148\u014a-\u017e`],
  ['Ll', String.raw`A-Za-z\xb5\xc0-\xd6\xd8-\xf6\xf8-\u012f\u0131-\u017e`],
]);

/** The common characters of a class, as ranges; undefined for a class that is not known here. */
export const commonOf = (name: string, isAnyCase: boolean): string | undefined =>
  (isAnyCase ? ANY_CASE.get(name) : undefined) ?? EXACT.get(name);

function everyOther(from: number, to: number): string {
  let letters = '';
  for (let unit = from; unit <= to; unit += 2) letters += String.fromCharCode(unit);
  return letters;
}
