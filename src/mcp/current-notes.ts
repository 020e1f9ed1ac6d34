import type { NoteIndex } from '../index/note-index.ts';
import type { NotesFolder } from '../workspace/notes-folder.ts';

/** Files that change faster than they can be read are given up after so many tries. */
const MOST_TRIES = 3;

/** One folder as it stands on disk at every question, whoever has changed what; one question after the other. */
export class CurrentNotes {
  readonly folder: NotesFolder;
  /** What is being done; begins with reading the folder. */
  #before: Promise<unknown>;

  /** `loading` is done when the folder has been read. */
  constructor(folder: NotesFolder, loading: Promise<unknown>) {
    this.folder = folder;
    this.#before = loading;
  }

  /**
   * Holds the folder against the disk, then asks; anew where a text turns out to be another one meanwhile, so a question
   * changes nothing. What follows from the answer is done once, before anybody asks again.
   */
  ask<Result>(question: (index: NoteIndex) => Result): Promise<Result>;
  ask<Result, Done>(
    question: (index: NoteIndex) => Result,
    then: (result: Result, index: NoteIndex) => Done,
  ): Promise<Done>;
  ask<Result, Done>(
    question: (index: NoteIndex) => Result,
    then?: (result: Result, index: NoteIndex) => Done,
  ): Promise<Result | Done> {
    const answer = this.#before.then(async () => {
      for (let tries = 1; ; tries++) {
        await this.folder.catchUp();
        const { staleTexts } = this.folder;
        const { index } = this.folder;
        const result = question(index);
        if (this.folder.staleTexts === staleTexts || tries === MOST_TRIES)
          return then ? then(result, index) : result;
      }
    });
    this.#before = answer.catch(() => {});
    return answer;
  }
}
