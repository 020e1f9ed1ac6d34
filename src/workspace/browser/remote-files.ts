import type { FileEntry } from '../files.ts';

/** An entry of a folder, as whoever reaches the files tells of it. */
export type RemoteEntry = readonly [name: string, kind: 'file' | 'folder' | 'link' | 'other'];

/** What stands at an address, as whoever reaches it tells of it. */
export interface RemoteLook {
  readonly kind: RemoteEntry[1];
  /** In bytes. */
  readonly size: number;
}

/** Whoever reaches the files, and is asked for many at a time by URI; gives a reason for what cannot be read. */
export interface RemoteFiles {
  readonly list: (folders: readonly string[]) => Promise<readonly (readonly RemoteEntry[] | string)[]>;
  readonly read: (files: readonly string[]) => Promise<readonly (Uint8Array | string)[]>;
  readonly look: (files: readonly string[]) => Promise<readonly (RemoteLook | string)[]>;
}

export const fileEntryOf = ([name, kind]: RemoteEntry): FileEntry => ({
  name,
  isFile: () => kind === 'file',
  isDirectory: () => kind === 'folder',
  isSymbolicLink: () => kind === 'link',
});
