import * as l10n from '@vscode/l10n';
import fs from 'node:fs';
import path from 'node:path';

/** What stands at a path, if that is a file of its own. */
export type RegularFile =
  | {
      readonly kind: 'read';
      /** Until the next file is read: thousands of short ones would leave as many buffers behind. */
      readonly bytes: Buffer;
      /** In milliseconds since 1970. */
      readonly time: number;
    }
  | { readonly kind: 'tooLong'; readonly size: number }
  | {
      readonly kind: 'unreadable';
      /** The middle of a sentence: “permission denied”. */
      readonly reason: string;
    };

/**
 * Reads a file of at most `longest` bytes. A symbolic link is not followed, and a pipe or a device is not opened: reading
 * one may never come to an end. Never throws.
 */
export function readRegularFile(root: string, at: string, longest: number): RegularFile {
  const whole = path.join(root, at);
  try {
    // A look before opening: some devices do something when they are opened, and Windows knows no flag against links.
    if (!fs.lstatSync(whole).isFile()) return NO_REGULAR_FILE();
    const opened = fs.openSync(whole, FLAGS);
    try {
      const stats = fs.fstatSync(opened);
      if (!stats.isFile()) return NO_REGULAR_FILE();
      if (stats.size > longest) return { kind: 'tooLong', size: stats.size };
      return { kind: 'read', bytes: bytesOf(opened, stats.size), time: stats.mtimeMs };
    } finally {
      fs.closeSync(opened);
    }
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
}

/** What tells a file from what stood at its path before, without reading it; undefined where nothing stands. */
export function stampOf(root: string, at: string): string | undefined {
  const stats = lstat(path.join(root, at));
  return stats && [stats.mode, stats.ino, stats.size, stats.mtimeMs].join(' ');
}

/** What stands at a path, without following a link; undefined for nothing, or nothing that may be looked at. */
export function lstat(file: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

const NO_REGULAR_FILE = (): RegularFile => ({
  kind: 'unreadable',
  reason: l10n.t('it is a link, a device or a pipe, not a file of its own'),
});

// What stands there may have been replaced since it was looked at. Windows has neither flag.
const {
  O_RDONLY,
  O_NOFOLLOW = 0,
  O_NONBLOCK = 0,
} = fs.constants as Partial<typeof fs.constants> & {
  O_RDONLY: number;
};
const FLAGS = O_RDONLY | O_NOFOLLOW | O_NONBLOCK;

/** Larger files get bytes of their own. */
const ROOM = 1 << 16;
const room = Buffer.allocUnsafe(ROOM);

/** As many bytes as the file had when it was looked at: whoever goes on writing it will be told of as a change. */
function bytesOf(opened: number, size: number): Buffer {
  const bytes = size <= ROOM ? room : Buffer.allocUnsafe(size);
  let length = 0;
  for (let count = -1; length < size && count !== 0; length += count)
    count = fs.readSync(opened, bytes, length, size - length, null);
  return bytes.subarray(0, length);
}

const reasons: Readonly<Record<string, () => string>> = {
  EACCES: () => l10n.t('permission denied'),
  EPERM: () => l10n.t('permission denied'),
  ENOENT: () => l10n.t('it is not there'),
  EISDIR: () => l10n.t('it is a folder'),
  EMFILE: () => l10n.t('too many files are open'),
  ELOOP: () => l10n.t('its links go round in a circle'),
};

/** Why an operation on a file failed, as the middle of a sentence. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error);
  return (code && reasons[code]?.()) ?? code ?? l10n.t('unknown error');
}

export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;
