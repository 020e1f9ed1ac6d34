import { angleLinkAt, mailAround, urlAround, wwwAround } from './autolinks.ts';
import type { BareLink } from './autolinks.ts';
import { isAsciiPunctuation, isBlank, isLetter, isLineEnd, runLength, skipBlanks } from './characters.ts';
import { referenceEnd } from '../character-references.ts';
import { dropDelimiters, matchDelimiters, readDelimiter, readTildes } from './emphasis.ts';
import { tagEnd } from './html-tags.ts';
import { fieldAround } from './inline-fields.ts';
import { findNext, mark } from './inline-state.ts';
import type { InlineState } from './inline-state.ts';
import { addAutolink, closeBracket, noteBracket, openBracket } from './links.ts';
import type { PieceKind } from '../../model/markdown.ts';
import { wikilinkAt } from './wikilinks.ts';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const OPEN_BRACKET = 91;

const PLAIN = 0;
/** Means something with what follows, a `!` before a bracket for one. */
const STARTS = 1;
/** Means something with what stands around it too: a dot after `www`, the colons of a field. */
const INSIDE = 2;

/** What each character can mean; all others are plain. */
const MEANINGS = new Uint8Array(128);
for (const character of '\n\r!%&*<[\\]_`~') MEANINGS[character.charCodeAt(0)] = STARTS;
for (const character of '.:@') MEANINGS[character.charCodeAt(0)] = INSIDE;

/** Whether `from … to` is plain text to the last character; wrong answers are all `false`. */
export function isPlain(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 || MEANINGS[code] === PLAIN) continue;
    if (code === 46 && !followsWww(text, at)) continue;
    if (code === 58 && !isColonOrSlash(text.charCodeAt(at + 1))) continue;
    return false;
  }
  return true;
}

const followsWww = (text: string, dot: number): boolean => (text.charCodeAt(dot - 1) | 32) === 119;

const isColonOrSlash = (code: number): boolean => code === 58 || code === 47;

/** Reads the stretch `from … to` and adds to the state what is not text in it (CommonMark 0.31, chapter 6). */
export function readInlines(state: InlineState, from: number, to: number): void {
  const { text } = state;
  state.to = to;
  state.lineStart = from;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const meaning = code < 128 ? MEANINGS[code] : PLAIN;
    if (meaning === PLAIN) at++;
    else at = meaning === STARTS ? readStart(state, code, at, from) : readAround(state, code, at, from);
  }
  matchDelimiters(state, undefined, 0);
}

/** Reads what stands around the dot, colon or at sign at `at`, and gives where to go on. */
function readAround(state: InlineState, code: number, at: number, start: number): number {
  const { text, to } = state;
  if (code === 58) return readColon(state, at, start);
  if (code === 64) return readBare(state, mailAround(text, at, unreadFrom(state, start), to), at);
  return followsWww(text, at)
    ? readBare(state, wwwAround(text, at, unreadFrom(state, start), to), at)
    : at + 1;
}

/** Reads what starts with the character at `at`, and gives where to go on. */
function readStart(state: InlineState, code: number, at: number, start: number): number {
  switch (code) {
    case LF:
    case CR:
      return readBreak(state, at, start);
    case 42:
    case 95:
      return readDelimiter(state, at, start);
    case 126:
      return readTildes(state, at, start);
    case 91:
      return readOpenBracket(state, at);
    case 93:
      return closeBracket(state, at);
    case 33:
      return readExclamationMark(state, at);
    case 92:
      return readBackslash(state, at);
    case 96:
      return readCodeSpan(state, at);
    case 60:
      return readAngle(state, at);
    case 38:
      return markTo(state, 'entity', at, referenceEnd(state.text, at, state.to));
    default:
      return readPercent(state, at);
  }
}

/** Marks a stretch if it has an end, and gives where to go on. */
function markTo(state: InlineState, kind: PieceKind, from: number, end: number): number {
  if (end < 0) return from + 1;
  mark(state, kind, from, end);
  return end;
}

function readBreak(state: InlineState, at: number, start: number): number {
  const { text, to } = state;
  let from = at;
  while (from > start && isBlank(text.charCodeAt(from - 1))) from--;
  const isPair = text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF;
  const end = skipBlanks(text, at + (isPair ? 2 : 1), to);
  mark(state, 'break', from, end);
  state.lineStart = end;
  return end;
}

/** How far back the text is still open to other readings. */
const unreadFrom = (state: InlineState, start: number): number =>
  Math.max(start, state.marks.at(-1)?.to ?? start);

function readBare(state: InlineState, link: BareLink | undefined, at: number): number {
  return link ? addAutolink(state, link) : at + 1;
}

function readColon(state: InlineState, at: number, start: number): number {
  const next = at + 1 < state.to ? state.text.charCodeAt(at + 1) : 0;
  if (next === 47) return readBare(state, urlAround(state.text, at, unreadFrom(state, start), state.to), at);
  return next === 58 ? readField(state, at) : at + 1;
}

function readField(state: InlineState, colons: number): number {
  const { text, to, lineStart: start, allowsLineFields: allowsLine, startsItem } = state;
  if (!state.allowsFields) return colons + 2;
  const field = fieldAround(text, colons, { start, to, allowsLine, startsItem });
  if (!field) return colons + 2;
  // Its bracket and the emphasis of its key belong to the field now.
  dropDelimiters(state, field.from);
  if (state.brackets.at(-1)?.from === field.from) state.brackets.pop();
  noteBracket(state);
  state.inactiveBelow = Math.min(state.inactiveBelow, state.brackets.length);
  state.fields.push(field);
  mark(state, 'field', field.from, field.to);
  readInside(state, field.value.from, field.value.to);
  return field.to;
}

