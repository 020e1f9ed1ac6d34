import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { NotePath } from '../../model/note-path.ts';
import type { Steps } from '../../model/steps.ts';
import { OLDEST_DAYS, type KeptNotes } from '../disk-notes.ts';
import { pack, unpack } from '../pack.ts';
import { inSlices, packedChecksum, type PackedFile } from '../read-notes.ts';

/** To be raised with every change of what is kept, or of what reading a note gives. */
const FORMAT = 10;

/** A file starts with this and the checksum of what follows: the head, and the notes in groups, each with a table of them. */
const MAGIC = 0x4e544f4e;
const START = 8;

/** Before what is packed stands its length, in so many bytes. */
const LENGTH = 4;

/** So many notes stand in one table: to write one of thousands would keep others waiting. */
const GROUP = 100;

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

interface Head {
  readonly version: string;
  readonly root: string;
}

type Table = readonly {
  readonly path: string;
  readonly stamp: PackedFile['stamp'];
  readonly length: number;
  readonly checksum: number;
}[];

/**
 * What has been read of folders of notes, kept on disk from one start to the next: for each folder a file of its notes and
 * one of the mentions in them. A file that is damaged, of another folder or of another version is as good as none.
 */
export class NoteCache implements KeptNotes {
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
    await this.#write(this.#fileOf(root), () => inSlices(this.#partsOf(root, notes)));
  }

  readMentions(root: string): Uint8Array | undefined {
    try {
      const bytes = fs.readFileSync(this.#fileOf(root, 'mentions'));
      const behind = LENGTH + bytes.readUInt32LE(0);
      const head = unpack(bytes.subarray(LENGTH, behind)) as Head;
      return head.version === this.#version && head.root === root ? bytes.subarray(behind) : undefined;
    } catch {
      return undefined; // none yet, or none that can be read
    }
  }

  async writeMentions(root: string, mentions: Uint8Array): Promise<void> {
    const head: Head = { version: this.#version, root };
    await this.#write(this.#fileOf(root, 'mentions'), () => [...withLength(head), mentions]);
  }

  /** Puts a new file in the place of another, which is whole at every moment. */
  async #write(
    file: string,
    parts: () => readonly Uint8Array[] | Promise<readonly Uint8Array[]>,
  ): Promise<void> {
    const half = `${file}.${randomUUID()}`;
    try {
      await fs.promises.mkdir(this.#folder, { recursive: true });
      await fs.promises.writeFile(half, await parts(), { mode: 0o600 });
      await fs.promises.rename(half, file);
      await this.#deleteOld();
    } catch {
      await fs.promises.rm(half, { force: true }).catch(() => {});
    }
  }

  #notesOf(bytes: Buffer, root: string): readonly PackedFile[] {
    if (bytes.readUInt32LE(0) !== MAGIC || bytes.readUInt32LE(4) !== crc32(bytes.subarray(START))) return [];
    let from = START;
    const take = (length: number): Buffer => bytes.subarray(from, (from += length));
    const takePacked = (): unknown => unpack(take(take(LENGTH).readUInt32LE(0)));
    const head = takePacked() as Head;
    if (head.version !== this.#version || head.root !== root) return [];
    const notes: PackedFile[] = [];
    while (from < bytes.length)
      for (const { path: at, stamp, length, checksum } of takePacked() as Table) {
        const note = { path: at as NotePath, stamp, bytes: take(length), checksum };
        // What was damaged before the file was written has a file whose checksum is right.
        if (packedChecksum(note) !== checksum) throw new RangeError('A note is not what was read.');
        notes.push(note);
      }
    return notes;
  }

  /** What stands in the file, one after another, in steps of one group: to put megabytes together would keep others waiting. */
  *#partsOf(root: string, notes: readonly PackedFile[]): Steps<readonly Uint8Array[]> {
    const start = Buffer.alloc(START);
    const head: Head = { version: this.#version, root };
    const parts: Uint8Array[] = [start, ...withLength(head)];
    for (let from = 0; from < notes.length; from += GROUP) {
      const group = notes.slice(from, from + GROUP);
      const table: Table = group.map(({ path: at, stamp, bytes, checksum }) => ({
        ...{ path: at, stamp, checksum },
        length: bytes.length,
      }));
      parts.push(...withLength(table), ...group.map(({ bytes }) => bytes));
      yield;
    }
    let checksum = 0;
    for (const part of parts.slice(1)) yield void (checksum = crc32(part, checksum));
    start.writeUInt32LE(MAGIC, 0);
    start.writeUInt32LE(checksum, 4);
    return parts;
  }

  #fileOf(root: string, what?: 'mentions'): string {
    const name = createHash('sha1').update(root).digest('hex').slice(0, 20);
    return path.join(this.#folder, what ? `${name}.notes.${what}` : `${name}.notes`);
  }

  async #deleteOld(): Promise<void> {
    const oldest = Date.now() - OLDEST_DAYS * 24 * 60 * 60 * 1000;
    for (const name of await fs.promises.readdir(this.#folder)) {
      const file = path.join(this.#folder, name);
      if (/\.notes\b/.test(name) && (await fs.promises.stat(file)).mtimeMs < oldest)
        await fs.promises.rm(file);
    }
  }
}

function withLength(value: unknown): readonly Uint8Array[] {
  const packed = pack(value);
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(packed.length, 0);
  return [length, packed];
}
