import { utf8Length } from '#host/bytes.ts';
import type { EarlierMentions } from '../index/mentions/known-mentions.ts';
import type { NoteIndex } from '../index/note-index.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Work } from '../model/work.ts';
import type { Note } from '../model/note.ts';
import { packMentions, unpackMentions } from './kept-mentions.ts';
import { PackedNote } from './packed-note.ts';
import type { Files } from './files.ts';
import { hashOfText, listBelow, readText, type NoteFile } from './note-files.ts';
import type { NoteFilter } from './note-filter.ts';
import { readFile, readInSlices, Slices, type PackedFile } from './read-notes.ts';

/** After so many days what is kept of a folder that nobody opened is let go. */
export const OLDEST_DAYS = 60;

/** What has been read of folders, kept from one start to the next. */
export interface KeptNotes {
  /** What was kept of a folder, none where that cannot be read. Never fails. */
  readonly read: (root: string) => readonly PackedFile[] | Promise<readonly PackedFile[]>;
  /** Never fails: what cannot be kept is read again the next time. */
  readonly write: (root: string, notes: readonly PackedFile[]) => Promise<void>;
  /** What was kept of the mentions in a folder, undefined where that cannot be read. Never fails. */
  readonly readMentions: (root: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>;
  /** Never fails: what cannot be kept is found again the next time. */
  readonly writeMentions: (root: string, bytes: Uint8Array) => Promise<void>;
}

/** Reads many notes beside the answering; `onNote` hears of each, in no order. */
export type ReadMany = (
  root: string,
  paths: readonly NotePath[],
  onNote: (packed: PackedFile, note?: Note) => void,
) => Promise<void>;

export interface DiskOptions {
  /** Where to keep what has been read until the next start. */
  readonly cache?: KeptNotes | undefined;
  /** What reads many notes; without it they are read in slices. */
  readonly readMany?: ReadMany | undefined;
  /** Counts what is done. */
  readonly work?: Work | undefined;
  /** Hears of a note whose file is not what it was when it was read, though nobody has told of a change. */
  readonly onStale?: (path: NotePath) => void;
}

/** More notes than this take so long to read that workers pay. */
export const MANY = 300;

interface Entry {
  readonly packed: PackedFile;
  readonly note: Note;
}

/** The notes of a folder as the disk has them: read once, kept in little memory, and in the cache for the next start. */
export class DiskNotes {
  readonly #files: Files;
  readonly #options: DiskOptions;
  readonly #known = new Map<NotePath, Entry>();
  /** Texts that editors hold as the disk has them: they need not be read from there again. */
  readonly #held = new Map<NotePath, { readonly hash: string; readonly text: string }>();
  /** Whether the cache holds what is known, or will when `#saving` is done. */
  #isSaved = true;
  #staleTexts = 0;
  #cached: ReturnType<KeptNotes['read']> | undefined;
  #cachedMentions: ReturnType<KeptNotes['readMentions']>;
  /** The mentions that the cache holds. */
  #mentions: Pick<EarlierMentions, 'numbersOf'> | undefined;
  #saving: Promise<void> = Promise.resolve();

  constructor(files: Files, options: DiskOptions) {
    this.#files = files;
    this.#options = options;
  }

  /**
   * How many texts were read so far that are not those whose places are known: an answer in which this grew may speak of
   * places that are elsewhere now.
   */
  get staleTexts(): number {
    return this.#staleTexts;
  }

  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** The note as it was read last. */
  note(at: NotePath): Note | undefined {
    return this.#known.get(at)?.note;
  }

  /** Has those notes brought near that are to be looked at first, if there are such, and the cache read meanwhile. */
  async bringFirst(): Promise<boolean> {
    const { bring } = this.#files;
    if (!bring || !this.isEmpty) return false;
    this.#cached = this.#readCache();
    this.#cachedMentions = this.#options.cache?.readMentions(this.#files.root);
    return bring.first();
  }

  #readCache(): ReturnType<KeptNotes['read']> {
    return this.#options.cache?.read(this.#files.root) ?? [];
  }

