import type { LinkTarget } from '../../index/links/link-targets.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { fileName, folderOf, withoutEnding, type NotePath } from '../../model/note-path.ts';
import { foldName } from '../../text/names.ts';
import { slugOf } from '../../text/slug.ts';
import { headingText } from '../links/link-text.ts';
import { noteTarget, noteOfTarget, wikilink } from '../links/new-link.ts';
import { entityLinkOf } from './entity-link.ts';
import { MOST_OFFERS, type OfferedName } from './entity-names.ts';
import { nameMatch, type NameMatch } from './name-match.ts';
import type { OfferDraft } from './offer.ts';
import { shownEntity, shownWord } from './drafts.ts';

/** An offer that writes a wikilink. */
export interface LinkDraft extends Omit<OfferDraft, 'span' | 'text' | 'plainer'> {
  readonly link: string;
}

/**
 * Links to the notes whose file's name, first heading or path begins as typed, or has a word that does; notes about an
 * entity that is not offered by its names already among them.
 */
export function noteLinks(
  index: NoteIndex,
  from: NotePath,
  typed: string,
  names: readonly OfferedName[],
): LinkDraft[] {
  const offered = new Set(names.map(({ entity }) => entity.id));
  const found: { readonly rank: number; readonly path: NotePath; readonly match: NameMatch }[] = [];
  for (const [path, note] of index.notes) {
    if (path === from || offered.has(withoutEnding(path) as EntityId)) continue;
    const match = noteMatch(note, typed);
    if (match) found.push({ rank: match.rank, path, match });
  }
  const isAway = (path: NotePath): number => (folderOf(path) === folderOf(from) ? 0 : 1);
  return found
    .toSorted((a, b) => a.rank - b.rank || isAway(a.path) - isAway(b.path) || (a.path < b.path ? -1 : 1))
    .slice(0, MOST_OFFERS)
    .flatMap(({ path, match }) => noteLinkOf(index, from, path, match));
}

function noteMatch(note: Note, typed: string): NameMatch | undefined {
  const path = typed.includes('/') ? [foldName(withoutEnding(note.path))] : [];
  let best: NameMatch | undefined;
  for (const spelling of [...spellingsOf(note), ...path]) {
    const match = nameMatch(spelling, typed);
    // A file's name holds the letters of nearly everything somewhere.
    if (match && !match.isLoose && (!best || match.rank < best.rank)) best = match;
  }
  return best;
}

const known = new WeakMap<Note, readonly string[]>();

/** Under what a note is known that is about no entity, folded: its file's name, also as words, and its first heading. */
function spellingsOf(note: Note): readonly string[] {
  const found = known.get(note);
  if (found) return found;
  const file = fileName(note.path);
  const names = new Set([file, file.replace(/[-_]+/g, ' '), note.headings[0]?.title ?? '']);
  const spellings = [...names].filter(name => name !== '').map(foldName);
  known.set(note, spellings);
  return spellings;
}

function noteLinkOf(index: NoteIndex, from: NotePath, path: NotePath, { rest }: NameMatch): LinkDraft[] {
  const entity = index.entities.get(withoutEnding(path) as EntityId);
  if (entity) {
    const { name } = entity;
    const shown = shownEntity(index, { entity, name, isAlias: false, rest });
    const link = entityLinkOf(index, from, { entity, name });
    return link === undefined ? [] : [{ ...shown, names: `${shown.names} ${path}`, link }];
  }
  const target = noteTarget(index, from, path);
  if (target === undefined) return [];
  const title = index.notes.get(path)?.headings[0]?.title;
  const file = fileName(path);
  const detail = [title === file ? undefined : title, folderOf(path)].filter(part => part).join(' · ');
  return [
    {
      ...shownWord('note', file, { detail }),
      rest,
      names: [file, title, withoutEnding(path)].filter(part => part !== undefined).join(' '),
      link: wikilink(target, target),
    },
  ];
}

/** What `target#…` and `target|…` may go on with: the headings of the note, and what the link may show. */
export function partLinks(index: NoteIndex, from: NotePath, typed: string): LinkDraft[] {
  const bar = typed.indexOf('|');
  if (bar >= 0) {
    const target = typed.slice(0, bar).replace(/\\$/, '');
    return labelLinks(index, from, target, typed.slice(bar + 1));
  }
  const hash = typed.lastIndexOf('#');
  return headingLinks(index, from, typed.slice(0, hash), typed.slice(hash + 1));
}

function headingLinks(index: NoteIndex, from: NotePath, written: string, typed: string): LinkDraft[] {
  const { targets } = index.directory;
  return notesOf(index, from, written).flatMap(({ path, target }) =>
    (index.notes.get(path)?.headings ?? []).flatMap(({ title, slug, level }) => {
      const match = nameMatch(foldName(title), typed);
      const fragment = [headingText(title), slug].find(text => slugOf(text) === slug);
      if (!match || fragment === undefined) return [];
      const to = `${target}#${fragment}`;
      const found = targets.resolve({ to, byName: true }, from);
      if (!found || noteOfTarget(found) !== path) return [];
      const shown = shownWord('heading', title, { detail: [target, '#'.repeat(level)].join(' ').trim() });
      return [{ ...shown, rest: match.rest, names: title, link: wikilink(to, to) }];
    }),
  );
}

interface TargetNote {
  readonly path: NotePath;
  /** What a link says to lead there. */
  readonly target: string;
}

/** The note that a link means so far: its own, the one it leads to, or each that has the file name, by its path. */
function notesOf(index: NoteIndex, from: NotePath, target: string): TargetNote[] {
  if (target.trim() === '') return [{ path: from, target: '' }];
  const found = index.directory.targets.resolve({ to: target, byName: true }, from);
  if (found?.kind === 'ambiguous')
    return found.notes.flatMap(path => {
      const whole = noteTarget(index, from, path);
      return whole === undefined ? [] : [{ path, target: whole }];
    });
  const path = found && noteOfTarget(found);
  return path === undefined ? [] : [{ path, target }];
}

function labelLinks(index: NoteIndex, from: NotePath, target: string, typed: string): LinkDraft[] {
  const found = index.directory.targets.resolve({ to: target, byName: true }, from);
  if (!found || found.kind === 'ambiguous') return [];
  const labels =
    found.kind === 'entity' ? [found.entity.name, ...found.entity.aliases] : titlesOf(index, found);
  return labels.flatMap(label => {
    const match = label === target ? undefined : nameMatch(foldName(label), typed);
    if (!match) return [];
    return [{ ...shownWord('word', label), rest: match.rest, names: label, link: wikilink(target, label) }];
  });
}

/** What the note, or the heading that the link leads to, is called. */
function titlesOf(index: NoteIndex, { path, heading }: LinkTarget & { readonly kind: 'note' }): string[] {
  const headings = index.notes.get(path)?.headings ?? [];
  const slug = heading === undefined ? undefined : slugOf(heading);
  const title = (slug === undefined ? headings[0] : headings.find(each => each.slug === slug))?.title;
  return title === undefined ? [fileName(path)] : [title, fileName(path)];
}
