import { lastAtOrBefore } from '../text/lines.ts';
import type { Thread } from '../model/thread.ts';
import { BLOCK_END, sourceSpan, type Prose, type ProseKind } from '../text/prose.ts';
import type { Span } from '../text/span.ts';

/** One sentence of a note; `from` and `to` are offsets of its prose, white space at the ends left out. */
export interface Sentence extends Span {
  readonly kind: ProseKind;
  /** The index of the message that it belongs to; undefined in a plain note. */
  readonly message: number | undefined;
  /** Sentences of one paragraph, list item or cell share a number; it ascends. */
  readonly passage: number;
  /** Whether it is the first of its block or line, where a label may stand. */
  readonly startsLine: boolean;
}

/**
 * The sentences of a note, in document order. A sentence ends at `.`, `?`, `!` or `…` before white space and a
 * capital letter, at the end of its block, and at a line break where the next line starts with a label or this one
 * ends in punctuation. In a thread, lines that are no message's own text (quotes of earlier mails, attribution lines,
 * signatures) yield nothing.
 */
export function sentencesOf(prose: Prose, thread: Thread | undefined): readonly Sentence[] {
  const owners = thread && ownersOf(thread);
  const sentences: Sentence[] = [];
  let passage = 0;
  prose.blocks.forEach((from, block) => {
    const next = prose.blocks[block + 1];
    const to = next === undefined ? prose.text.length : next - BLOCK_END.length;
    const kind = prose.kinds[block] ?? 'paragraph';
    for (const part of owners ? partsOf(prose, { from, to }, owners) : [{ from, to, message: undefined }]) {
      passage++;
      for (const piece of split(prose.text, part))
        sentences.push({ ...piece, kind, message: part.message, passage });
    }
  });
  return sentences;
}

interface Owners {
  readonly starts: readonly number[];
  readonly spans: readonly (Span & { readonly message: number })[];
}

function ownersOf({ messages }: Thread): Owners {
  const spans = messages
    .flatMap(({ body }, message) => body.map(span => ({ ...span, message })))
    .toSorted((a, b) => a.from - b.from);
  return { starts: spans.map(({ from }) => from), spans };
}

interface Part extends Span {
  readonly message: number | undefined;
}

/** The runs of lines of a block that are one message's own text. */
function partsOf(prose: Prose, block: Span, { starts, spans }: Owners): readonly Part[] {
  const parts: { from: number; to: number; message: number }[] = [];
  for (let from = block.from; from < block.to;) {
    const end = prose.text.indexOf('\n', from);
    const to = end === -1 || end > block.to ? block.to : end;
    const source = sourceSpan(prose, from, to);
    const owner = spans[lastAtOrBefore(starts, source.from)];
    if (owner && owner.from <= source.from && source.from < owner.to) {
      const last = parts.at(-1);
      if (last && last.message === owner.message && last.to === from - 1) last.to = to;
      else parts.push({ from, to, message: owner.message });
    }
    from = to + 1;
  }
  return parts;
}

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/u.test(character);
const ender = /[.?!…]/u;
const closer = /["”’')\]]/u;
const opening = /[\p{Lu}\p{Lt}\p{N}"“‘'([«\u0001]/u;
const abbreviation =
  /(?:^|[\s("“])(?:e\.g|i\.e|vs|cf|incl|esp|approx|ca|mr|mrs|ms|dr|prof|st|fig|al|jr|sr|inc|ltd|co|corp|llc|dept|resp|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/iu;
const label = /^(?:[-*•–]\s+)?[\p{Lu}\p{N}][^\n.?!:–—]{0,60}?(?:\s+[-–—]\s+|:\s)/u;
const lineEnd = /[.:)?!…]$/u;

function split(text: string, { from, to }: Span): readonly (Span & { startsLine: boolean })[] {
  const pieces: (Span & { startsLine: boolean })[] = [];
  let start = from;
  let startsLine = true;
  const cut = (end: number, isLineBreak: boolean): void => {
    let first = start;
    let last = end;
    while (first < last && isSpace(text[first])) first++;
    while (last > first && isSpace(text[last - 1])) last--;
    if (first < last) pieces.push({ from: first, to: last, startsLine });
    start = end;
    startsLine = isLineBreak;
  };
  for (let at = from; at < to; at++) {
    const character = text[at] ?? '';
    if (character === '\n') {
      if (breaksAt(text, start, at, to)) cut(at, true);
    } else if (ender.test(character) && endsAt(text, from, at, to)) {
      let end = at + 1;
      while (end < to && (closer.test(text[end] ?? '') || ender.test(text[end] ?? ''))) end++;
      const gap = text.slice(end, Math.min(to, end + 40));
      cut(end, /^[^\S\n]*\n/u.test(gap));
      at = end - 1;
    }
  }
  cut(to, false);
  return pieces;
}

/** Whether the full stop at `at` ends a sentence. */
function endsAt(text: string, from: number, at: number, to: number): boolean {
  let next = at + 1;
  while (next < to && (closer.test(text[next] ?? '') || ender.test(text[next] ?? ''))) next++;
  if (next >= to) return true;
  if (!isSpace(text[next])) return false;
  while (next < to && isSpace(text[next])) next++;
  if (next >= to) return true;
  if (!opening.test(text[next] ?? '')) return text[at] === '!' || text[at] === '?';
  if (/\p{N}/u.test(text[next] ?? '') && /\bno\.$/iu.test(text.slice(Math.max(from, at - 3), at + 1)))
    return false;
  return text[at] !== '.' || !abbreviation.test(text.slice(Math.max(from, at - 10), at + 1));
}

/** Whether the line break at `at` ends a sentence although no full stop need stand before it. */
function breaksAt(text: string, start: number, at: number, to: number): boolean {
  if (lineEnd.test(text.slice(Math.max(start, at - 3), at).trimEnd())) {
    const next = text.slice(at + 1, Math.min(to, at + 4)).trimStart();
    return next === '' || /^[\p{Lu}\p{N}"“(\-•*]/u.test(next);
  }
  return label.test(text.slice(at + 1, Math.min(to, at + 80)));
}
