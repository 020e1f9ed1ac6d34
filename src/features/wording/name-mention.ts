import type { NoteIndex } from '../../index/note-index.ts';
import type { Mention } from '../../model/mention.ts';
import type { Entity } from '../../model/entity.ts';
import { overlaps } from '../../text/span.ts';

/** Whether a mention is the place where the entity's own note gives its name, which tells nobody anything. */
export function isMentionOfName(index: NoteIndex, entity: Entity, { path, span }: Mention): boolean {
  if (path !== entity.path) return false;
  const definition = index.definitionOf(entity);
  return definition !== undefined && overlaps(definition.nameSpan, span);
}
