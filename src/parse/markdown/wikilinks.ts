import type { Span } from '../../text/span.ts';
import { skipBlanks, trimBlanks } from './characters.ts';

export interface Wikilink extends Span {
  readonly target: Span;
  /** What is shown instead of the target, between `|` and `]]`. */
  readonly label: Span | undefined;
}

const BACKSLASH = 92;

/**
 * The `[[target]]`, `[[target|label]]` or, as tables need it, `[[target\|label]]` whose first bracket stands at `from`.
 * It stays on one line and holds no brackets; a target of white space alone is none.
 */
export function wikilinkAt(text: string, from: number, to: number): Wikilink | undefined {
  let pipe = -1;
  let at = from + 2;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 93) break;
    if (code === 91 || code === 10 || code === 13) return undefined;
    if (code === 124 && pipe < 0) pipe = at;
  }
  if (at + 1 >= to || text.charCodeAt(at + 1) !== 93) return undefined;
  const targetFrom = skipBlanks(text, from + 2, at);
  const targetTo = trimBlanks(text, targetFrom, pipe < 0 ? at : beforePipe(text, from + 2, pipe));
  if (targetTo <= targetFrom) return undefined;
  const hasLabel = pipe >= 0 && skipBlanks(text, pipe + 1, at) < at;
  return {
    from,
    to: at + 2,
    target: { from: targetFrom, to: targetTo },
    label: hasLabel ? { from: pipe + 1, to: at } : undefined,
  };
}

/** Where a target ends before its pipe: a backslash that keeps the pipe out of a table's cells is none of it. */
const beforePipe = (text: string, from: number, pipe: number): number =>
  pipe > from && text.charCodeAt(pipe - 1) === BACKSLASH ? pipe - 1 : pipe;
