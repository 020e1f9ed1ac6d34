import { isLineEnd, skipBlanks, skipBlanksAndLineEnds } from './characters.ts';
import { decodedDestination, destinationAt, labelEnd, normalizedLabel, titleEnd } from './link-parts.ts';

/** Reference definitions by their normalized label; the first of a label stands. */
export type ReferenceDefinitions = Map<string, string>;

export interface ReferenceDefinition {
  readonly label: string;
  readonly destination: string;
  /** Where its last line ends, the line ending left out. */
  readonly end: number;
}

/** The reference definition that starts at `from` (CommonMark 0.31, section 4.7); it can span several lines. */
export function referenceDefinitionAt(
  text: string,
  from: number,
  to: number,
): ReferenceDefinition | undefined {
  if (text.charCodeAt(from) !== 91) return undefined;
  const afterLabel = labelEnd(text, from, to);
  if (afterLabel < 0 || text.charCodeAt(afterLabel) !== 58) return undefined;
  const label = normalizedLabel(text.slice(from + 1, afterLabel - 1));
  if (label === '') return undefined;
  const start = skipBlanksAndLineEnds(text, afterLabel + 1, to);
  const destination = start < to ? destinationAt(text, start, to) : undefined;
  if (!destination) return undefined;
  const end = definitionEnd(text, destination.end, to);
  if (end < 0) return undefined;
  return {
    label,
    destination: decodedDestination(text.slice(destination.span.from, destination.span.to)),
    end,
  };
}

/** Where a definition ends: after a title that nothing follows, else after a destination that nothing follows. */
function definitionEnd(text: string, destinationEnd: number, to: number): number {
  const titleFrom = skipBlanksAndLineEnds(text, destinationEnd, to);
  if (titleFrom > destinationEnd && titleFrom < to) {
    const title = titleEnd(text, titleFrom, to);
    if (title >= 0 && endsLine(text, title, to)) return skipBlanks(text, title, to);
  }
  return endsLine(text, destinationEnd, to) ? skipBlanks(text, destinationEnd, to) : -1;
}

function endsLine(text: string, from: number, to: number): boolean {
  const at = skipBlanks(text, from, to);
  return at >= to || isLineEnd(text.charCodeAt(at));
}
