import { NO_DECISIONS_FILE, type DecisionsFile } from '../model/decisions.ts';
import type { NotePath } from '../model/note-path.ts';
import { decisionsOnDisk } from './decisions-on-disk.ts';
import type { Files } from './files.ts';
import { isReached, noteFilter, type NoteFilter } from './note-filter.ts';
import { refusalOfCopy } from './sync-copies.ts';

/** What `account-notes.yaml` and the `.gitignore` files of a folder say, as they were read last. */
export class FolderRules {
  readonly #files: Files;
  #decisionsFile: DecisionsFile = NO_DECISIONS_FILE;
  #filter: NoteFilter;

  constructor(files: Files) {
    this.#files = files;
    this.#filter = noteFilter(files, this.#decisionsFile.decisions);
  }

  get decisionsFile(): DecisionsFile {
    return this.#decisionsFile;
  }

  /** Which files may be notes. */
  get filter(): NoteFilter {
    return this.#filter;
  }

  /** Whether a file at this path is a note, if it can be read. */
  isNote(path: NotePath): boolean {
    return (
      isReached(this.#filter, path) &&
      this.#filter.isNote(path) &&
      refusalOfCopy(this.#files, path) === undefined
    );
  }

  /** Reads `account-notes.yaml`; gives whether it says otherwise now which files are notes. */
  read(): boolean {
    const before = this.#decisionsFile.decisions;
    this.#decisionsFile = decisionsOnDisk(this.#files, this.#decisionsFile);
    const now = this.#decisionsFile.decisions;
    this.#filter = noteFilter(this.#files, now);
    return String([before.include, before.exclude]) !== String([now.include, now.exclude]);
  }
}
