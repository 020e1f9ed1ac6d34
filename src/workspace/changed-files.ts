import type { NotePath } from '../model/note-path.ts';
import type { Note } from '../model/note.ts';
import type { Steps } from '../model/steps.ts';
import { unreadNote } from '../parse/parse-note.ts';
import type { DiskNotes } from './disk-notes.ts';
import type { Files } from './files.ts';
import { listBelow, type NoteFile } from './note-files.ts';
import { reachedBy, type NoteFilter } from './note-filter.ts';
import { noteOf } from './read-notes.ts';
import { refusalOfCopy, withCopies } from './sync-copies.ts';

interface Folder {
  readonly files: Files;
  readonly disk: DiskNotes;
  readonly filter: NoteFilter;
  /** The notes that were known before. */
  readonly notes: ReadonlyMap<NotePath, Note>;
}

/**
 * The paths of the notes that may stand where files and folders changed, in steps of one. What the rules leave out is not
 * among them; what cannot be read may be.
 */
export function* changedNotes(
  { files, filter }: Pick<Folder, 'files' | 'filter'>,
  changed: readonly NotePath[],
): Steps<readonly NotePath[]> {
  const notes: NotePath[] = [];
  const isReached = reachedBy(filter);
  for (const file of changed) {
    const stats = isReached(file) ? files.stat(file) : undefined;
    if (stats?.isFile() && filter.isNote(file)) notes.push(file);
    else if (stats?.isDirectory() && filter.mayHoldNotes(file))
      for (const each of listBelow(files, file, filter)) if (typeof each === 'string') notes.push(each);
    yield;
  }
  return notes;
}

/** What stands on disk where files and folders changed: notes that are there, and those that have gone. */
interface Found {
  /** A path for what has been read, since it may be read again before this is taken up. */
  readonly there: readonly (NotePath | Note)[];
  readonly gone: readonly NotePath[];
}

/** Reads what stands on disk now at paths of files and folders that changed, in steps of one. */
export function* readChanged(folder: Folder, changed: readonly NotePath[]): Steps<Found> {
  const there: (NotePath | Note)[] = [];
  const gone: NotePath[] = [];
  const isReached = reachedBy(folder.filter);
  for (const file of withCopies(changed, folder.notes.keys())) {
    const found = isReached(file) ? notesAt(folder, file) : undefined;
    if (found) there.push(...found);
    else gone.push(...knownAt(folder, file));
    yield;
  }
  return { there, gone };
}

/** The note at a path, or those of the folder there; undefined where neither is. */
function notesAt({ files, disk, filter }: Folder, file: NotePath): (NotePath | Note)[] | undefined {
  const stats = files.stat(file);
  if (stats?.isDirectory()) {
    const listed = filter.mayHoldNotes(file) ? [...listBelow(files, file, filter)] : [];
    return listed.map(each => (typeof each === 'string' ? disk.readOne(each).path : noteOf(each)));
  }
  if (!stats?.isFile() || !filter.isNote(file)) return undefined;
  const refusal = refusalOfCopy(files, file);
  return [refusal === undefined ? disk.readOne(file).path : unreadNote(file, refusal)];
}

/** The note that was known at a path, or all notes of a folder. */
const knownAt = ({ notes }: Folder, file: NotePath): NotePath[] =>
  notes.has(file) ? [file] : [...notes.keys()].filter(note => note.startsWith(`${file}/`));

/** The notes of a folder that was listed and read; `before` are those that were known. */
export function notesListed(
  listed: readonly (NotePath | NoteFile)[],
  disk: DiskNotes,
  before: ReadonlyMap<NotePath, Note>,
): Note[] {
  return listed
    .map(file =>
      typeof file === 'string' ? disk.note(file) : sameUnread(before.get(file.path), noteOf(file)),
    )
    .filter(note => note !== undefined);
}

/** The note that stood there, where it could not be read for the same reason. */
const sameUnread = (before: Note | undefined, now: Note): Note =>
  before?.text === '' && before.problems[0]?.message === now.problems[0]?.message ? before : now;
