import type { Mention } from '../model/mention.ts';
import type { NotePath } from '../model/note.ts';
import type { Work } from '../model/work.ts';
import type { Note } from '../parse/note.ts';
import { changedNames } from './changed-names.ts';
import type { Directory } from './directory.ts';
import { findMentions } from './mentions.ts';
import { NoteWords } from './note-words.ts';

/** Of longer notes nobody keeps the words: they are looked through again when any name changes. */
const LONG = 100_000;

interface Known {
  readonly mentions: readonly Mention[];
  readonly words: NoteWords | undefined;
}

/** The mentions of the notes that were asked for so far, all found with one directory. */
export class KnownMentions {
  readonly #directory: Directory;
  readonly #work: Work | undefined;
  readonly #known = new WeakMap<Note, Known>();

  constructor(directory: Directory, work?: Work) {
    this.#directory = directory;
    this.#work = work;
  }

  in(note: Note): readonly Mention[] {
    const known = this.#known.get(note);
    if (known) return known.mentions;
    const mentions = findMentions(note, this.#directory);
    if (this.#work) {
      this.#work.notesSearched++;
      this.#work.unitsSearched += note.prose.text.length;
    }
    const words = note.prose.text.length > LONG ? undefined : NoteWords.of(note);
    this.#known.set(note, { mentions, words });
    return mentions;
  }

  /** What is still true under another directory: the mentions of notes that hold none of the names that changed. */
  under(directory: Directory, notes: ReadonlyMap<NotePath, Note>): KnownMentions {
    const after = new KnownMentions(directory, this.#work);
    const changed = changedNames(this.#directory, directory);
    if (!changed) return after;
    const keys = [...changed];
    for (const note of notes.values()) {
      const known = this.#known.get(note);
      const words = known?.words;
      if (known && words && !keys.some(key => words.mayHold(key))) after.#known.set(note, known);
    }
    return after;
  }
}
