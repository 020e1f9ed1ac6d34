import type { TextEdit } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { groupBy } from '../../text/grouping.ts';
import type { Span } from '../../text/span.ts';
import { overlapping } from '../../text/sorted-spans.ts';
import { isWritable } from '../edits/writable.ts';
import { renamedWords } from './name-words.ts';
import { quotedPlaces } from './quoted.ts';

/** The full name wherever prose says it, also as the label of a link; `prose` is the new one as prose writes it. */
export function wordEdits(index: NoteIndex, entity: Entity, prose: string): TextEdit[] {
  const meant = index.mentionsOf(entity.id).filter(mention => mention.entity === entity.id);
  const isPlain = plainWords.test(entity.name);
  const edits: TextEdit[] = [];
  for (const [path, mentions] of groupBy(meant, mention => mention.path)) {
    const note = index.notes.get(path);
    if (!note || !isWritable(note)) continue;
    const isOtherName = otherNames(note, entity);
    const isQuoted = quotedPlaces(note);
    for (const { span, outer } of mentions) {
      if (isOtherName(span)) continue;
      const words =
        isPlain && isCopy(note, span, outer, entity.name)
          ? [{ span, text: prose }]
          : (renamedWords(note, span, entity.name, prose) ?? []);
      const asks = words.length > 0 && isQuoted(outer) ? { isQuoted: true } : {};
      for (const word of words) edits.push({ path, ...word, ...asks });
    }
  }
  return edits;
}

/** Nothing but letters with a blank between words, which no markup is made of. */
const plainWords = /^\p{L}+(?: \p{L}+)*$/u;

/** Whether running text says the name to the letter: the note's text alone tells, and its prose stays packed. */
const isCopy = ({ text }: Note, span: Span, outer: Span, name: string): boolean =>
  span.from === outer.from &&
  span.to === outer.to &&
  span.to - span.from === name.length &&
  text.startsWith(name, span.from);

/** A name may be part of the name that another entity has by its heading, which is not to change. */
const otherNames = (note: Note, { path, section }: Entity) =>
  overlapping(
    note.definitions
      .filter(definition => note.path !== path || definition.section !== section)
      .map(({ nameSpan }) => nameSpan),
  );
