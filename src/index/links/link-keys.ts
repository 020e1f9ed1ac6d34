import type { Entity } from '../../model/entity.ts';
import { fileName, type NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { isRelation } from '../../model/relation.ts';
import { addTo } from '../../text/grouping.ts';
import { foldName } from '../../text/names.ts';
import { slugOf } from '../../text/slug.ts';
import { nameOfLink } from '../names/candidates.ts';
import { isExternal, withoutNoteEnding } from './link-targets.ts';
import { readingsOf } from './destination-parts.ts';
import { foldPath } from './note-paths.ts';

/**
 * Something that a link has to say to lead to a file, to an entity or to a candidate: links with none of its keys lead
 * elsewhere, whatever else there is. Links with one may lead there.
 */
export type LinkKey = string;

export const keyOfFile = (path: NotePath): LinkKey => `/${foldPath(fileName(path))}`;

export const keyOfName = (name: string): LinkKey => foldName(name);

/** Everything by which a link or a property may mean an entity. */
export const keysOfEntity = ({ path, name, aliases }: Entity): LinkKey[] => [
  path === undefined ? `?${slugOf(name)}` : keyOfFile(path),
  ...[name, ...aliases].map(keyOfName),
];

/** The notes whose links or properties have these keys. */
export class NotesByLink {
  readonly #notes = new Map<LinkKey, Note[]>();

  constructor(notes: Iterable<Note>) {
    for (const note of notes) for (const key of keysIn(note)) addTo(this.#notes, key, note);
  }

  /** Those with at least one of the keys, each once. */
  with(keys: Iterable<LinkKey>): ReadonlySet<Note> {
    const found = new Set(this.#notes.get(ANYWHERE));
    for (const key of keys) for (const note of this.#notes.get(key) ?? []) found.add(note);
    return found;
  }
}

const known = new WeakMap<Note, ReadonlySet<LinkKey>>();

/** The keys of a note's links and of the names in its properties. Its text is not looked at. */
function keysIn(note: Note): ReadonlySet<LinkKey> {
  const found = known.get(note);
  if (found) return found;
  const keys = new Set<LinkKey>();
  const add = (to: string, byName: boolean): void => {
    if (!isExternal(to, byName)) for (const key of keysOfLink(to, byName)) keys.add(key);
  };
  for (const links of [note.links, note.fieldLinks, note.frontmatterLinks])
    for (const { kind, destination } of links) add(destination, kind !== 'link' || links !== note.links);
  for (const { key, values } of note.definitions.flatMap(({ properties }) => properties))
    for (const { link, text } of values)
      if (link) {
        add(link.to, true);
        keys.add(`?${slugOf(nameOfLink(link))}`);
      } else if (isRelation(key)) keys.add(keyOfName(text));
  known.set(note, keys);
  return keys;
}

/** Of a link that climbs at its end, whose last part says nothing. */
const ANYWHERE = '/..';

/** As `LinkTargets.resolve` looks for it; a link to a heading of its own note has none. */
function* keysOfLink(to: string, byName: boolean): Generator<LinkKey> {
  for (const reading of readingsOf(to)) {
    const note = reading.note.trim();
    if (note === '') continue;
    const parts = withoutNoteEnding(note).split('/');
    yield `/${foldPath(parts.findLast(part => part !== '' && part !== '.') ?? '')}`;
    if (byName) yield keyOfName(note);
  }
}
