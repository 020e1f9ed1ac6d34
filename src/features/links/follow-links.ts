import type { DestinationParts } from '../../index/links/destination-parts.ts';
import type { LinkTarget, LinkTargets, OneTarget } from '../../index/links/link-targets.ts';
import { foldPath } from '../../index/links/note-paths.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { fileName, withoutEnding, type NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { foldName } from '../../text/names.ts';
import { slugOf } from '../../text/slug.ts';
import {
  inStyleOf,
  isWholePath,
  isWrittenAsPath,
  partsLeadingTo,
  relativeInStyleOf,
  samePartsOf,
  wholePaths,
} from './destinations.ts';
import { headingText, relativePath } from './link-text.ts';
import { linkTarget } from './new-link.ts';
import type { MovedHeading, Succession } from './succession.ts';
import { linkTextOf, writtenLinks, type WrittenLink } from './written-links.ts';

export interface FollowedLink {
  readonly link: WrittenLink;
  /** The entity that it leads to, before. */
  readonly entity: EntityId | undefined;
  /** Where it has to lead, which may be where it leads already; undefined where no link can lead to the same thing. */
  readonly to: string | undefined;
  /** Whether it leads to the same thing even if it is left as it is. */
  readonly stillLeads: boolean;
  /** Whether it may mean several notes of its file name now, and would mean one of them without a word. */
  readonly isSettled?: true;
}

/** What the links of a note have to say so that each leads to what it led to; links that lead nowhere are left out. */
export const followedLinks = (succession: Succession, note: Note): FollowedLink[] =>
  writtenLinks(note).flatMap(link => followed(succession, note.path, link) ?? []);

function followed(succession: Succession, from: NotePath, link: WrittenLink): FollowedLink | undefined {
  const { before, after, paths, noteOf } = succession;
  const target = unmerged(succession, resolved(before.defined.targets, link, link.to, from));
  const fromAfter = noteOf?.(from, link.span) ?? paths.get(from) ?? from;
  if (target?.kind === 'ambiguous') {
    const now = target.notes.length > 0 ? resolved(after.defined.targets, link, link.to, fromAfter) : target;
    return now && now.kind !== 'ambiguous'
      ? { link, entity: undefined, to: undefined, stillLeads: false, isSettled: true }
      : undefined;
  }
  if (!target) return undefined;
  const goal = goalOf(succession, target);
  const leads = (to: string): boolean =>
    canHold(link, to) && isGoal(resolved(after.defined.targets, link, to, fromAfter), goal);
  const stillLeads = leads(link.to);
  const entity = target.kind === 'entity' ? target.entity.id : undefined;
  const same = wordings(succession, link, target, goal, fromAfter);
  const { fragment } = partsLeadingTo(link.to, pathOf(target));
  const merged = mergedWordings(succession, link, { ...goal, fragment }, fromAfter);
  // A link to a section leads to what the section was merged into, not to the heading that is left of it.
  const isToSection = target.kind === 'entity' && target.heading === undefined && fragment !== undefined;
  const wanted = isToSection && !stillLeads ? [...merged, ...same] : [...same, ...merged];
  const to = [...wanted, ...entityWordings(succession, link, goal, fromAfter)].find(leads);
  return { link, entity, to, stillLeads };
}

/** No wikilink leads to a file whose name holds what ends the link or its target. */
const canHold = ({ kind }: WrittenLink, to: string): boolean => kind === 'markdown' || !/[[\]|\r\n]/.test(to);

/** A wikilink without a heading may lead to a section by that, and to somebody by the name, where it cannot by the file. */
function entityWordings(
  { after }: Succession,
  { kind, to }: WrittenLink,
  { entity: id }: Goal,
  from: NotePath,
): string[] {
  const entity = id && after.defined.entities.get(id);
  if (kind === 'markdown' || to.includes('#') || entity === undefined) return [];
  const target = entity.section === undefined ? undefined : linkTarget(after, from, entity);
  return target === undefined ? [entity.name] : [target, entity.name];
}

const resolved = (
  targets: LinkTargets,
  link: WrittenLink,
  to: string,
  from: NotePath,
): LinkTarget | undefined => targets.resolve(linkTextOf(link, to), from);

/** A name that those share who become one leads to that one. */
function unmerged({ ids }: Succession, target: LinkTarget | undefined): LinkTarget | undefined {
  if (target?.kind !== 'ambiguous' || target.more > 0) return target;
  const all = new Set(target.entities.map(({ id }) => ids.get(id) ?? id));
  const [entity] = target.entities;
  return all.size === 1 && entity ? { kind: 'entity', entity } : target;
}

/** What a link has to lead to afterwards. */
interface Goal {
  readonly path: NotePath | undefined;
  readonly entity: EntityId | undefined;
}

function isGoal(target: LinkTarget | undefined, goal: Goal): boolean {
  if (target?.kind === 'entity') return target.entity.id === goal.entity;
  return target?.kind === 'note' && goal.entity === undefined && target.path === goal.path;
}

function goalOf(succession: Succession, target: OneTarget): Goal {
  const { after, paths, ids, mergedInto } = succession;
  const moved = mergedInto && movedHeading(succession, mergedInto, target);
  if (moved) return moved;
  if (target.kind === 'note')
    return mergedInto && paths.has(target.path)
      ? { path: mergedInto.path, entity: mergedInto.id }
      : { path: paths.get(target.path) ?? target.path, entity: undefined };
  const { id, path } = target.entity;
  const entity = ids.get(id) ?? id;
  return { path: after.defined.entities.get(entity)?.path ?? (path && (paths.get(path) ?? path)), entity };
}

