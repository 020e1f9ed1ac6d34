import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { Note } from '../../model/note.ts';
import { readMarkdown } from '../../parse/read-markdown.ts';
import { foldName } from '../../text/names.ts';
import { contains, overlaps } from '../../text/span.ts';
import { oneLine } from '../../text/one-line.ts';
import type { TextEdit } from '../../edit/change.ts';
import { markdownLinkTo, wikilinkTo } from '../rename/written-link.ts';
import type { LinkStyle } from './offer.ts';

/** The mention written as a link that shows the same words; nothing where a link cannot stand there. */
export function linked(
  index: NoteIndex,
  note: Note,
  { span, outer, entity: id, grade }: Mention,
  style: LinkStyle,
): TextEdit[] {
  const entity = id && index.entities.get(id);
  const isAddressed = grade === 'explicit' && note.text[outer.from] === '@';
  if (!entity || isCandidate(entity) || (grade === 'explicit' && !isAddressed)) return [];
  if (isWhereDefined(note, span) || note.links.some(link => overlaps(link, span))) return [];
  const shown = oneLine(note.text.slice(span.from, span.to));
  // Half of some emphasis, or an escape, cannot go into a link without the other half.
  if (shown === '' || /[*_~`\\<>[\]|&]/.test(shown)) return [];
  const link =
    style === 'markdownLink'
      ? markdownLinkTo(note.path, entity, shown)
      : wikilinkTo(index, note.path, entity, shown);
  const text = isInTable(note, span.from) ? link.replaceAll('|', String.raw`\|`) : link;
  return [{ path: note.path, span: outer, text }];
}

/** The mention without its link or its `@`: the words that it shows. */
export function unlinked(index: NoteIndex, note: Note, mention: Mention): TextEdit[] {
  const { span, outer, entity: id, grade } = mention;
  const entity = id && index.entities.get(id);
  if (!entity || grade !== 'explicit') return [];
  const written = note.text.slice(span.from, span.to);
  const link = note.links.find(({ from, to }) => from === outer.from && to === outer.to);
  // A link without label shows where it leads, which says nothing without the link unless it is a name.
  const isName = [entity.name, ...entity.aliases].some(name => foldName(name) === foldName(written));
  const words = link && !link.label && !isName ? entity.name : written;
  return [{ path: note.path, span: outer, text: words.trim() }];
}

const isWhereDefined = (note: Note, span: Mention['span']): boolean =>
  note.definitions.some(
    ({ nameSpan, aliases }) => contains(nameSpan, span) || aliases.some(alias => contains(alias.span, span)),
  );

const isInTable = ({ text }: Note, at: number): boolean =>
  readMarkdown(text).blocks.some(({ kind, from, to }) => kind === 'cell' && from <= at && at < to);
