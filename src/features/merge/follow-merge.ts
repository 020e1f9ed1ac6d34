import * as l10n from '@vscode/l10n';
import { idOf } from '../../index/entities.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { parseNote } from '../../parse/parse-note.ts';
import type { Refusal } from '../../edit/change.ts';
import { LinkFollower, type Merged } from '../rename/follow-links.ts';
import { notesAfter, type NotesAfter } from '../rename/notes-after.ts';
import { assembledTexts, type Assembly } from './assemble.ts';
import type { Defined } from './defined.ts';

/** The notes after an assembly. */
export function notesAssembled(
  index: NoteIndex,
  assembly: Assembly,
  textOf: (path: NotePath) => string,
): NotesAfter {
  const changed = [...assembledTexts(assembly, textOf)].map(([path, text]) => parseNote(path, text));
  return notesAfter(index, changed, assembly.deleted === undefined ? [] : [assembly.deleted]);
}

/**
 * What follows links to the merged entity, and those in its text, to where all of that stands afterwards. A refusal where
 * the text did not come out as it went in: something that the kept note leaves open has swallowed it.
 */
export function mergeFollower(
  index: NoteIndex,
  from: Defined,
  into: Defined,
  assembly: Assembly,
): LinkFollower | Refusal {
  const after = notesAssembled(index, assembly, path => index.notes.get(path)?.text ?? '');
  const ids = new Map<EntityId, EntityId>([[from.entity.id, into.entity.id]]);
  const headings = new Map<NotePath, Map<string, MovedHeading>>();
  for (const note of new Set([from.note, into.note])) {
    for (const definition of note.definitions) {
      if (definition === from.definition) continue;
      const id = idOf(note.path, definition);
      const now = placeOfDefinition(note, definition.section, assembly, after);
      if (now === undefined)
        return {
          refusal: l10n.t(
            '{0} cannot take the text about {1}: something in it is left open.',
            into.note.path,
            from.entity.name,
          ),
        };
      ids.set(id, now);
    }
    headings.set(note.path, changedHeadings(note, assembly, after));
  }
  const kept = ids.get(into.entity.id) ?? into.entity.id;
  ids.set(from.entity.id, kept);
  const { deleted } = assembly;
  const merged: Merged = {
    into: {
      ...into.entity,
      id: kept,
      section: kept.includes('#') ? kept.slice(kept.indexOf('#') + 1) : undefined,
    },
    ids,
    headings,
    noteOf: (path, { from: offset }) =>
      assembly.place(path, offset)?.path ?? (path === deleted ? into.note.path : path),
  };
  return new LinkFollower({
    before: index,
    after,
    moves: new Map(deleted === undefined ? [] : [[deleted, into.note.path]]),
    rewritten: new Set(),
    renamed: undefined,
    merged,
  });
}

function placeOfDefinition(
  note: Note,
  section: string | undefined,
  { place, deleted }: Assembly,
  after: NotesAfter,
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

function changedHeadings(note: Note, { place }: Assembly, after: NotesAfter): Map<string, MovedHeading> {
  const changed = new Map<string, MovedHeading>();
  for (const { from, slug } of note.headings) {
    const now = place(note.path, from);
    const same = now && after.notes.get(now.path)?.headings.find(heading => heading.from === now.offset);
    if (same && (same.slug !== slug || now.path !== note.path))
      changed.set(slug, { path: now.path, title: same.title });
  }
  return changed;
}

interface MovedHeading {
  readonly path: NotePath;
  readonly title: string;
}
