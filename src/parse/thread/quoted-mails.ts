import { partsOf, type Part } from './quoting.ts';
import type { QuotedLine } from '../../text/quoted-lines.ts';
import type { Span } from '../../text/span.ts';

/** Lines of one part that stand together. */
interface Piece extends Span {
  readonly part: number;
}

/**
 * The mails that these lines of a mail quote, each from its attribution line to the end of what it quotes in turn; cut
 * where somebody answers between the quoted lines.
 */
export function quotedMails(text: string, lines: readonly QuotedLine[]): Span[] {
  const parts = partsOf(text, lines);
  const parentOf = (part: number): number => parts[part]?.parent ?? 0;
  const levels: number[] = [];
  for (const { parent } of parts) levels.push(parent === undefined ? 0 : (levels[parent] ?? 0) + 1);
  const levelOf = (part: number): number => levels[part] ?? 0;

  const found: Span[] = [];
  const open: Piece[] = [];
  let end = 0;
  for (const { part, from, to } of inOrder(parts)) {
    // Up from both sides, to the part that holds both.
    const entered: number[] = [];
    let at = part;
    for (let top = open.at(-1); at !== (top?.part ?? 0); top = open.at(-1)) {
      if (levelOf(at) > levelOf(top?.part ?? 0)) {
        entered.push(at);
        at = parentOf(at);
      } else if (top) {
        open.pop();
        found.push({ from: top.from, to: end });
      }
    }
    for (const next of entered.toReversed()) open.push({ part: next, from, to: from });
    end = to;
  }
  for (const { from } of open.toReversed()) found.push({ from, to: end });
  return found;
}

/** The attribution lines and the written lines of all parts, in document order. */
function inOrder(parts: readonly Part[]): Piece[] {
  return parts
    .flatMap(({ attribution, lines }, part) => [
      ...(attribution ? [{ part, from: attribution.heading.from, to: attribution.heading.to }] : []),
      ...lines.filter(({ from, to }) => from < to).map(({ from, to }) => ({ part, from, to })),
    ])
    .toSorted((a, b) => a.from - b.from);
}
