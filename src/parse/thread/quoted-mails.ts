import type { QuotedLines } from '../../text/quoted-lines.ts';
import type { Span } from '../../text/span.ts';
import { partsOf, type Part } from './quoting.ts';
import type { Section } from './section.ts';

/** Lines of one part that stand together. */
interface Piece extends Span {
  readonly part: number;
}

/**
 * The mails that a mail quotes, each from its attribution line to the end of what it quotes in turn; cut where somebody answers
 * between the quoted lines.
 */
export function quotedMails({ lines, first, last }: Pick<Section, 'lines' | 'first' | 'last'>): Span[] {
  const parts = partsOf(lines, first, last);
  const parentOf = (part: number): number => parts[part]?.parent ?? 0;
  const levels: number[] = [];
  for (const { parent } of parts) levels.push(parent === undefined ? 0 : (levels[parent] ?? 0) + 1);
  const levelOf = (part: number): number => levels[part] ?? 0;

  const found: Span[] = [];
  const open: Piece[] = [];
  let end = 0;
  for (const { part, from, to } of inOrder(lines, parts)) {
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

/** The boundaries and the written lines of all parts, in document order. */
function inOrder(lines: QuotedLines, parts: readonly Part[]): Piece[] {
  return parts
    .flatMap(({ boundary, lines: own }, part) => [
      ...(boundary && !boundary.isDoubtful
        ? [{ part, from: lines.start(boundary.start), to: endBefore(lines, boundary.next) }]
        : []),
      ...own
        .filter(line => !lines.isBlank(line))
        .map(line => ({ part, from: lines.start(line), to: lines.end(line) })),
    ])
    .toSorted((a, b) => a.from - b.from);
}

/** The end of the last written line before `line`. */
export function endBefore(lines: QuotedLines, line: number): number {
  let last = line - 1;
  while (last > 0 && lines.isBlank(last)) last--;
  return lines.end(last);
}
