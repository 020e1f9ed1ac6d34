import type { Address } from '../../../model/thread.ts';
import type { QuotedLines } from '../../../text/quoted-lines.ts';
import { isSentence, isSignOff } from './closing-lines.ts';
import type { OwnNames } from '../senders/own-names.ts';
import { partsOfBlock, type BlockParts } from './signature-parts.ts';

/** Where the block of a signature stands: places in the lines of the part. */
export interface ContactBlock {
  readonly from: number;
  readonly to: number;
  readonly parts: BlockParts;
}

/** Whose block it may be. */
export interface Who {
  readonly author: Address;
  readonly names: OwnNames;
}

const mostLinesAbove = 2;

/** Company and role on the lines above the name: "Halden Freight", then "Head of Planning", then "Pam Stone". */
export function withLinesAbove(
  lines: QuotedLines,
  own: readonly number[],
  block: ContactBlock,
  { author, names }: Who,
): ContactBlock {
  let first = block.from;
  while (first > 0 && first > block.from - mostLinesAbove && isAlone(lines, own, first - 1)) first--;
  for (; first < block.from; first++) {
    const told = standsApart(lines, own, first)
      ? toldAbove(block.parts, partsOfBlock(lines, own.slice(first, block.from), author, names))
      : undefined;
    if (told) return { ...block, from: first, parts: { ...block.parts, ...told } };
  }
  return block;
}

/** A role, a company or both, and nothing else, as far as the block below does not say it. */
function toldAbove(
  block: BlockParts,
  { name, phone, role, organization }: BlockParts,
): Partial<BlockParts> | undefined {
  if (name ?? phone ?? (role && block.role) ?? (organization && block.organization)) return undefined;
  return role || organization ? { ...(role && { role }), ...(organization && { organization }) } : undefined;
}

/** A short line that is neither prose nor a sign-off. */
function isAlone(lines: QuotedLines, own: readonly number[], at: number): boolean {
  const line = own[at] ?? 0;
  if (lines.isBlank(line) || lines.length(line) > 90) return false;
  const said = lines.said(line, 90);
  return !isSentence(said) && !isSignOff(said) && !/[,:;]$/u.test(said);
}

/** Whether nothing that it goes on with stands right above a line. */
function standsApart(lines: QuotedLines, own: readonly number[], at: number): boolean {
  const before = own[at - 1];
  return (
    before === undefined ||
    lines.isBlank(before) ||
    isSignOff(lines.said(before, 120)) ||
    /,$/u.test(lines.said(before, 200))
  );
}

/** The next written line above a place. */
export function saidAbove(lines: QuotedLines, own: readonly number[], at: number): string {
  let above = at - 1;
  while (above >= 0 && above > at - 4 && lines.isBlank(own[above] ?? 0)) above--;
  return above >= 0 ? lines.said(own[above] ?? 0, 120) : '';
}
