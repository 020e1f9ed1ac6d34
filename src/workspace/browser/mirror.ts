import * as l10n from '@vscode/l10n';
import { URI } from 'vscode-uri';
import { folderOf, type NotePath } from '../../model/note-path.ts';
import type { FileEntry, Files, FileStats, RegularFile } from '../files.ts';
import { fileEntryOf, type RemoteEntry } from './remote-files.ts';

/** What stands in a file, or why it cannot be read. */
export interface BroughtFile {
  readonly content: Uint8Array | string;
  /** Of the bytes; empty where there are none. */
  readonly hash: string;
}

interface MirroredFile extends BroughtFile {
  readonly time: number;
}

/** What has been handed over of a folder's files, held in memory: what is not here is as if it were not there. */
export class Mirror implements Omit<Files, 'bring'> {
  readonly root: string;
  readonly #base: URI;
  /** The path of the folder itself, without a separator at its end. */
  readonly #path: string;
  readonly #folders = new Map<string, ReadonlyMap<string, RemoteEntry[1]> | string>();
  readonly #files = new Map<string, MirroredFile>();
  readonly #awaited = new Set<string>();

  /** `root` is the folder's URI. */
  constructor(root: string) {
    this.root = root;
    this.#base = URI.parse(root);
    this.#path = this.#base.path.replace(/\/+$/u, '');
  }

  /** Takes up what stands in a folder, or why it cannot be listed; what stood in it before and does not any more has gone. */
  putFolder(folder: string, entries: readonly RemoteEntry[] | string): void {
    const known = this.#folders.get(folder);
    const now = typeof entries === 'string' ? entries : new Map(entries);
    this.#folders.set(folder, now);
    if (known === undefined || typeof known === 'string') return;
    for (const name of known.keys())
      if (typeof now === 'string' || !now.has(name)) this.#drop(below(folder, name));
  }

  /** These files are on their way: until they are here, nobody is told of them as of files that could be read. */
  await(files: readonly string[]): void {
    for (const at of files) this.#awaited.add(at);
  }

  /** Takes up a file. */
  putFile(at: string, { content, hash }: BroughtFile): void {
    this.#awaited.delete(at);
    this.#files.set(at, { content, hash, time: timeOf(hash) });
  }

  /** Whether the bytes of a file are here. */
  hasFile(at: string): boolean {
    return this.#files.has(at);
  }

  /** Whether it is known what stands in a folder. */
  hasFolder(folder: string): boolean {
    return this.#folders.has(folder);
  }

  kindOf(at: string): RemoteEntry[1] | undefined {
    if (at === '') return 'folder';
    const folder = this.#folders.get(folderOf(at));
    return typeof folder === 'object' ? folder.get(at.slice(at.lastIndexOf('/') + 1)) : undefined;
  }

  readonly list = (folder: string): readonly FileEntry[] | string => {
    const entries = this.#folders.get(folder);
    if (entries === undefined) return NOT_THERE();
    if (typeof entries === 'string') return entries;
    return [...entries].filter(([name]) => !this.#awaited.has(below(folder, name))).map(fileEntryOf);
  };

  readonly stat = (at: string): FileStats | undefined => {
    const kind = this.kindOf(at);
    if (kind === undefined) return undefined;
    const file = this.#files.get(at);
    return {
      isFile: () => kind === 'file',
      isDirectory: () => kind === 'folder',
      size: typeof file?.content === 'object' ? file.content.length : 0,
      mtimeMs: file?.time ?? 0,
    };
  };

  readonly stampOf = (at: string): string | undefined => {
    const stats = this.stat(at);
    return stats && `${stats.size} ${stats.mtimeMs}`;
  };

  readonly read = (at: string, longest: number): RegularFile => {
    const file = this.kindOf(at) === 'file' ? this.#files.get(at) : undefined;
    if (!file) return { kind: 'unreadable', reason: NOT_THERE() };
    const { content, time, hash } = file;
    if (typeof content === 'string') return { kind: 'unreadable', reason: content };
    if (content.length > longest) return { kind: 'tooLong', size: content.length };
    return { kind: 'read', bytes: content, time, hash };
  };

  // Links are never followed here, so that none leads round.
  readonly circleAt = (): undefined => undefined;

  readonly areTwo = (one: string, other: string): boolean =>
    this.stat(one) !== undefined &&
    this.stat(other) !== undefined &&
    // Where names differ in case alone, nobody here knows whether the disk tells them apart.
    one.toLowerCase() !== other.toLowerCase();

  readonly holds = (at: string): boolean => {
    for (let folder = folderOf(at); folder !== ''; folder = folderOf(folder)) {
      const kind = this.kindOf(folder);
      if (kind !== undefined && kind !== 'folder') return false;
    }
    return true;
  };

  readonly uriOf = (at: string): string =>
    at === '' ? this.root : this.#base.with({ path: `${this.#path}/${at}` }).toString();

  readonly pathOf = (uri: string): NotePath | undefined => {
    const { scheme, authority, path } = URI.parse(uri);
    if (scheme !== this.#base.scheme || authority !== this.#base.authority) return undefined;
    if (!path.startsWith(`${this.#path}/`)) return undefined;
    const at = path.slice(this.#path.length + 1);
    return at.split('/').some(part => part === '' || part === '.' || part === '..')
      ? undefined
      : (at as NotePath);
  };

  #drop(at: string): void {
    this.#files.delete(at);
    const entries = this.#folders.get(at);
    this.#folders.delete(at);
    if (typeof entries === 'object') for (const name of entries.keys()) this.#drop(below(at, name));
  }
}

export const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

const NOT_THERE = (): string => l10n.t('it is not there');

/** Of a hash's characters, six bits each, as many as a number holds exactly. */
const EXACT = 8;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Nobody tells when files changed, so that what they hold stands for it: the same from one start to the next. */
const timeOf = (hash: string): number =>
  [...hash.slice(0, EXACT)].reduce((sum, each) => 64 * sum + ALPHABET.indexOf(each), 0);
