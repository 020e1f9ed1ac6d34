import type { LinkTarget } from '../../index/links/link-targets.ts';
import { targetOf } from '../../index/mentions/find-mentions.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { propertyPlaces } from '../../index/links/property-links.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Span } from '../../text/span.ts';
import { destinationOf, type Destination } from './definition.ts';
import { kindWord } from '../wording/kind-words.ts';

export interface DocumentLink {
  /** The link with its brackets. */
  readonly span: Span;
  readonly tooltip: string;
}

/** A link of `documentLinks` with what it names. */
export interface TargetedLink {
  readonly span: Span;
  readonly target: LinkTarget;
}

/**
 * The wikilinks of a note's prose and the links of its properties that lead to one note. Plain mentions are none: they
 * would all be underlined. Markdown links in prose are left to the editor, which follows them itself.
 */
export function documentLinks(index: NoteIndex, path: NotePath): DocumentLink[] {
  return targetedLinks(index, path).map(({ span, target }) => ({ span, tooltip: tooltipOf(target) }));
}

/** Where the link that starts at `offset` leads. Asked for one link at a time: it looks through the headings of a note. */
export function linkDestination(index: NoteIndex, path: NotePath, offset: number): Destination | undefined {
  const link = targetedLinks(index, path).find(({ span }) => span.from === offset);
  return link && destinationOf(index, link.target);
}

/** The links of `documentLinks`, in document order. */
export function targetedLinks(index: NoteIndex, path: NotePath): TargetedLink[] {
  const note = index.notes.get(path);
  if (!note) return [];
  const inProse = note.links
    .filter(({ kind }) => kind === 'wikilink')
    .map(link => ({ span: link, target: targetOf(path, link, index.directory) }));
  const inProperties = propertyPlaces(note, index.directory)
    .filter(({ span }) => note.text[span.from] === '[')
    .map(({ span, target }) => ({ span, target }));
  return [...inProperties, ...inProse]
    .filter((link): link is TargetedLink => leadsToNote(link.target))
    .map(({ span: { from, to }, target }) => ({ span: { from, to }, target }))
    .toSorted((a, b) => a.span.from - b.span.from);
}

const leadsToNote = (target: LinkTarget | undefined): boolean =>
  target?.kind === 'note' || (target?.kind === 'entity' && target.entity.path !== undefined);

function tooltipOf(target: LinkTarget): string {
  if (target.kind === 'note') return target.path;
  if (target.kind === 'ambiguous') return '';
  return `${target.entity.name}, ${kindWord(target.entity.isAccount ? 'account' : target.entity.kind)}`;
}
