import type { NotePath } from '../model/note-path.ts';
import type { Note } from '../model/note.ts';
import type { Work } from '../model/work.ts';
import { parseNote, unreadNote } from '../parse/parse-note.ts';
import type { DiskNotes } from './disk-notes.ts';
import { refusalOfLength } from './note-length.ts';

/** Notes longer than this are not read for their sentences anew at every keystroke, but when typing rests. */
const LONG = 50_000;

interface OpenText {
  readonly text: string;
  /**
   * `edited`: to be read. `indexed`: read. `behind`: read, but for its sentences, which are those of an earlier text.
   * `outside`: of no note of the folder, because the rules leave it out or its file has gone.
   */
  readonly stage: 'edited' | 'indexed' | 'behind' | 'outside';
  /** Whether it has had a file since it was opened. */
  readonly hadFile: boolean;
}

/** The texts of a folder's files that an editor holds. Those of notes stand above the disk. */
export class OpenTexts {
  readonly #texts = new Map<NotePath, OpenText>();
  readonly #disk: Pick<DiskNotes, 'held' | 'release'>;
  readonly #isFile: (path: NotePath) => boolean;
  readonly #work: Work | undefined;

  constructor(
    disk: Pick<DiskNotes, 'held' | 'release'>,
    isFile: (path: NotePath) => boolean,
    work: Work | undefined,
  ) {
    this.#disk = disk;
    this.#isFile = isFile;
    this.#work = work;
  }

  /** Whether an editor holds the text of this note. */
  has(path: NotePath): boolean {
    const open = this.#texts.get(path);
    return open !== undefined && open.stage !== 'outside';
  }

  /** The notes with the texts that an editor holds of them. */
  get notes(): readonly (readonly [NotePath, string])[] {
    return [...this.#texts].filter(([path]) => this.has(path)).map(([path, { text }]) => [path, text]);
  }

  /** The files that an editor holds, those that are no notes included. */
  get files(): readonly NotePath[] {
    return [...this.#texts.keys()];
  }

  edit(path: NotePath, text: string, isNote: boolean): void {
    // The file may have gone while the editor was telling of its text.
    const hadFile =
      this.#texts.get(path)?.hadFile ?? (this.#isFile(path) || this.#disk.held(path, text) !== undefined);
    this.#texts.set(path, { text, stage: isNote ? 'edited' : 'outside', hadFile });
  }

  /** Gives whether the editor held it. */
  close(path: NotePath): boolean {
    this.#disk.release(path);
    return this.#texts.delete(path);
  }

  /** Has a text read again, or left alone, because what stands around it changed. */
  mark(path: NotePath, stage: 'edited' | 'outside'): void {
    const open = this.#texts.get(path);
    if (open) this.#texts.set(path, { ...open, stage });
  }

  /**
   * An editor may hold on to the text of a note whose file has moved away: it is no note of the folder any more, until
   * the file is there again or somebody goes on writing. A text that never had a file is one that is going to be saved.
   * Gives those of the texts at or below these files that are no notes now.
   */
  follow(files: readonly NotePath[], isNote: (path: NotePath) => boolean): readonly NotePath[] {
    const touched = this.files.filter(open =>
      files.some(file => open === file || open.startsWith(`${file}/`)),
    );
    for (const path of touched) {
      const open = this.#texts.get(path);
      if (open && this.#isFile(path)) {
        const stage = open.stage === 'outside' && isNote(path) ? 'edited' : open.stage;
        this.#texts.set(path, { ...open, stage, hadFile: true });
      } else if (open?.hadFile) this.mark(path, 'outside');
    }
    return touched.filter(path => !this.has(path));
  }

  /** Whether the file that a text had has gone. */
  missesFile(path: NotePath): boolean {
    return this.#texts.get(path)?.hadFile === true && !this.#isFile(path);
  }

  /** Reads the notes that were edited since they were read last. Of a long one the sentences stay those of `known`. */
  readEdited(known: ReadonlyMap<NotePath, Note>): Note[] {
    return this.#read(
      ({ stage }) => stage === 'edited',
      path => known.get(path),
    ).filter(note => known.get(note.path) !== note);
  }

  /** Reads the long notes whose sentences are those of an earlier text, or will be. */
  readLong(): Note[] {
    return this.#read(
      ({ stage, text }) => stage === 'behind' || (stage === 'edited' && text.length > LONG),
      () => undefined,
    );
  }

  #read(isAsked: (open: OpenText) => boolean, knownAt: (path: NotePath) => Note | undefined): Note[] {
    return [...this.#texts]
      .filter(([, open]) => isAsked(open))
      .map(([path, open]) => {
        const { text } = open;
        // Most notes are opened as the disk has them, and have been read from there.
        const same = this.#disk.held(path, text);
        if (same) {
          this.#texts.set(path, { ...open, stage: 'indexed' });
          return same;
        }
        const known = text.length > LONG ? knownAt(path) : undefined;
        this.#texts.set(path, { ...open, stage: known ? 'behind' : 'indexed' });
        if (this.#work) this.#work.notesParsed++;
        const refusal = refusalOfLength(text.length);
        return refusal === undefined ? parseNote(path, text, known?.reading) : unreadNote(path, refusal);
      });
  }
}
