import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { NotePath } from '../model/note-path.ts';
import { pack, unpack } from './pack.ts';
import { packedChecksum, type PackedFile } from './read-notes.ts';

/** To be raised with every change of what is kept, or of what reading a note gives. */
const FORMAT = 8;

/** A file starts with this, the checksum of what follows, and the length of the table. */
const MAGIC = 0x4e544f4e;
const START = 12;

/** Days after which the cache of a folder that nobody opened is deleted. */
const OLDEST = 60;

/** Where an editor's own storage is not told: the platform's place for what can be made again. */
export function cacheFolder(): string {
  const home = os.homedir();
  const base =
    process.platform === 'win32'
      ? (process.env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? path.join(home, 'Library', 'Caches')
        : (process.env['XDG_CACHE_HOME'] ?? path.join(home, '.cache'));
  return path.join(base, 'account-notes');
}

interface Table {
  readonly version: string;
  readonly root: string;
  readonly notes: readonly {
    readonly path: string;
    readonly stamp: PackedFile['stamp'];
    readonly length: number;
    readonly checksum: number;
  }[];
}

/**
 * What has been read of folders of notes, kept on disk from one start to the next: one file for each folder. A file that
 * is damaged, of another folder or of another version is as good as none.
 */
export class NoteCache {
  readonly #folder: string;
  readonly #version: string;

  /** `version` tells programs apart that may read a note differently. */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = `${FORMAT} ${version}`;
  }

  read(root: string): readonly PackedFile[] {
    try {
      return this.#notesOf(fs.readFileSync(this.#fileOf(root)), root);
    } catch {
      return []; // none yet, or none that can be read
    }
  }

  /** Never throws: what cannot be kept is read again the next time. */
  async write(root: string, notes: readonly PackedFile[]): Promise<void> {
    const file = this.#fileOf(root);
    const half = `${file}.${randomUUID()}`;
    try {
      await fs.promises.mkdir(this.#folder, { recursive: true });
      await fs.promises.writeFile(half, this.#partsOf(root, notes), { mode: 0o600 });
      await fs.promises.rename(half, file);
      await this.#deleteOld();
    } catch {
      await fs.promises.rm(half, { force: true }).catch(() => {});
    }
  }

  #notesOf(bytes: Buffer, root: string): readonly PackedFile[] {
    if (bytes.readUInt32LE(0) !== MAGIC || bytes.readUInt32LE(4) !== crc32(bytes.subarray(8))) return [];
    let from = START + bytes.readUInt32LE(8);
    const table = unpack(bytes.subarray(START, from)) as Table;
    if (table.version !== this.#version || table.root !== root) return [];
    return table.notes.map(({ path: at, stamp, length, checksum }) => {
      const note = { path: at as NotePath, stamp, bytes: bytes.subarray(from, from + length), checksum };
      // What was damaged before the file was written has a file whose checksum is right.
      if (packedChecksum(note) !== checksum) throw new RangeError('A note is not what was read.');
      from += length;
      return note;
    });
  }

  /** What stands in the file, one after another: to put megabytes together would keep others waiting. */
  #partsOf(root: string, notes: readonly PackedFile[]): readonly Uint8Array[] {
    const table: Table = {
      version: this.#version,
      root,
      notes: notes.map(({ path: at, stamp, bytes, checksum }) => ({
        path: at,
        stamp,
        length: bytes.length,
        checksum,
      })),
    };
    const packed = pack(table);
    const start = Buffer.alloc(START);
    start.writeUInt32LE(MAGIC, 0);
    start.writeUInt32LE(packed.length, 8);
    const parts = [packed, ...notes.map(({ bytes }) => bytes)];
    start.writeUInt32LE(
      parts.reduce((checksum, part) => crc32(part, checksum), crc32(start.subarray(8))),
      4,
    );
    return [start, ...parts];
  }

  #fileOf(root: string): string {
    const name = createHash('sha1').update(root).digest('hex').slice(0, 20);
    return path.join(this.#folder, `${name}.notes`);
  }

  async #deleteOld(): Promise<void> {
    const oldest = Date.now() - OLDEST * 24 * 60 * 60 * 1000;
    for (const name of await fs.promises.readdir(this.#folder)) {
      const file = path.join(this.#folder, name);
      if (/\.notes\b/.test(name) && (await fs.promises.stat(file)).mtimeMs < oldest)
        await fs.promises.rm(file);
    }
  }
}
