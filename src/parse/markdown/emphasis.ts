import { isUnicodeSpace, punctuationAt, punctuationBefore, runLength } from './characters.ts';
import type { Delimiter, InlineState, Tildes } from './inline-state.ts';
import { mark } from './inline-state.ts';

const UNDERSCORE = 95;

/** Reads the run of `*` or `_` at `from` (CommonMark 0.31, section 6.2) and gives its end. */
export function readDelimiter(state: InlineState, from: number, start: number): number {
  const code = state.text.charCodeAt(from);
  const length = runLength(state.text, from, state.to, code);
  const end = from + length;
  const flanking = flankingOf(state, from, end, start);
  const { isLeft, isRight } = flanking;
  const canOpen = isLeft && (code !== UNDERSCORE || !isRight || flanking.followsPunctuation);
  const canClose = isRight && (code !== UNDERSCORE || !isLeft || flanking.precedesPunctuation);
  if (!canOpen && !canClose) return end;
  const previous = state.lastDelimiter;
  const delimiter: Delimiter = {
    code,
    from,
    length,
    at: from,
    written: length,
    canOpen,
    canClose,
    previous,
    next: undefined,
  };
  if (previous) previous.next = delimiter;
  state.lastDelimiter = delimiter;
  return end;
}

/** Reads the run of tildes at `from` (GFM, section 6.5: one or two of them) and gives its end. */
export function readTildes(state: InlineState, from: number, start: number): number {
  const length = runLength(state.text, from, state.to, 126);
  const end = from + length;
  const { isLeft, isRight } = flankingOf(state, from, end, start);
  if (length <= 2 && (isLeft || isRight))
    state.tildes.push({ from, length, canOpen: isLeft, canClose: isRight });
  return end;
}

function flankingOf(state: InlineState, from: number, end: number, start: number) {
  const { text } = state;
  const followsSpace = from <= start || isUnicodeSpace(text.charCodeAt(from - 1));
  const precedesSpace = end >= state.to || isUnicodeSpace(text.charCodeAt(end));
  const followsPunctuation = !followsSpace && punctuationBefore(text, from);
  const precedesPunctuation = !precedesSpace && punctuationAt(text, end);
  return {
    isLeft: !precedesSpace && (!precedesPunctuation || followsSpace || followsPunctuation),
    isRight: !followsSpace && (!followsPunctuation || precedesSpace || precedesPunctuation),
    followsPunctuation,
    precedesPunctuation,
  };
}

/** Forgets the runs that start at `from` or later: they turned out to be part of something else. */
export function dropDelimiters(state: InlineState, from: number): void {
  while (state.lastDelimiter && state.lastDelimiter.at >= from)
    state.lastDelimiter = state.lastDelimiter.previous;
  if (state.lastDelimiter) state.lastDelimiter.next = undefined;
  while ((state.tildes.at(-1)?.from ?? -1) >= from) state.tildes.pop();
}

/** Matches the runs after `bottom` and the tildes from index `tildes` on, marks those that match, forgets them all. */
export function matchDelimiters(state: InlineState, bottom: Delimiter | undefined, tildes: number): void {
  matchEmphasis(state, bottom);
  state.lastDelimiter = bottom;
  if (bottom) bottom.next = undefined;
  if (state.tildes.length > tildes) matchTildes(state, state.tildes.splice(tildes));
}

/** The procedure "process emphasis" of the specification's appendix. */
function matchEmphasis(state: InlineState, bottom: Delimiter | undefined): void {
  let closer = firstAfter(state.lastDelimiter, bottom);
  // By kind of closer, below which offset no opener for it is left. It keeps the search linear.
  const floors = new Map<number, number>();
  while (closer) {
    if (!closer.canClose) {
      closer = closer.next;
      continue;
    }
    const kind = closer.code * 6 + (closer.canOpen ? 3 : 0) + (closer.written % 3);
    const opener = openerOf(closer, bottom, floors.get(kind) ?? -1);
    if (opener) {
      closer = joinDelimiters(state, opener, closer);
      continue;
    }
    floors.set(kind, closer.at);
    const following: Delimiter | undefined = closer.next;
    if (!closer.canOpen) unlink(closer);
    closer = following;
  }
}

function firstAfter(last: Delimiter | undefined, bottom: Delimiter | undefined): Delimiter | undefined {
  if (last === bottom) return undefined;
  let first = last;
  while (first && first.previous !== bottom) first = first.previous;
  return first;
}

function openerOf(closer: Delimiter, bottom: Delimiter | undefined, floor: number): Delimiter | undefined {
  for (
    let opener = closer.previous;
    opener && opener !== bottom && opener.at >= floor;
    opener = opener.previous
  ) {
    if (opener.code === closer.code && opener.canOpen && !isOddMatch(opener, closer)) return opener;
  }
  return undefined;
}

/** The rule of three: `*foo**bar*` is one emphasis. */
const isOddMatch = (opener: Delimiter, closer: Delimiter): boolean =>
  (closer.canOpen || opener.canClose) &&
  closer.written % 3 !== 0 &&
  (opener.written + closer.written) % 3 === 0;

/** Uses up the characters of a pair, and gives the closer to go on with. */
function joinDelimiters(state: InlineState, opener: Delimiter, closer: Delimiter): Delimiter | undefined {
  const used = opener.length >= 2 && closer.length >= 2 ? 2 : 1;
  opener.length -= used;
  closer.length -= used;
  mark(state, 'markup', opener.from + opener.length, opener.from + opener.length + used);
  mark(state, 'markup', closer.from, closer.from + used);
  closer.from += used;
  opener.next = closer;
  closer.previous = opener;
  if (opener.length === 0) unlink(opener);
  if (closer.length > 0) return closer;
  unlink(closer);
  return closer.next;
}

function unlink(delimiter: Delimiter): void {
  if (delimiter.previous) delimiter.previous.next = delimiter.next;
  if (delimiter.next) delimiter.next.previous = delimiter.previous;
}

/** Strikethrough asks for as many tildes on both sides. */
function matchTildes(state: InlineState, runs: readonly Tildes[]): void {
  const openers: [Tildes[], Tildes[]] = [[], []];
  for (const run of runs) {
    const sameLength = openers[run.length === 1 ? 0 : 1];
    const opener = run.canClose ? sameLength.pop() : undefined;
    if (opener) {
      mark(state, 'markup', opener.from, opener.from + opener.length);
      mark(state, 'markup', run.from, run.from + run.length);
    } else if (run.canOpen) sameLength.push(run);
  }
}
