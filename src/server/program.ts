import fs from 'node:fs';
import path from 'node:path';
import { version } from '../../package.json';
import { documentationIn } from './documentation.ts';
import { cacheFolder, NoteCache } from './note-cache.ts';
import type { Program } from './server.ts';

/** The program whose bundles stand in `folder`: its reading threads, and a cache that no other build reads. */
export function programIn(folder: string): Required<Program> {
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
