import * as l10n from '@vscode/l10n';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isUtf8 } from 'node:buffer';
import { DECISIONS_FILE } from '../model/decisions.ts';
import type { NotePath } from '../model/note-path.ts';
import { ignoreFileOf, type NoteFilter } from './note-filter.ts';
import { LONGEST_NOTE, refusalOfLength } from './note-length.ts';
import { errorCode, readRegularFile, reasonOf } from './regular-file.ts';
import { originalOf, refusalOfCopy } from './sync-copies.ts';

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

/**
 * The notes below a folder of `root`, in the order of a walk through its folders. Symbolic links are never followed, so
 * that nothing outside the root is read and nothing twice; one that leads into a circle, a folder that cannot be listed, a
 * `.gitignore` that cannot be followed and copies that sync programs leave stand in the result as unreadable.
 */
export function* listBelow(root: string, folder: string, filter: NoteFilter): Generator<NotePath | NoteFile> {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch (error) {
    yield unreadable(folder, l10n.t('This folder cannot be read: {0}.', reasonOf(error)));
    return;
  }
  const problem = filter.enter(folder);
  if (problem !== undefined) yield unreadable(ignoreFileOf(folder), problem);
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (filter.mayHoldNotes(at)) yield* listBelow(root, at, filter);
    } else if (entry.isSymbolicLink()) {
      const reason = filter.mayHoldNotes(at) ? circleAt(root, at) : undefined;
      if (reason !== undefined) yield unreadable(at, reason);
    } else if (entry.isFile() && (filter.isNote(at) || originalOf(at) === DECISIONS_FILE)) {
      const reason = refusalOfCopy(root, at);
      if (reason !== undefined) yield unreadable(at, reason);
      else if (filter.isNote(at)) yield at as NotePath;
    }
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
  const file = readRegularFile(root, notePath, LONGEST_NOTE);
  switch (file.kind) {
    case 'read':
      return decoded(notePath, file.bytes, file.time);
    case 'tooLong':
      return unreadable(notePath, refusalOfLength(file.size) ?? '');
    case 'unreadable':
      return unreadable(notePath, l10n.t('This note cannot be read: {0}.', file.reason));
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
  const stamp = { size: bytes.length, time, hash: hashOf(bytes) };
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

/**
 * The text of a note that has been read before, or an empty one where it cannot be read any more; with the hash of its
 * bytes, by which a stamp knows it again.
 */
export function readText(root: string, notePath: NotePath): { readonly text: string; readonly hash: string } {
  const file = readRegularFile(root, notePath, LONGEST_NOTE);
  return file.kind === 'read'
    ? { text: textOf(file.bytes), hash: hashOf(file.bytes) }
    : { text: '', hash: '' };
}

/** The bytes of a note as characters, which is enough to look for ASCII; nothing where it cannot be read. */
export function glanceAt(root: string, notePath: NotePath): string {
  const file = readRegularFile(root, notePath, LONGEST_NOTE);
  return file.kind === 'read' ? file.bytes.toString('latin1') : '';
}

/** What the characters of a glance say as a text. */
export const textOfGlance = (glance: string): string => textOf(Buffer.from(glance, 'latin1'));

const textOf = (bytes: Buffer): string => bytes.toString('utf8').replace(/^\ufeff/, '');

/** What is left of a hash: 96 bits. */
const HASHED = 16;

const hashOf = (bytes: Buffer): string =>
  createHash('sha1').update(bytes).digest('base64url').slice(0, HASHED);

/** The hash of a text in UTF-8 without a byte-order mark. */
export const hashOfText = (text: string): string => hashOf(Buffer.from(text));

const unreadable = (at: string, reason: string): NoteFile => ({
  kind: 'unreadable',
  path: at as NotePath,
  reason,
});
