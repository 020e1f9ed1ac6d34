/** The classes of characters that CommonMark's rules speak of (CommonMark 0.31, section 2.1), by UTF-16 code unit. */

export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;

/** A space or a tab; not NaN, which `charCodeAt` gives past the end. */
export const isBlank = (code: number): boolean => code === SPACE || code === TAB;

export const isLineEnd = (code: number): boolean => code === LF || code === CR;

export const isBlankOrLineEnd = (code: number): boolean => isBlank(code) || isLineEnd(code);

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A to Z and a to z. */
export const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

export const isLetterOrDigit = (code: number): boolean => isLetter(code) || isDigit(code);

/** One of the 32 characters that a backslash can escape. */
export const isAsciiPunctuation = (code: number): boolean =>
  (code >= 33 && code <= 47) ||
  (code >= 58 && code <= 64) ||
  (code >= 91 && code <= 96) ||
  (code >= 123 && code <= 126);

const UNICODE_SPACE = /\s/;
const UNICODE_PUNCTUATION = /[\p{P}\p{S}]/u;

export const isUnicodeSpace = (code: number): boolean =>
  code < 128
    ? isBlankOrLineEnd(code) || code === 12 || code === 11
    : UNICODE_SPACE.test(String.fromCharCode(code));

/** Whether the character before `offset` is punctuation or a symbol, surrogate pairs taken together. */
export function punctuationBefore(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset - 1);
  if (code < 128) return isAsciiPunctuation(code);
  const isPair = code >= 0xdc00 && code <= 0xdfff && offset >= 2;
  return UNICODE_PUNCTUATION.test(isPair ? text.slice(offset - 2, offset) : text.charAt(offset - 1));
}

/** Whether the character at `offset` is punctuation or a symbol, surrogate pairs taken together. */
export function punctuationAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128) return isAsciiPunctuation(code);
  return UNICODE_PUNCTUATION.test(String.fromCodePoint(text.codePointAt(offset) ?? 0));
}

/** The first offset in `from … to` that holds no space or tab, or `to`. */
export function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The first offset in `from … to` that holds no white space or line ending, or `to`. */
export function skipBlanksAndLineEnds(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlankOrLineEnd(text.charCodeAt(at))) at++;
  return at;
}

/** The end of `from … to` once spaces and tabs at its end are cut off; at least `from`. */
export function trimBlanks(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** How often `code` stands in a row from `from` on, before `to`. */
export function runLength(text: string, from: number, to: number, code: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === code) at++;
  return at - from;
}
