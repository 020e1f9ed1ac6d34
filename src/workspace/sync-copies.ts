import * as l10n from '@vscode/l10n';
import { DECISIONS_FILE } from '../model/decisions.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Files } from './files.ts';

/** As Dropbox, Nextcloud and Syncthing name what two computers wrote at the same time. */
const CONFLICT = /^(.+?)(?: ?\([^()]*conflict[^()]*\)|\.sync-conflict-[\w-]+)(\.\w+)$/i;
/** As Google Drive and iCloud do, and whoever copies a file by hand. */
const NUMBERED = /^(.+?)(?: ?\(\d+\)| \d| copy)(\.\w+)$/i;

/** As OneDrive does, with the name of the computer; whether it is a copy is for what it says to tell. */
const COMPUTER =
  /^(.+)-(?:DESKTOP|LAPTOP|PC|SURFACE)-[A-Z\d]{3,12}(\.\w+)$|^(.+?)-(?=[\d-]*[A-Z])[A-Z\d][A-Z\d-]{3,24}(\.\w+)$/;

/** The path of the file that this one would be a copy of, by its name. */
export function originalOf(at: string): NotePath | undefined {
  if (!looksCopied(at)) return undefined;
  const found = CONFLICT.exec(at) ?? NUMBERED.exec(at) ?? COMPUTER.exec(at);
  const [name, ending] = found?.slice(1).filter(part => part !== undefined) ?? [];
  return name === undefined || ending === undefined ? undefined : ((name + ending) as NotePath);
}

/** Whether one of the patterns can fit: it is asked of every file of a folder, and hardly ever true. */
function looksCopied(at: string): boolean {
  const end = at.lastIndexOf('.');
  return (
    at[end - 1] === ')' ||
    at[end - 2] === ' ' ||
    at[end - 5] === ' ' ||
    isCapital(at, end - 1) ||
    /conflict/i.test(at)
  );
}

const isCapital = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
};

/**
 * Why a file is not read though its name is that of a note: a sync program left it beside the note, so that everything in
 * it would be there twice. A sentence; undefined for any other file.
 */
export function refusalOfCopy(files: Files, at: string): string | undefined {
  const original = originalOf(at);
  if (original === undefined || !files.stat(original)?.isFile()) return undefined;
  if (original === DECISIONS_FILE)
    return l10n.t(
      'This looks like a copy of {0} that a sync program made; what it says does not count.',
      original,
    );
  if (CONFLICT.test(at))
    return l10n.t('This is a conflicted copy of {0} that a sync program made, and is not read.', original);
  return isSame(files, at, original)
    ? l10n.t(
        'This note says the same as {0}, as copies that sync programs make do, and is not read.',
        original,
      )
    : undefined;
}

/** These files, and those of the notes that may be copies of one of them, or not any more. */
export function withCopies(files: readonly NotePath[], notes: Iterable<NotePath>): ReadonlySet<NotePath> {
  const all = new Set(files);
  for (const note of notes) {
    const original = originalOf(note);
    if (original !== undefined && all.has(original)) all.add(note);
  }
  return all;
}

const LONGEST = 1024 * 1024;

function isSame(files: Files, at: string, original: NotePath): boolean {
  if (files.stat(at)?.size !== files.stat(original)?.size) return false;
  const file = files.read(at, LONGEST);
  const bytes = file.kind === 'read' ? new Uint8Array(file.bytes) : undefined;
  const other = files.read(original, LONGEST);
  return (
    bytes !== undefined &&
    other.kind === 'read' &&
    bytes.length === other.bytes.length &&
    bytes.every((byte, number) => byte === other.bytes[number])
  );
}
