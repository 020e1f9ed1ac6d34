import type { NotePath } from '../../model/note-path.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';

/** A note of a workspace folder, whether or not it is there. */
export interface NoteRef {
  readonly folder: NotesFolder;
  readonly path: NotePath;
}

/**
 * How far a folder has been read. `names`: it can be asked, though what some notes say may be missing yet. `whole`: all
 * notes are known as they stand on disk.
 */
export type Readiness = 'names' | 'whole';

/**
 * What a question needs: a stage; `prepared`: the whole, once what most answers need has been worked out in slices, so
 * that nobody has to wait for that in one piece; or `disk`: all notes as they stand on disk at this moment, whoever has told of changes
 * or not. Whatever ends in an edit needs that.
 */
export type Need = Readiness | 'prepared' | 'disk';

/** Resolves when a folder has been read so far. */
export type LoadStages = Readonly<Record<Readiness, Promise<void>>>;

interface Entry {
  readonly folder: NotesFolder;
  stages: LoadStages;
  /** Files that changed and that nobody has begun to take up; more of them join those, so that none waits by itself. */
  waiting?: { readonly files: Set<NotePath>; readonly done: Promise<void> } | undefined;
}

/** The workspace folders of an editor, each with its own index. */
export class Folders {
  readonly #folders = new Map<string, Entry>();
  readonly #open: (uri: string) => NotesFolder | undefined;
  readonly #load: (folder: NotesFolder) => LoadStages;

  /**
   * `open` gives a folder of which nothing has been read yet, if notes can stand there; `load` reads it, when it is added and
   * when it has to be read anew.
   */
  constructor(open: (uri: string) => NotesFolder | undefined, load: (folder: NotesFolder) => LoadStages) {
    this.#open = open;
    this.#load = load;
  }

  /** Adds a folder by its URI and starts reading it; one where no notes can stand is passed over. */
  add(uri: string): NotesFolder | undefined {
    const folder = this.#folders.has(uri) ? undefined : this.#open(uri);
    if (!folder) return undefined;
    this.#folders.set(uri, { folder, stages: this.#load(folder) });
    return folder;
  }

  remove(uri: string): void {
    this.#folders.delete(uri);
  }

  reload(folder: NotesFolder): void {
    for (const entry of this.#folders.values())
      if (entry.folder === folder) {
        const again = entry.stages.whole.then(() => this.#load(folder));
        entry.stages = { names: again.then(({ names }) => names), whole: again.then(({ whole }) => whole) };
      }
  }

  /**
   * Takes up files of a folder that changed on disk, after all that was to be read before. What needs the whole folder
   * waits for it.
   */
  async changed(folder: NotesFolder, files: readonly NotePath[]): Promise<void> {
    const entry = [...this.#folders.values()].find(each => each.folder === folder);
    if (!entry) return;
    if (entry.waiting) for (const file of files) entry.waiting.files.add(file);
    else this.#takeUp(entry, new Set(files));
    await entry.waiting?.done;
  }

  #takeUp(entry: Entry, files: Set<NotePath>): void {
    const { folder, stages } = entry;
    const changed = stages.whole.then(() => {
      entry.waiting = undefined;
      return folder.changed([...files]);
    });
    const whole = settled(changed);
    entry.stages = { ...stages, whole };
    const done = changed.then(async result => {
      if (result === 'reload') this.reload(folder);
      await entry.stages.whole;
    });
    entry.waiting = { files, done };
  }

  /** Holds all folders against the disk, once they have been read; gives whether anything had changed. */
  async catchUp(): Promise<boolean> {
    const entries = [...this.#folders.values()];
    const caught = await Promise.all(
      entries.map(entry => {
        const changed = entry.stages.whole.then(() => entry.folder.catchUp());
        // Whatever comes of the client meanwhile waits: what was listed would be out of date.
        entry.stages = { ...entry.stages, whole: settled(changed) };
        return changed;
      }),
    );
    return caught.includes(true);
  }

  /** Whether the files that an edit writes into are as they were known; on a disk that is seen whenever one is read. */
  async areAsKnown(): Promise<boolean> {
    const known = await Promise.all(this.all.map(async ({ files }) => files.bring?.isAsKnown()));
    return !known.includes(false);
  }

  /** See `NotesFolder.staleTexts`; of all folders together. */
  get staleTexts(): number {
    return this.all.reduce((count, folder) => count + folder.staleTexts, 0);
  }

  /** Resolves when all folders have been read so far. */
  async ready(stage: Readiness): Promise<void> {
    await Promise.all([...this.#folders.values()].map(({ stages }) => stages[stage]));
  }

  /** Resolves when what most answers need has been worked out of all folders, once they are whole. */
  async prepared(): Promise<void> {
    await this.ready('whole');
    await Promise.all(this.all.map(folder => folder.prepared));
  }

  /** Reads what editors have changed; to be called before anything is answered. */
  readEditedNotes(): void {
    for (const folder of this.all) folder.readEditedNotes();
  }

  get all(): NotesFolder[] {
    return [...this.#folders.values()].map(({ folder }) => folder);
  }

  /** The folders with the URIs that the editor gave them. */
  get byUri(): [string, NotesFolder][] {
    return [...this.#folders].map(([uri, { folder }]) => [uri, folder]);
  }

  at(uri: string): NotesFolder | undefined {
    return this.#folders.get(uri)?.folder;
  }

  uriOf(folder: NotesFolder): string {
    return this.byUri.find(([, other]) => other === folder)?.[0] ?? folder.files.uriOf('');
  }

  /** The innermost workspace folder that holds the file, and the file's path in it. */
  find(uri: string): NoteRef | undefined {
    const plain = this.#findPlain(uri);
    if (plain) return plain;
    let found: NoteRef | undefined;
    for (const folder of this.all) {
      const at = folder.files.pathOf(uri);
      if (at !== undefined && (!found || folder.files.root.length > found.folder.files.root.length))
        found = { folder, path: at };
    }
    return found;
  }

  /** Of the only folder, a file whose address is written as that of the folder is: thousands may have changed at once. */
  #findPlain(uri: string): NoteRef | undefined {
    const [only, ...others] = this.#folders;
    if (!only || others.length > 0) return undefined;
    const [root, { folder }] = only;
    const rest = uri.startsWith(`${root}/`) ? uri.slice(root.length + 1) : '';
    return PLAIN_PATH.test(rest) ? { folder, path: rest as NotePath } : undefined;
  }
}

/** Nothing to be decoded, and no part that begins with a dot, which may lead up. */
const PLAIN_PATH = /^[a-z0-9_-][a-z0-9_.-]*(?:\/[a-z0-9_-][a-z0-9_.-]*)*$/i;

/** Resolves when the work is done, whether or not it failed: who asked for it hears of that. */
const settled = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => {},
    () => {},
  );
