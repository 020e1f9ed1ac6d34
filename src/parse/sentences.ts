import { bitsOf, LOWER, SPACES, STARTS, TITLE, UPPER } from '../text/characters/letters.ts';
import { lastAtOrBefore } from '../text/lines.ts';
import type { Sentence } from '../model/syntax.ts';
import type { Thread } from '../model/thread.ts';
import { BLOCK_END, proseSource, type Prose, type ProseKind } from '../text/prose.ts';
import type { Span } from '../text/span.ts';

/** A sentence among all those of its note. */
export interface PassageSentence extends Sentence {
  /** Sentences of one paragraph, list item or cell share a number; it ascends. */
  readonly passage: number;
}

/**
 * The sentences of a note, in document order. A sentence ends at `.`, `?`, `!` or `…` before white space and a
 * capital letter, at the end of its block, and at a line break where the next line starts with a label or this one
 * ends in punctuation. In a thread, lines that are no message's own text (quotes of earlier mails, attribution lines,
 * signatures) yield nothing.
 */
export function sentencesOf(prose: Prose, thread: Thread | undefined): readonly PassageSentence[] {
  const owners = thread && ownersOf(thread);
  const sentences: PassageSentence[] = [];
  let passage = 0;
  let kind: ProseKind = 'paragraph';
  let message: number | undefined;
  const tell: Tell = (from, to, startsLine) => {
    sentences.push({ from, to, kind, message, passage, startsLine });
  };
  for (let block = 0; block < prose.blocks.length; block++) {
    const from = prose.blocks[block] ?? 0;
    const next = prose.blocks[block + 1];
    const to = next === undefined ? prose.text.length : next - BLOCK_END.length;
    kind = prose.kinds[block] ?? 'paragraph';
    if (!owners) {
      passage++;
      split(prose.text, from, to, tell);
      continue;
    }
    for (const part of partsOf(prose, { from, to }, owners)) {
      message = part.message;
      passage++;
      split(prose.text, part.from, part.to, tell);
    }
  }
  return sentences;
}

/** Those of `sentencesOf` that stand in one block, a stretch of the prose that `blockAt` gave. */
export function sentencesIn(
  prose: Prose,
  thread: Thread | undefined,
  { kind, ...block }: Span & { readonly kind: ProseKind },
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const part of partsOf(prose, block, thread && ownersOf(thread)))
    split(prose.text, part.from, part.to, (from, to, startsLine) => {
      sentences.push({ from, to, kind, message: part.message, startsLine });
    });
  return sentences;
}

interface Owners {
  readonly starts: readonly number[];
  readonly spans: readonly (Span & { readonly message: number })[];
}

const knownOwners = new WeakMap<Thread, Owners>();

function ownersOf(thread: Thread): Owners {
  const known = knownOwners.get(thread);
  if (known) return known;
  const spans = thread.messages
    .flatMap(({ body }, message) => body.map(span => ({ ...span, message })))
    .toSorted((a, b) => a.from - b.from);
  const owners = { starts: spans.map(({ from }) => from), spans };
  knownOwners.set(thread, owners);
  return owners;
}

interface Part extends Span {
  readonly message: number | undefined;
}

