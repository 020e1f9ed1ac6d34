import * as l10n from '@vscode/l10n';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GivenFile } from '../given-file.ts';
import { DEEPEST, mailKindOf, mayBeMail, mayHoldMail } from '../mail-kinds.ts';
import { reasonOf } from './reasons.ts';

/** As `givenFiles`, of URIs. */
export const givenFilesAt = (uris: readonly string[]): Iterable<GivenFile> =>
  givenFiles(uris.map(each => fileURLToPath(each)));

/** The files among what was given that can be taken in, in the order of their names, and those that cannot. */
export function* givenFiles(paths: readonly string[]): Generator<GivenFile> {
  for (const each of paths) {
    const stats = statOf(each);
    if (typeof stats === 'string') yield given(each, each, 'unreadable', stats);
    else if (stats.isDirectory()) yield* filesBelow(each, each, 0);
    else if (stats.isFile()) yield fileOf(each, each);
    else yield given(each, each, 'unreadable', l10n.t('it is no file and no folder'));
  }
}

function statOf(file: string): fs.Stats | string {
  try {
    return fs.statSync(file);
  } catch (error) {
    return reasonOf(error);
  }
}

function* filesBelow(folder: string, name: string, depth: number): Generator<GivenFile> {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield given(folder, name, 'unreadable', reasonOf(error));
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = path.join(folder, entry.name);
    const belowName = path.join(name, entry.name);
    if (entry.isDirectory() && depth < DEEPEST && mayHoldMail(entry.name))
      yield* filesBelow(below, belowName, depth + 1);
    else if (entry.isFile() && mayBeMail(entry.name)) yield fileOf(below, belowName);
  }
}

const fileOf = (file: string, name: string): GivenFile => {
  const { kind, why } = mailKindOf(file, () => beginsBox(file));
  return given(file, name, kind, why);
};

/** One file, whatever its name says. */
export const givenFile = (file: string, kind: GivenFile['kind']): GivenFile => given(file, file, kind);

const given = (file: string, name: string, kind: GivenFile['kind'], why?: string): GivenFile => ({
  name,
  kind,
  ...(why !== undefined && { why }),
  bytes: most => bytesOfFile(file, most),
  chunks: () => chunksOf(file),
});

/** Whether a file begins as a mailbox does. A mail may be saved with the line of its mailbox. */
function beginsBox(file: string): boolean {
  try {
    const opened = fs.openSync(file, 'r');
    try {
      const head = Buffer.alloc(5);
      fs.readSync(opened, head, 0, 5, 0);
      return head.toString('latin1') === 'From ';
    } finally {
      fs.closeSync(opened);
    }
  } catch {
    return false;
  }
}

const chunk = 1 << 20;

/** A file in pieces of a megabyte; the bytes are those of the caller until the next piece. */
export function* chunksOf(file: string): Generator<Uint8Array> {
  const opened = fs.openSync(file, 'r');
  try {
    const bytes = Buffer.allocUnsafe(chunk);
    for (;;) {
      const count = fs.readSync(opened, bytes, 0, chunk, null);
      if (count === 0) return;
      yield bytes.subarray(0, count);
    }
  } finally {
    fs.closeSync(opened);
  }
}

function bytesOfFile(file: string, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const part of chunksOf(file)) {
    parts.push(Buffer.from(part));
    length += part.length;
    if (length >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}
