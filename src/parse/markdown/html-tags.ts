import { isBlankOrLineEnd, isLetter, isLetterOrDigit, skipBlanksAndLineEnds } from './characters.ts';

const GREATER = 62;

/** The end of the open or closing tag that starts with the `<` at `from`, or -1 (CommonMark 0.31, section 6.6). */
export function tagEnd(text: string, from: number, to: number): number {
  return text.charCodeAt(from + 1) === 47 ? closingTagEnd(text, from, to) : openTagEnd(text, from, to);
}

function closingTagEnd(text: string, from: number, to: number): number {
  const name = tagNameEnd(text, from + 2, to);
  if (name < 0) return -1;
  const at = skipBlanksAndLineEnds(text, name, to);
  return at < to && text.charCodeAt(at) === GREATER ? at + 1 : -1;
}

function openTagEnd(text: string, from: number, to: number): number {
  let at = tagNameEnd(text, from + 1, to);
  if (at < 0) return -1;
  for (;;) {
    const next = skipBlanksAndLineEnds(text, at, to);
    if (next >= to) return -1;
    const code = text.charCodeAt(next);
    if (code === GREATER) return next + 1;
    if (code === 47) return next + 1 < to && text.charCodeAt(next + 1) === GREATER ? next + 2 : -1;
    if (next === at) return -1;
    at = attributeEnd(text, next, to);
    if (at < 0) return -1;
  }
}

/** The end of a tag's name at `from`, or -1. */
export function tagNameEnd(text: string, from: number, to: number): number {
  if (from >= to || !isLetter(text.charCodeAt(from))) return -1;
  let at = from + 1;
  while (at < to && (isLetterOrDigit(text.charCodeAt(at)) || text.charCodeAt(at) === 45)) at++;
  return at;
}

function attributeEnd(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  if (!isLetter(first) && first !== 95 && first !== 58) return -1;
  let at = from + 1;
  while (at < to && isAttributeNameCode(text.charCodeAt(at))) at++;
  const equals = skipBlanksAndLineEnds(text, at, to);
  if (equals >= to || text.charCodeAt(equals) !== 61) return at;
  return attributeValueEnd(text, skipBlanksAndLineEnds(text, equals + 1, to), to);
}

const isAttributeNameCode = (code: number): boolean =>
  isLetterOrDigit(code) || code === 95 || code === 58 || code === 46 || code === 45;

function attributeValueEnd(text: string, from: number, to: number): number {
  const quote = text.charCodeAt(from);
  let at = from;
  if (quote === 34 || quote === 39) {
    at++;
    while (at < to && text.charCodeAt(at) !== quote) at++;
    return at < to ? at + 1 : -1;
  }
  while (at < to && !endsUnquotedValue(text.charCodeAt(at))) at++;
  return at > from ? at : -1;
}

/** White space and `"`, `'`, `<`, `=`, `>`, backtick. */
const endsUnquotedValue = (code: number): boolean =>
  isBlankOrLineEnd(code) ||
  code === 34 ||
  code === 39 ||
  code === 60 ||
  code === 61 ||
  code === GREATER ||
  code === 96;
