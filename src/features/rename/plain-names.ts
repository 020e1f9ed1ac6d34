import type { NoteIndex } from '../../index/note-index.ts';
import { propertyPlaces } from '../../index/links/property-links.ts';
import type { Entity } from '../../model/entity.ts';
import { foldName } from '../../text/names.ts';
import { valueText } from '../../edit/value-text.ts';
import type { RenameEdit } from './renaming.ts';
import { writableNotes } from './writable-notes.ts';

/** Properties that give the entity by its full name without a link: `reports_to: Ben Ries`. */
export function plainNameEdits(index: NoteIndex, { id, name: old }: Entity, name: string): RenameEdit[] {
  const edits: RenameEdit[] = [];
  for (const note of writableNotes(index)) {
    if (note.definitions.length === 0) continue;
    const places = propertyPlaces(note, index.directory).filter(
      ({ entity, key, text }) => entity === id && key !== undefined && foldName(text) === foldName(old),
    );
    for (const { span } of places) {
      const written = note.text.slice(span.from, span.to);
      if (foldName(written) !== foldName(old)) continue;
      edits.push({ path: note.path, span, text: valueText(note, span, name), isQuoted: false });
    }
  }
  return edits;
}
