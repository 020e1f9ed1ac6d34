import { DECISIONS_FILE } from '../../model/decisions.ts';
import { folderOf } from '../../model/note-path.ts';
import type { Bring, Files } from '../files.ts';
import { FolderRules } from '../folder-rules.ts';
import { ignoreFileOf, isIgnoreFile, isReached } from '../note-filter.ts';
import { originalOf } from '../sync-copies.ts';
import { hashLater, hashOf } from './bytes.ts';
import { below, Mirror, type BroughtFile } from './mirror.ts';
import type { RemoteFiles } from './remote-files.ts';

/** So many files are asked for at a time, so that some arrive while others are read. */
const BATCH = 64;

/** Fewer notes than this come at once: to look at the first of them before the others would take longer. */
const MANY = 100;

/**
 * The files of a folder that somebody else reaches, brought over before they are asked for: what may be a note, what
 * `account-notes.yaml` and the `.gitignore` files say, and of all else the names. `isFirst` says which notes are looked at
 * before the others are there. What was brought counts as it is until a change is told, or until it is asked for again.
 */
export function mirrorFiles(root: string, remote: RemoteFiles, isFirst: (at: string) => boolean): Files {
  const mirror = new Mirror(root);
  const feed = new Feed(mirror, remote, isFirst);
  return { ...mirror, bring: feed };
}

/** So few files are hashed at once: to wait for the platform's own turn would take longer. */
const FEW = 20;

/** Files that have been asked for, in batches. */
type Coming = readonly Promise<readonly (readonly [at: string, file: BroughtFile])[]>[];

async function brought(content: Uint8Array | string, isOneOfMany: boolean): Promise<BroughtFile> {
  if (typeof content === 'string') return { content, hash: '' };
  return { content, hash: isOneOfMany ? await hashLater(content) : hashOf(content) };
}

/** Fills a mirror. */
class Feed implements Bring {
  readonly #mirror: Mirror;
  readonly #remote: RemoteFiles;
  readonly #isFirst: (at: string) => boolean;
  readonly #rules: FolderRules;
  /** What is known to be wanted and has not been brought yet. */
  #left: readonly string[] = [];
  /** Those of them that have been asked for. */
  #coming: Coming = [];
  readonly #written = new Set<string>();

  constructor(mirror: Mirror, remote: RemoteFiles, isFirst: (at: string) => boolean) {
    this.#mirror = mirror;
    this.#remote = remote;
    this.#isFirst = isFirst;
    this.#rules = new FolderRules(mirror);
  }

  async first(): Promise<boolean> {
    await this.#look();
    const first = this.#left.length > MANY ? this.#left.filter(this.#isFirst) : [];
    if (first.length === 0) return false;
    this.#mirror.await(this.#left);
    await this.#bringFiles(first);
    this.#left = this.#left.filter(at => !this.#isFirst(at));
    // They come while the first are looked at, and are taken up when somebody waits for them.
    this.#coming = this.#ask(this.#left);
    return true;
  }

  async all(): Promise<void> {
    if (this.#left.length === 0) await this.#look();
    const coming = this.#coming.length > 0 ? this.#coming : this.#ask(this.#left);
    this.#left = [];
    this.#coming = [];
    // What was told to have changed meanwhile has been brought anew.
    await this.#takeUp(coming, at => !this.#mirror.hasFile(at));
  }

  async changed(paths: readonly string[]): Promise<void> {
    await this.#list(this.#unsure(paths));
    const there = paths.filter(at => isReached(this.#rules.filter, at));
    const isOf = (kind: 'file' | 'folder') => (at: string) => this.#mirror.kindOf(at) === kind;
    await this.#bringFiles(there.filter(isOf('file')).filter(at => this.#counts(at)));
    const folders = there.filter(isOf('folder')).filter(at => this.#rules.filter.mayHoldNotes(at));
    await this.#bringFiles(await this.#walk(folders));
  }

  async again(): Promise<void> {
    await this.#look();
    await this.all();
  }

  writes(paths: readonly string[]): void {
    for (const at of paths) this.#written.add(at);
  }

  async isAsKnown(): Promise<boolean> {
    const written = [...this.#written];
    this.#written.clear();
    if (written.length === 0) return true;
    const known = written.map(this.#mirror.stampOf);
    await this.changed(written);
    return written.every((at, number) => this.#mirror.stampOf(at) === known[number]);
  }

  /** Finds out what is to be brought. */
  async #look(): Promise<void> {
    const counting = await this.#walk(['']);
    this.#left = counting.filter(at => !this.#mirror.hasFile(at));
  }

  /** Lists folders and what stands below them; gives the files of them that count. */
  async #walk(start: readonly string[]): Promise<readonly string[]> {
    const counting: string[] = [];
    for (let folders = start; folders.length > 0;) {
      await this.#list(folders);
      const { filter } = this.#rules;
      const entries = folders.flatMap(folder => {
        filter.enter(folder);
        const listed = this.#mirror.list(folder);
        return typeof listed === 'string'
          ? []
          : listed.map(entry => ({ entry, at: below(folder, entry.name) }));
      });
      for (const { entry, at } of entries) if (entry.isFile() && this.#counts(at)) counting.push(at);
      const inner = entries.filter(({ entry, at }) => entry.isDirectory() && filter.mayHoldNotes(at));
      folders = inner.map(({ at }) => at);
    }
    return counting;
  }

  /** Looks into folders, and at once at what says which of their files count. */
  async #list(folders: readonly string[]): Promise<void> {
    const mirror = this.#mirror;
    const listed = await this.#remote.list(folders.map(mirror.uriOf));
    folders.forEach((folder, number) => mirror.putFolder(folder, listed[number] ?? []));
    const rules = [...folders.map(ignoreFileOf), ...(folders.includes('') ? [DECISIONS_FILE] : [])];
    await this.#bringFiles(rules.filter(at => mirror.kindOf(at) === 'file'));
    if (folders.includes('')) this.#rules.read();
  }

  async #bringFiles(wanted: readonly string[]): Promise<void> {
    await this.#takeUp(this.#ask(wanted), () => true);
  }

  #ask(wanted: readonly string[]): Coming {
    const isMany = wanted.length > FEW;
    return Array.from({ length: Math.ceil(wanted.length / BATCH) }, async (_, number) => {
      const batch = wanted.slice(BATCH * number, BATCH * (number + 1));
      const contents = await this.#remote.read(batch.map(this.#mirror.uriOf));
      return Promise.all(
        batch.map(async (at, which) => [at, await brought(contents[which] ?? '', isMany)] as const),
      );
    });
  }

  async #takeUp(coming: Coming, isWanted: (at: string) => boolean): Promise<void> {
    for (const batch of coming)
      for (const [at, file] of await batch) if (isWanted(at)) this.#mirror.putFile(at, file);
  }

  /** Whether the bytes of a file count: it is a note, or says what is. */
  #counts(at: string): boolean {
    return this.#rules.filter.isNote(at) || isIgnoreFile(at) || originalOf(at) === DECISIONS_FILE;
  }

  /** The folders in which something changed, and those above them that nobody has looked into, the outer ones first. */
  #unsure(paths: readonly string[]): readonly string[] {
    const folders = new Set(paths.map(folderOf));
    for (const folder of [...folders])
      for (let inner = folder; inner !== ''; inner = folderOf(inner))
        if (!this.#mirror.hasFolder(folderOf(inner))) folders.add(folderOf(inner));
    return [...folders].toSorted((one, other) => one.length - other.length);
  }
}
