/**
 * What a UTF-16 code unit is to somebody who looks for words, and which other code units count as the same.
 * Both answers are kept in tables that fill as characters are met, since names are looked up at every character
 * of every note.
 */

/** Letters, digits, marks and `_`: what Unicode Standard Annex 29 keeps inside a word. */
export const WORD = 1;
/** Letters of scripts that put no spaces between words, so that a name may begin and end anywhere. */
export const UNSPACED = 2;
/** White space of any kind, line endings included. */
export const WHITE_SPACE = 3;
/** Everything else. */
export const OTHER = 4;

export type CharacterClass = typeof WORD | typeof UNSPACED | typeof WHITE_SPACE | typeof OTHER;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u30fc\uff70]/u;
const word = /[\p{L}\p{N}\p{M}_]/u;
/** Marks that belong to an emoji or a symbol before them, not to a word after it. */
const ofSymbols = /[\ufe00-\ufe0f\u20d0-\u20ff]/;
const space = /\s/u;

const classes = new Uint8Array(0x10000);

const classOfText = (character: string): CharacterClass =>
  space.test(character)
    ? WHITE_SPACE
    : unspaced.test(character)
      ? UNSPACED
      : word.test(character) && !ofSymbols.test(character)
        ? WORD
        : OTHER;

/**
 * The class of the character that the code unit at `offset` belongs to; either half of a surrogate pair answers
 * for the whole. Before the start and after the end of the text it is `OTHER`.
 */
export function classAt(text: string, offset: number): CharacterClass {
  const unit = text.charCodeAt(offset);
  const known = classes[unit];
  return known ? (known as CharacterClass) : learnedClass(text, offset, unit);
}

/** Halves of surrogate pairs are never kept: alone they say nothing. */
function learnedClass(text: string, offset: number, unit: number): CharacterClass {
  if (Number.isNaN(unit)) return OTHER;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const start = unit >= 0xdc00 && offset > 0 ? offset - 1 : offset;
    return classOfText(String.fromCodePoint(text.codePointAt(start) ?? 0xfffd));
  }
  const found = classOfText(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

const folds = new Uint16Array(0x10000);
const shapes = new Uint16Array(0x10000);

/** Typographic forms of the apostrophe, of the hyphen (not the em dash, which parts sentences) and of the space. */
function shapeOf(unit: number): number {
  switch (unit) {
    case 0x2018: // ‘
    case 0x2019: // ’
    case 0x201b: // ‛
    case 0x02bc: // ʼ
    case 0xff07: // ＇
      return 0x27;
    case 0x2010: // hyphen
    case 0x2011: // no-break hyphen
    case 0x2012: // figure dash
    case 0x2013: // en dash
    case 0x2212: // minus
    case 0xfe63:
    case 0xff0d:
      return 0x2d;
    default:
      return classAt(String.fromCharCode(unit), 0) === WHITE_SPACE ? 0x20 : unit;
  }
}

/** The code unit with apostrophes, hyphens and white space brought to their plain form; case is kept. */
export function shaped(unit: number): number {
  return shapes[unit] || learnedShape(unit);
}

function learnedShape(unit: number): number {
  if (unit === 0) return 0; // parts blocks of prose, and means “not known yet” in the table
  const found = shapeOf(unit);
  shapes[unit] = found;
  return found;
}

/** As `shaped`, and in lower case where that is one code unit too (so that offsets never move). */
export function folded(unit: number): number {
  return folds[unit] || learnedFold(unit);
}

function learnedFold(unit: number): number {
  if (unit === 0) return 0; // parts blocks of prose, and means “not known yet” in the table
  const shape = shaped(unit);
  const lower = String.fromCharCode(shape).toLowerCase();
  const found = lower.length === 1 ? lower.charCodeAt(0) : shape;
  folds[unit] = found;
  return found;
}
