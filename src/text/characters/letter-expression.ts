import { CLASSES, COMMON, commonOf } from './common-letters.ts';

/**
 * A regular expression with classes of letters (`\p{L}`, `\p{Lu}` …), which the build puts in place of one that is written
 * as a literal (`test/host/letter-expressions.mts`).
 *
 * Such a class has hundreds of ranges, half of them surrogate pairs, and V8 compiles them anew wherever the class stands
 * and for each time that it may be repeated: milliseconds for one expression, hundreds of which are met in the first note
 * of a start. In a text of common characters the few ranges among those say the same, so that is what reads it; all
 * other texts are read by the expression as it is written.
 */
class LetterExpression {
  readonly source: string;
  readonly flags: string;
  lastIndex = 0;
  readonly #shortFlags: string;
  readonly #keepsPlace: boolean;
  #common: RegExp | undefined;
  #whole: RegExp | undefined;
  #seen: string | undefined;
  #isCommon = false;

  /** `source` writes classes of letters within brackets only; `shortFlags`: see `commonFlags`. */
  constructor(source: string, flags: string, shortFlags: string) {
    this.source = source;
    this.flags = flags;
    this.#shortFlags = shortFlags;
    this.#keepsPlace = flags.includes('g') || flags.includes('y');
  }

  test(text: string): boolean {
    if (!this.#keepsPlace) return this.#for(text).test(text);
    return this.#at(text, expression => expression.test(text));
  }

  exec(text: string): RegExpExecArray | null {
    if (!this.#keepsPlace) return this.#for(text).exec(text);
    return this.#at(text, expression => expression.exec(text));
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    return this.#at(text, expression => text.match(expression));
  }

  [Symbol.matchAll](text: string): IterableIterator<RegExpMatchArray> {
    return this.#at(text, expression => text.matchAll(expression));
  }

  [Symbol.replace](text: string, by: string): string {
    return this.#at(text, expression => text.replace(expression, by));
  }

  [Symbol.search](text: string): number {
    return text.search(this.#for(text));
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return text.split(this.#for(text), limit);
  }

  /** As a regular expression does that looks on from where it was. */
  #at<Answer>(text: string, ask: (expression: RegExp) => Answer): Answer {
    const expression = this.#for(text);
    expression.lastIndex = this.lastIndex;
    const answer = ask(expression);
    this.lastIndex = expression.lastIndex;
    return answer;
  }

  #for(text: string): RegExp {
    if (!this.#isRead(text)) return (this.#whole ??= new RegExp(this.source, this.flags));
    return (this.#common ??= new RegExp(withCommon(this.source, this.flags), this.#shortFlags));
  }

  /** One that looks on from where it was is asked of the same text again and again. */
  #isRead(text: string): boolean {
    if (!this.#keepsPlace) return isCommon(text);
    if (this.#seen !== text) {
      this.#isCommon = isCommon(text);
      this.#seen = text;
    }
    return this.#isCommon;
  }
}

/** Longer texts are not looked at: an expression that is held against one character must not look at all of them. */
const LONGEST = 4096;

let last = '';
let isLastCommon = true;

/** Many expressions are asked of one line after another. */
function isCommon(text: string): boolean {
  if (text !== last) {
    isLastCommon = text.length <= LONGEST && !UNCOMMON.test(text);
    last = text;
  }
  return isLastCommon;
}

const UNCOMMON = new RegExp(`[^${COMMON}]`);

/**
 * What the build writes for a regular expression: itself, where it holds nothing that is dear. `source` and `shortFlags` are
 * as `LetterExpression` takes them, where the build knows them.
 */
export function letterExpression(source: string | RegExp, flags = '', shortFlags?: string): RegExp {
  if (typeof source === 'string' && shortFlags !== undefined) return made(source, flags, shortFlags);
  const ready = typeof source === 'string' && isDear(source, flags) ? inBrackets(source, flags) : undefined;
  return ready === undefined ? new RegExp(source, flags) : made(ready, flags, commonFlags(ready, flags));
}

const made = (source: string, flags: string, shortFlags: string): RegExp =>
  new LetterExpression(source, flags, shortFlags) as unknown as RegExp;

/** Whether it counts letters of all scripts, or takes letters of all scripts for the same in another case. */
export const isDear = (source: string, flags: string): boolean =>
  flags.includes('u') && (flags.includes('i') || /\\p/i.test(source));

/** An expression with each class of letters in brackets; undefined where it names a class that is not known here. */
export function inBrackets(source: string, flags: string): string | undefined {
  let isWithin = false;
  let isKnown = true;
  const bracketed = source.replace(/\\p\{(\w+)\}|\\.|[[\]]/gs, (part: string, name?: string) => {
    if (part === '[' || part === ']') isWithin = part === '[';
    if (!/^\\p/i.test(part)) return part;
    isKnown &&= name !== undefined && commonOf(name, flags.includes('i')) !== undefined;
    return isWithin ? part : `[${part}]`;
  });
  return isKnown ? bracketed : undefined;
}

/** The same expression for common letters only. */
function withCommon(source: string, flags: string): string {
  let short = source;
  if (!short.includes('\\p')) return short;
  for (const name of CLASSES)
    short = short.replaceAll(`\\p{${name}}`, commonOf(name, flags.includes('i')) ?? '');
  return short;
}

/**
 * The flags of an expression for common letters. `u`, which makes each letter dear where case does not count, is left out
 * unless it says something: where the expression writes out one of the few uncommon letters that are common ones in another
 * case, or a range that may hold one.
 */
export const commonFlags = (source: string, flags: string): string =>
  /[\ud800-\udfff]|\\u\{|\\k/.test(source) ||
  (flags.includes('i') && /[\u017f\u1e9e\u212a\u212b]|\\u|[^[]-[\u017f-\uffff]/.test(source))
    ? flags
    : flags.replace('u', '');
