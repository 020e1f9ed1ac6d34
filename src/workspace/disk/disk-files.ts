import fs from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { URI } from 'vscode-uri';
import type { NotePath } from '../../model/note-path.ts';
import type { Files, RegularFile } from '../files.ts';
import { circleAt, isInside } from './links.ts';
import { reasonOf } from './reasons.ts';

/** The files below an absolute path. */
export const diskFiles = (root: string): Files => ({
  root,
  list(folder) {
    try {
      return fs.readdirSync(path.join(root, folder), { withFileTypes: true });
    } catch (error) {
      return reasonOf(error);
    }
  },
  stat: at => lstat(path.join(root, at)),
  stampOf(at) {
    const stats = lstat(path.join(root, at));
    return stats && [stats.mode, stats.ino, stats.size, stats.mtimeMs].join(' ');
  },
  read: (at, longest) => readRegularFile(path.join(root, at), longest),
  circleAt: link => circleAt(path.join(root, link)),
  areTwo(one, other) {
    const [there, own] = [lstat(path.join(root, one)), lstat(path.join(root, other))];
    return there !== undefined && own !== undefined && (there.ino !== own.ino || there.dev !== own.dev);
  },
  holds(at) {
    const parts = at.split('/').slice(0, -1);
    while (parts.length > 0 && !lstat(path.join(root, ...parts))) parts.pop();
    return isInside(root, path.join(root, ...parts));
  },
  uriOf: at => URI.file(path.join(root, at)).toString(),
  pathOf(uri) {
    const { scheme, fsPath } = URI.parse(uri);
    return scheme === 'file' ? pathBelow(root, fsPath) : undefined;
  },
});

/** The files of a workspace folder by its URI; undefined for one that is on no disk. */
export function diskFilesAt(uri: string): Files | undefined {
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === 'file' ? diskFiles(path.resolve(fsPath)) : undefined;
}

/** The path of a file below a root, or undefined for one elsewhere. */
function pathBelow(root: string, file: string): NotePath | undefined {
  const relative = path.relative(root, file);
  const isBelow = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return isBelow ? (relative.split(path.sep).join('/') as NotePath) : undefined;
}

function readRegularFile(whole: string, longest: number): RegularFile {
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

function lstat(file: string): fs.Stats | undefined {
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
