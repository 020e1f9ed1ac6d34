import type { Markdown } from '../model/markdown.ts';
import type { Span } from '../text/span.ts';

/** What stands between tildes (`~~gone~~`), in offsets of the text, ascending: it can be read, and is not said any more. */
export function struckIn(text: string, { blocks }: Markdown): readonly Span[] {
  if (!text.includes('~')) return [];
  const struck: Span[] = [];
  for (const { pieces } of blocks) {
    let open: number | undefined;
    for (const { kind, from, to } of pieces) {
      if (kind !== 'markup' || !text.slice(from, to).includes('~')) continue;
      if (open !== undefined) struck.push({ from: open, to: from });
      open = open === undefined ? to : undefined;
    }
  }
  return struck;
}
