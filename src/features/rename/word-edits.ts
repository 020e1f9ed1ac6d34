import type { TextEdit } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { groupBy } from '../../text/grouping.ts';
import { overlapping } from '../../text/sorted-spans.ts';
import { isWritable } from '../edits/writable.ts';
import { renamedWords } from './name-words.ts';
import { quotedPlaces } from './quoted.ts';

/** The full name wherever prose says it, also as the label of a link; `prose` is the new one as prose writes it. */
export function wordEdits(index: NoteIndex, entity: Entity, prose: string): TextEdit[] {
  const meant = index.mentionsOf(entity.id).filter(mention => mention.entity === entity.id);
  const edits: TextEdit[] = [];
  for (const [path, mentions] of groupBy(meant, mention => mention.path)) {
    const note = index.notes.get(path);
    if (!note || !isWritable(note)) continue;
    const isOtherName = otherNames(note, entity);
    const isQuoted = quotedPlaces(note);
    for (const { span, outer } of mentions) {
      const words = isOtherName(span) ? [] : (renamedWords(note, span, entity.name, prose) ?? []);
      const asks = words.length > 0 && isQuoted(outer) ? { isQuoted: true } : {};
      for (const word of words) edits.push({ path, ...word, ...asks });
    }
  }
  return edits;
}

/** A name may be part of the name that another entity has by its heading, which is not to change. */
const otherNames = (note: Note, { path, section }: Entity) =>
  overlapping(
    note.definitions
      .filter(definition => note.path !== path || definition.section !== section)
      .map(({ nameSpan }) => nameSpan),
  );
