import type { KeptNotes } from '../disk-notes.ts';
import { packedChecksum, type PackedFile } from '../read-notes.ts';

/** To be raised with every change of what is kept, or of what reading a note gives. */
const FORMAT = 2;

const STORE = 'folders';

/** What has been read of one folder, as `disk/note-cache.ts` keeps it in a file. */
interface KeptFolder {
  readonly root: string;
  readonly version: string;
  readonly notes: readonly KeptNote[];
  /** Of all notes, one after another: a thousand buffers take long to be made. */
  readonly bytes: Uint8Array;
}

interface KeptNote extends Omit<PackedFile, 'bytes'> {
  readonly length: number;
}

/** Keeps what has been read of folders in the browser. `version` tells programs apart that may read a note differently. */
export function indexedNotes(version: string): KeptNotes {
  const own = `${FORMAT} ${version}`;
  return {
    async read(root) {
      try {
        const kept = await inStore<KeptFolder | undefined>('readonly', store => store.get(root));
        if (kept?.version !== own) return [];
        const notes = takenApart(kept);
        return notes.every(note => packedChecksum(note) === note.checksum) ? notes : [];
      } catch {
        return []; // none yet, or none that can be read
      }
    },
    async write(root, notes) {
      try {
        const kept: KeptFolder = { root, version: own, ...putTogether(notes) };
        await inStore('readwrite', store => store.put(kept));
      } catch {
        // What cannot be kept is read again the next time.
      }
    },
  };
}

function putTogether(notes: readonly PackedFile[]): Pick<KeptFolder, 'notes' | 'bytes'> {
  const bytes = new Uint8Array(notes.reduce((sum, note) => sum + note.bytes.length, 0));
  let at = 0;
  for (const note of notes) {
    bytes.set(note.bytes, at);
    at += note.bytes.length;
  }
  return { notes: notes.map(({ bytes: { length }, ...note }) => ({ ...note, length })), bytes };
}

function takenApart({ notes, bytes }: KeptFolder): readonly PackedFile[] {
  let at = 0;
  return notes.map(({ length, ...note }) => ({ ...note, bytes: bytes.subarray(at, (at += length)) }));
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<Result> {
  const opening = indexedDB.open('account-notes', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'root' });
  const database = await settled<IDBDatabase>(opening);
  try {
    return await settled<Result>(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

const settled = <Result>(request: IDBRequest): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
