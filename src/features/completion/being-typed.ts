import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { lineEndAt } from '../../text/lines.ts';
import { foldName } from '../../text/names.ts';
import type { Span } from '../../text/span.ts';

/** Names that are longer are made by nobody who types. */
const NEAR = 100;

/**
 * Says of an entity whether nothing names it but what is being typed at `span`: a link that is not finished leads
 * nowhere, and so makes a candidate of its own.
 */
export function isOnlyTyped(index: NoteIndex, path: NotePath, span: Span): (entity: Entity) => boolean {
  const text = index.notes.get(path)?.text ?? '';
  const to = Math.min(lineEndAt(text, span.to, text.length), span.to + NEAR);
  const near = foldName(
    text.slice(Math.max(text.lastIndexOf('\n', span.from - 1) + 1, span.from - NEAR), to),
  );
  const word = /^[\p{L}\p{N}\p{M}_]*/u.exec(text.slice(span.to, to))?.[0] ?? '';
  let without: NoteIndex | undefined;
  return entity => {
    if (!isCandidate(entity) || !near.includes(foldName(entity.name))) return false;
    const edit = { path, span: { from: span.from, to: span.to + word.length }, text: '' };
    without ??= index.after({ edits: [edit], created: [] });
    return !without.entities.has(entity.id);
  };
}
