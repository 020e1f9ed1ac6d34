import type { KeptNotes } from '../disk-notes.ts';
import { packedChecksum, type PackedFile } from '../read-notes.ts';
import { foldersToLetGo, type FolderUse } from './kept-folders.ts';
import { inDatabase, type KeptFolder, type MentionsOfFolder, type Stores } from './notes-database.ts';

/** To be raised with every change of what is kept, or of what reading a note gives. */
const FORMAT = 3;

/**
 * Keeps what has been read of folders in the browser. `version` tells programs apart that may read a note differently, `now`
 * gives the moment, in milliseconds since 1970, and all folders together take no more than `most` bytes.
 */
export function indexedNotes(version: string, now: () => number, most?: number): KeptNotes {
  const own = `${FORMAT} ${version}`;
  return {
    async read(root) {
      try {
        const kept = await inDatabase(
          'readonly',
          ({ folders }) => folders.get(root) as IDBRequest<KeptFolder | undefined>,
        );
        if (kept?.version !== own) return [];
        // Nobody waits for that.
        void noteUse(root, now(), most).catch(() => {});
        const notes = takenApart(kept);
        return notes.every(note => packedChecksum(note) === note.checksum) ? notes : [];
      } catch {
        return []; // none yet, or none that can be read
      }
    },
    async write(root, notes) {
      try {
        const kept: KeptFolder = { root, version: own, ...putTogether(notes) };
        const use = { at: now(), length: kept.bytes.length };
        await inDatabase('readwrite', stores => {
          changeUse(stores, root, use, most);
          return stores.folders.put(kept);
        });
      } catch {
        // What cannot be kept is read again the next time.
      }
    },
    async readMentions(root) {
      try {
        const kept = await inDatabase(
          'readonly',
          ({ mentions }) => mentions.get(root) as IDBRequest<MentionsOfFolder | undefined>,
        );
        return kept?.version === own ? kept.bytes : undefined;
      } catch {
        return undefined; // none yet, or none that can be read
      }
    },
    async writeMentions(root, bytes) {
      try {
        const kept: MentionsOfFolder = { root, version: own, bytes };
        await inDatabase('readwrite', stores => {
          changeUse(stores, root, { mentions: bytes.length }, most);
          return stores.mentions.put(kept);
        });
      } catch {
        // What cannot be kept is found again the next time.
      }
    },
  };
}

/** The folder was opened at that moment. */
const noteUse = (root: string, at: number, most: number | undefined): Promise<unknown> =>
  inDatabase('readwrite', stores => changeUse(stores, root, { at }, most));

function changeUse(
  stores: Stores,
  root: string,
  change: Partial<FolderUse>,
  most: number | undefined,
): IDBRequest<FolderUse | undefined> {
  const asking = stores.uses.get(root) as IDBRequest<FolderUse | undefined>;
  asking.onsuccess = () => putUse(stores, { root, at: 0, length: 0, ...asking.result, ...change }, most);
  return asking;
}

/** With every folder that is opened, those go that are not opened any more. */
function putUse({ folders, mentions, uses }: Stores, use: FolderUse, most: number | undefined): void {
  uses.put(use);
  const asking = uses.getAll() as IDBRequest<FolderUse[]>;
  asking.onsuccess = () => {
    for (const root of foldersToLetGo(asking.result, use, most)) {
      folders.delete(root);
      mentions.delete(root);
      uses.delete(root);
    }
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
