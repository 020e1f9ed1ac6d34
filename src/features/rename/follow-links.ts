import type { LinkTarget, LinkTargets } from '../../index/links/link-targets.ts';
import { idOf } from '../../index/entities.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { fileName, folderOf, withoutEnding, type NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { slugOf } from '../../text/slug.ts';
import { foldName } from '../../text/names.ts';
import type { Span } from '../../text/span.ts';
import { linkTarget } from './written-link.ts';
import type { NotesAfter } from './notes-after.ts';
import { writtenLinks, type WrittenLink } from './written-links.ts';

/** The notes before and after some of them moved, or had their headings and names changed. */
export interface Changing {
  readonly before: NoteIndex;
  readonly after: NotesAfter;
  /** Notes that move, by where they were. */
  readonly moves: ReadonlyMap<NotePath, NotePath>;
  /** Notes whose text is another afterwards, by where they were. */
  readonly rewritten: ReadonlySet<NotePath>;
  /** The entity that is renamed: links by its old name get the new one. */
  readonly renamed: { readonly id: EntityId; readonly from: string; readonly to: string } | undefined;
  /** The entity that becomes part of another one. */
  readonly merged?: Merged;
}

/** What becomes what where one entity's text goes into another note, or loses what made it an entity. */
export interface Merged {
  readonly into: Entity;
  readonly ids: ReadonlyMap<EntityId, EntityId>;
  /** By note and slug of before, headings that stand in another note afterwards, or have another slug. */
  readonly headings: ReadonlyMap<
    NotePath,
    ReadonlyMap<string, { readonly path: NotePath; readonly title: string }>
  >;
  /** The note in which a place of a note stands afterwards. */
  readonly noteOf: (path: NotePath, place: Span) => NotePath;
}

export interface FollowedLink {
  readonly link: WrittenLink;
  /** The entity that it leads to, before. */
  readonly entity: EntityId | undefined;
  /** Where it has to lead, which may be where it leads already; undefined where no link can lead to the same thing. */
  readonly to: string | undefined;
  /** Whether it leads to the same thing even if it is left as it is. */
  readonly stillLeads: boolean;
}

/** What the links of a note have to say so that each leads to what it led to; links that lead nowhere are left out. */
export class LinkFollower {
  readonly #changing: Changing;
  readonly #ids = new Map<EntityId, EntityId>();
  readonly #headings = new Map<NotePath, ReadonlyMap<string, string>>();

  constructor(changing: Changing) {
    this.#changing = changing;
    const { merged } = changing;
    if (merged) {
      for (const [old, now] of merged.ids) this.#ids.set(old, now);
      for (const [path, headings] of merged.headings)
        this.#headings.set(path, new Map([...headings].map(([slug, { title }]) => [slug, title])));
      return;
    }
    for (const path of new Set([...changing.rewritten, ...changing.moves.keys()])) this.#compare(path);
  }

  /** Paths and identities that are others afterwards, with what they are then. */
  get identities(): ReadonlyMap<string, string> {
    const all: [string, string][] = [...this.#changing.moves, ...this.#ids];
    return new Map(all.filter(([old, now]) => old !== now));
  }

  follow(note: Note): FollowedLink[] {
    return writtenLinks(note).flatMap(link => this.#followed(note.path, link) ?? []);
  }

  /** Which identities and headings of a note become which; both keep their order. */
  #compare(path: NotePath): void {
    const { before, after, moves } = this.#changing;
    const [old, now] = [before.notes.get(path), after.notes.get(moves.get(path) ?? path)];
    if (!old || !now) return;
    old.definitions.forEach((definition, at) => {
      const same = now.definitions[at];
      if (same) this.#ids.set(idOf(path, definition), idOf(now.path, same));
    });
    const headings = new Map<string, string>();
    old.headings.forEach(({ slug }, at) => {
      const same = now.headings[at];
      if (same && same.slug !== slug) headings.set(slug, same.title);
    });
    if (headings.size > 0) this.#headings.set(path, headings);
  }

  #followed(from: NotePath, link: WrittenLink): FollowedLink | undefined {
    const { before, after, moves, merged } = this.#changing;
    const target = this.#unmerged(resolved(before.directory.targets, link, link.to, from));
    if (!target || target.kind === 'ambiguous') return undefined;
    const goal = this.#goalOf(target);
    const fromAfter = merged?.noteOf(from, link.span) ?? moves.get(from) ?? from;
    const leads = (to: string): boolean => isGoal(resolved(after.targets, link, to, fromAfter), goal);
    const stillLeads = leads(link.to);
    const entity = target.kind === 'entity' ? target.entity.id : undefined;
    const followed = this.#wordings(link, target, goal, fromAfter);
    const others = this.#mergedWordings(link, goal, fromAfter);
    // A link to a section leads to what the section was merged into, not to the heading that is left of it.
    const isToSection = target.kind === 'entity' && target.heading === undefined && link.to.includes('#');
    const to = (isToSection && !stillLeads ? [...others, ...followed] : [...followed, ...others]).find(leads);
    return { link, entity, to, stillLeads };
  }

