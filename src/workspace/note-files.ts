import * as l10n from '@vscode/l10n';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isUtf8 } from 'node:buffer';
import type { Decisions } from '../model/decisions.ts';
import type { NotePath } from '../model/note-path.ts';
import { noteFilter, type NoteFilter } from './note-filter.ts';

/** By what a file is known to be the same as before: a hash of its bytes, and what can be seen without reading it. */
export interface Stamp {
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970. */
  readonly time: number;
  readonly hash: string;
}

/** What stands on disk where a note is expected: its text, or why there is none. */
export type NoteFile =
  | {
      readonly kind: 'text';
      readonly path: NotePath;
      readonly text: string;
      readonly stamp: Stamp;
      readonly warning?: string;
    }
  | { readonly kind: 'unreadable'; readonly path: NotePath; readonly reason: string };

/** Notes longer than this are not read: an editor does not open them as text comfortably either. */
const LARGEST = 10 * 1024 * 1024;

/**
 * The notes below `root`, in the order of a walk through its folders. Symbolic links are never followed, so that
 * nothing outside the folder is read and nothing twice; one that leads into a circle, and a folder that cannot be
 * listed, stand in the result as unreadable.
 */
export function* listNotes(root: string, decisions: Decisions): Generator<NotePath | NoteFile> {
  yield* listBelow(root, '', noteFilter(root, decisions));
}

/** As `listNotes`, for one folder of the root. */
export function* listBelow(root: string, folder: string, filter: NoteFilter): Generator<NotePath | NoteFile> {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch (error) {
    yield unreadable(folder, l10n.t('This folder cannot be read: {0}.', reasonOf(error)));
    return;
  }
  filter.enter(folder);
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (filter.mayHoldNotes(at)) yield* listBelow(root, at, filter);
    } else if (entry.isSymbolicLink()) {
      const reason = filter.mayHoldNotes(at) ? circleAt(root, at) : undefined;
      if (reason !== undefined) yield unreadable(at, reason);
    } else if (entry.isFile() && filter.isNote(at)) yield at as NotePath;
  }
}

/** What stands at a path, without following a link; undefined for nothing, or nothing that may be looked at. */
export function lstat(file: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(file);
  } catch {
    return undefined;
  }
}

/** Why a symbolic link cannot be followed without end; undefined for one that leads somewhere, or nowhere. */
function circleAt(root: string, link: string): string | undefined {
  const whole = path.join(root, link);
  try {
    const target = fs.realpathSync(whole);
    const from = fs.realpathSync(path.dirname(whole));
    return from === target || from.startsWith(target + path.sep)
      ? l10n.t('This symbolic link leads back to a folder that holds it, so it is not followed.')
      : undefined;
  } catch (error) {
    return errorCode(error) === 'ELOOP' ? l10n.t('This symbolic link leads round in a circle.') : undefined;
  }
}

/** Reads one note. Never throws; the byte-order mark is no part of the text. */
export function readNote(root: string, notePath: NotePath): NoteFile {
  const whole = path.join(root, notePath);
  try {
    const { size, mtimeMs } = fs.statSync(whole);
    if (size > LARGEST)
      return unreadable(
        notePath,
        l10n.t('This note is {0} MB long; notes over 10 MB are not read.', Math.round(size / 1024 / 1024)),
      );
    return decoded(notePath, bytesOf(whole), mtimeMs);
  } catch (error) {
    return unreadable(notePath, l10n.t('This note cannot be read: {0}.', reasonOf(error)));
  }
}

function decoded(notePath: NotePath, bytes: Buffer, time: number): NoteFile {
  if (bytes.includes(0)) {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return unreadable(
      notePath,
      isUtf16
        ? l10n.t('This note is encoded in UTF-16. Save it as UTF-8 to have it read.')
        : l10n.t('This file is no text: it holds zero bytes.'),
    );
  }
  const text = textOf(bytes);
  const hash = createHash('sha1').update(bytes).digest('base64url').slice(0, HASHED);
  const stamp = { size: bytes.length, time, hash };
  return isUtf8(bytes)
    ? { kind: 'text', path: notePath, text, stamp }
    : {
        kind: 'text',
        path: notePath,
        text,
        stamp,
        warning: l10n.t('This note is not valid UTF-8; what cannot be read shows as “{0}”.', '\ufffd'),
      };
}

/** The text of a note that has been read before, or an empty one where it cannot be read any more. */
export function readText(root: string, notePath: NotePath): { readonly text: string; readonly size: number } {
  try {
    const bytes = bytesOf(path.join(root, notePath));
    return { text: textOf(bytes), size: bytes.length };
  } catch {
    return { text: '', size: 0 };
  }
}

const textOf = (bytes: Buffer): string => bytes.toString('utf8').replace(/^\ufeff/, '');

/** Larger files get bytes of their own. */
const ROOM = 1 << 16;
const room = Buffer.allocUnsafe(ROOM);

/** The bytes of a file, until the next file is read: thousands of short ones would leave as many buffers behind. */
function bytesOf(file: string): Buffer {
  const opened = fs.openSync(file, 'r');
  try {
    const length = fs.readSync(opened, room, 0, ROOM, 0);
    // A file gives less than it is asked for only at its end.
    return length < ROOM ? room.subarray(0, length) : fs.readFileSync(file);
  } finally {
    fs.closeSync(opened);
  }
}

/** What is left of a hash: 96 bits. */
const HASHED = 16;

const unreadable = (at: string, reason: string): NoteFile => ({
  kind: 'unreadable',
  path: at as NotePath,
  reason,
});

const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

const reasons: Readonly<Record<string, () => string>> = {
  EACCES: () => l10n.t('permission denied'),
  EPERM: () => l10n.t('permission denied'),
  ENOENT: () => l10n.t('it is not there any more'),
  EISDIR: () => l10n.t('it is a folder'),
  EMFILE: () => l10n.t('too many files are open'),
  ELOOP: () => l10n.t('its links go round in a circle'),
};

function reasonOf(error: unknown): string {
  const code = errorCode(error);
  return (code && reasons[code]?.()) ?? code ?? l10n.t('unknown error');
}
