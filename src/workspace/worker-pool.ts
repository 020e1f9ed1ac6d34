import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { NotePath } from '../model/note-path.ts';
import type { Stamp } from './note-files.ts';
import { readHere, type PackedNote } from './read-notes.ts';

/** What a thread answers: the notes in the order of the question, their bytes one after another. */
export interface PackedNotes {
  readonly about: readonly { readonly length: number; readonly stamp: Stamp | undefined }[];
  readonly bytes: Uint8Array;
}

/** So many notes are given to a thread at a time. */
const BATCH = 32;

/** MB for what a thread makes and forgets: what it needs for a note is gone with the note. */
const YOUNG = 8;

/** Threads that read at the same time. */
const THREADS = Math.min(4, os.availableParallelism());

/**
 * Reads notes in threads that run `program`, so that this one can answer meanwhile. `onNote` hears of each, in no
 * order. What the threads cannot read, because they do not start say, is read here.
 */
export async function readInThreads(
  root: string,
  paths: readonly NotePath[],
  program: string,
  onNote: (note: PackedNote) => void,
): Promise<void> {
  const left = [...paths].reverse();
  const unread = await Promise.all(
    Array.from({ length: THREADS }, () => readInThread(root, left, program, onNote)),
  );
  await readHere(root, [...unread.flat(), ...left], onNote);
}

/** Takes batches off the end of `left` until it is empty; gives those that the thread failed to read. */
function readInThread(
  root: string,
  left: NotePath[],
  program: string,
  onNote: (note: PackedNote) => void,
): Promise<readonly NotePath[]> {
  return new Promise(resolve => {
    const thread = new Worker(program, {
      workerData: { root },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    let asked: readonly NotePath[] = [];
    const end = (): void => {
      thread.removeAllListeners();
      // Whoever has stopped listening must still hear of errors, or they end the process.
      thread.on('error', () => {});
      void thread.terminate();
      resolve(asked);
    };
    const ask = (): void => {
      asked = left.splice(-BATCH).reverse();
      if (asked.length === 0) end();
      else thread.postMessage(asked);
    };
    thread.on('message', ({ about, bytes }: PackedNotes) => {
      let from = 0;
      asked.forEach((path, at) => {
        const { length = 0, stamp } = about[at] ?? {};
        onNote({ path, bytes: bytes.subarray(from, from + length), stamp });
        from += length;
      });
      ask();
    });
    thread.on('error', end);
    thread.on('exit', end);
    ask();
  });
}
