import { idOf } from '../../index/entities.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type EntityKind } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { NotePath } from '../../model/note-path.ts';
import { lastAtOrBefore } from '../../text/lines.ts';
import { overlaps, type Span } from '../../text/span.ts';

/** A coloured stretch of one line. */
export interface ColouredSpan {
  readonly span: Span;
  readonly type: EntityKind;
  readonly modifiers: readonly ('candidate' | 'likely' | 'ambiguous' | 'definition')[];
}

/** A mention with what tells it apart to the eye. */
export interface MentionLook extends Pick<ColouredSpan, 'type' | 'modifiers'> {
  readonly mention: Mention;
}

/** The mentions of a note as tokens, in document order; none spans a line end. Only those in `range`, if given. */
export function tokens(index: NoteIndex, path: NotePath, range?: Span): ColouredSpan[] {
  const text = index.notes.get(path)?.text ?? '';
  const found: ColouredSpan[] = [];
  for (const { mention, type, modifiers } of mentionLooks(index, path, range))
    for (const span of lines(text, mention.span)) found.push({ span, type, modifiers });
  return found;
}

/** The mentions of a note in document order, each with its type and modifiers. Only those in `range`, if given. */
export function mentionLooks(index: NoteIndex, path: NotePath, range?: Span): MentionLook[] {
  const note = index.notes.get(path);
  if (!note) return [];
  const names = note.definitions.toSorted((a, b) => a.nameSpan.from - b.nameSpan.from);
  const starts = names.map(definition => definition.nameSpan.from);
  const isNameOf = ({ span, among }: Mention): boolean => {
    const definition = names[lastAtOrBefore(starts, span.to - 1)];
    return (
      definition !== undefined &&
      overlaps(definition.nameSpan, span) &&
      among.includes(idOf(path, definition))
    );
  };
  const looks: MentionLook[] = [];
  for (const mention of index.mentionsIn(path)) {
    if (range !== undefined && !overlaps(mention.span, range)) continue;
    const look = lookOf(index, mention, names.length > 0 && isNameOf(mention));
    if (look) looks.push({ mention, type: look.type, modifiers: look.modifiers });
  }
  return looks;
}

function lookOf(
  index: NoteIndex,
  mention: Mention,
  isDefinition: boolean,
): Omit<ColouredSpan, 'span'> | undefined {
  const [id] = mention.among;
  const entity = id && index.entities.get(id);
  if (!entity) return undefined;
  const { grade } = mention;
  return {
    type: entity.kind,
    modifiers: [
      // A candidate is never more than likely, which its own look says.
      ...(isCandidate(entity) ? (['candidate'] as const) : grade === 'likely' ? [grade] : []),
      ...(grade === 'ambiguous' ? [grade] : []),
      ...(isDefinition ? (['definition'] as const) : []),
    ],
  };
}

/** A span cut at line ends, the quote marks and white space around them left out. */
function lines(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let from = span.from;
  for (let at = span.from; at <= span.to; at++) {
    if (at < span.to && !isLineEnd(text.charCodeAt(at))) continue;
    const part = withoutPrefix(text, from, at);
    if (part.from < part.to) parts.push(part);
    from = at + 1;
  }
  return parts;
}

const isLineEnd = (unit: number): boolean => unit === 0x0a || unit === 0x0d;

const isPrefix = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '>';

function withoutPrefix(text: string, from: number, to: number): Span {
  while (from < to && isPrefix(text[from])) from++;
  while (to > from && isPrefix(text[to - 1])) to--;
  return { from, to };
}
