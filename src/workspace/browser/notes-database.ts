import type { PackedFile } from '../read-notes.ts';

/** To be raised when other stores are needed. What a browser kept in others is let go: it can be read again. */
const LAYOUT = 3;

/** What has been read of folders, who is mentioned in them, and when each was opened, which is looked at without the others. */
const FOLDERS = 'folders';
const MENTIONS = 'mentions';
const USES = 'uses';
const STORES = [FOLDERS, MENTIONS, USES];

/** What has been read of one folder, as `disk/note-cache.ts` keeps it in a file. */
export interface KeptFolder {
  readonly root: string;
  readonly version: string;
  readonly notes: readonly KeptNote[];
  /** Of all notes, one after another: a thousand buffers take long to be made. */
  readonly bytes: Uint8Array;
}

interface KeptNote extends Omit<PackedFile, 'bytes'> {
  readonly length: number;
}

/** The mentions in the notes of one folder. */
export interface MentionsOfFolder {
  readonly root: string;
  readonly version: string;
  readonly bytes: Uint8Array;
}

/** The stores of one transaction. */
export interface Stores {
  readonly folders: IDBObjectStore;
  readonly mentions: IDBObjectStore;
  readonly uses: IDBObjectStore;
}

/**
 * Asks or changes what is kept, all of it or nothing, whatever other windows on the same address do meanwhile. Fails where
 * there is no database, or where a window that is still open holds it in an older layout.
 */
export async function inDatabase<Result>(
  mode: IDBTransactionMode,
  ask: (stores: Stores) => IDBRequest<Result>,
): Promise<Result> {
  const database = await opened();
  try {
    return await inTransaction(database.transaction(STORES, mode), ask);
  } finally {
    database.close();
  }
}

const inTransaction = <Result>(
  transaction: IDBTransaction,
  ask: (stores: Stores) => IDBRequest<Result>,
): Promise<Result> =>
  new Promise((resolve, reject) => {
    const asked = ask({
      folders: transaction.objectStore(FOLDERS),
      mentions: transaction.objectStore(MENTIONS),
      uses: transaction.objectStore(USES),
    });
    // A change that was taken may still find no room on the disk.
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });

/** What ends the waiting for databases that are being opened, one behind another. */
const waiting = new Set<() => void>();
let isBlocked = false;

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new Error('Another window holds an older database.'));
    if (isBlocked) return giveUp();
    waiting.add(giveUp);
    const opening = indexedDB.open('account-notes', LAYOUT);
    opening.onupgradeneeded = () => layOut(opening.result);
    // Nobody is to wait for a window that may stay open for days, nor who has asked behind it.
    opening.onblocked = () => {
      isBlocked = true;
      for (const each of waiting) each();
      waiting.clear();
    };
    opening.onerror = () => {
      isBlocked = false;
      waiting.delete(giveUp);
      reject(opening.error ?? new Error('IndexedDB'));
    };
    opening.onsuccess = () => {
      isBlocked = false;
      const database = opening.result;
      // A newer program in another window wants another layout: it gets the database when what was asked here is done.
      database.onversionchange = () => database.close();
      if (waiting.delete(giveUp)) resolve(database);
      else database.close();
    };
  });
}

function layOut(database: IDBDatabase): void {
  for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
  for (const name of STORES) database.createObjectStore(name, { keyPath: 'root' });
}
