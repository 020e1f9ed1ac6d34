import { isNobody, type Address, type Signature } from '../../model/thread.ts';
import type { QuotedLines } from '../../text/quoted-lines.ts';
import { ASIDE, boilerplate, PROSE } from './boilerplate.ts';
import { cardsIn } from './cards.ts';
import { isSentence, isSignOff, nameOn, type NameOn } from './closing-lines.ts';
import { ownNamesOf, type OwnNames } from './own-names.ts';
import { isOthersName, partsOfBlock, type BlockParts } from './signature-parts.ts';

/** A message without what stands under it and beside it. */
export interface Closing {
  /** The lines that are the author's prose, blank ones included. */
  readonly body: readonly number[];
  readonly signature: Signature | undefined;
  /** Blocks that tell about somebody else: the name in each says whom. */
  readonly cards: readonly Signature[];
}

/** So many written lines at the end of a message are looked at. */
const mostLines = 60;
const mostBlockLines = 14;

/** Where the block of a signature stands: places in the lines of the part. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly parts: BlockParts;
}

/**
 * Takes away what is no prose: boilerplate, the signature (after `-- `, or below the author's name with a role, phone or address),
 * the sign-off above it and the name alone. What stands below the block, a PS, is prose again.
 */
export function readClosing(lines: QuotedLines, own: readonly number[], author: Address): Closing {
  const kinds = boilerplate(lines, own);
  if (isOneLine(lines, own))
    return { body: own.filter((_, at) => kinds[at] === PROSE), signature: undefined, cards: [] };
  const names = ownNamesOf(author);
  const block = signatureBlock(lines, own, kinds, { author, names });
  const cards: Signature[] = [];
  let signature: Signature | undefined;
  if (block) {
    kinds.fill(ASIDE, block.from, block.to);
    const { isOwn, ...parts } = block.parts;
    const told = isTold(parts) ? { span: spanOf(lines, own, block), ...parts } : undefined;
    if (isOwn && !isNobody(author)) signature = told;
    else if (told?.name) cards.push(told);
  }
  if (!isAllAside(lines, own, kinds, block))
    markSignOff(lines, own, kinds, block?.from ?? lastProse(lines, own, kinds), names);
  cards.push(...cardsIn(lines, own, kinds));
  return { body: own.filter((_, at) => kinds[at] === PROSE), signature, cards };
}

/** A line alone is what its author says, whatever it looks like. */
function isOneLine(lines: QuotedLines, own: readonly number[]): boolean {
  let written = 0;
  for (let at = 0; at < own.length && written < 2; at++) if (!lines.isBlank(own[at] ?? 0)) written++;
  return written < 2;
}

const isTold = (parts: object): boolean => Object.keys(parts).some(key => key !== 'name');

/** A mail that only says "Thanks!" does say it. */
function isAllAside(
  lines: QuotedLines,
  own: readonly number[],
  kinds: Uint8Array,
  block: Block | undefined,
): boolean {
  if (block) return false;
  let written = 0;
  for (let at = 0; at < own.length && written < 2; at++)
    if (kinds[at] === PROSE && !lines.isBlank(own[at] ?? 0)) written++;
  return written < 2;
}

function spanOf(
  lines: QuotedLines,
  own: readonly number[],
  { from, to }: Block,
): { from: number; to: number } {
  let [first, last] = [from, to - 1];
  while (first < last && lines.isBlank(own[first] ?? 0)) first++;
  while (last > first && lines.isBlank(own[last] ?? 0)) last--;
  return { from: lines.start(own[first] ?? 0), to: lines.end(own[last] ?? 0) };
}

/** Behind the last line of prose. */
function lastProse(lines: QuotedLines, own: readonly number[], kinds: Uint8Array): number {
  let end = own.length;
  while (end > 0 && (kinds[end - 1] !== PROSE || lines.isBlank(own[end - 1] ?? 0))) end--;
  return end;
}

interface Who {
  readonly author: Address;
  readonly names: OwnNames;
}

/** Looks upwards from the end for a delimiter or the author's name, and for the block that begins there. */
function signatureBlock(
  lines: QuotedLines,
  own: readonly number[],
  kinds: Uint8Array,
  who: Who,
): Block | undefined {
  let found: Block | undefined;
  let seen = 0;
  let crossed = 0;
  for (let at = own.length - 1; at >= 0 && seen < mostLines; at--) {
    const line = own[at] ?? 0;
    if (kinds[at] !== PROSE || lines.isBlank(line)) continue;
    seen++;
    const said = lines.said(line, 200);
    const start = startAt(lines, own, at, said, who);
    const block = start && blockAt(lines, own, kinds, at, start, who, crossed > 0);
    // The block that begins higher up holds more: a delimiter above the name.
    if (block && (!found || block.to >= found.to)) found = block;
    if (isSentence(said)) {
      if (found) break;
      crossed++;
    }
  }
  return found && withCompanyAbove(lines, own, found, who);
}

type Start =
  | { readonly kind: 'delimiter' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'name'; readonly name: NameOn };