  /** Takes up what the cache holds, which may be out of date. */
  async takeCached(): Promise<Note[]> {
    const cached = await (this.#cached ?? this.#readCache());
    this.#cached = undefined;
    return cached.filter(({ path }) => !this.#known.has(path)).map(packed => this.#keep(packed));
  }

  /** The mentions that an earlier start found in the notes that have not changed since; undefined where none are kept. */
  async mentionsBefore(): Promise<EarlierMentions | undefined> {
    const { cache } = this.#options;
    const bytes = await (this.#cachedMentions ?? cache?.readMentions(this.#files.root));
    this.#cachedMentions = undefined;
    const kept = bytes && unpackMentions(bytes, at => this.#readNote(at as NotePath));
    this.#mentions = kept;
    return kept;
  }

  #readNote(at: NotePath): { readonly note: Note; readonly checksum: number } | undefined {
    const known = this.#known.get(at);
    return known && { note: known.note, checksum: known.packed.checksum };
  }

  /** All notes below the root, as `listBelow` gives them, and those whose files are not as they were read. */
  async compare(
    filter: NoteFilter,
  ): Promise<{ readonly listed: readonly (NotePath | NoteFile)[]; readonly changed: readonly NotePath[] }> {
    const listed: (NotePath | NoteFile)[] = [];
    const changed: NotePath[] = [];
    const slices = new Slices();
    for (const file of listBelow(this.#files, '', filter)) {
      listed.push(file);
      if (typeof file === 'string' && !this.#isUnchanged(file)) changed.push(file);
      await slices.next();
    }
    return { listed, changed };
  }

  /** Reads notes anew, many of them by workers. `onNote` hears of each, in no order. */
  async read(paths: readonly NotePath[], onNote: (note: Note) => void): Promise<void> {
    const { readMany } = this.#options;
    const take = (packed: PackedFile, note?: Note): void => onNote(this.#take(packed, note));
    if (readMany && paths.length > MANY) await readMany(this.#files.root, paths, take);
    else await readInSlices(this.#files, paths, take);
  }

  /** Reads those of these notes whose files are not as they were read, so that `readOne` has them. */
  async readAhead(paths: readonly NotePath[]): Promise<void> {
    const changed: NotePath[] = [];
    const slices = new Slices();
    for (const at of paths) {
      if (!this.#isUnchanged(at)) changed.push(at);
      await slices.next();
    }
    await this.read(changed, () => {});
  }

  /** The note as it stands on disk now. */
  readOne(at: NotePath): Note {
    const known = this.#known.get(at);
    if (known && this.#isUnchanged(at)) return known.note;
    const { packed, note } = readFile(this.#files, at);
    return this.#take(packed, note);
  }

  /** The note that was read last, where its text is this one, which an editor holds. */
  held(at: NotePath, text: string): Note | undefined {
    const known = this.#known.get(at);
    const stamp = known?.packed.stamp;
    // The places of a note are those of its text without a byte-order mark, which some editors hand on.
    const isSame =
      !text.startsWith('\ufeff') &&
      stamp?.size === utf8Length(text) &&
      // Half a pair is written as another character, and would be taken for that.
      !/\p{Surrogate}/u.test(text) &&
      stamp.hash === hashOfText(text);
    if (stamp && isSame) this.#held.set(at, { hash: stamp.hash, text });
    else this.release(at);
    return isSame ? known?.note : undefined;
  }

  /** No editor holds the text any more. */
  release(at: NotePath): void {
    this.#held.delete(at);
  }

  forget(at: NotePath): void {
    if (this.#known.delete(at)) this.#isSaved = false;
  }

  /** Writes what is known into the cache, if that does not hold it. */
  save(): Promise<void> {
    const { cache } = this.#options;
    if (this.#isSaved || !cache) return this.#saving;
    this.#isSaved = true;
    const notes = [...this.#known.values()]
      .map(({ packed }) => packed)
      .filter(({ stamp }) => stamp !== undefined);
    this.#saving = this.#saving.then(() => cache.write(this.#files.root, notes));
    return this.#saving;
  }

  /** Writes the mentions that are known into the cache, if it does not hold them; those of few notes are soon found again. */
  async saveMentions({ notes, knownMentions }: NoteIndex): Promise<void> {
    const { cache } = this.#options;
    // What was looked for in a text that could not be read, or is another by now, was not found.
    if (!cache || notes.size <= MANY || this.#staleTexts > 0) return;
    const found = knownMentions.earlier(notes.values());
    const isKept = ({ note }: Entry): boolean => found.numbersOf(note) === this.#mentions?.numbersOf(note);
    if (found.count <= MANY || [...this.#known.values()].every(isKept)) return;
    this.#mentions = found;
    const read = [...this.#known.keys()].flatMap(at => this.#readNote(at) ?? []);
    await cache.writeMentions(this.#files.root, packMentions(found, read));
  }

  #take(packed: PackedFile, read?: Note): Note {
    this.#isSaved = false;
    if (this.#options.work) this.#options.work.notesRead++;
    return this.#keep(packed, read);
  }

  /** `read` is the note that was packed, where it has been read here. */
  #keep(packed: PackedFile, read?: Note): Note {
    const note = new PackedNote(packed.path, packed.bytes, at => this.#textOf(at, packed.stamp?.hash), read);
    this.#known.set(packed.path, { packed, note });
    return note;
  }

  #isUnchanged(at: NotePath): boolean {
    const stamp = this.#known.get(at)?.packed.stamp;
    if (!stamp) return false;
    const stats = this.#files.stat(at);
    return stats?.isFile() === true && stats.size === stamp.size && stats.mtimeMs === stamp.time;
  }

  /** The text of the note that had this hash when it was read. */
  #textOf(at: NotePath, known: string | undefined): string {
    const held = this.#held.get(at);
    if (held && held.hash === known) return held.text;
    const { text, hash } = readText(this.#files, at);
    if (hash !== known) {
      this.#staleTexts++;
      this.#options.onStale?.(at);
    }
    return text;
  }
}
