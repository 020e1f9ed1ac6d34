import { checksumOf } from '#host/bytes.ts';
import { nextTurn } from '#host/turns.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Note } from '../model/note.ts';
import { parseNote, unreadNote } from '../parse/parse-note.ts';
import { packNote } from './packed-note.ts';
import type { Files } from './files.ts';
import { readNote, type NoteFile, type Stamp } from './note-files.ts';

/** How long reading may keep a server from answering, in milliseconds. */
const SLICE = 15;

/** A note that was read from a file, as it is kept in memory and in the cache, and as workers hand it over. */
export interface PackedFile {
  readonly path: NotePath;
  /** What `packNote` gave. */
  readonly bytes: Uint8Array;
  /** Undefined for a file that could not be read. */
  readonly stamp: Stamp | undefined;
  /** Of all else, taken when the note was read. */
  readonly checksum: number;
}

/** What tells a note that was read from one that was damaged since, wherever it has been. */
export const packedChecksum = ({ path, stamp, bytes }: Omit<PackedFile, 'checksum'>): number =>
  checksumOf(bytes, checksumOf(JSON.stringify([path, stamp])));

/** A file as it is kept, and the note that it was packed from. */
export interface ReadFile {
  readonly packed: PackedFile;
  readonly note: Note;
}

/** Reads a note with its sentences, and packs it. */
export function readFile(files: Files, path: NotePath): ReadFile {
  const file = readNote(files, path);
  const stamp = file.kind === 'text' ? file.stamp : undefined;
  const note = noteOf(file);
  const packed = { path, bytes: packNote(note), stamp };
  return { packed: { ...packed, checksum: packedChecksum(packed) }, note };
}

export function noteOf(file: NoteFile): Note {
  if (file.kind === 'unreadable') return unreadNote(file.path, file.reason);
  const note = parseNote(file.path, file.text);
  if (file.warning === undefined) return note;
  const at = Math.max(0, file.text.indexOf('\ufffd'));
  const problem = { code: 'unreadableNote', message: file.warning, span: { from: at, to: at + 1 } } as const;
  // Written into the note: a copy would read its sentences at once.
  return Object.defineProperty(note, 'problems', { value: [...note.problems, problem] });
}

/** Gives way now and then, so that a long piece of work keeps nobody waiting. */
export class Slices {
  #end = performance.now() + SLICE;

  /** True where it has given way just now. */
  async next(): Promise<boolean> {
    if (performance.now() < this.#end) return false;
    // Twice: what has come by the first is taken up in the second.
    await nextTurn();
    await nextTurn();
    this.#end = performance.now() + SLICE;
    return true;
  }
}

/** Does work to its end, and gives way between its steps now and then. */
export async function inSlices<Result>(work: Generator<unknown, Result>): Promise<Result> {
  const slices = new Slices();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await slices.next();
  }
}

/** Reads notes beside the answering, in slices. `onNote` hears of each. */
export async function readInSlices(
  files: Files,
  paths: readonly NotePath[],
  onNote: (packed: PackedFile, note: Note) => void,
): Promise<void> {
  const slices = new Slices();
  for (const path of paths) {
    const { packed, note } = readFile(files, path);
    onNote(packed, note);
    await slices.next();
  }
}