  /** A name that those share who become one leads to that one. */
  #unmerged(target: LinkTarget | undefined): LinkTarget | undefined {
    if (target?.kind !== 'ambiguous') return target;
    const ids = new Set(target.entities.map(({ id }) => this.#ids.get(id) ?? id));
    const [entity] = target.entities;
    return ids.size === 1 && entity ? { kind: 'entity', entity } : target;
  }

  #goalOf(target: Exclude<LinkTarget, { kind: 'ambiguous' }>): Goal {
    const { moves, merged } = this.#changing;
    const moved = merged && this.#movedHeading(target);
    if (moved) return moved;
    if (merged && target.kind === 'note' && moves.has(target.path))
      return { path: merged.into.path, entity: merged.into.id, heading: target.heading };
    if (target.kind === 'note')
      return { path: moves.get(target.path) ?? target.path, entity: undefined, heading: target.heading };
    const { id, path } = target.entity;
    const entity = this.#ids.get(id) ?? id;
    // A section may have gone to the other note without its note being moved.
    const isThere =
      merged?.into.path !== undefined && entity.split('#')[0] === withoutEnding(merged.into.path);
    return {
      path: isThere ? merged.into.path : path && (moves.get(path) ?? path),
      entity,
      heading: target.heading,
    };
  }

  /** What the link may say, best first: as much as possible of how it is written stays. */
  #wordings(link: WrittenLink, target: LinkTarget, goal: Goal, from: NotePath): string[] {
    const { renamed, moves } = this.#changing;
    const wasPath = target.kind === 'note' ? target.path : targetPath(target);
    const isByName = (text: string): boolean =>
      link.kind === 'wikilink' && renamed !== undefined && foldName(text) === foldName(renamed.from);
    const isRenamed = target.kind === 'entity' && target.entity.id === renamed?.id;
    if (renamed && isRenamed && isByName(link.to)) return [renamed.to, ...wholePaths(goal, '')];
    const { note, fragment } = parts(link.to);
    const follows = this.#fragment(link, wasPath, fragment);
    if (renamed && isRenamed && isByName(note)) return [renamed.to + follows, ...wholePaths(goal, follows)];
    if (note === '') return [follows];
    const newPath = wasPath === undefined ? undefined : (moves.get(wasPath) ?? wasPath);
    if (wasPath === undefined || newPath === undefined || !isWrittenAsPath(note, wasPath))
      return [note + follows, ...wholePaths(goal, follows)];
    const hasMoved = wasPath !== newPath;
    const isRelative = /^\.\.?\//.test(note) || link.kind === 'markdown';
    return [
      ...(hasMoved ? [] : [note + follows]),
      ...(isRelative && !note.startsWith('/') ? [relativePath(note, from, newPath) + follows] : []),
      ...(isRelative ? [] : this.#shorter(note, wasPath, newPath).map(path => path + follows)),
      ...wholePaths(goal, follows),
    ];
  }

  /** Where a heading has gone that stood in a section which is part of another note now. */
  #movedHeading(target: Exclude<LinkTarget, { kind: 'ambiguous' }>): Goal | undefined {
    const { after, merged } = this.#changing;
    const path = target.kind === 'note' ? target.path : target.entity.path;
    if (target.heading === undefined || path === undefined) return undefined;
    if (target.kind === 'entity' && this.#ids.get(target.entity.id) === merged?.into.id) return undefined;
    const there = merged?.headings.get(path)?.get(slugOf(target.heading));
    if (!there || there.path === path) return undefined;
    const found = after.targets.resolve({ to: `/${withoutEnding(there.path)}`, byName: true }, there.path);
    const entity = found?.kind === 'entity' ? found.entity.id : undefined;
    return { path: there.path, entity, heading: there.title };
  }

  /** What leads to where something was merged into, however the link was written. */
  #mergedWordings(link: WrittenLink, goal: Goal, from: NotePath): string[] {
    const { merged, after } = this.#changing;
    const { path, entity } = goal;
    if (!merged || path === undefined) return [];
    const isInto = entity === merged.into.id;
    const section = isInto ? merged.into.section : undefined;
    const hash = link.to.indexOf('#');
    const written = hash === -1 ? '' : link.to.slice(hash);
    if (link.kind === 'markdown') {
      const fragment = section === undefined ? '' : `#${section}`;
      const file = relativePath('.md', from, path);
      return isInto ? [file + fragment] : [file + this.#fragment(link, path, written.slice(1))];
    }
    const target = isInto && linkTarget({ notes: after.notes, directory: after }, from, merged.into);
    return target ? [target] : wholePaths(goal, written);
  }

