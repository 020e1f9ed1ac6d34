import { fileName, withoutEnding, type NotePath } from '../../model/note-path.ts';
import { addTo } from '../../text/grouping.ts';

/** The paths of all notes, as links look for them: whatever their case, without ending. */
export class NotePaths {
  readonly sorted: readonly NotePath[];
  readonly #all: ReadonlySet<NotePath>;
  readonly #byPath = new Map<string, NotePath[]>();
  readonly #byFileName = new Map<string, NotePath[]>();

  constructor(paths: Iterable<NotePath>) {
    this.sorted = [...paths].sort();
    this.#all = new Set(this.sorted);
    for (const path of this.sorted) {
      const whole = foldPath(withoutEnding(path));
      addTo(this.#byPath, whole, path);
      addTo(this.#byFileName, whole.slice(whole.lastIndexOf('/') + 1), path);
    }
  }

  has(path: NotePath): boolean {
    return this.#all.has(path);
  }

  /** Whether these are the paths of the same notes. */
  areOf(notes: ReadonlyMap<NotePath, unknown>): boolean {
    return notes.size === this.sorted.length && this.sorted.every(path => notes.has(path));
  }

  /** The notes of a folded path without its ending: several where they differ in case or ending. */
  at(folded: string): readonly NotePath[] {
    return this.#byPath.get(folded) ?? [];
  }

  /** The notes of a folded file name, by path. */
  called(folded: string): readonly NotePath[] {
    return this.#byFileName.get(folded) ?? [];
  }

  /** Whether no other note has the file name of this one, whatever its case. */
  isOnlyFileName(path: NotePath): boolean {
    return this.called(foldPath(fileName(path))).length === 1;
  }
}

export const foldPath = (path: string): string => path.normalize('NFC').toLowerCase();
