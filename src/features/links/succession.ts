import { withoutQuoted, type Change } from '../../edit/change.ts';
import { idOf } from '../../index/entities.ts';
import { keyOfFile, keyOfName, type LinkKey } from '../../index/links/link-keys.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { folderOf, type NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import type { Span } from '../../text/span.ts';
import { isWritable } from '../edits/writable.ts';

/** What became what between two states of the notes. What is in none of the maps is called as before. */
export interface Succession {
  readonly before: NoteIndex;
  readonly after: NoteIndex;
  /** Notes that have changed, by where they were. */
  readonly changed: ReadonlySet<NotePath>;
  /** Notes that are elsewhere, by where they were. */
  readonly paths: ReadonlyMap<NotePath, NotePath>;
  readonly ids: ReadonlyMap<EntityId, EntityId>;
  /** By note and slug of before, headings that have another slug, or stand in another note. */
  readonly headings: ReadonlyMap<NotePath, ReadonlyMap<string, MovedHeading>>;
  /** The entity that is renamed: links by its old name get the new one. */
  readonly renamed?: { readonly id: EntityId; readonly from: string; readonly to: string };
  /** The entity that another one became part of, as it is afterwards. */
  readonly mergedInto?: Entity;
  /** The note in which a place of a note stands afterwards, where `paths` does not tell. */
  readonly noteOf?: (path: NotePath, place: Span) => NotePath;
}

export interface MovedHeading {
  readonly path: NotePath;
  readonly title: string;
  /** Its anchor, which has a number where an earlier heading has the same title. */
  readonly slug: string;
}

/** What becomes what by a change in which each note keeps its definitions and headings, in their order. */
export function successionOf(before: NoteIndex, after: NoteIndex, change: Change): Succession {
  const { edits, moved = [] } = withoutQuoted(change);
  const paths = new Map(moved.map(({ from, to }) => [from, to]));
  const changed = new Set([...edits.map(({ path }) => path), ...paths.keys()]);
  const ids = new Map<EntityId, EntityId>();
  const headings = new Map<NotePath, ReadonlyMap<string, MovedHeading>>();
  for (const path of changed) {
    const [was, is] = [before.notes.get(path), after.notes.get(paths.get(path) ?? path)];
    if (!was || !is) continue;
    was.definitions.forEach((definition, at) => {
      const same = is.definitions[at];
      if (same) ids.set(idOf(path, definition), idOf(is.path, same));
    });
    headings.set(path, changedHeadings(was, is));
  }
  return { before, after, changed, paths, ids, headings };
}

function changedHeadings(was: Note, is: Note): ReadonlyMap<string, MovedHeading> {
  const changed = new Map<string, MovedHeading>();
  was.headings.forEach(({ slug }, at) => {
    const same = is.headings[at];
    if (same && same.slug !== slug) changed.set(slug, { path: is.path, title: same.title, slug: same.slug });
  });
  return changed;
}

/** Paths and identities that are others afterwards, with what they are then. */
export function changedIdentities({ paths, ids }: Succession): ReadonlyMap<string, string> {
  const all: [string, string][] = [...paths, ...ids];
  return new Map(all.filter(([was, is]) => was !== is));
}

/**
 * The notes, by path, in which a link may lead elsewhere afterwards: those that link to what is called otherwise, and
 * those that are themselves. Only notes that can be written are among them.
 */
export function notesToFollow(succession: Succession): Note[] {
  const { before, after, changed, paths, headings } = succession;
  const keys = new Set<LinkKey>();
  const notes = new Set<Note>();
  for (const path of changed) {
    const was = before.notes.get(path);
    const is = after.notes.get(paths.get(path) ?? path);
    if (!was) continue;
    // What stands nearest to a link is told by its account, so all links may lead elsewhere.
    if (accountFolder(was) !== accountFolder(is)) return [...before.notes.values()].filter(isWritable);
    const isSame = was.path === is?.path && was.written === is.written && !headings.get(path)?.size;
    if (isSame) continue;
    notes.add(was);
    for (const note of is ? [was, is] : [was]) for (const key of keysOf(note)) keys.add(key);
  }
  for (const note of before.notesLinking(keys)) notes.add(note);
  return [...notes].filter(isWritable).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The folder that an account owns by this note; undefined where the note is none's. */
const accountFolder = (note: Note | undefined): string | undefined =>
  note?.definitions.some(({ isAccount }) => isAccount) ? folderOf(note.path) : undefined;

/** Everything by which a link may mean the note, or what it defines. */
const keysOf = ({ path, definitions }: Note): LinkKey[] => [
  keyOfFile(path),
  ...definitions.flatMap(({ name, aliases }) => [name, ...aliases.map(({ text }) => text)].map(keyOfName)),
];