/** Where a heading has gone that stood in a section which is part of another note now. */
function movedHeading(
  { after, ids, headings }: Succession,
  mergedInto: Entity,
  target: OneTarget,
): Goal | undefined {
  const path = pathOf(target);
  if (target.heading === undefined || path === undefined) return undefined;
  if (target.kind === 'entity' && ids.get(target.entity.id) === mergedInto.id) return undefined;
  const there = headings.get(path)?.get(slugOf(target.heading));
  if (!there || there.path === path) return undefined;
  const found = after.defined.targets.resolve(
    { to: `/${withoutEnding(there.path)}`, byName: true },
    there.path,
  );
  return { path: there.path, entity: found?.kind === 'entity' ? found.entity.id : undefined };
}

const pathOf = (target: OneTarget): NotePath | undefined =>
  target.kind === 'note' ? target.path : target.entity.path;

/** What the link may say, best first: as much as possible of how it is written stays. */
function wordings(
  succession: Succession,
  link: WrittenLink,
  target: OneTarget,
  goal: Goal,
  from: NotePath,
): string[] {
  const was = pathOf(target);
  const { note, fragment } = partsLeadingTo(link.to, was);
  const follows = fragmentOf(succession, link, was, fragment);
  const name = newNameFor(succession, link, target);
  // A `#` may be part of the name (C#).
  if (name?.for === link.to) return [name.to, ...wholePaths(goal.path, '')];
  if (name) return [name.to + follows, ...wholePaths(goal.path, follows)];
  if (note === '') return [follows];
  if (was === undefined || !isWrittenAsPath(note, was))
    return [note + follows, ...wholePaths(goal.path, follows)];
  return [...pathWordings(succession, link, { note, was, from }, follows), ...wholePaths(goal.path, follows)];
}

/** What a link that gives a note's file may say to give it as it is called afterwards. */
function pathWordings(
  succession: Succession,
  link: WrittenLink,
  { note, was, from }: { readonly note: string; readonly was: NotePath; readonly from: NotePath },
  follows: string,
): string[] {
  const now = succession.paths.get(was) ?? was;
  // Without the ending nobody could tell a `#` of the name from one that starts a heading.
  if (link.kind === 'markdown' && fileName(now).includes('#') && was !== now)
    return [relativePath(from, now) + follows, `/${now}${follows}`];
  const isRelative = /^\.\.?\//.test(note) || link.kind === 'markdown';
  return [
    ...(was === now ? [note + follows] : []),
    ...(isRelative && !note.startsWith('/') ? [relativeInStyleOf(note, from, now) + follows] : []),
    ...(isRelative ? [] : shorter(succession, note, was, now).map(path => path + follows)),
  ];
}

/**
 * What stands for the old name in a link by the name of the entity that is renamed; undefined in any other link. One
 * into a file that keeps its name is no link by name, though the file may be called as the entity was.
 */
function newNameFor(
  { renamed, paths }: Succession,
  link: WrittenLink,
  target: OneTarget,
): { readonly for: string; readonly to: string } | undefined {
  if (!renamed || link.kind !== 'wikilink' || target.kind !== 'entity' || target.entity.id !== renamed.id)
    return undefined;
  const old = foldName(renamed.from);
  const { path, section } = target.entity;
  const { note, fragment } = partsLeadingTo(link.to, path);
  const isInFile = fragment !== undefined || section !== undefined;
  if (isInFile && path !== undefined && !paths.has(path) && isWrittenAsPath(note, path)) return undefined;
  const written = [link.to, note].find(text => foldName(text) === old);
  return written === undefined ? undefined : { for: written, to: renamed.to };
}

/**
 * As many parts of the new path as the link gave of the old one; for a mere file name that other notes have too, which
 * each tool resolves in its own way, the whole path comes first.
 */
function shorter({ after }: Succession, note: string, was: NotePath, now: NotePath): string[] {
  if (isWholePath(note, was)) return [inStyleOf(note, now)];
  const same = samePartsOf(note, now);
  const isShared =
    !note.includes('/') &&
    foldPath(fileName(was)) !== foldPath(fileName(now)) &&
    !after.defined.targets.isOnlyFileName(now);
  return isShared ? [inStyleOf(note, now), same] : [same];
}

/** What leads to where something was merged into, however the link was written. */
function mergedWordings(
  succession: Succession,
  link: WrittenLink,
  { path, entity, fragment }: Goal & Pick<DestinationParts, 'fragment'>,
  from: NotePath,
): string[] {
  const { mergedInto, after } = succession;
  if (!mergedInto || path === undefined) return [];
  const isInto = entity === mergedInto.id;
  const written = fragment === undefined ? '' : `#${fragment}`;
  if (link.kind === 'markdown') {
    const section = mergedInto.section === undefined ? '' : `#${mergedInto.section}`;
    const file = relativeInStyleOf('.md', from, path);
    return [file + (isInto ? section : fragmentOf(succession, link, path, fragment))];
  }
  const target = isInto && linkTarget(after, from, mergedInto);
  return target ? [target] : wholePaths(path, written);
}

/** The heading of a link, as it is called afterwards; `#` included, or nothing. */
function fragmentOf(
  { headings }: Succession,
  { kind }: WrittenLink,
  path: NotePath | undefined,
  fragment: string | undefined,
): string {
  if (fragment === undefined) return '';
  const moved = path === undefined ? undefined : headings.get(path);
  // A heading may be given with those above it.
  const parts = fragment.split('#').map(part => {
    const heading = moved?.get(slugOf(part.trim()));
    return heading ? headingOf(kind, heading) : part;
  });
  return `#${parts.join('#')}`;
}

/** A heading as a link gives it: a wikilink by its title, unless an earlier heading of the note has the same one. */
const headingOf = (kind: WrittenLink['kind'], { title, slug }: MovedHeading): string =>
  kind === 'markdown' || slugOf(title) !== slug ? slug : headingText(title);
