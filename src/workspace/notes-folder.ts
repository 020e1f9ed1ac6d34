import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { NoteIndex } from '../index/note-index.ts';
import { DECISIONS_FILE, NO_DECISIONS_FILE, type DecisionsFile } from '../model/decisions.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Work } from '../model/work.ts';
import type { Note } from '../model/note.ts';
import { parseNote, unreadNote } from '../parse/parse-note.ts';
import { DiskNotes, MANY, type DiskOptions } from './disk-notes.ts';
import { emptyNote, ofNames } from './names-first.ts';
import { listBelow, readNote, type NoteFile } from './note-files.ts';
import { decisionsOnDisk } from './decisions-on-disk.ts';
import { lstat } from './regular-file.ts';
import { refusalOfCopy, withCopies } from './sync-copies.ts';
import { isReached, noteFilter, type NoteFilter } from './note-filter.ts';
import { noteOf, Slices } from './read-notes.ts';
import { isAnyTelling, isTelling, mayDefine } from './account-detection.ts';

/** Notes longer than this are not read for their sentences anew at every keystroke, but when typing rests. */
const LONG = 50_000;

/** The `today` of an index: facts that held until yesterday are over. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** For so many milliseconds nothing goes on once names are known: what has been asked by then is answered first. */
const FIRST_ANSWERS = 40;

/** Who hears of what while a folder is read. */
export interface Loading {
  /** Questions can be answered, though not all notes have been read: what notes define is known. */
  readonly onNames?: () => void;
  /** So many notes have been read. */
  readonly onProgress?: (read: number) => void;
}

export interface FolderOptions extends DiskOptions {
  /** Whether nothing is read while no note defines an entity, none is a mail thread, and nothing has been decided. */
  readonly sleeps?: boolean;
}

/** One workspace folder: its index, kept in step with the disk and with the texts that are open in an editor. */
export class NotesFolder {
  /** An absolute path without a separator at its end. */
  readonly root: string;
  readonly #disk: DiskNotes;
  readonly #sleeps: boolean;
  readonly #work: Work | undefined;
  #index: NoteIndex;
  #decisions: DecisionsFile = NO_DECISIONS_FILE;
  #filter: NoteFilter;
  /** Texts of the editor, which stand above the disk. */
  readonly #open = new Map<NotePath, string>();
  /** Open notes whose text is not in the index yet. */
  readonly #stale = new Set<NotePath>();
  /** Long notes whose sentences are those of an earlier text. */
  readonly #unread = new Set<NotePath>();
  #readsSentences = true;
  #isWhole = false;
  /** Nothing in the folder speaks of account notes, so nothing is read, until something does. */
  #isAsleep = false;

  constructor(root: string, options: FolderOptions = {}) {
    this.root = root;
    this.#sleeps = options.sleeps ?? false;
    this.#work = options.work;
    this.#index = NoteIndex.of([], { today: today(), readsSentences: false, work: options.work });
    this.#disk = new DiskNotes(root, options);
    this.#filter = noteFilter(root, this.#decisions.decisions);
  }

  /** The snapshot that answers are read from, every text of the editor included. */
  get index(): NoteIndex {
    if (this.#stale.size > 0 && !this.#isAsleep) {
      const changed = [...this.#stale].map(note => this.#parseOpen(note));
      this.#stale.clear();
      this.#index = this.#index.with(changed);
    }
    return this.#index;
  }

  /** Whether everything has been read that is to be read. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** `account-notes.yaml` as it was read last. */
  get decisionsFile(): DecisionsFile {
    return this.#decisions;
  }

  /**
   * Reads what has changed since it was read last, all of it the first time: in slices or in threads, so that other work
   * is done in between. What the cache holds answers first, of a large folder what its notes define, and is then held
   * against the disk.
   */
  async load({ onNames, onProgress }: Loading = {}): Promise<void> {
    this.#isWhole = false;
    this.#readDecisions();
    const cached = this.#disk.isEmpty ? this.#disk.takeCached() : [];
    const isLarge = cached.length > MANY;
    if (cached.length > 0)
      this.#startFrom(isLarge ? cached.map(ofNames) : cached, this.#readsSentences && !isLarge);
    if (!this.#disk.isEmpty) onNames?.();
    const { listed, changed } = await this.#disk.compare(this.#filter);
    this.#isAsleep = this.#sleeps && this.#disk.isEmpty && !(await this.#isTold(changed));
    if (this.#isAsleep) {
      this.#isWhole = true;
      return;
    }
    if (this.#disk.isEmpty && onNames && changed.length > MANY) {
      await this.#readNames(changed);
      onNames();
      await setTimeout(FIRST_ANSWERS);
    }
    const read = new Map<NotePath, Note>();
    await this.#disk.read(changed, note => {
      read.set(note.path, note);
      onProgress?.(read.size);
    });
    this.#takeRead(listed, read);
    this.#isWhole = true;
  }

