import type { Position, Range, TextDocumentPositionParams } from 'vscode-languageserver';
import type { Note } from '../model/note.ts';
import { offsetAt } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { NoteRef } from './folders/folders.ts';
import type { Session } from './session.ts';

/** A place in a note, as an offset of the text that the index holds. */
export interface NotePosition extends NoteRef {
  readonly offset: number;
}

/** The place that a request speaks of, or undefined where it lies in no note. */
export function positionOf(
  { folders }: Session,
  { textDocument, position }: TextDocumentPositionParams,
): NotePosition | undefined {
  const ref = folders.find(textDocument.uri);
  const note = ref?.folder.index.notes.get(ref.path);
  return ref && note && { ...ref, offset: offsetIn(note, position) };
}

export const offsetIn = ({ lines, text }: Note, position: Position): number =>
  offsetAt(lines, text, position);

export const spanIn = (note: Note, { start, end }: Range): Span => ({
  from: offsetIn(note, start),
  to: offsetIn(note, end),
});
