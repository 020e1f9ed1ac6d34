import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { NotePath } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { diskFiles } from './disk-files.ts';
import { readInSlices, type PackedFile } from '../read-notes.ts';

/** What a worker answers: the notes in the order of the question, their bytes one after another. */
export interface PackedBatch {
  readonly about: readonly (Pick<PackedFile, 'stamp' | 'checksum'> & { readonly length: number })[];
  readonly bytes: Uint8Array;
}

/** So many notes are given to a worker at a time. */
const BATCH = 32;

/** MB for what a worker makes and forgets: what it needs for a note is gone with the note. */
const YOUNG = 8;

/** Workers that read at the same time. */
const WORKERS = Math.min(4, os.availableParallelism());

/**
 * Has notes read by a pool of workers that run `program`, so that the server can answer meanwhile. `onNote` hears of
 * each, in no order. What the workers cannot read, because they do not start for one, is read in slices.
 */
export async function readInWorkers(
  root: string,
  paths: readonly NotePath[],
  program: string,
  onNote: (packed: PackedFile, note?: Note) => void,
): Promise<void> {
  const left = [...paths].reverse();
  const unread = await Promise.all(
    Array.from({ length: WORKERS }, () => readInWorker(root, left, program, onNote)),
  );
  await readInSlices(diskFiles(root), [...unread.flat(), ...left], onNote);
}

/** Takes batches off the end of `left` until it is empty; gives those that the worker failed to read. */
function readInWorker(
  root: string,
  left: NotePath[],
  program: string,
  onNote: (note: PackedFile) => void,
): Promise<readonly NotePath[]> {
  return new Promise(resolve => {
    const worker = new Worker(program, {
      workerData: { root },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    let asked: readonly NotePath[] = [];
    const end = (): void => {
      worker.removeAllListeners();
      // Whoever has stopped listening must still hear of errors, or they end the process.
      worker.on('error', () => {});
      void worker.terminate();
      resolve(asked);
    };
    const ask = (): void => {
      asked = left.splice(-BATCH).reverse();
      if (asked.length === 0) end();
      else worker.postMessage(asked);
    };
    worker.on('message', ({ about, bytes }: PackedBatch) => {
      let from = 0;
      asked.forEach((path, at) => {
        const { length = 0, stamp, checksum = 0 } = about[at] ?? {};
        onNote({ path, bytes: bytes.subarray(from, from + length), stamp, checksum });
        from += length;
      });
      ask();
    });
    worker.on('error', end);
    worker.on('exit', end);
    ask();
  });
}
