import * as l10n from '@vscode/l10n';
import type { Refusal } from '../../edit/change.ts';
import { idOf } from '../../index/entities.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import type { DefinedEntity } from '../edits/defined-entity.ts';
import type { MovedHeading, Succession } from '../links/succession.ts';
import type { Assembly } from './assemble.ts';

/**
 * What becomes what where one entity becomes part of another, `after` the notes were put together. A refusal where the
 * text did not come out as it went in: something that the kept note leaves open has swallowed it.
 */
export function successionOfMerge(
  before: NoteIndex,
  after: NoteIndex,
  from: DefinedEntity,
  into: DefinedEntity,
  assembly: Assembly,
): Succession | Refusal {
  const ids = new Map<EntityId, EntityId>([[from.entity.id, into.entity.id]]);
  const headings = new Map<NotePath, ReadonlyMap<string, MovedHeading>>();
  for (const note of new Set([from.note, into.note])) {
    for (const definition of note.definitions) {
      if (definition === from.definition) continue;
      const now = idAfter(note, definition.section, assembly, after);
      if (now === undefined)
        return {
          refusal: l10n.t(
            '{0} cannot take the text about {1}: something in it is left open.',
            into.note.path,
            from.entity.name,
          ),
        };
      ids.set(idOf(note.path, definition), now);
    }
    headings.set(note.path, changedHeadings(note, assembly, after));
  }
  const kept = ids.get(into.entity.id) ?? into.entity.id;
  ids.set(from.entity.id, kept);
  const { deleted } = assembly;
  const section = kept.includes('#') ? kept.slice(kept.indexOf('#') + 1) : undefined;
  return {
    before,
    after,
    changed: new Set([from.note.path, into.note.path]),
    paths: new Map(deleted === undefined ? [] : [[deleted, into.note.path]]),
    ids,
    headings,
    mergedInto: { ...into.entity, id: kept, section },
    noteOf: (path, { from: offset }) =>
      assembly.place(path, offset)?.path ?? (path === deleted ? into.note.path : path),
  };
}

/** The identity that a definition of the note has afterwards. */
function idAfter(
  note: Note,
  section: string | undefined,
  { place, deleted }: Assembly,
  after: NoteIndex,
): EntityId | undefined {
  if (section === undefined) {
    const same = note.path === deleted ? undefined : after.notes.get(note.path);
    const own = same?.definitions.find(definition => definition.section === undefined);
    return same && own && idOf(same.path, own);
  }
  const heading = note.headings.find(({ slug }) => slug === section);
  const now = heading && place(note.path, heading.from);
  const there = now && after.notes.get(now.path);
  const same = there?.headings.find(({ from }) => from === now?.offset);
  const definition = there?.definitions.find(other => other.section === same?.slug && same !== undefined);
  return there && definition && idOf(there.path, definition);
}

function changedHeadings(note: Note, { place }: Assembly, after: NoteIndex): Map<string, MovedHeading> {
  const changed = new Map<string, MovedHeading>();
  for (const { from, slug } of note.headings) {
    const now = place(note.path, from);
    const same = now && after.notes.get(now.path)?.headings.find(heading => heading.from === now.offset);
    if (same && (same.slug !== slug || now.path !== note.path))
      changed.set(slug, { path: now.path, title: same.title, slug: same.slug });
  }
  return changed;
}
