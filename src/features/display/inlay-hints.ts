import type { NoteIndex } from '../../index/note-index.ts';
import { idOf } from '../../index/entities.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Span } from '../../text/span.ts';
import { textOf } from '../wording/entity-text.ts';

/** A short text shown behind a name, which is no part of the note. */
export interface InlayHint {
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly id: EntityId;
  readonly text: string;
}

/** A role of more characters than this is cut: a hint must not push the sentence out of sight. */
const LONGEST = 40;

/**
 * The role behind the first mention of each person in the note, as far as that stands in `range`. None for whom the note
 * itself defines, none where the role stands there already.
 */
export function roleHints(index: NoteIndex, path: NotePath, range: Span): InlayHint[] {
  const note = index.notes.get(path);
  if (!note) return [];
  const met = new Set<EntityId>(note.definitions.map(definition => idOf(path, definition)));
  const hints: InlayHint[] = [];
  for (const { entity: id, outer, repeat } of index.mentionsIn(path)) {
    if (outer.to > range.to) break;
    if (id === undefined || repeat || met.has(id)) continue;
    met.add(id);
    if (outer.to < range.from || index.entities.get(id)?.kind !== 'person') continue;
    const role = textOf(index, id, 'role');
    if (role === undefined || isWrittenAt(note.text, outer.to, role)) continue;
    hints.push({ offset: outer.to, id, text: shortened(role) });
  }
  return hints;
}

/** “Ben Ries (Engineer)”, “Ben Ries, Engineer”: the role within a few characters of the name. */
const isWrittenAt = (text: string, at: number, role: string): boolean =>
  text
    .slice(at, at + role.length + 6)
    .toLowerCase()
    .includes(role.toLowerCase());

function shortened(role: string): string {
  const characters = [...role];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : role;
}
