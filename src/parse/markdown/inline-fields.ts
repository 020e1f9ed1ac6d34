import type { Span } from '../../text/span.ts';
import { isBlankOrLineEnd, isLineEnd, skipBlanks, trimBlanks } from './characters.ts';
import type { Field } from '../../model/markdown.ts';

/** A longer key is a sentence with two colons in it. */
const LONGEST_KEY = 40;

/** A closing bracket is looked for no further or deeper, which keeps reading linear where thousands are open. */
const LONGEST_BRACKETED = 1000;
const DEEPEST_BRACKETS = 8;

/** The key as a name: emphasis around it is left out. */
const KEY = /^[*_]{0,3}[ \t]*(\p{L}[\p{L}\p{N}\p{M} _-]*?)[ \t]*[*_]{0,3}[ \t]*$/u;
const KEY_CHARACTER = /[\p{L}\p{N}\p{M} _*-]/u;

/**
 * The inline field whose `::` stands at `colons`, on a line of text that starts at `lineStart`. `allowsLine` says
 * whether `key:: value` alone on the line may be one; the bracketed forms always may.
 */
export function fieldAround(
  text: string,
  colons: number,
  line: { readonly start: number; readonly to: number; readonly allowsLine: boolean },
): Field | undefined {
  const after = colons + 2;
  if (after < line.to && !isBlankOrLineEnd(text.charCodeAt(after))) return undefined;
  const from = keyStart(text, colons, line.start);
  const key = keyIn(text, from, colons);
  if (!key) return undefined;
  if (from === line.start) {
    if (!line.allowsLine) return undefined;
    const value = trimmed(text, after, lineEnd(text, after, line.to));
    return { from, to: Math.max(value.to, after), key, value, form: 'line' };
  }
  const open = text.charCodeAt(from - 1);
  const isEscaped = from - 2 >= line.start && text.charCodeAt(from - 2) === 92;
  if (isEscaped || (open !== 91 && open !== 40)) return undefined;
  const close = closingBracket(text, from - 1, Math.min(line.to, from + LONGEST_BRACKETED));
  // `[key:: value](…)` is a link first of all.
  if (close < 0 || (open === 91 && text.charCodeAt(close + 1) === 40)) return undefined;
  const value = trimmed(text, after, close);
  return { from: from - 1, to: close + 1, key, value, form: open === 91 ? 'square' : 'round' };
}

function keyStart(text: string, colons: number, lineStart: number): number {
  const first = Math.max(lineStart, colons - LONGEST_KEY - 6);
  let at = colons;
  while (at > first && isKeyCharacter(text, at - 1)) at--;
  return at;
}

function isKeyCharacter(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128) return KEY_CHARACTER.test(text.charAt(offset));
  // Half of a surrogate pair is let pass here; the key as a whole is looked at later.
  return (code >= 0xd800 && code <= 0xdfff) || KEY_CHARACTER.test(text.charAt(offset));
}

function keyIn(text: string, from: number, to: number): Span | undefined {
  const name = KEY.exec(text.slice(from, to))?.[1];
  if (name === undefined || name.length > LONGEST_KEY) return undefined;
  const start = text.indexOf(name, from);
  return { from: start, to: start + name.length };
}

function lineEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function trimmed(text: string, from: number, to: number): Span {
  const start = skipBlanks(text, from, to);
  return { from: start, to: trimBlanks(text, start, to) };
}

/** Where the bracket at `from` closes on its line, brackets of its own kind inside it counted, or -1. */
function closingBracket(text: string, from: number, to: number): number {
  const open = text.charCodeAt(from);
  const close = open === 91 ? 93 : 41;
  let depth = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) break;
    if (code === 92 && !isLineEnd(text.charCodeAt(at + 1))) at++;
    else if (code === open && ++depth > DEEPEST_BRACKETS) break;
    else if (code === close && --depth === 0) return at;
  }
  return -1;
}
