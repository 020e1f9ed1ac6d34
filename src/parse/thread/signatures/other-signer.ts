import type { Address, Signature } from '../../../model/thread.ts';
import type { QuotedLines } from '../../../text/quoted-lines.ts';
import type { Span } from '../../../text/span.ts';
import { bareLine } from './bare-line.ts';
import { PROSE } from './boilerplate.ts';
import { isSentence, isSignOff, nameOn } from './closing-lines.ts';
import { mayNameOwner } from './name-starts.ts';
import type { OwnNames } from '../senders/own-names.ts';
import { hasRole } from '../senders/role-words.ts';
import { isOthersName } from '../senders/others-name.ts';

/** What is signed at the end of a message, as far as it is known to be. */
interface Signing {
  readonly lines: QuotedLines;
  readonly own: readonly number[];
  readonly kinds: Uint8Array;
  readonly author: Address;
  readonly names: OwnNames;
  /** Blocks that tell about somebody else. */
  readonly cards: readonly Signature[];
  /** Whether the author's own signature was found, too. */
  readonly hasSignature: boolean;
}

/** So far up from the end the author's own name is looked for. */
const mostLinesBack = 12;

/**
 * Whether somebody else than the author signs a message: a mail that an assistant sends, an announcement that somebody passes
 * on. Who says "I" in it cannot be told. The last thing that stands in it is another full name, below a sign-off or by itself,
 * perhaps with what that person does; a name that answers a question or that contact data are introduced for signs nothing.
 */
export function isSignedByOther(signing: Signing): boolean {
  const { lines, own, author, names, cards, hasSignature } = signing;
  if (!/\S\s+\S/u.test(author.name ?? '')) return false;
  const last = lastWritten(signing);
  if (last < 0) return false;
  const card = cards.find(({ span }) => holds(span, lines, own[last] ?? 0));
  const at = card ? placeOf(signing, card.span.from) : firstOfBlock(lines, own, last);
  if ((!card && !isLoneName(lines, own[at] ?? 0)) || isOtherScript(lines.said(own[at] ?? 0), author))
    return false;
  const ownName = ownNamePlace(lines, own, at, names);
  if (ownName >= at) return false;
  if (ownName >= 0 || hasSignature)
    return isBelowSignOff(lines, own, at) && speaksBetween(signing, ownName, at);
  return isBelowSignOff(lines, own, at) || standsAlone(lines, own, at);
}

const holds = ({ from, to }: Span, lines: QuotedLines, line: number): boolean =>
  lines.start(line) >= from && lines.end(line) <= to;

/** The last line of the message that is neither blank nor boilerplate nor the mark of an attached file. */
function lastWritten({ lines, own, kinds, cards }: Signing): number {
  let at = own.length - 1;
  const isAside = (place: number): boolean =>
    kinds[place] !== PROSE && !cards.some(({ span }) => holds(span, lines, own[place] ?? 0));
  while (at >= 0 && (lines.isBlank(own[at] ?? 0) || isAside(at))) at--;
  return at;
}

function placeOf({ lines, own }: Signing, offset: number): number {
  let at = own.length - 1;
  while (at > 0 && lines.start(own[at] ?? 0) > offset) at--;
  return at;
}

const mostBlockLines = 4;

/** The last line, or that of a name which what the person does and where stands right below. */
function firstOfBlock(lines: QuotedLines, own: readonly number[], last: number): number {
  let first = last;
  while (first > 0 && last - first < mostBlockLines && !lines.isBlank(own[first - 1] ?? 0)) {
    if (isSignOff(lines.said(own[first - 1] ?? 0, 120)) || isSentence(lines.said(own[first] ?? 0, 240)))
      break;
    first--;
  }
  return first < last && !hasRole(lines.said(own[first + 1] ?? 0, 120)) ? last : first;
}

/** A name in other letters than the author's may be the author's. */
const isOtherScript = (said: string, { name }: Address): boolean =>
  /\p{Script=Latin}/u.test(said) !== /\p{Script=Latin}/u.test(name ?? '');

/** Nothing but the full name of somebody: "Tom Reck", "- Tom Reck". */
function isLoneName(lines: QuotedLines, line: number): boolean {
  if (lines.length(line) > 60) return false;
  const said = bareLine(lines.said(line)).replace(/^[\s*_–—-]+|[\s*_\\]+$/gu, '');
  return isOthersName(said.replace(/\.$/u, ''));
}

/** The last line with the author's own name near the end, from a place on with whatever stands beside it; -1 if there is none. */
function ownNamePlace(lines: QuotedLines, own: readonly number[], from: number, names: OwnNames): number {
  for (let at = own.length - 1; at >= 0 && at > from - mostLinesBack; at--) {
    const line = own[at] ?? 0;
    if (lines.isBlank(line) || !mayNameOwner(lines, line, names)) continue;
    const name = nameOn(lines.said(line, 160), names);
    if (name && (name.isAlone || name.isInitials || at >= from)) return at;
  }
  return -1;
}

/** Whether prose that is no postscript stands between what the author signs and what another does. */
function speaksBetween({ lines, own, kinds }: Signing, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const line = own[at] ?? 0;
    if (kinds[at] !== PROSE || lines.isBlank(line)) continue;
    const said = lines.said(line, 240);
    if (/^p\.?\s?s\b/iu.test(said)) return false;
    if (isSentence(said)) return true;
  }
  return false;
}

function isBelowSignOff(lines: QuotedLines, own: readonly number[], at: number): boolean {
  const above = writtenAbove(lines, own, at);
  return above >= 0 && isSignOff(lines.said(own[above] ?? 0, 120));
}

const introduces =
  /[:?]$|\b(?:contact|reach|call|write to|details|address|send (?:it|them)|below|following|phone|number|who|ask)\b/iu;

/** By itself, below prose that does not announce it. */
function standsAlone(lines: QuotedLines, own: readonly number[], at: number): boolean {
  const above = writtenAbove(lines, own, at);
  if (above < 0 || above === at - 1) return false;
  const said = lines.said(own[above] ?? 0);
  return /[.!]$/u.test(said) && said.split(/\s+/u).length > 3 && !introduces.test(said);
}

function writtenAbove(lines: QuotedLines, own: readonly number[], at: number): number {
  let above = at - 1;
  while (above >= 0 && lines.isBlank(own[above] ?? 0)) above--;
  return above;
}
