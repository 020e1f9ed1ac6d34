import type { EntityId } from '../../model/entity.ts';
import { BLOCK_END, blockAt, proseOffset, proseSource } from '../../text/prose.ts';
import { contains } from '../../text/span.ts';
import { shownProse } from '../wording/shown-prose.ts';
import type { BriefLine } from './brief.ts';
import { quoted } from './last-words.ts';
import type { BriefReading } from './reading.ts';

/** How much of a paragraph is told, in UTF-16 code units. */
const LONGEST = 300;

/** What an entity's own note says of it in prose: its first paragraphs and items, at most so many. */
export function ownNoteLines({ index, sources }: BriefReading, id: EntityId, most: number): BriefLine[] {
  const entity = index.entities.get(id);
  const definition = entity && index.definitionOf(entity);
  const note = entity?.path === undefined ? undefined : index.notes.get(entity.path);
  if (!note || !definition || note.thread) return [];
  const others = note.definitions.filter(({ span }) => span.from > definition.span.from);
  const lines: BriefLine[] = [];
  let at = proseOffset(note.prose, definition.span.from);
  while (lines.length < most && at < note.prose.text.length) {
    const block = blockAt(note.prose, at);
    const span = proseSource(note.prose, block.from, block.to);
    const isOwn = contains(definition.span, span) && !others.some(other => contains(other.span, span));
    const text = block.kind === 'heading' || !isOwn ? '' : shownProse(note, block);
    if (text !== '')
      lines.push({
        words: [quoted(text, LONGEST)],
        sources: [{ ...sources.ofPlace(note.path, span), isQuoted: true }],
      });
    at = block.to + BLOCK_END.length;
  }
  return lines;
}
