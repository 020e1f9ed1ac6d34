import type { QuotedLine } from '../../text/quoted-lines.ts';
import { attributionLineAt, type Attribution } from './attribution.ts';
import { headerBlockAt } from './header-block.ts';

/** The lines of one author in the body of a mail. The first part is the mail itself. */
export interface Part {
  /** Undefined for the mail itself and for a quote that says not whose it is. */
  readonly attribution: Attribution | undefined;
  /** The index of the part that quotes this one. */
  readonly parent: number | undefined;
  /** In document order, blank ones included; not contiguous where a reply answers between the quoted lines. */
  readonly lines: QuotedLine[];
}

export const attributionAt = (
  text: string,
  lines: readonly QuotedLine[],
  index: number,
): Attribution | undefined => headerBlockAt(text, lines, index) ?? attributionLineAt(text, lines, index);

interface Open {
  readonly part: number;
  /** A line of a smaller depth is no longer this part's. */
  readonly least: number;
  /** A line of a greater depth is a quote in this part. */
  readonly own: number;
  /** The quote in this part that ended last; deeper lines after an answer go on with it. */
  child: Open | undefined;
}

/**
 * Splits the body of a mail among its authors. A quote whose lines carry more marks than its attribution line ends
 * where the marks end, so an answer between quoted lines goes to who answers; one without marks of its own goes on
 * to the end of what quotes it.
 */
export function partsOf(text: string, lines: readonly QuotedLine[]): readonly Part[] {
  const base = leastDepth(lines);
  const parts: Part[] = [{ attribution: undefined, parent: undefined, lines: [] }];
  const open: Open[] = [{ part: 0, least: base, own: base, child: undefined }];
  const top = () => open[open.length - 1] ?? { part: 0, least: base, own: base, child: undefined };

  const start = (attribution: Attribution | undefined, least: number, own: number) => {
    const quoting = top();
    const quote: Open = { part: parts.length, least, own, child: undefined };
    parts.push({ attribution, parent: quoting.part, lines: [] });
    quoting.child = quote;
    open.push(quote);
  };

  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    if (line.from < line.to) {
      while (open.length > 1 && line.depth < top().least) open.pop();
      while (top().child && line.depth > top().own && line.depth >= (top().child?.least ?? 0))
        open.push(top().child ?? top());
      const attribution = attributionAt(text, lines, at);
      if (attribution) {
        const quoted = nextWrittenDepth(lines, attribution.next) ?? line.depth;
        start(attribution, quoted > line.depth ? line.depth + 1 : line.depth, Math.max(quoted, line.depth));
        at = attribution.next;
        continue;
      }
      if (line.depth > top().own) start(undefined, top().own + 1, line.depth);
    }
    parts[top().part]?.lines.push(line);
    at++;
  }
  return parts;
}

function leastDepth(lines: readonly QuotedLine[]): number {
  let least = Infinity;
  for (const line of lines) if (line.from < line.to) least = Math.min(least, line.depth);
  return least;
}

function nextWrittenDepth(lines: readonly QuotedLine[], from: number): number | undefined {
  let at = from;
  while (at < lines.length && lines[at]?.from === lines[at]?.to) at++;
  return lines[at]?.depth;
}