function startAt(
  lines: QuotedLines,
  own: readonly number[],
  at: number,
  said: string,
  { names }: Who,
): Start | undefined {
  if (/^\\?--$/u.test(said)) return { kind: 'delimiter' };
  if (/^[-_=*~]{3,80}$/u.test(said)) return { kind: 'rule' };
  const name = nameOn(said, names);
  if (name) return { kind: 'name', name };
  // Somebody else's name, below a sign-off or a rule.
  const mark = said.search(/[|,/•·]/u);
  const head = (mark < 0 ? said : said.slice(0, mark)).trim();
  if (head.length > 60 || !isOthersName(head)) return undefined;
  const above = saidAbove(lines, own, at);
  const isSigned = isSignOff(above) || /^(?:\\?--|[-_=*~]{3,80})$/u.test(above);
  return isSigned ? { kind: 'name', name: othersName } : undefined;
}

const othersName: NameOn = { isOwn: false, isAlone: false, isInitials: false };

function saidAbove(lines: QuotedLines, own: readonly number[], at: number): string {
  let above = at - 1;
  while (above >= 0 && above > at - 4 && lines.isBlank(own[above] ?? 0)) above--;
  return above >= 0 ? lines.said(own[above] ?? 0, 120) : '';
}

/** The block that begins at a place; undefined if it tells nothing, or prose follows that no PS would be. */
// eslint-disable-next-line complexity -- each kind of start has conditions of its own
function blockAt(
  lines: QuotedLines,
  own: readonly number[],
  kinds: Uint8Array,
  from: number,
  start: Start,
  { author, names }: Who,
  hasProseBelow: boolean,
): Block | undefined {
  const isDelimited = start.kind === 'delimiter';
  const to = blockEnd(lines, own, kinds, from, isDelimited);
  const first = start.kind === 'name' ? from : from + 1;
  const block = own.slice(first, to).filter((_, index) => kinds[first + index] === PROSE);
  const parts = partsOfBlock(lines, block, author, names);
  if (isDelimited) return { from, to, parts };
  const told = isTold(parts);
  if (start.kind === 'rule') return told && (parts.name ?? parts.phone) ? { from, to, parts } : undefined;
  if (!start.name.isOwn)
    return told && parts.name && (parts.role ?? parts.phone ?? parts.organization)
      ? { from, to, parts }
      : undefined;
  if (told) return { from, to, parts };
  return hasProseBelow
    ? undefined
    : { from, to: start.name.isAlone || start.name.isInitials ? from + 1 : to, parts };
}

/** Behind the last line that belongs to the block: a sentence, or lines that another message parts from it, end it. */
function blockEnd(
  lines: QuotedLines,
  own: readonly number[],
  kinds: Uint8Array,
  from: number,
  isDelimited: boolean,
): number {
  let written = 0;
  let end = from + 1;
  for (let at = from + 1; at < own.length; at++) {
    const line = own[at] ?? 0;
    if (line !== (own[at - 1] ?? 0) + 1) break;
    if (lines.isBlank(line)) continue;
    const said = lines.said(line, 240);
    const isOver = ++written > mostBlockLines || /^p\.?\s?s\b[.:]?/iu.test(said);
    const isProse = isSentence(said) && (!isDelimited || lines.isBlank(own[at - 1] ?? 0));
    if (kinds[at] === PROSE && (isOver || isProse)) break;
    end = at + 1;
  }
  return end;
}

/** A company alone on the line above the name: "Halden Freight", then "Pam Stone, CFO". */
function withCompanyAbove(
  lines: QuotedLines,
  own: readonly number[],
  block: Block,
  { author, names }: Who,
): Block {
  const above = block.from - 1;
  if (above < 0 || block.parts.organization || !isTold(block.parts) || lines.isBlank(own[above] ?? 0))
    return block;
  const said = lines.said(own[above] ?? 0, 90);
  const before = own[above - 1];
  const stands = before === undefined || lines.isBlank(before) || /,$/u.test(lines.said(before, 200));
  if (!stands || isSentence(said) || isSignOff(said)) return block;
  const { organization } = partsOfBlock(lines, [own[above] ?? 0], author, names);
  return organization ? { ...block, from: above, parts: { ...block.parts, organization } } : block;
}

/** The sign-off above a place ("Best regards,"), and the name above or beside it. */
function markSignOff(
  lines: QuotedLines,
  own: readonly number[],
  kinds: Uint8Array,
  from: number,
  names: OwnNames,
): void {
  const above = (at: number): number => {
    let place = at - 1;
    while (place >= 0 && (lines.isBlank(own[place] ?? 0) || kinds[place] !== PROSE)) place--;
    return place;
  };
  let last = above(from);
  if (last < 0) return;
  const name = nameOn(lines.said(own[last] ?? 0, 120), names);
  if (name?.isAlone === true || name?.isInitials === true) {
    kinds[last] = ASIDE;
    last = above(last);
  }
  if (last > 0 && isSignOff(lines.said(own[last] ?? 0, 80))) kinds[last] = ASIDE;
}
