import { isNobody, type Address, type Signature } from '../../../model/thread.ts';
import type { QuotedLines } from '../../../text/quoted-lines.ts';
import { ASIDE, boilerplate, PROSE } from './boilerplate.ts';
import { cardsIn } from './cards.ts';
import { isSignOff, nameOn } from './closing-lines.ts';
import { ownNamesOf, type OwnNames } from '../senders/own-names.ts';
import { isSignedByOther } from './other-signer.ts';
import type { ContactBlock } from './lines-above.ts';
import { signatureBlock } from './signature-block.ts';
import { isTold } from './signature-parts.ts';

/** A message without what stands under it and beside it. */
export interface Closing {
  /** The lines that are the author's prose, blank ones included. */
  readonly body: readonly number[];
  readonly signature: Signature | undefined;
  /** Blocks that tell about somebody else: the name in each says whom. */
  readonly cards: readonly Signature[];
  /** Whether somebody else than the author signs it. */
  readonly isOthers: boolean;
}

/**
 * Takes away what is no prose: boilerplate, the signature (after `-- `, or below the author's name with a role, phone or address),
 * the sign-off above it and the name alone. What stands below the block, a PS, is prose again.
 */
export function readClosing(lines: QuotedLines, own: readonly number[], author: Address): Closing {
  const kinds = boilerplate(lines, own);
  if (isOneLine(lines, own))
    return {
      body: own.filter((_, at) => kinds[at] === PROSE),
      signature: undefined,
      cards: [],
      isOthers: false,
    };
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
  const hasSignature = signature !== undefined;
  const isOthers = isSignedByOther({ lines, own, kinds, author, names, cards, hasSignature });
  return { body: own.filter((_, at) => kinds[at] === PROSE), signature, cards, isOthers };
}

/** A line alone is what its author says, whatever it looks like. */
function isOneLine(lines: QuotedLines, own: readonly number[]): boolean {
  let written = 0;
  for (let at = 0; at < own.length && written < 2; at++) if (!lines.isBlank(own[at] ?? 0)) written++;
  return written < 2;
}

/** A mail that only says "Thanks!" does say it. */
function isAllAside(
  lines: QuotedLines,
  own: readonly number[],
  kinds: Uint8Array,
  block: ContactBlock | undefined,
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
  { from, to }: ContactBlock,
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