/** Reads a stretch whose delimiters and brackets have nothing to do with those around it: a value, or a label. */
function readInside(state: InlineState, from: number, to: number): void {
  const outside = { ...state };
  state.allowsFields = false;
  state.lastDelimiter = undefined;
  state.tildes = [];
  state.brackets = [];
  state.inactiveBelow = 0;
  state.lastBackticks = undefined;
  readInlines(state, from, to);
  // The lists of what was found are the same in both.
  Object.assign(state, outside);
}

function readOpenBracket(state: InlineState, at: number): number {
  const { text, to } = state;
  const link = text.charCodeAt(at + 1) === OPEN_BRACKET ? wikilinkAt(text, at, to) : undefined;
  if (!link) return openBracket(state, at);
  const { from, target, label } = link;
  noteBracket(state);
  const destination = text.slice(target.from, target.to);
  state.links.push({ kind: 'wikilink', from, to: link.to, destination, target, label });
  mark(state, 'target', from, label ? label.from : link.to);
  if (label) {
    mark(state, 'markup', label.to, link.to);
    readInside(state, label.from, label.to);
  }
  return link.to;
}

function readExclamationMark(state: InlineState, at: number): number {
  const { text, to } = state;
  if (at + 1 >= to || text.charCodeAt(at + 1) !== OPEN_BRACKET) return at + 1;
  const embed = text.charCodeAt(at + 2) === OPEN_BRACKET ? wikilinkAt(text, at + 1, to) : undefined;
  if (!embed) return openBracket(state, at);
  noteBracket(state);
  const { target, label } = embed;
  const destination = text.slice(target.from, target.to);
  state.links.push({ kind: 'embed', from: at, to: embed.to, destination, target, label });
  mark(state, 'embed', at, embed.to);
  return embed.to;
}

function readBackslash(state: InlineState, at: number): number {
  const next = at + 1 < state.to ? state.text.charCodeAt(at + 1) : 0;
  if (!isAsciiPunctuation(next) && !isLineEnd(next)) return at + 1;
  mark(state, 'markup', at, at + 1);
  return isLineEnd(next) ? at + 1 : at + 2;
}

function readCodeSpan(state: InlineState, at: number): number {
  const { text, to } = state;
  const length = runLength(text, at, to, 96);
  const known = state.lastBackticks;
  if (known && (known.get(length) ?? -1) <= at) return at + length;
  const seen = known ?? new Map<number, number>();
  for (let next = text.indexOf('`', at + length); next >= 0 && next < to;) {
    const run = runLength(text, next, to, 96);
    if (run === length) {
      mark(state, 'code', at, next + run);
      return next + run;
    }
    if (!known) seen.set(run, next);
    next = text.indexOf('`', next + run);
  }
  // The search went to the end, so it knows of every length where its last run is.
  state.lastBackticks = seen;
  return at + length;
}

function readAngle(state: InlineState, at: number): number {
  const { text, to } = state;
  const next = text.charCodeAt(at + 1);
  if (next === 33) return readDeclaration(state, at);
  if (next === 63) return markTo(state, 'html', at, endAfter(state, '?>', at + 2));
  const link = angleLinkAt(text, at, to);
  return link ? addAutolink(state, link) : markTo(state, 'html', at, tagEnd(text, at, to));
}

function readDeclaration(state: InlineState, at: number): number {
  const { text } = state;
  if (text.startsWith('<!--', at)) {
    // `<!-->` and `<!--->` are whole comments.
    const short = text.startsWith('>', at + 4) ? at + 5 : text.startsWith('->', at + 4) ? at + 6 : 0;
    if (short > 0 && short <= state.to) return markTo(state, 'comment', at, short);
    return markTo(state, 'comment', at, endAfter(state, '-->', at + 4));
  }
  if (text.startsWith('[CDATA[', at + 2)) return markTo(state, 'html', at, endAfter(state, ']]>', at + 9));
  const isDeclaration = isLetter(text.charCodeAt(at + 2));
  return isDeclaration ? markTo(state, 'html', at, endAfter(state, '>', at + 3)) : at + 1;
}

function endAfter(state: InlineState, sought: string, from: number): number {
  const found = findNext(state, sought, from);
  return found < 0 ? -1 : found + sought.length;
}

function readPercent(state: InlineState, at: number): number {
  if (state.text.charCodeAt(at + 1) !== 37) return at + 1;
  const end = endAfter(state, '%%', at + 2);
  return end < 0 ? at + 2 : markTo(state, 'comment', at, end);
}

/** The end of the task marker `[ ]` or `[x]` and the white space after it that an item's text starts with, or `from`. */
export function taskMarkerEnd(text: string, from: number, to: number): number {
  if (text.charCodeAt(from) !== OPEN_BRACKET || text.charCodeAt(from + 2) !== 93) return from;
  const code = text.charCodeAt(from + 1);
  const isMarker = code === SPACE || code === TAB || code === 120 || code === 88;
  const end = skipBlanks(text, from + 3, to);
  return isMarker && end > from + 3 && end < to ? end : from;
}
