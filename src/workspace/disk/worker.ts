import { parentPort, workerData } from 'node:worker_threads';
import type { NotePath } from '../../model/note-path.ts';
import type { Files } from '../files.ts';
import type { PackedBatch } from './worker-pool.ts';
import { diskFiles } from './disk-files.ts';
import { readFile } from '../read-notes.ts';

/** What a worker does, a thread beside the one that answers: paths of notes come in, packed notes go out, in the same order. */
export function readForParent(): void {
  const { root } = workerData as { readonly root: string };
  const files = diskFiles(root);
  parentPort?.on('message', (paths: readonly NotePath[]) => answer(files, paths));
}

function answer(files: Files, paths: readonly NotePath[]): void {
  const notes = paths.map(path => readFile(files, path).packed);
  const bytes = new Uint8Array(notes.reduce((sum, note) => sum + note.bytes.length, 0));
  let at = 0;
  for (const note of notes) {
    bytes.set(note.bytes, at);
    at += note.bytes.length;
  }
  const about = notes.map(note => ({
    length: note.bytes.length,
    stamp: note.stamp,
    checksum: note.checksum,
  }));
  parentPort?.postMessage({ about, bytes } satisfies PackedBatch, [bytes.buffer]);
}
