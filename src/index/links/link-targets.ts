import type { Entity, EntityId } from '../../model/entity.ts';
import { fileName, folderOf, withoutEnding, type NotePath } from '../../model/note-path.ts';
import { slugOf } from '../../text/slug.ts';
import { addTo } from '../../text/grouping.ts';
import { foldName } from '../../text/names.ts';
import { readingsOf, type DestinationParts } from './destination-parts.ts';
import { foldPath, type NotePaths } from './note-paths.ts';
import { MOST_OF_ONE_NAME } from '../names/name-forms.ts';
import { nearest, type Scopes } from '../scope.ts';

/**
 * Where a link leads. A link by name to several entities leads to none of them alone; `heading` of an entity is set
 * where the link leads to a heading inside its note, which is about the entity all the same.
 */
export type LinkTarget =
  | { readonly kind: 'entity'; readonly entity: Entity; readonly heading?: string }
  | { readonly kind: 'note'; readonly path: NotePath; readonly heading: string | undefined }
  | AmbiguousTarget;

export interface AmbiguousTarget {
  readonly kind: 'ambiguous';
  /** Those that bear the name, or that the notes of the file name are about; none where those are plain notes. */
  readonly entities: readonly Entity[];
  /** How many more there are than `entities` or `notes` holds. */
  readonly more: number;
  /** The notes that have the file name which the link gives; none where it gives the name of an entity. */
  readonly notes: readonly NotePath[];
}

/** A link as a resolver needs it. */
export interface LinkText {
  readonly to: string;
  /** For wikilinks and links of properties, which may name a note or an entity without its path. */
  readonly byName: boolean;
  /** For Markdown links, in properties too, whose path is seen from the note before any other. */
  readonly isPath?: boolean;
}

type ReadAs = Required<Omit<LinkText, 'to'>>;

/** A destination as it is read, and the notes that it may mean so. */
interface Reading extends DestinationParts {
  readonly found: readonly Candidate[];
}

interface Candidate {
  readonly account: EntityId | undefined;
  readonly path: NotePath;
}

/** Where a link leads that does not lead to several. */
export type OneTarget = Exclude<LinkTarget, AmbiguousTarget>;

/** A note that a link may mean, and what it would lead to there. */
interface Reached {
  readonly path: NotePath;
  readonly target: OneTarget;
}

/**
 * Resolves links as Obsidian and Foam do (file name or the end of a path, whatever its case; relative paths; a
 * fragment for a section), and by the names of entities besides. What stands nearest to the note wins, a path before
 * a name. Of several notes of one file name none is taken for coming first: see `preferred`.
 */
export class LinkTargets {
  readonly #scopes: Scopes;
  readonly #paths: NotePaths;
  readonly #entities: ReadonlyMap<EntityId, Entity>;
  readonly #byName: Named;

  constructor(paths: NotePaths, scopes: Scopes, entities: ReadonlyMap<EntityId, Entity>) {
    this.#scopes = scopes;
    this.#entities = entities;
    this.#paths = paths;
    this.#byName = namesOf(entities.values());
  }