  /**
   * As many parts of the new path as the link gave of the old one; for a mere file name that other notes have too, which
   * each tool resolves in its own way, the whole path comes first.
   */
  #shorter(note: string, wasPath: NotePath, newPath: NotePath): string[] {
    const isWhole = foldPath(inStyleOf(note, wasPath)) === foldPath(note.trim());
    if (isWhole) return [inStyleOf(note, newPath)];
    const same = samePartsOf(note, newPath);
    const isShared =
      !note.includes('/') &&
      foldPath(fileName(wasPath)) !== foldPath(fileName(newPath)) &&
      !this.#changing.after.targets.isOnlyFileName(newPath);
    return isShared ? [inStyleOf(note, newPath), same] : [same];
  }

  /** The heading of a link, as it is called afterwards; `#` included, or nothing. */
  #fragment({ kind }: WrittenLink, path: NotePath | undefined, fragment: string | undefined): string {
    if (fragment === undefined) return '';
    const last = fragment.slice(fragment.lastIndexOf('#') + 1);
    const title = path === undefined ? undefined : this.#headings.get(path)?.get(slugOf(last.trim()));
    if (title === undefined) return `#${fragment}`;
    const before = fragment.slice(0, fragment.length - last.length);
    return `#${before}${kind === 'markdown' ? slugOf(title) : title.replace(/[#^|[\]\r\n]+/g, ' ').trim()}`;
  }
}

interface Goal {
  readonly path: NotePath | undefined;
  readonly entity: EntityId | undefined;
  readonly heading: string | undefined;
}

const resolved = (
  targets: LinkTargets,
  link: WrittenLink,
  to: string,
  from: NotePath,
): LinkTarget | undefined => targets.resolve({ to, byName: link.kind === 'wikilink' }, from);

const targetPath = (target: LinkTarget): NotePath | undefined =>
  target.kind === 'entity' ? target.entity.path : undefined;

function isGoal(target: LinkTarget | undefined, goal: Goal): boolean {
  if (target?.kind === 'entity') return target.entity.id === goal.entity;
  return target?.kind === 'note' && goal.entity === undefined && target.path === goal.path;
}

/** A destination without and with what stands behind its first `#`. */
function parts(to: string): { readonly note: string; readonly fragment: string | undefined } {
  const hash = to.indexOf('#');
  return hash === -1
    ? { note: to, fragment: undefined }
    : { note: to.slice(0, hash), fragment: to.slice(hash + 1) };
}

const foldPath = (path: string): string => path.normalize('NFC').toLowerCase();

/** Whether a destination gives the note's file rather than a name of what it is about. */
const isWrittenAsPath = (note: string, path: NotePath): boolean =>
  note.includes('/') ||
  foldPath(withoutNoteEnding(note.trim())) === foldPath(fileName(path)) ||
  foldPath(note.trim()) === foldPath(path);

const noteEnding = /\.(?:md|markdown)$/i;
const withoutNoteEnding = (note: string): string => note.replace(noteEnding, '');

/** The path as this destination writes paths: with or without ending. */
const inStyleOf = (note: string, path: string): string =>
  noteEnding.test(note.trim()) ? path : withoutEnding(path);

/** As many of the last parts of the path as the destination has. */
function samePartsOf(note: string, path: NotePath): string {
  const isFromRoot = note.startsWith('/');
  const count = note.split('/').length - (isFromRoot ? 1 : 0);
  const all = inStyleOf(note, path).split('/');
  return isFromRoot ? `/${all.join('/')}` : all.slice(-count).join('/');
}

function relativePath(note: string, from: NotePath, path: NotePath): string {
  const around = folderOf(from) === '' ? [] : folderOf(from).split('/');
  const target = inStyleOf(note, path).split('/');
  let shared = 0;
  while (shared < around.length && shared < target.length - 1 && around[shared] === target[shared]) shared++;
  const up = around.slice(shared).map(() => '..');
  const here = up.length === 0 && note.startsWith('./') ? ['.'] : [];
  return [...here, ...up, ...target.slice(shared)].join('/');
}

/** What nearly always leads there: the file's name, the whole path. */
function wholePaths({ path }: Goal, fragment: string): string[] {
  return path === undefined
    ? []
    : [fileName(path), withoutEnding(path), `/${withoutEnding(path)}`].map(note => note + fragment);
}
