import type { Signature } from '../../../model/thread.ts';
import type { QuotedLines } from '../../../text/quoted-lines.ts';
import { ASIDE, PROSE } from './boilerplate.ts';
import { bareLine } from './bare-line.ts';
import { isSentence } from './closing-lines.ts';
import { OwnNames } from '../senders/own-names.ts';
import { isOthersName } from '../senders/others-name.ts';
import { partsOfBlock } from './signature-parts.ts';

const leastLines = 3;
const mostLines = 9;
/** A place with its code, in the ways of many countries; a street with its number. */
const postal =
  /(?:^|\s)[A-Z]{2}\s+\d{5}(?:-\d{4})?\b|^\d{4,6}\s\p{Lu}\p{L}+|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b|^\d{1,5}\s(?:\p{Lu}\.?\s)?\p{Lu}\p{L}+|\d{3}[-.\s]\d{4}\s(?:fax|facsimile)/u;

const nobodysNames = new OwnNames({ name: undefined, address: undefined });

/**
 * Blocks of lines in a mail that give somebody's contact data: a name, then what he is or where he works, and a number or a
 * postal address. They are no prose; their lines are marked.
 */
// eslint-disable-next-line complexity -- one line after the other decides whether a card begins, goes on or ends
export function cardsIn(lines: QuotedLines, own: readonly number[], kinds: Uint8Array): readonly Signature[] {
  const cards: Signature[] = [];
  for (let at = 0; at < own.length; at++) {
    const line = own[at] ?? 0;
    const isFirst = at === 0 || lines.isBlank(own[at - 1] ?? 0);
    if (!isFirst || kinds[at] !== PROSE || lines.isBlank(line) || lines.length(line) > 60) continue;
    if (
      !isOthersName(
        bareLine(lines.said(line))
          .trim()
          .replace(/[,\\]$/u, ''),
      )
    )
      continue;
    const end = blockEnd(lines, own, kinds, at);
    const block = own.slice(at, end);
    if (block.length < leastLines || block.length > mostLines) continue;
    const { isOwn: _, ...parts } = partsOfBlock(
      lines,
      block,
      { name: undefined, address: undefined },
      nobodysNames,
    );
    const isPostal = block.some(each => postal.test(lines.said(each)));
    const says = parts.role ?? parts.organization;
    if (!parts.name || !says || !(isPostal || parts.phone || (parts.role && parts.organization))) continue;
    cards.push({ span: { from: lines.start(line), to: lines.end(own[end - 1] ?? line) }, ...parts });
    kinds.fill(ASIDE, at, end);
    at = end - 1;
  }
  return cards;
}

/** Behind the paragraph; at its first sentence at the latest. */
function blockEnd(lines: QuotedLines, own: readonly number[], kinds: Uint8Array, from: number): number {
  let end = from + 1;
  while (end < own.length && end < from + mostLines + 1) {
    const line = own[end] ?? 0;
    const goesOn = kinds[end] === PROSE && !lines.isBlank(line) && line === (own[end - 1] ?? 0) + 1;
    if (!goesOn || isSentence(lines.said(line, 200))) break;
    end++;
  }
  return end;
}