  resolve({ to, byName, isPath = !byName }: LinkText, from: NotePath): LinkTarget | undefined {
    if (isExternal(to, byName)) return undefined;
    const { note, fragment, found } = this.#read(to, from, { byName, isPath });
    if (note === '') return fragment === undefined ? undefined : this.#at(from, fragment);

    const enclosing = this.#scopes.enclosing(from);
    const paths = nearest(enclosing, found);
    const named = nearest(enclosing, byName ? this.#entitiesCalled(to, note) : []);
    if (paths.items.length > 0 && paths.distance <= named.distance) {
      const reached = paths.items.map(({ path }) => this.#reached(path, fragment, named.items));
      return oneOf(preferred(reached, note, from));
    }
    const [entity, ...others] = named.items;
    if (entity === undefined) return undefined;
    if (others.length > 0) {
      const more = this.#byName.more.get(`${foldName(note)}\n${entity.account ?? ''}`) ?? 0;
      return { kind: 'ambiguous', entities: named.items, more, notes: [] };
    }
    return entity.path === undefined ? { kind: 'entity', entity } : this.#at(entity.path, fragment, entity);
  }

  /** The destination read so that there is a note it may mean, and those notes; else up to its first `#`. */
  #read(to: string, from: NotePath, how: ReadAs): Reading {
    let reading: Reading = { note: '', fragment: undefined, found: [] };
    for (const { note: written, fragment: behind } of readingsOf(to)) {
      const note = written.trim();
      const fragment = behind?.slice(behind.lastIndexOf('#') + 1).trim() || undefined;
      reading = { note, fragment, found: note === '' ? [] : this.#pathsOf(note, from, how) };
      if (reading.found.length > 0) return reading;
    }
    return reading;
  }

  /** The entities of the name that a wikilink writes; a `#` may be part of it (C#). */
  #entitiesCalled(to: string, note: string): readonly Entity[] {
    return this.#byName.all.get(foldName(to)) ?? this.#byName.all.get(foldName(note)) ?? [];
  }

  /** The entities that bear this name or alias, nearest to the note first; whatever the case. */
  named(name: string, from: NotePath): readonly Entity[] {
    return nearest(this.#scopes.enclosing(from), this.#byName.all.get(foldName(name)) ?? []).items;
  }

  /** Whether no other note has the file name of this one, whatever its case. */
  isOnlyFileName(path: NotePath): boolean {
    return this.#paths.isOnlyFileName(path);
  }

  /** Whether a new note at the path would share its file name with one that stands in the same account. */
  sharesFileName(path: NotePath): boolean {
    const account = this.#scopes.accountOf(path);
    return this.#paths
      .called(foldPath(fileName(path)))
      .some(other => other !== path && this.#scopes.accountOf(other) === account);
  }

  #pathsOf(note: string, from: NotePath, { byName, isPath }: ReadAs): readonly Candidate[] {
    const isRelative = note.startsWith('./') || note.startsWith('../');
    const folder = folderOf(from);
    const written = withoutNoteEnding(note).normalize('NFC');
    const isName = !written.includes('/');
    const places = isRelative
      ? [joined(folder, written)]
      : isPath
        ? [joined(folder, written), joined('', written)]
        : [isName ? undefined : joined('', written)];
    for (const place of places) {
      const found = place === undefined ? [] : this.#paths.at(foldPath(place));
      const exact = found.filter(path => withoutEnding(path).normalize('NFC') === place);
      if (found.length > 0) return (exact.length > 0 ? exact : found).map(path => this.#candidate(path));
    }
    if (!byName || isRelative || note.startsWith('/')) return [];
    const folded = foldPath(written);
    return this.#paths
      .called(folded.slice(folded.lastIndexOf('/') + 1))
      .filter(path => `/${foldPath(withoutEnding(path))}`.endsWith(`/${folded}`))
      .map(path => this.#candidate(path));
  }

  /** What a link to this note leads to: a note that defines nothing itself may hold the section of that name. */
  #reached(path: NotePath, fragment: string | undefined, named: readonly Entity[]): Reached {
    const target = this.#at(path, fragment);
    const isWhole = target.kind === 'note' && fragment === undefined;
    const section = isWhole ? named.find(entity => entity.path === path) : undefined;
    return { path, target: section ? { kind: 'entity', entity: section } : target };
  }

  #candidate(path: NotePath): Candidate {
    return { path, account: this.#scopes.accountOf(path) };
  }

  #at(
    path: NotePath,
    fragment: string | undefined,
    named = this.#entities.get(withoutEnding(path) as EntityId),
  ): OneTarget {
    if (fragment === undefined)
      return named ? { kind: 'entity', entity: named } : { kind: 'note', path, heading: undefined };
    const section = this.#entities.get(`${withoutEnding(path)}#${slugOf(fragment)}` as EntityId);
    if (section) return { kind: 'entity', entity: section };
    return named
      ? { kind: 'entity', entity: named, heading: fragment }
      : { kind: 'note', path, heading: fragment };
  }
}

/**
 * Of the notes that the end of a path may mean, those that stand first: the one of exactly that case and ending, then
 * those that define an entity, then the one in the same folder, else in the nearest folder around the note.
 */
function preferred(reached: readonly Reached[], note: string, from: NotePath): readonly Reached[] {
  if (reached.length < 2) return reached;
  const written = `/${note.normalize('NFC')}`;
  const exact = reached.filter(({ path }) =>
    [path, withoutEnding(path)].some(each => `/${each.normalize('NFC')}`.endsWith(written)),
  );
  const cased = exact.length > 0 ? exact : reached;
  const defining = cased.filter(({ target }) => target.kind === 'entity');
  const left = defining.length > 0 ? defining : cased;
  const around = `${folderOf(from)}/`.normalize('NFC');
  // How deep the folder is that the written path starts from, where the note stands in it or below it.
  const depths = left.map(({ path }) => {
    const whole = withoutEnding(path).normalize('NFC');
    const start = whole.slice(0, 1 + whole.length - withoutNoteEnding(written).length);
    return start === '' || around.startsWith(start) ? start.length : -1;
  });
  const deepest = Math.max(...depths);
  return left.filter((_, at) => depths[at] === deepest);
}

/** One target, or the several that it may be; two notes may be about one entity (`nik.md` and `nik.markdown`). */
function oneOf(reached: readonly Reached[]): LinkTarget | undefined {
  const entities = new Set(
    reached.flatMap(({ target }) => (target.kind === 'entity' ? [target.entity] : [])),
  );
  const [first] = reached;
  if (!first || reached.length === 1 || (first.target.kind === 'entity' && entities.size === 1))
    return first?.target;
  return {
    kind: 'ambiguous',
    entities: [...entities].slice(0, MOST_OF_ONE_NAME),
    more: Math.max(0, reached.length - MOST_OF_ONE_NAME),
    notes: reached.slice(0, MOST_OF_ONE_NAME).map(({ path }) => path),
  };
}

const scheme = /^[a-z][a-z0-9+.-]+:/i;
const address = /^(?:[a-z][a-z0-9+.-]+:\/\/|mailto:|tel:)/i;

/** Whether a destination leads out of the notes. A name may hold a colon (“AWS: Redshift”), a path has none. */
export const isExternal = (to: string, byName: boolean): boolean =>
  (byName ? address : scheme).test(to.trim());

export const hasNoteEnding = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);

/** A destination without the ending of a note, if it gives one. */
export const withoutNoteEnding = (path: string): string =>
  hasNoteEnding(path) ? path.slice(0, path.length - fileEnding(path).length) : path;

const fileEnding = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).slice(fileName(path).length);

/** `relative` seen from `folder`, or undefined where it leaves the workspace. */
function joined(folder: string, relative: string): string | undefined {
  const parts = folder === '' ? [] : folder.normalize('NFC').split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

interface Named {
  readonly all: ReadonlyMap<string, readonly Entity[]>;
  /** By folded name and account: how many more of the account bear it. */
  readonly more: ReadonlyMap<string, number>;
}

function namesOf(entities: Iterable<Entity>): Named {
  const all = new Map<string, Entity[]>();
  const more = new Map<string, number>();
  for (const entity of entities)
    for (const name of new Set([entity.name, ...entity.aliases].map(foldName))) {
      const known = all.get(name) ?? [];
      const key = `${name}\n${entity.account ?? ''}`;
      const isOneMore =
        known.length >= MOST_OF_ONE_NAME &&
        known.filter(({ account }) => account === entity.account).length >= MOST_OF_ONE_NAME;
      if (isOneMore) more.set(key, (more.get(key) ?? 0) + 1);
      else addTo(all, name, entity);
    }
  return { all, more };
}
