import { NoteIndex } from '../index/note-index.ts';
import { finished, type Steps } from '../model/steps.ts';
import { followed, prepare, prepareNames } from '../index/prepare.ts';
import { DECISIONS_FILE } from '../model/decisions.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Note } from '../model/note.ts';
import { AtHand } from './at-hand.ts';
import { detectsAccount, isAboutNothing } from './account-detection.ts';
import { changedNotes, notesListed, readChanged } from './changed-files.ts';
import { DiskNotes, MANY } from './disk-notes.ts';
import type { Files } from './files.ts';
import type { FolderOptions, Loading } from './folder-options.ts';
import { FolderRules } from './folder-rules.ts';
import { isIgnoreFile } from './note-filter.ts';
import { definitionsOnly, readNames } from './names-first.ts';
import type { NoteFile } from './note-files.ts';
import { OpenTexts } from './open-texts.ts';
import { inSlices } from './read-notes.ts';

/** For so many milliseconds nothing goes on once names are known: what has been asked by then is answered first. */
const FIRST_ANSWERS = 40;

/** So many notes are taken up at once, so that the next answer is about them; of more, everybody gives way. */
const FEW = 5;

/**
 * How far a folder has been read. `asleep`: nothing in it is about an account, so nothing is read until something is.
 * `names`: what notes define is known, or what was known before the folder was read anew. `whole`: everything.
 */
type State = { readonly kind: 'asleep' } | { readonly kind: 'names' | 'whole'; readonly index: NoteIndex };

const NOTHING = NoteIndex.of([], { readsSentences: false });

/** One workspace folder: its index, kept in step with the disk and with the texts that are open in an editor. */
export class NotesFolder {
  /** Its files as they stand, whatever has been read of them. */
  readonly files: Files;
  readonly #options: FolderOptions;
  readonly #disk: DiskNotes;
  readonly #rules: FolderRules;
  readonly #open: OpenTexts;
  readonly #atHand = new AtHand();
  #readsSentences = true;
  #wasWhole = false;
  #state: State;

  constructor(files: Files, options: FolderOptions = {}) {
    this.files = files;
    this.#options = options;
    this.#disk = new DiskNotes(files, options);
    this.#rules = new FolderRules(files);
    this.#open = new OpenTexts(this.#disk, file => files.stat(file) !== undefined, options.work);
    this.#state = { kind: 'names', index: this.#newIndex([], false) };
  }

  /** The snapshot that answers are read from. What editors have changed is in it after `readEditedNotes`. */
  get index(): NoteIndex {
    return this.#state.kind === 'asleep' ? NOTHING : this.#state.index;
  }

  /** What a short question about a note is answered from: it must not wait until all that the notes say is worked out. */
  atHand(path?: NotePath): NoteIndex {
    return this.#atHand.indexFor(path, this.index);
  }

  /** Whether `atHand` knows everything that is to be read. */
  get isAllAtHand(): boolean {
    return this.isWhole && !this.#atHand.isBehind;
  }

  /** Resolves when what most answers need is worked out, once the folder is whole. */
  get prepared(): Promise<void> {
    return this.#atHand.prepared;
  }

  /** Whether everything has been read that is to be read. */
  get isWhole(): boolean {
    return this.#state.kind !== 'names';
  }

