import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import v8 from 'node:v8';
import { version } from '../../package.json';
import { documentationIn } from './lsp/documentation.ts';
import { cacheFolder, NoteCache } from '../workspace/disk/note-cache.ts';
import { diskFilesAt } from '../workspace/disk/disk-files.ts';
import { givenFilesAt } from '../workspace/disk/mail-files.ts';
import { readingIn } from '../workspace/disk/notes-on-disk.ts';
import type { MailReader, PageWriter, ServerOptions } from './session.ts';

/**
 * By how many percent of what lives in it the heap may grow before V8 clears it up, in workers too. V8 itself
 * lets it grow to a multiple; a server that stands beside an editor all day is to be small, and this costs it no time
 * that could be measured.
 */
const HEAP_GROWTH = 20;

/**
 * So often V8 is to interpret a regular expression before it compiles it to machine code. By itself it does so at the second
 * time, and the first note of a start meets hundreds of expressions twice.
 */
const INTERPRETED = 100;

/** What the program in `file` brings: itself, which its workers run too, and a cache that no other build reads. */
export function programIn(file: string): Required<Omit<ServerOptions, 'now'>> {
  v8.setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  v8.setFlagsFromString(`--regexp-tier-up-ticks=${INTERPRETED}`);
  return {
    documentationOf: documentationIn(path.dirname(path.dirname(file))),
    filesAt: diskFilesAt,
    readMany: readingIn(file),
    givenFiles: givenFilesAt,
    mailReader: () => mailReaderOf(file),
    pageWriter: () => pageWriterOf(file),
    openCache: storage => new NoteCache(storage ?? cacheFolder(), `${version} ${buildOf(file)}`),
  };
}

/** The packages that read mail are as large as all the rest, so they are a file of their own beside the program. */
export const mailReaderOf = (program: string): MailReader =>
  createRequire(program)('./mail-import.js') as MailReader;

/** So are those that make pages of Markdown. */
export const pageWriterOf = (program: string): PageWriter =>
  createRequire(program)('./brief.js') as PageWriter;

function buildOf(file: string): string {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs}` : '';
}
