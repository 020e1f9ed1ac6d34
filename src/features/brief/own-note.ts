import * as l10n from '@vscode/l10n';
import type { EntityId } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { BLOCK_END, blockAt, proseOffset, proseSource } from '../../text/prose.ts';
import { contains, type Span } from '../../text/span.ts';
import { shownProse } from '../wording/shown-prose.ts';
import type { BriefLine } from './brief.ts';
import { quoted } from './last-words.ts';
import type { BriefReading } from './reading.ts';

/** How much of a paragraph is told, in UTF-16 code units. */
const LONGEST = 300;

/** A field is a property, which stands elsewhere. */
const isField = (note: Note, block: Span): boolean =>
  note.syntax.fields.some(({ from, to }) => from <= block.from && block.to <= to);

/** An item with the mark of a task is something to do, or done, which is told no more. */
function toldOf(note: Note, { from }: Span, text: string): string {
  const [, mark] = /\[([ xX])\]\s{1,4}$/u.exec(note.text.slice(Math.max(0, from - 8), from)) ?? [];
  if (mark === undefined || text === '') return text;
  return mark === ' ' ? l10n.t('To do: {0}', text) : '';
}

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
    const isTold = isOwn && block.kind !== 'heading' && !isField(note, span);
    const text = isTold ? toldOf(note, span, shownProse(note, block)) : '';
    if (text !== '')
      lines.push({
        words: [quoted(text, LONGEST)],
        sources: [{ ...sources.ofPlace(note.path, span), isQuoted: true }],
      });
    at = block.to + BLOCK_END.length;
  }
  return lines;
}
