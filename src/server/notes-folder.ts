import fs from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { NoteIndex } from '../index/note-index.ts';
import { NO_DECISIONS } from '../model/decisions.ts';
import type { NotePath } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import { readDecisions, type DecisionsFile } from '../parse/decisions.ts';
import type { Note } from '../parse/note.ts';
import { parseNote, unreadNote } from '../parse/parse-note.ts';
import { listBelow, listNotes, readNote, type NoteFile } from './note-files.ts';
import { isReached, noteFilter } from './note-filter.ts';

/** The file at the root of the notes that holds decisions; see model.md §3. */
export const DECISIONS_FILE = 'account-notes.yaml' as NotePath;

/** How long reading may keep the process from answering, in milliseconds. */
const SLICE = 15;

/** Notes longer than this are not read for their sentences anew at every keystroke, but when typing rests. */
const LONG = 50_000;

/** The `today` of an index: facts that held until yesterday are over. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** One workspace folder: its index, kept in step with the disk and with the texts that are open in an editor. */
export class NotesFolder {
  /** An absolute path without a separator at its end. */
  readonly root: string;
  #index = NoteIndex.of([], { today: today() });
  #decisions: DecisionsFile = { decisions: NO_DECISIONS, problems: [] };
  #decisionsText = '';
  /** Texts of the editor, which stand above the disk; null where they are not yet in the index. */
  readonly #open = new Map<NotePath, string>();
  readonly #stale = new Set<NotePath>();
  /** Long notes whose sentences are those of an earlier text. */
  readonly #unread = new Set<NotePath>();
  #readsSentences = true;
  #isWhole = false;

  constructor(root: string) {
    this.root = root;
  }

  /** The snapshot that answers are read from, every text of the editor included. */
  get index(): NoteIndex {
    if (this.#stale.size > 0) {
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

  /** What is wrong in `account-notes.yaml`, with its text. */
  get decisionProblems(): { readonly text: string; readonly problems: readonly Problem[] } {
    return { text: this.#decisionsText, problems: this.#decisions.problems };
  }

  /**
   * Reads everything anew, in slices, so that other work is done in between. `onProgress` hears how many notes have
   * been read so far.
   */
  async load(onProgress: (read: number) => void = () => {}): Promise<void> {
    this.#isWhole = false;
    this.#readDecisions();
    const notes: Note[] = [];
    let sliceEnd = performance.now() + SLICE;
    for (const listed of listNotes(this.root, this.#decisions.decisions)) {
      notes.push(noteOf(typeof listed === 'string' ? readNote(this.root, listed) : listed));
      if (performance.now() < sliceEnd) continue;
      onProgress(notes.length);
      await setImmediate();
      sliceEnd = performance.now() + SLICE;
    }
    for (const note of this.#open.keys()) this.#stale.add(note);
    this.#unread.clear();
    this.#index = NoteIndex.of(notes, {
      decisions: this.#decisions.decisions,
      today: today(),
      readsSentences: false,
    });
  }

  /**
   * Reads the sentences of all notes, in slices, and takes up what they say; until then the index knows only what
   * notes define. Nothing is read where `wanted` is false.
   */
  async readSentences(wanted = true): Promise<void> {
    this.#readsSentences = wanted;
    let sliceEnd = performance.now() + SLICE;
    for (const note of wanted ? this.index.notes.values() : []) {
      void note.reading; // read on demand, and kept
      if (performance.now() < sliceEnd) continue;
      await setImmediate();
      sliceEnd = performance.now() + SLICE;
    }
    this.#index = this.index.withSentences(this.#readsSentences);
    this.#isWhole = true;
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

  /** The editor holds this text now, whether or not the disk does. A file that is no note is not taken up. */
  edit(note: NotePath, text: string): void {
    if (!this.#open.has(note) && !this.#isNote(note)) return;
    this.#open.set(note, text);
    this.#stale.add(note);
  }

  /** The editor has closed the note: the disk holds again. */
  close(note: NotePath): void {
    if (!this.#open.delete(note)) return;
    this.#stale.delete(note);
    this.#readAgain([note]);
  }

  /**
   * Takes up what changed on disk: notes, folders that came or went, `account-notes.yaml`. Gives whether all has to be
   * read anew, because the rules of what is a note changed.
   */
  changed(files: readonly NotePath[]): 'done' | 'reload' {
    if (files.some(file => file === DECISIONS_FILE)) {
      const { include, exclude } = this.#decisions.decisions;
      this.#readDecisions();
      const { decisions } = this.#decisions;
      if (String([include, exclude]) !== String([decisions.include, decisions.exclude])) return 'reload';
      this.#index = this.#index.withDecisions(decisions);
    }
    if (files.some(file => file === '.gitignore' || file.endsWith('/.gitignore'))) return 'reload';
    this.#readAgain(files.filter(file => file !== DECISIONS_FILE && !this.#open.has(file)));
    this.#followOpen(files);
    return 'done';
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
    return parseNote(path, text, before?.reading);
  }

  #readAgain(files: readonly NotePath[]): void {
    const filter = noteFilter(this.root, this.#decisions.decisions);
    const changed: Note[] = [];
    const removed: NotePath[] = [];
    for (const file of files) {
      const stats = isReached(filter, file) ? lstat(this.fileOf(file)) : undefined;
      if (stats?.isDirectory()) {
        for (const listed of filter.mayHoldNotes(file) ? listBelow(this.root, file, filter) : [])
          changed.push(noteOf(typeof listed === 'string' ? readNote(this.root, listed) : listed));
      } else if (stats?.isFile() && filter.isNote(file)) {
        changed.push(noteOf(readNote(this.root, file)));
      } else {
        removed.push(...this.#notesAt(file));
      }
    }
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
    if (this.#index.notes.has(file)) return true;
    const filter = noteFilter(this.root, this.#decisions.decisions);
    return isReached(filter, file) && filter.isNote(file);
  }

  #readDecisions(): void {
    const file = readNote(this.root, DECISIONS_FILE);
    this.#decisionsText = file.kind === 'text' ? file.text : '';
    this.#decisions = readDecisions(this.#decisionsText);
  }
}

/** What stands at a path, without following a link; undefined for nothing, or nothing that may be looked at. */
function lstat(file: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(file);
  } catch {
    return undefined;
  }
}

function noteOf(file: NoteFile): Note {
  if (file.kind === 'unreadable') return unreadNote(file.path, file.reason);
  const note = parseNote(file.path, file.text);
  if (file.warning === undefined) return note;
  const at = Math.max(0, file.text.indexOf('\ufffd'));
  const problem = { code: 'unreadableNote', message: file.warning, span: { from: at, to: at + 1 } } as const;
  return { ...note, problems: [...note.problems, problem] };
}
