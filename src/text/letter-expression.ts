import { COMMON, commonOf } from './common-letters.ts';

interface Written {
  readonly source: string;
  readonly flags: string;
}

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
  readonly #keepsPlace: boolean;
  readonly #short: Written;
  #common: RegExp | undefined;
  #whole: RegExp | undefined;
  #seen: string | undefined;
  #isCommon = false;

  /** An expression as it is written, and the one that reads texts of common characters. */
  constructor({ source, flags }: Written, short: Written) {
    this.source = source;
    this.flags = flags;
    this.#short = short;
    this.#keepsPlace = /[gy]/.test(flags);
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
    if (this.#isRead(text)) return (this.#common ??= new RegExp(this.#short.source, this.#short.flags));
    return (this.#whole ??= new RegExp(this.source, this.flags));
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

/** What the build writes for a regular expression: itself, where it holds nothing that is dear. */
export function letterExpression(source: string | RegExp, flags = ''): RegExp {
  const isDear =
    typeof source === 'string' && flags.includes('u') && (flags.includes('i') || /\\[pP]/.test(source));
  const short = isDear ? shortened(source, flags) : undefined;
  if (!isDear || short === undefined) return new RegExp(source, flags);
  const shortFlags = isTheSameWithoutUnicode(source, flags) ? flags.replace('u', '') : flags;
  return new LetterExpression({ source, flags }, { source: short, flags: shortFlags }) as unknown as RegExp;
}

/** The same expression with common letters only; undefined where it names a class of others. */
function shortened(source: string, flags: string): string | undefined {
  let isInClass = false;
  let short = '';
  for (let at = 0; at < source.length; at++) {
    const unit = source.charAt(at);
    if (unit === '[') isInClass = true;
    if (unit === ']') isInClass = false;
    if (unit !== '\\') short += unit;
    else if (!/[pP]/.test(source.charAt(at + 1))) short += unit + source.charAt(++at);
    else {
      const end = source.indexOf('}', at);
      const letters = commonOf(source.slice(at + 3, end), flags.includes('i'));
      if (letters === undefined || source.charAt(at + 1) === 'P') return undefined;
      short += isInClass ? letters : `[${letters}]`;
      at = end;
    }
  }
  return short;
}

/**
 * Whether an expression says the same of common characters without the flag `u`, which makes each letter dear where case
 * does not count. It would not, if it wrote out one of the few uncommon letters that are common ones in another case, or a
 * range that holds one.
 */
const isTheSameWithoutUnicode = (source: string, flags: string): boolean =>
  !/[\ud800-\udfff]|\\u\{|\\k/.test(source) &&
  !(flags.includes('i') && /[\u017f\u1e9e\u212a\u212b]|\\u|[^[]-[\u017f-\uffff]/.test(source));
