import type { TextEdit } from '../../edit/change.ts';
import { valueText } from '../../edit/value-text.ts';
import { keyOfName } from '../../index/links/link-keys.ts';
import { propertyPlaces } from '../../index/links/property-links.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import { foldName } from '../../text/names.ts';
import { isWritable } from '../edits/writable.ts';

/** Properties that give the entity by its full name without a link: `reports_to: Ben Ries`. */
export function plainNameEdits(index: NoteIndex, { id, name: old }: Entity, name: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const note of index.notesLinking([keyOfName(old)])) {
    if (!isWritable(note)) continue;
    for (const { entity, key, text, span } of propertyPlaces(note, index.directory)) {
      if (entity !== id || key === undefined || foldName(text) !== foldName(old)) continue;
      const isPlain = foldName(note.text.slice(span.from, span.to)) === foldName(old);
      if (isPlain) edits.push({ path: note.path, span, text: valueText(note, span, name) });
    }
  }
  return edits;
}
