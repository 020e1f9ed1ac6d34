import * as l10n from '@vscode/l10n';
import { hashOf, inLatin1, inUtf8, isInUtf8, latin1Of, utf8Of } from '#host/bytes.ts';
import { DECISIONS_FILE } from '../model/decisions.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Files, RegularFile } from './files.ts';
import { ignoreFileOf, type NoteFilter } from './note-filter.ts';
import { LONGEST_NOTE, refusalOfLength } from './note-length.ts';
import { originalOf, refusalOfCopy } from './sync-copies.ts';

/** By what a file is known to be the same as before: a hash of its bytes, and what can be seen without reading it. */
export interface Stamp {
  /** In bytes. */
  readonly size: number;
  /** As `FileStats.mtimeMs`. */
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
 * The notes below a folder, in the order of a walk through its folders. Symbolic links are never followed, so
 * that nothing outside is read and nothing twice; one that leads into a circle, a folder that cannot be listed, a
 * `.gitignore` that cannot be followed and copies that sync programs leave stand in the result as unreadable.
 */
export function* listBelow(files: Files, folder: string, filter: NoteFilter): Generator<NotePath | NoteFile> {
  const entries = files.list(folder);
  if (typeof entries === 'string') {
    yield unreadable(folder, l10n.t('This folder cannot be read: {0}.', entries));
    return;
  }
  const problem = filter.enter(folder);
  if (problem !== undefined) yield unreadable(ignoreFileOf(folder), problem);
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (filter.mayHoldNotes(at)) yield* listBelow(files, at, filter);
    } else if (entry.isSymbolicLink()) {
      const reason = filter.mayHoldNotes(at) ? files.circleAt(at) : undefined;
      if (reason !== undefined) yield unreadable(at, reason);
    } else if (entry.isFile() && (filter.isNote(at) || originalOf(at) === DECISIONS_FILE)) {
      const reason = refusalOfCopy(files, at);
      if (reason !== undefined) yield unreadable(at, reason);
      else if (filter.isNote(at)) yield at as NotePath;
    }
  }
}

type ReadFile = Extract<RegularFile, { readonly kind: 'read' }>;

const hashOfFile = ({ bytes, hash }: ReadFile): string => hash ?? hashOf(bytes);

/** Reads one note. Never throws; the byte-order mark is no part of the text. */
export function readNote(files: Files, notePath: NotePath): NoteFile {
  const file = files.read(notePath, LONGEST_NOTE);
  switch (file.kind) {
    case 'read':
      return decoded(notePath, file);
    case 'tooLong':
      return unreadable(notePath, refusalOfLength(file.size) ?? '');
    case 'unreadable':
      return unreadable(notePath, l10n.t('This note cannot be read: {0}.', file.reason));
  }
}

function decoded(notePath: NotePath, file: ReadFile): NoteFile {
  const { bytes, time } = file;
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
  const stamp = { size: bytes.length, time, hash: hashOfFile(file) };
  return isInUtf8(bytes)
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
export function readText(files: Files, notePath: NotePath): { readonly text: string; readonly hash: string } {
  const file = files.read(notePath, LONGEST_NOTE);
  return file.kind === 'read' ? { text: textOf(file.bytes), hash: hashOfFile(file) } : { text: '', hash: '' };
}

/** The bytes of a note as characters, which is enough to look for ASCII; nothing where it cannot be read. */
export function glanceAt(files: Files, notePath: NotePath): string {
  const file = files.read(notePath, LONGEST_NOTE);
  return file.kind === 'read' ? latin1Of(file.bytes) : '';
}

/** What the characters of a glance say as a text. */
export const textOfGlance = (glance: string): string => textOf(inLatin1(glance));

const textOf = (bytes: Uint8Array): string => utf8Of(bytes).replace(/^\ufeff/, '');

/** The hash of a text in UTF-8 without a byte-order mark. */
export const hashOfText = (text: string): string => hashOf(inUtf8(text));

const unreadable = (at: string, reason: string): NoteFile => ({
  kind: 'unreadable',
  path: at as NotePath,
  reason,
});