  /** Keeps what has been read of the disk for the next start. */
  save(): Promise<void> {
    return this.#disk.save();
  }

  /** Whether what sentences say is taken up. */
  readSentences(wanted: boolean): void {
    this.#readsSentences = wanted;
    if (this.#isWhole) this.#index = this.#index.withSentences(wanted);
  }

  /** Reads the sentences of long notes that have been edited; gives whether there were any. */
  catchUp(): boolean {
    if (this.#unread.size === 0) return false;
    for (const note of this.#unread) if (this.#open.has(note)) this.#stale.add(note);
    this.#unread.clear();
    const changed = [...this.#stale].map(note => parseNote(note, this.#open.get(note) ?? ''));
    this.#stale.clear();
    this.#index = this.#index.with(changed);
    return true;
  }

  /** The path of a file below the root, or undefined for one elsewhere. */
  pathOf(file: string): NotePath | undefined {
    const relative = path.relative(this.root, file);
    const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
    return isInside ? (relative.split(path.sep).join('/') as NotePath) : undefined;
  }

  fileOf(note: NotePath): string {
    return path.join(this.root, ...note.split('/'));
  }

  /** The editor holds this text now, unless the file is no note. Gives whether all has to be looked at anew. */
  edit(note: NotePath, text: string): 'done' | 'reload' {
    if (!this.#open.has(note) && !this.#isNote(note)) return 'done';
    this.#open.set(note, text);
    this.#stale.add(note);
    return this.#isAsleep && isTelling(note, text) ? 'reload' : 'done';
  }

  /** The editor has closed the note: the disk holds again. */
  close(note: NotePath): void {
    if (!this.#open.delete(note)) return;
    this.#stale.delete(note);
    if (!this.#isAsleep) this.#readAgain([note]);
  }

  /**
   * Takes up what changed on disk: notes, folders that came or went, `account-notes.yaml`. Gives whether all has to be
   * looked at anew, because the rules of what is a note changed.
   */
  changed(files: readonly NotePath[]): 'done' | 'reload' {
    if (this.#isAsleep) return 'reload';
    if (files.some(file => file === DECISIONS_FILE)) {
      const { include, exclude } = this.#decisions.decisions;
      this.#readDecisions();
      const { decisions } = this.#decisions;
      if (String([include, exclude]) !== String([decisions.include, decisions.exclude])) return 'reload';
      this.#index = this.#index.withDecisions(this.#decisions);
    }
    if (files.some(file => file === '.gitignore' || file.endsWith('/.gitignore'))) return 'reload';
    this.#readAgain(files.filter(file => file !== DECISIONS_FILE && !this.#open.has(file)));
    this.#followOpen(files);
    return 'done';
  }

  /** Whether the folder is one of account notes: it holds decisions, an entity or a mail thread. */
  async #isTold(paths: readonly NotePath[]): Promise<boolean> {
    if ((this.#decisions.text ?? '') !== '') return true;
    for (const [note, text] of this.#open) if (isTelling(note, text)) return true;
    return isAnyTelling(this.root, paths);
  }

  /** Reads what may define something, so that names are known; the others are there, and empty. */
  async #readNames(paths: readonly NotePath[]): Promise<void> {
    const slices = new Slices();
    const notes: Note[] = [];
    for (const note of paths) {
      notes.push(mayDefine(this.root, note) ? noteOf(readNote(this.root, note)) : emptyNote(note));
      await slices.next();
    }
    this.#startFrom(notes, false);
  }

  #startFrom(notes: readonly Note[], readsSentences: boolean): void {
    this.#index = NoteIndex.of(notes, {
      decisionsFile: this.#decisions,
      today: today(),
      readsSentences,
      work: this.#work,
    });
    for (const note of this.#open.keys()) this.#stale.add(note);
    this.#unread.clear();
  }

  /** Takes up what was `read` of the notes that are there, and lets go of the others. */
  #takeRead(listed: readonly (NotePath | NoteFile)[], read: ReadonlyMap<NotePath, Note>): void {
    const notes: Note[] = [];
    for (const file of listed) {
      const note = typeof file === 'string' ? (read.get(file) ?? this.#disk.note(file)) : noteOf(file);
      if (note) notes.push(note);
    }
    const there = new Set(notes.map(note => note.path));
    const changed = notes.filter(
      note => !this.#open.has(note.path) && this.#index.notes.get(note.path) !== note,
    );
    const removed = [...this.#index.notes.keys()].filter(note => !there.has(note) && !this.#open.has(note));
    for (const note of removed) this.#disk.forget(note);
    if (this.#index.decisionsFile !== this.#decisions)
      this.#index = this.#index.withDecisions(this.#decisions);
    if (changed.length + removed.length > 0) this.#index = this.#index.with(changed, removed);
    this.#index = this.#index.withSentences(this.#readsSentences);
    for (const note of this.#open.keys()) this.#stale.add(note);
  }

  /**
   * An editor may hold on to the text of a note whose file has moved away: it is no note of the folder any more, until
   * the file is there again or somebody goes on writing.
   */
  #followOpen(files: readonly NotePath[]): void {
    const touched = [...this.#open.keys()].filter(note =>
      files.some(file => note === file || note.startsWith(`${file}/`)),
    );
    const gone = touched.filter(note => lstat(this.fileOf(note)) === undefined);
    for (const note of touched) if (!gone.includes(note)) this.#stale.add(note);
    for (const note of gone) this.#stale.delete(note);
    if (gone.length > 0) this.#index = this.#index.with([], gone);
  }

  #parseOpen(path: NotePath): Note {
    const text = this.#open.get(path) ?? '';
    const before = text.length > LONG ? this.#index.notes.get(path) : undefined;
    if (before) this.#unread.add(path);
    if (this.#work) this.#work.notesParsed++;
    return parseNote(path, text, before?.reading);
  }

  #readAgain(files: readonly NotePath[]): void {
    const filter = this.#filter;
    const changed: Note[] = [];
    const removed: NotePath[] = [];
    for (const file of withCopies(files, this.#index.notes.keys())) {
      const stats = isReached(filter, file) ? lstat(this.fileOf(file)) : undefined;
      if (stats?.isDirectory()) {
        for (const listed of filter.mayHoldNotes(file) ? listBelow(this.root, file, filter) : [])
          changed.push(typeof listed === 'string' ? this.#disk.readOne(listed) : noteOf(listed));
      } else if (stats?.isFile() && filter.isNote(file)) {
        const refusal = refusalOfCopy(this.root, file);
        changed.push(refusal === undefined ? this.#disk.readOne(file) : unreadNote(file, refusal));
      } else {
        removed.push(...this.#notesAt(file));
      }
    }
    for (const note of removed) this.#disk.forget(note);
    const onDisk = changed.filter(note => !this.#open.has(note.path));
    if (onDisk.length + removed.length > 0) this.#index = this.#index.with(onDisk, removed);
  }

  /** The note of this path, or all notes of a folder that has gone; what is open in the editor stays. */
  #notesAt(file: NotePath): NotePath[] {
    const gone = this.#index.notes.has(file)
      ? [file]
      : [...this.#index.notes.keys()].filter(note => note.startsWith(`${file}/`));
    return gone.filter(note => !this.#open.has(note));
  }

  #isNote(file: NotePath): boolean {
    if (refusalOfCopy(this.root, file) !== undefined) return false;
    return this.#index.notes.has(file) || (isReached(this.#filter, file) && this.#filter.isNote(file));
  }

  #readDecisions(): void {
    this.#decisions = decisionsOnDisk(this.root, this.#decisions);
    this.#filter = noteFilter(this.root, this.#decisions.decisions);
  }
}
