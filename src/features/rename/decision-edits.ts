import type { TextEdit } from '../../edit/change.ts';
import { DECISIONS_FILE, type DecisionsFile } from '../../model/decisions.ts';

/** The properties of a decision that may give a note's path or an identity. */
const keys = /\b(?:note|not|is|author|subject|object):[ \t]*(["']?)/g;

/**
 * The edits of `account-notes.yaml` that keep its decisions true when notes move: `changes` holds paths and identities
 * before and after. A path that YAML would have to escape is left alone.
 */
export function decisionEdits(
  { text = '' }: Pick<DecisionsFile, 'text'>,
  changes: ReadonlyMap<string, string>,
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const match of text.matchAll(keys)) {
    const quote = match[1] ?? '';
    const from = match.index + match[0].length;
    const to = quote === '' ? plainEnd(text, from) : text.indexOf(quote, from);
    const changed = to < from ? undefined : changes.get(text.slice(from, to));
    if (changed === undefined) continue;
    // A plain scalar may need quotes for what the new path holds.
    const needsQuotes = quote === '' && !/^[\p{L}\p{N}][\p{L}\p{N}\p{M} ./_()-]*$/u.test(changed);
    edits.push({
      path: DECISIONS_FILE,
      span: { from, to },
      text: needsQuotes ? JSON.stringify(changed) : changed,
    });
  }
  return edits;
}

function plainEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length && !/[,}\r\n]/.test(text[to] ?? '')) to++;
  return (
    from +
    text
      .slice(from, to)
      .replace(/\s#.*$/, '')
      .trimEnd().length
  );
}
