import type { KeptNotes } from '../disk-notes.ts';
import { packedChecksum, type PackedFile } from '../read-notes.ts';

/** To be raised with every change of what is kept, or of what reading a note gives. */
const FORMAT = 2;

const STORE = 'folders';

/** What has been read of one folder, as `disk/note-cache.ts` keeps it in a file. */
interface KeptFolder {
  readonly root: string;
  readonly version: string;
  readonly notes: readonly PackedFile[];
}

/** Keeps what has been read of folders in the browser. `version` tells programs apart that may read a note differently. */
export function indexedNotes(version: string): KeptNotes {
  const own = `${FORMAT} ${version}`;
  return {
    async read(root) {
      try {
        const kept = await inStore<KeptFolder | undefined>('readonly', store => store.get(root));
        if (kept?.version !== own) return [];
        return kept.notes.every(note => packedChecksum(note) === note.checksum) ? kept.notes : [];
      } catch {
        return []; // none yet, or none that can be read
      }
    },
    async write(root, notes) {
      try {
        await inStore('readwrite', store =>
          store.put({ root, version: own, notes: notes.map(alone) } satisfies KeptFolder),
        );
      } catch {
        // What cannot be kept is read again the next time.
      }
    },
  };
}

/** Without what else its bytes are a piece of: the whole would be written. */
const alone = (note: PackedFile): PackedFile => ({ ...note, bytes: note.bytes.slice() });

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
