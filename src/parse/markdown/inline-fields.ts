import { canonicalKey, isKnownProperty } from '../../model/relation.ts';
import type { Span } from '../../text/span.ts';
import { isBlankOrLineEnd, isLineEnd, skipBlanks, trimBlanks } from './characters.ts';
import type { Field } from '../../model/markdown.ts';

/** A longer key is a sentence with two colons in it. */
const LONGEST_KEY = 40;

/** A closing bracket is looked for no further or deeper, which keeps reading linear where thousands are open. */
const LONGEST_BRACKETED = 1000;
const DEEPEST_BRACKETS = 8;

/** So far behind its line the end of a comment is looked for that starts behind a value. */
const LONGEST_COMMENT = 1000;

/** The key as a name: emphasis around it is left out. */
const KEY = /^[*_]{0,3}[ \t]*(\p{L}[\p{L}\p{N}\p{M} _-]*?)[ \t]*[*_]{0,3}[ \t]*$/u;
const KEY_CHARACTER = /[\p{L}\p{N}\p{M} _*-]/u;

/** The line of text that colons stand on, up to `to`. */
interface TextLine {
  readonly start: number;
  readonly to: number;
  /** Whether `key:: value` alone on the line may be a field; the bracketed forms always may. */
  readonly allowsLine: boolean;
  /** Whether it is the first of a list item. */
  readonly startsItem: boolean;
}

/** The inline field whose `::` stands at `colons`. */
export function fieldAround(text: string, colons: number, line: TextLine): Field | undefined {
  const from = keyStart(text, colons, line.start);
  const key = keyIn(text, from, colons);
  if (!key) return undefined;
  const after = colons + 2;
  const isTight = after < line.to && !isBlankOrLineEnd(text.charCodeAt(after));
  const isDoubtful = isTight && !mayBeTight(text, key, colons);
  if (from > line.start) return isDoubtful ? undefined : bracketedField(text, line, key, after, from - 1);
  if (!line.allowsLine) return undefined;
  const end = lineEnd(text, after, line.to);
  const id = blockIdStart(text, after, end);
  const value = valueBetween(text, after, id ?? end);
  if (isDoubtful && !(line.startsItem && isOneWord(text, key, value))) return undefined;
  const to = id === undefined ? Math.max(value.to, after) : trimBlanks(text, id, end);
  return { from, to, key, value, form: 'line' };
}

function bracketedField(
  text: string,
  line: TextLine,
  key: Span,
  after: number,
  from: number,
): Field | undefined {
  const open = text.charCodeAt(from);
  const isEscaped = from > line.start && text.charCodeAt(from - 1) === 92;
  if (isEscaped || (open !== 91 && open !== 40)) return undefined;
  const close = closingBracket(text, from, Math.min(line.to, from + 1 + LONGEST_BRACKETED));
  // `[key:: value](…)` is a link first of all.
  if (close < 0 || (open === 91 && text.charCodeAt(close + 1) === 40)) return undefined;
  const value = valueBetween(text, after, close);
  return { from, to: close + 1, key, value, form: open === 91 ? 'square' : 'round' };
}

/**
 * Whether a value may follow the colons without a blank: that of a property that we know, and whatever cannot be part of
 * the name of a program's thing (`std::vector`).
 */
const mayBeTight = (text: string, key: Span, colons: number): boolean =>
  key.to < colons ||
  /["'“‘([@#+$€£]/.test(text.charAt(colons + 2)) ||
  isKnownProperty(canonicalKey(text.slice(key.from, key.to), undefined));

/** Whether `key::value` are two words and nothing else: alone in a list item they are no part of a sentence. */
const isOneWord = (text: string, key: Span, value: Span): boolean =>
  !/\s/.test(text.slice(key.from, key.to)) && /^[\p{L}\p{N}._-]+$/u.test(text.slice(value.from, value.to));

/** The value behind the colons that end at `from`: a comment behind it is no part of it (model.md §1). */
function valueBetween(text: string, from: number, to: number): Span {
  const { from: start, to: stop } = trimmed(text, from, to);
  const written = text.slice(start, stop);
  let end = written.length;
  for (let before = commentStart(written, end); before >= 0; before = commentStart(written, end))
    end = trimBlanks(written, 0, before);
  const open = written.lastIndexOf('<!--', end);
  const isOpen = open >= 0 && open < end && !written.slice(open, end).includes('-->');
  if (isOpen && text.slice(stop, stop + LONGEST_COMMENT).includes('-->')) end = trimBlanks(written, 0, open);
  return end === 0 ? { from, to: from } : { from: start, to: start + end };
}

/** Where the id stands by which Obsidian links to the line or item that it ends (`^id`); it is no part of the value. */
function blockIdStart(text: string, from: number, to: number): number | undefined {
  const end = trimBlanks(text, from, to);
  let start = end;
  while (start > from && /[A-Za-z0-9-]/.test(text.charAt(start - 1))) start--;
  const isId = start < end && text[start - 1] === '^' && start - 1 > from;
  return isId && isBlankOrLineEnd(text.charCodeAt(start - 2)) ? start - 1 : undefined;
}

/** Where the comment starts that ends at `end`; -1 where none does. */
function commentStart(written: string, end: number): number {
  const mark = ['%%', '-->'].find(close => written.endsWith(close, end));
  if (mark === undefined || end < 4) return -1;
  return mark === '%%' ? written.lastIndexOf(mark, end - 4) : written.lastIndexOf('<!--', end - 3);
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