/** The runs of lines of a block that are one message's own text; all of it in a note that is no thread. */
function partsOf(prose: Prose, block: Span, owners: Owners | undefined): readonly Part[] {
  if (!owners) return [{ ...block, message: undefined }];
  const { starts, spans } = owners;
  const parts: { from: number; to: number; message: number }[] = [];
  // Of the block alone: the next line end may stand at the end of a long note.
  const text = prose.text.slice(block.from, block.to);
  for (let from = block.from; from < block.to;) {
    const end = text.indexOf('\n', from - block.from);
    const to = end === -1 ? block.to : block.from + end;
    const source = proseSource(prose, from, to);
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

const LF = 0x0a;
const QUESTION_MARK = 0x3f;
const ELLIPSIS = 0x2026;

/** The code units that may end a sentence. */
const ENDERS = new Uint8Array(0x80);
for (const character of '.?!') ENDERS[character.charCodeAt(0)] = 1;
const isEnder = (unit: number): boolean => (unit < 0x80 ? ENDERS[unit] === 1 : unit === ELLIPSIS);

const isSpaceAt = (text: string, at: number): boolean => (bitsOf(text.charCodeAt(at)) & SPACES) !== 0;
const closer = /["”’')\]]/u;
const opening = /["“‘'([«\u0001]/u;
const abbreviations = new Set(
  'vs cf incl esp approx ca mr mrs ms dr prof st fig al jr sr inc ltd co corp llc dept resp univ mgr asst assoc intl messrs attn'.split(
    ' ',
  ),
);
const LONGEST_ABBREVIATION = 10;
const beforeWord = /[\s("“]/u;
const letter = /^[\p{Lu}\p{Ll}\p{Lt}]$/u;
const dotted = /^(?:\p{L}\.)+\p{L}$/u;
const label = /^(?:[-*•–]\s+)?[\p{Lu}\p{N}][^\n.?!:–—]{0,60}?(?:\s+[-–—]\s+|:\s)/u;
const lineEnd = /[.:)?!…]$/u;

/** Tells of each sentence of a stretch where it stands and whether it is the first of its line. */
type Tell = (from: number, to: number, startsLine: boolean) => void;

function split(text: string, from: number, to: number, tell: Tell): void {
  let start = from;
  let startsLine = true;
  const cut = (end: number, isLineBreak: boolean): void => {
    let first = start;
    let last = end;
    while (first < last && isSpaceAt(text, first)) first++;
    while (last > first && isSpaceAt(text, last - 1)) last--;
    if (first < last) tell(first, last, startsLine);
    start = end;
    startsLine = isLineBreak;
  };
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit > QUESTION_MARK && unit !== ELLIPSIS) continue; // most characters are letters
    if (unit === LF) {
      if (breaksAt(text, start, at, to)) cut(at, true);
    } else if (isEnder(unit) && endsAt(text, from, at, to) && !isInAddress(text, start, at)) {
      const end = closersEnd(text, at + 1, to);
      cut(end, endsLine(text, end, Math.min(to, end + 40)));
      at = end - 1;
    }
  }
  cut(to, false);
}

/** "Attention: Ms. Ada Roe. Chairman, Acme": the lines of an address, written as one, with a full stop between. */
const isInAddress = (text: string, start: number, at: number): boolean =>
  // Looked at letter by letter first: to make the expression ready costs more than to read some pages.
  (text.charCodeAt(start) | 0x20) === 0x61 &&
  (text.charCodeAt(start + 1) | 0x20) === 0x74 &&
  address.test(text.slice(start, Math.min(at, start + 80)));
const address = /^att(?:entio)?n\.?:\s(?:\p{Lu}[\p{L}.'’-]*\s?){2,6}$/iu;

/** Behind the signs that close what a sentence's last sign ends: quotation marks, parentheses, more such signs. */
function closersEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (isEnder(text.charCodeAt(at)) || closer.test(text.charAt(at)))) at++;
  return at;
}

/** Whether nothing but white space stands before the next line break. */
function endsLine(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && text.charCodeAt(at) !== LF && isSpaceAt(text, at)) at++;
  return at < to && text.charCodeAt(at) === LF;
}

/** Whether the full stop at `at` ends a sentence. */
function endsAt(text: string, from: number, at: number, to: number): boolean {
  let next = closersEnd(text, at + 1, to);
  if (next >= to) return true;
  if (!isSpaceAt(text, next)) return false;
  while (next < to && isSpaceAt(text, next)) next++;
  if (next >= to) return true;
  const sign = text.charAt(at);
  if (!mayOpen(text, next)) return sign === '!' || sign === '?';
  if (/\p{N}/u.test(text.charAt(next)) && /\bno\.$/iu.test(text.slice(Math.max(from, at - 3), at + 1)))
    return false;
  return sign !== '.' || !isAbbreviated(text, from, at);
}

/** Whether the word before the full stop at `at` is an abbreviation or an initial. */
function isAbbreviated(text: string, from: number, at: number): boolean {
  const start = Math.max(from, at - LONGEST_ABBREVIATION);
  let first = at;
  while (first > start && !beforeWord.test(text.charAt(first - 1))) first--;
  const word = text.slice(first, at);
  return abbreviations.has(word.toLowerCase()) || letter.test(word) || dotted.test(word);
}

/** Whether a sentence may start with the character: a capital, a digit, or a sign that opens something. */
function mayOpen(text: string, at: number): boolean {
  const bits = bitsOf(text.charCodeAt(at));
  if ((bits & (UPPER | TITLE)) !== 0) return true;
  return (bits & LOWER) === 0 && ((bits & STARTS) === 0 ? opening : /\p{N}/u).test(text.charAt(at));
}

const LONGEST_ENTRY = 70;
/** "Ada Roe, Search": a name, a sign and a few words of which the first has a capital. */
const entry =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} ?[,/|] ?\p{Lu}[\p{L}&'’-]*(?: (?!and )[\p{L}&'’-]+){0,4}$/u;

const isEntry = (text: string, from: number, to: number): boolean =>
  to - from <= LONGEST_ENTRY && entry.test(text.slice(from, to).trimEnd());

const lineStart = (text: string, start: number, at: number): number =>
  Math.max(start, text.lastIndexOf('\n', at - 1) + 1);

/** Whether the line break at `at` ends a sentence although no full stop need stand before it. */
function breaksAt(text: string, start: number, at: number, to: number): boolean {
  if (lineEnd.test(text.slice(Math.max(start, at - 3), at).trimEnd())) {
    const next = text.slice(at + 1, Math.min(to, at + 4)).trimStart();
    return next === '' || /^[\p{Lu}\p{N}"“(\-•*]/u.test(next);
  }
  const first = bitsOf(text.charCodeAt(at + 1));
  if ((first & UPPER) !== 0 && isEntry(text, lineStart(text, start, at), at)) {
    const next = text.indexOf('\n', at + 1);
    if (isEntry(text, at + 1, next === -1 ? to : Math.min(next, to))) return true;
  }
  // A label starts with a capital or a digit, or a bullet before it.
  return (first & LOWER) === 0 && label.test(text.slice(at + 1, Math.min(to, at + 80)));
}
