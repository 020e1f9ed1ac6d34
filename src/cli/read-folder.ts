import fs from 'node:fs';
import path from 'node:path';
import { diskFiles } from '../workspace/disk/disk-files.ts';
import { NotesFolder } from '../workspace/notes-folder.ts';
import { programIn } from '../server/program.ts';
import { PROGRAM } from './program-file.ts';
import { UsageError } from './usage-error.ts';

/** A folder that has still to be read; one that is not there or cannot be read is wrong usage. */
export function folderToRead(folder: string): NotesFolder {
  const root = path.resolve(folder);
  try {
    fs.readdirSync(root);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new UsageError(`the folder ${folder} cannot be read (${reason}).`, { showsHelp: false });
  }
  const { readMany, openCache } = programIn(PROGRAM);
  return new NotesFolder(diskFiles(root), { readMany, cache: openCache(undefined) });
}

/** Reads all notes of a folder; a folder that is not there or cannot be read is wrong usage. */
export async function readFolder(folder: string): Promise<NotesFolder> {
  const notes = folderToRead(folder);
  await notes.load();
  await notes.save();
  return notes;
}
