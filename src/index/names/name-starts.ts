import { folded } from '../../text/characters/characters.ts';

/** So many codes stand for code units, each shifted by `SHIFT` for the next: three fill the sixteen bits of a beginning. */
const CODES = 0x100;
const SHIFT = 6;
const BEGINNINGS = 1 << 16;

/** How long the longer beginning is that is looked at where the shorter one fits. */
const LONGER = 5;

/** What is known of a beginning of three: no name has it, the longer one must be looked at, or a name may start. */
const LOOK_ON = 1;
const STARTS = 2;

/** The code of each code unit, whatever its case; 0 for those not met yet. */
const codes = new Uint8Array(0x10000);

function learnedCode(unit: number): number {
  const whole = folded(unit);
  const learned = ((whole ^ (whole >>> 8)) % (CODES - 1)) + 1;
  codes[unit] = learned;
  return learned;
}

const codeAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return codes[unit] || learnedCode(unit);
};

const withNext = (beginning: number, code: number): number =>
  ((beginning << SHIFT) ^ code) & (BEGINNINGS - 1);

/**
 * Where in a text names may start, told by three characters each and then by five: a look that costs less than finding
 * out whether a word starts there, and passes over nearly everything. Now and then it says that a name may start where
 * none does, never the reverse.
 */
export class NameStarts {
  /** By the first three characters of names, as `withNext` makes one number of them. */
  readonly #beginnings = new Uint8Array(BEGINNINGS);
  /** 1 for the hashes of the first five characters of names. */
  readonly #longer = new Uint8Array(BEGINNINGS);

  /** Adds a folded name that is not empty. */
  add(name: string): void {
    const one = codeAt(name, 0);
    if (name.length === 1) {
      for (let code = 0; code < CODES; code++) this.#addAllAfter(withNext(one, code));
      return;
    }
    const two = withNext(one, codeAt(name, 1));
    // A blank stands for any white space, however much, so what follows it cannot be told beforehand.
    const blank = name.indexOf(' ');
    const fixed = blank < 0 ? name.length : blank + 1;
    if (fixed < 3) {
      this.#addAllAfter(two);
      return;
    }
    const three = withNext(two, codeAt(name, 2));
    this.#beginnings[three] = (this.#beginnings[three] ?? 0) | (fixed < LONGER ? STARTS : LOOK_ON);
    if (fixed >= LONGER) this.#longer[longer(name, 0)] = 1;
  }

  #addAllAfter(beginning: number): void {
    for (let code = 0; code < CODES; code++) this.#beginnings[withNext(beginning, code)] = STARTS;
  }

  /** The first offset from `from` on where a name may start; the length of the text where none does. */
  next(text: string, from: number): number {
    const { length } = text;
    const beginnings = this.#beginnings;
    const table = codes;
    let beginning = from + 1 < length ? withNext(codeAt(text, from), codeAt(text, from + 1)) : 0;
    for (let last = from + 2; last < length; last++) {
      const unit = text.charCodeAt(last);
      beginning = withNext(beginning, table[unit] || learnedCode(unit));
      const known = beginnings[beginning] ?? 0;
      if (known !== 0 && (known !== LOOK_ON || this.#longer[longer(text, last - 2)] === 1)) return last - 2;
    }
    // The last two characters are too few to tell.
    return Math.min(length, Math.max(from, length - 2));
  }
}

/** A hash of five characters; what stands behind the end of the text counts as nothing. */
function longer(text: string, from: number): number {
  let hash = 0;
  const end = Math.min(from + LONGER, text.length);
  for (let at = from; at < end; at++) hash = Math.imul(hash ^ codeAt(text, at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (BEGINNINGS - 1);
}
