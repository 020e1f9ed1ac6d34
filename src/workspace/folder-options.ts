import type { DiskOptions } from './disk-notes.ts';

/** Who hears of what while a folder is read. */
export interface Loading {
  /** Questions can be answered, though not all notes have been read: what notes define is known. */
  readonly onNames?: () => void;
  /** So many notes have been read, of so many that are to be. */
  readonly onProgress?: (read: number, total: number) => void;
}

export interface FolderOptions extends DiskOptions {
  /** Whether nothing is read while no note defines an entity, none is a mail thread, and nothing has been decided. */
  readonly sleeps?: boolean;
  /** Whether what most answers need is worked out before anybody asks, once the folder has been read. */
  readonly preparesAhead?: boolean;
}