  /**
   * Reads what has changed since it was read last, all of it the first time: in slices or by workers. What the cache holds
   * answers first, of a large folder what its notes define, and is then held against the disk.
   */
  async load(loading: Loading = {}): Promise<void> {
    const hasFirst = await this.#disk.bringFirst();
    if (hasFirst) {
      await this.#disk.takeCached();
      this.#rules.read();
      await this.#readListed(loading);
      this.#wasWhole = false;
    }
    if (this.#state.kind === 'whole') this.#state = { kind: 'names', index: this.#state.index };
    if (hasFirst) loading.onNames?.();
    await this.files.bring?.all();
    this.#rules.read();
    // What is kept of a note is of no use before its text is there.
    if (!hasFirst) await this.#takeCached();
    if (!this.#disk.isEmpty) loading.onNames?.();
    await this.#readListed(loading);
  }

  async #readListed({ onNames, onProgress }: Loading): Promise<void> {
    const { listed, changed } = await this.#disk.compare(this.#rules.filter);
    const maySleep = this.#options.sleeps === true && this.#disk.isEmpty;
    if (
      maySleep &&
      (await isAboutNothing(this.files, changed, this.#open.notes, this.#rules.decisionsFile))
    ) {
      this.#state = { kind: 'asleep' };
      return;
    }
    if (this.#state.kind === 'asleep') this.#startFrom([], false);
    if (this.#disk.isEmpty && onNames && changed.length > MANY) {
      this.#startFrom(await readNames(this.files, changed), false);
      onNames();
      await new Promise(resolve => setTimeout(resolve, FIRST_ANSWERS));
    }
    let read = 0;
    await this.#disk.read(changed, () => onProgress?.(++read, changed.length));
    this.#reviewOpen();
    await this.#takeRead(listed);
  }

  /** Holds the folder against the disk, whoever has told of changes, and takes up what is another there; gives whether anything was. */
  async catchUp(): Promise<boolean> {
    if (this.#state.kind !== 'whole') return false;
    const before = this.#state.index;
    await this.files.bring?.again();
    if (this.#rules.read()) this.#reviewOpen();
    const { listed, changed } = await this.#disk.compare(this.#rules.filter);
    await this.#disk.read(changed, () => {});
    await this.#takeRead(listed);
    return this.index !== before;
  }

  /** Grows whenever a text on disk turns out to be another than the one whose places the index knows. */
  get staleTexts(): number {
    return this.#disk.staleTexts;
  }

  /** Keeps what has been read of the disk for the next start. */
  save(): Promise<void> {
    return this.#disk.save();
  }

  /** Keeps who is mentioned where, once all of that is known. */
  async saveMentions(): Promise<void> {
    if (this.isAllAtHand) await this.#disk.saveMentions(this.index);
  }

  /** Whether what sentences say is taken up. */
  readSentences(wanted: boolean): void {
    this.#readsSentences = wanted;
    if (this.#state.kind === 'whole') this.#setIndex(this.index.withSentences(wanted));
  }

  /** Reads the notes that editors have changed; to be called before anything is answered. */
  readEditedNotes(): void {
    if (this.#state.kind === 'asleep') return;
    const edited = this.#open.readEdited(this.index.notes);
    if (edited.length > 0) this.#setIndex(this.index.with(edited));
  }

  /** Reads the sentences of long notes that have been edited; gives whether there were any. */
  readLongNotes(): boolean {
    if (this.#state.kind === 'asleep') return false;
    const long = this.#open.readLong();
    if (long.length > 0) this.#setIndex(this.index.with(long));
    return long.length > 0;
  }

  /** The editor holds this text now. Gives whether all has to be looked at anew. */
  edit(note: NotePath, text: string): 'done' | 'reload' {
    const isNote = this.#open.has(note) || this.#rules.isNote(note);
    this.#open.edit(note, text, isNote);
    return this.#state.kind === 'asleep' && isNote && detectsAccount(note, text) ? 'reload' : 'done';
  }

  /** The editor has closed the note: the disk holds again. */
  close(note: NotePath): void {
    if (this.#open.close(note) && this.#state.kind !== 'asleep')
      this.#setIndex(finished(this.#indexAfter([note])));
  }

  /**
   * Takes up what changed on disk: notes, folders, `account-notes.yaml`. Gives whether what is a note has changed, so that
   * all has to be looked at anew. Many are read in slices; until they are, nothing else may be read of the disk.
   */
  async changed(files: readonly NotePath[]): Promise<'done' | 'reload'> {
    if (this.files.bring) await this.files.bring.changed(files);
    if (this.#state.kind === 'asleep' || files.some(isIgnoreFile)) return 'reload';
    if (files.includes(DECISIONS_FILE)) {
      if (this.#rules.read()) return 'reload';
      this.#setIndex(this.index.withDecisions(this.#rules.decisionsFile));
    }
    const closed = this.#open.follow(files, file => this.#rules.isNote(file));
    if (closed.length > 0) this.#setIndex(this.index.with([], closed));
    const onDisk = files.filter(file => file !== DECISIONS_FILE && !this.#open.has(file));
    const finding = changedNotes({ files: this.files, filter: this.#rules.filter }, onDisk);
    const notes = onDisk.length > FEW ? await inSlices(finding) : finished(finding);
    if (notes.length > 1) await this.#disk.readAhead(notes);
    if (notes.length > FEW) {
      const index = await inSlices(this.#indexAfter(onDisk));
      await this.#takeUp(index, prepare(index));
    } else this.#setIndex(finished(this.#indexAfter(onDisk)));
    return 'done';
  }

  /** Takes up an index, prepared in slices, with what has changed meanwhile. Gives the one that answered until then. */
  async #takeUp(index: NoteIndex, steps: Generator<void>): Promise<NoteIndex> {
    const before = this.index;
    await inSlices(steps);
    const until = this.index;
    this.#setIndex(followed(index, before, until).withSentences(this.#readsSentences));
    return until;
  }

  #setIndex(index: NoteIndex): void {
    this.#atHand.follow(this.index, index);
    if (this.#state.kind !== 'asleep') this.#state = { kind: this.#state.kind, index };
  }

  /** Starts from what an earlier session has read, which may be out of date. */
  async #takeCached(): Promise<void> {
    const cached = this.#disk.isEmpty ? await this.#disk.takeCached() : [];
    if (cached.length === 0) return;
    const isLarge = cached.length > MANY;
    this.#startFrom(isLarge ? cached.map(definitionsOnly) : cached, this.#readsSentences && !isLarge);
  }

  #startFrom(notes: readonly Note[], readsSentences: boolean): void {
    this.#state = { kind: 'names', index: this.#newIndex(notes, readsSentences) };
    this.#reviewOpen();
  }

  #newIndex(notes: readonly Note[], readsSentences: boolean): NoteIndex {
    return NoteIndex.of(notes, {
      decisionsFile: this.#rules.decisionsFile,
      // Facts that held until yesterday are over.
      today: new Date().toISOString().slice(0, 10),
      readsSentences,
      work: this.#options.work,
    });
  }

  /** Takes up what has been read of the notes that are there, and lets go of the others. */
  async #takeRead(listed: readonly (NotePath | NoteFile)[]): Promise<void> {
    let { index } = this;
    const notes = notesListed(listed, this.#disk, index.notes);
    const there = new Set(notes.map(note => note.path));
    const onDisk = notes.filter(note => !this.#open.has(note.path) && index.notes.get(note.path) !== note);
    const changed = [...onDisk, ...this.#open.readEdited(index.notes)];
    const removed = [...index.notes.keys()].filter(note => !there.has(note) && !this.#open.has(note));
    for (const note of removed) this.#disk.forget(note);
    if (index.decisionsFile !== this.#rules.decisionsFile)
      index = index.withDecisions(this.#rules.decisionsFile);
    const count = changed.length + removed.length;
    index = (count > 0 ? index.with(changed, removed) : index).withSentences(this.#readsSentences);
    if (count <= (this.#wasWhole ? FEW : MANY)) this.#setIndex(index);
    else if (this.#wasWhole) await this.#takeUp(index, prepare(index));
    else {
      // Of a first start, whatever is asked is answered before what nobody may ask.
      const names = await this.#takeUp(index, prepareNames(index));
      this.index.takeMentions(await this.#disk.mentionsBefore());
      if (names.notes.size > 0) this.#atHand.start(names, () => this.index);
    }
    this.#state = { kind: 'whole', index: this.index };
    if (this.#options.preparesAhead && !this.#wasWhole) this.#atHand.startLater(() => this.index);
    this.#wasWhole = true;
  }

  /** Has every open note read again, since another index holds now; what the rules leave out is let go. */
  #reviewOpen(): void {
    for (const file of this.#open.files) {
      const isHere = this.#open.has(file) || !this.#open.missesFile(file);
      this.#open.mark(file, isHere && this.#rules.isNote(file) ? 'edited' : 'outside');
    }
  }

  /** The index after these files were looked at again, in steps of one of them. */
  *#indexAfter(files: readonly NotePath[]): Steps<NoteIndex> {
    const folder = {
      files: this.files,
      disk: this.#disk,
      filter: this.#rules.filter,
      notes: this.index.notes,
    };
    const { there, gone } = yield* readChanged(folder, files);
    // What editors changed meanwhile is in it already.
    const { index } = this;
    // What is open in the editor stays as it has it.
    const removed = gone.filter(note => !this.#open.has(note));
    for (const note of removed) this.#disk.forget(note);
    const onDisk = there
      .flatMap(each => (typeof each === 'string' ? (this.#disk.note(each) ?? []) : each))
      .filter(note => !this.#open.has(note.path) && index.notes.get(note.path) !== note);
    return onDisk.length + removed.length > 0 ? index.with(onDisk, removed) : index;
  }
}
