import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { Link } from '../../model/markdown.ts';
import type { Note } from '../../model/note.ts';
import type { NotePath } from '../../model/note-path.ts';
import { foldName } from '../../text/names.ts';
import { oneLine } from '../../text/one-line.ts';
import { lastStarting, overlapping } from '../../text/sorted-spans.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Change, Refusal, TextEdit } from '../../edit/change.ts';
import { gone } from './gone.ts';
import { quotedPlaces } from '../rename/quoted.ts';
import { isInTable } from '../links/in-table.ts';
import { markdownLinkTo, wikilink, wikilinkTarget } from '../links/new-link.ts';

/** How a mention is written as a link. */
export const LINK_STYLES = ['wikilink', 'markdownLink'] as const;
export type LinkStyle = (typeof LINK_STYLES)[number];

/** The edit that rewrites one mention of a note; none where it cannot be rewritten. */
export type RewriteMention = (mention: Mention) => TextEdit[];

/**
 * Writes mentions of a note as links that show the same words, where a link can stand. What has to be known of the note
 * is found once, so that a mention takes the same time in a long note as in a short one.
 */
export function linker(index: NoteIndex, note: Note, style: LinkStyle): RewriteMention {
  const isInLink = overlapping(note.links);
  const isDefined = definedIn(note);
  const linkTo = linkWriter(index, note, style);
  return ({ span, outer, entity: id, grade }) => {
    const entity = id && index.entities.get(id);
    const isAddressed = grade === 'explicit' && note.text[outer.from] === '@';
    if (!entity || isCandidate(entity) || (grade === 'explicit' && !isAddressed)) return [];
    if (isDefined(span) || isInLink(span)) return [];
    const shown = oneLine(note.text.slice(span.from, span.to));
    // Half of some emphasis, or an escape, cannot go into a link without the other half.
    if (shown === '' || /[*_~`\\<>[\]|&]/.test(shown)) return [];
    const link = linkTo(entity, shown);
    const text = isInTable(note, span.from) ? link.replaceAll('|', String.raw`\|`) : link;
    return [{ path: note.path, span: outer, text }];
  };
}

/** Writes mentions of a note without their link or their `@`: the words that they show. */
export function unlinker(index: NoteIndex, note: Note): RewriteMention {
  return ({ span, outer, entity: id, grade }) => {
    const entity = id && index.entities.get(id);
    if (!entity || grade !== 'explicit') return [];
    const written = note.text.slice(span.from, span.to);
    const link = linkOf(note, { outer });
    // A link without label shows where it leads, which says nothing without the link unless it is a name.
    const isName = [entity.name, ...entity.aliases].some(name => foldName(name) === foldName(written));
    const words = link && !link.label && !isName ? entity.name : written;
    return [{ path: note.path, span: outer, text: words.trim() }];
  };
}

/** The link that a mention is; undefined where it is a name in prose, or stands behind an `@`. */
export function linkOf({ links }: Note, { outer }: Pick<Mention, 'outer'>): Link | undefined {
  const link = lastStarting(links, outer.from);
  return link?.from === outer.from && link.to === outer.to ? link : undefined;
}

/** Writes every mention of a note that its author wrote as a link, of one entity or, where it is null, of all. */
export function linkMentions(
  index: NoteIndex,
  wanted: { readonly note: NotePath; readonly entity: EntityId | null; readonly style: LinkStyle },
): Change | Refusal {
  return rewritten(index, wanted, note => linker(index, note, wanted.style));
}

/** Takes the links, or the `@`, away from every mention of an entity that the author of the note wrote. */
export function unlinkMentions(
  index: NoteIndex,
  wanted: { readonly note: NotePath; readonly entity: EntityId },
): Change | Refusal {
  return rewritten(index, wanted, note => unlinker(index, note));
}

function rewritten(
  index: NoteIndex,
  { note: path, entity }: { readonly note: NotePath; readonly entity: EntityId | null },
  rewriter: (note: Note) => RewriteMention,
): Change | Refusal {
  const note = index.notes.get(path);
  if (!note || note.thread) return gone();
  const mentions = ownMentions(index, note).filter(each => entity === null || each.entity === entity);
  const edits = mentions.flatMap(rewriter(note));
  return edits.length === 0 ? gone() : { edits, created: [] };
}

/** The mentions of a note that its author wrote: what somebody else is quoted with is not rewritten with the rest. */
export function ownMentions(index: NoteIndex, note: Note): Mention[] {
  const isQuoted = quotedPlaces(note);
  return index.mentionsIn(note.path).filter(({ outer }) => !isQuoted(outer));
}

/** Whether a mention is a name or alias where the note defines it. */
function definedIn({ definitions }: Note): (span: Span) => boolean {
  const names = definitions
    .flatMap(({ nameSpan, aliases }) => [nameSpan, ...aliases.map(alias => alias.span)])
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from);
  return span => {
    const name = lastStarting(names, span.from);
    return name !== undefined && contains(name, span);
  };
}

/** Where a link leads is the same for all mentions of an entity. */
function linkWriter(
  index: NoteIndex,
  { path }: Note,
  style: LinkStyle,
): (entity: Entity, shown: string) => string {
  if (style === 'markdownLink') return (entity, shown) => markdownLinkTo(path, entity, shown);
  const targets = new Map<EntityId, string>();
  return (entity, shown) => {
    const target = targets.get(entity.id) ?? wikilinkTarget(index, path, entity);
    targets.set(entity.id, target);
    return wikilink(target, shown);
  };
}
