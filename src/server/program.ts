import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import { version } from '../../package.json';
import { documentationIn } from './lsp/documentation.ts';
import { cacheFolder, NoteCache } from '../workspace/note-cache.ts';
import type { Program } from './server.ts';

/**
 * By how many percent of what lives in it the heap may grow before V8 clears it up, in reading threads too. V8 itself
 * lets it grow to a multiple; a server that stands beside an editor all day is to be small, and this costs it no time
 * that could be measured.
 */
const HEAP_GROWTH = 20;

/** The program whose bundles stand in `folder`: its reading threads, and a cache that no other build reads. */
export function programIn(folder: string): Required<Program> {
  v8.setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const reader = path.join(folder, 'reader.js');
  return {
    documentationOf: documentationIn(path.dirname(folder)),
    reader,
    openCache: storage => new NoteCache(storage ?? cacheFolder(), `${version} ${buildOf(reader)}`),
  };
}

function buildOf(file: string): string {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs}` : '';
}
