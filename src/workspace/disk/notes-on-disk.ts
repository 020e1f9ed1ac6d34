import type { FolderOptions } from '../folder-options.ts';
import type { ReadMany } from '../disk-notes.ts';
import { NotesFolder } from '../notes-folder.ts';
import { diskFiles } from './disk-files.ts';
import { readInWorkers } from './worker-pool.ts';

interface OnDisk extends Omit<FolderOptions, 'readMany'> {
  /** The program of workers that read notes; without it they are read in slices. */
  readonly worker?: string | undefined;
}

/** A folder of notes by its absolute path, of which nothing has been read yet. */
export const notesOnDisk = (root: string, { worker, ...options }: OnDisk = {}): NotesFolder =>
  new NotesFolder(diskFiles(root), {
    ...options,
    readMany: worker === undefined ? undefined : readingIn(worker),
  });

/** Reads many notes by workers that run a program. */
export const readingIn =
  (worker: string): ReadMany =>
  (root, paths, onNote) =>
    readInWorkers(root, paths, worker, onNote);
