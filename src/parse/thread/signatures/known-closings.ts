import type { Address, Signature } from '../../../model/thread.ts';
import { areAlike, type QuotedLines } from '../../../text/quoted-lines.ts';
import type { Span } from '../../../text/span.ts';
import { readClosing, type Closing } from './signature.ts';

/** Lines whose closing was read, and which of them, by their places in the list, are prose. */
interface Known {
  readonly lines: QuotedLines;
  readonly own: readonly number[];
  readonly author: Address;
  readonly body: readonly number[];
  readonly closing: Closing;
}

/** What is shorter is read as fast as it is looked up. */
const leastLines = 4;
const mostAlike = 4;

/**
 * Reads what stands under messages, each text once: most of the quotes in a thread are, line by line, what a message before
 * them says, and their closing is that message's in another place.
 */
export class KnownClosings {
  readonly #known = new Map<number, Known[]>();

  read(lines: QuotedLines, written: readonly number[], author: Address): Closing {
    const own = trimmed(lines, written);
    if (own.length < leastLines) return readClosing(lines, own, author);
    const key = keyOf(lines, own);
    const alike = this.#known.get(key) ?? [];
    const known = alike.find(each => isSame(each, lines, own, author));
    if (known) return movedTo(known, lines, own);
    const closing = readClosing(lines, own, author);
    if (alike.length === 0) this.#known.set(key, alike);
    if (alike.length < mostAlike)
      alike.push({ lines, own, author, body: placesOf(closing.body, own), closing });
    return closing;
  }
}

/** Blank lines at the ends of a part tell nothing. */
function trimmed(lines: QuotedLines, own: readonly number[]): readonly number[] {
  let from = 0;
  while (from < own.length && lines.isBlank(own[from] ?? 0)) from++;
  let to = own.length;
  while (to > from && lines.isBlank(own[to - 1] ?? 0)) to--;
  return from === 0 && to === own.length ? own : own.slice(from, to);
}

function keyOf(lines: QuotedLines, own: readonly number[]): number {
  let key = own.length;
  for (const line of own) key = (Math.imul(key, 31) + (lines.isBlank(line) ? 0 : lines.length(line))) | 0;
  return key;
}

/** Whether two parts are one text by one author: the same lines, with the same gaps between them. */
function isSame(known: Known, lines: QuotedLines, own: readonly number[], author: Address): boolean {
  if (known.author.name !== author.name || known.author.address !== author.address) return false;
  if (known.own.length !== own.length) return false;
  for (let at = 0; at < own.length; at++) {
    const one = known.own[at] ?? 0;
    const other = own[at] ?? 0;
    if (known.lines.isBlank(one) !== lines.isBlank(other)) return false;
    const isNext = one === (known.own[at - 1] ?? one) + 1;
    if (isNext !== (other === (own[at - 1] ?? other) + 1)) return false;
    if (!lines.isBlank(other) && !areAlike(known.lines, one, lines, other)) return false;
  }
  return true;
}

/** The places in a list of some of its entries, both in ascending order. */
function placesOf(some: readonly number[], all: readonly number[]): readonly number[] {
  const places: number[] = [];
  let at = 0;
  for (const line of some) {
    while (all[at] !== line) at++;
    places.push(at++);
  }
  return places;
}

function movedTo(known: Known, lines: QuotedLines, own: readonly number[]): Closing {
  const { signature, cards, isOthers } = known.closing;
  const offset = (from: number): number => {
    let at = known.own.length - 1;
    while (at > 0 && known.lines.start(known.own[at] ?? 0) > from) at--;
    return from - known.lines.start(known.own[at] ?? 0) + lines.start(own[at] ?? 0);
  };
  const moved = ({ from, to }: Span): Span => ({ from: offset(from), to: offset(to) });
  return {
    body: known.body.map(place => own[place] ?? 0),
    signature: signature && movedSignature(signature, moved),
    cards: cards.map(card => movedSignature(card, moved)),
    isOthers,
  };
}

/** A signature that stands in another place. */
export function movedSignature(signature: Signature, moved: (span: Span) => Span): Signature {
  const found: { -readonly [Key in keyof Signature]: Signature[Key] } = { span: moved(signature.span) };
  for (const kind of signatureParts) {
    const part = signature[kind];
    if (part) found[kind] = { text: part.text, span: moved(part.span) };
  }
  return found;
}

const signatureParts = ['name', 'role', 'organization', 'phone', 'email', 'url'] as const;
