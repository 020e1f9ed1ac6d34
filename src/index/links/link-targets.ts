import type { Entity, EntityId } from '../../model/entity.ts';
import { fileName, folderOf, withoutEnding, type NotePath } from '../../model/note-path.ts';
import { slugOf } from '../../text/slug.ts';
import { addTo } from '../../text/grouping.ts';
import { foldName } from '../../text/names.ts';
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
  | {
      readonly kind: 'ambiguous';
      readonly entities: readonly Entity[];
      /** How many more bear the name than `entities` holds. */
      readonly more: number;
    };

/** A link as a resolver needs it: `byName` for wikilinks, which may name a note or an entity without its path. */
export interface LinkText {
  readonly to: string;
  readonly byName: boolean;
}

interface Candidate {
  readonly account: EntityId | undefined;
  readonly path: NotePath;
}

/**
 * Resolves links as Obsidian and Foam do (file name or the end of a path, whatever its case; relative paths; a
 * fragment for a section), and by the names of entities besides. What stands nearest to the note wins, a path before
 * a name.
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

  resolve({ to, byName }: LinkText, from: NotePath): LinkTarget | undefined {
    if (isExternal(to, byName)) return undefined;
    const { note, fragment } = partsOf(to);
    if (note === '') return fragment === undefined ? undefined : this.#at(from, fragment);

    const enclosing = this.#scopes.enclosing(from);
    const paths = nearest(enclosing, this.#pathsOf(note, from, byName));
    const named = nearest(enclosing, byName ? this.#entitiesCalled(to, note) : []);
    const path = shortest(paths.items.map(candidate => candidate.path));
    if (path !== undefined && paths.distance <= named.distance) {
      const target = this.#at(path, fragment);
      // A note that defines nothing itself may hold the section of that name.
      const section = target.kind === 'note' ? named.items.find(entity => entity.path === path) : undefined;
      return section ? { kind: 'entity', entity: section } : target;
    }
    const [entity, ...others] = named.items;
    if (entity === undefined) return undefined;
    if (others.length > 0) {
      const more = this.#byName.more.get(`${foldName(note)}\n${entity.account ?? ''}`) ?? 0;
      return { kind: 'ambiguous', entities: named.items, more };
    }
    return entity.path === undefined ? { kind: 'entity', entity } : this.#at(entity.path, fragment, entity);
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

  #pathsOf(note: string, from: NotePath, byName: boolean): readonly Candidate[] {
    const isRelative = note.startsWith('./') || note.startsWith('../');
    const folder = folderOf(from);
    const written = foldPath(withoutNoteEnding(note));
    const places = isRelative
      ? [joined(folder, written)]
      : byName
        ? [joined('', written)]
        : [joined(folder, written), joined('', written)];
    for (const place of places) {
      const path = place === undefined ? undefined : this.#paths.at(place);
      if (path !== undefined) return [this.#candidate(path)];
    }
    if (!byName || isRelative || note.startsWith('/')) return [];
    const base = written.slice(written.lastIndexOf('/') + 1);
    return this.#paths
      .called(base)
      .filter(path => `/${foldPath(withoutEnding(path))}`.endsWith(`/${written}`))
      .map(path => this.#candidate(path));
  }

  #candidate(path: NotePath): Candidate {
    return { path, account: this.#scopes.accountOf(path) };
  }

  #at(
    path: NotePath,
    fragment: string | undefined,
    named = this.#entities.get(withoutEnding(path) as EntityId),
  ): LinkTarget {
    if (fragment === undefined)
      return named ? { kind: 'entity', entity: named } : { kind: 'note', path, heading: undefined };
    const section = this.#entities.get(`${withoutEnding(path)}#${slugOf(fragment)}` as EntityId);
    if (section) return { kind: 'entity', entity: section };
    return named
      ? { kind: 'entity', entity: named, heading: fragment }
      : { kind: 'note', path, heading: fragment };
  }
}

/** The note that a destination names, and the last of the headings behind it. */
function partsOf(to: string): { readonly note: string; readonly fragment: string | undefined } {
  const hash = to.indexOf('#');
  if (hash === -1) return { note: to.trim(), fragment: undefined };
  return { note: to.slice(0, hash).trim(), fragment: to.slice(to.lastIndexOf('#') + 1).trim() || undefined };
}

const shortest = (paths: readonly NotePath[]): NotePath | undefined =>
  paths.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];

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
  const parts = folder === '' ? [] : folder.normalize('NFC').toLowerCase().split('/');
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
