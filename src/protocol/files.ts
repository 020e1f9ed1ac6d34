/**
 * What a server in a browser and its client say to each other of files, over a `MessagePort` of their own: such a server
 * reaches no file, so the client reads them for it.
 */

/** Asks what stands in folders, what is in files and how large they are, all of them by URI. */
export interface FilesQuestion {
  readonly id: number;
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** What is to be looked at without reading it. */
  readonly looks: readonly string[];
}

/** In the order of the question. A sentence's middle stands for what cannot be read. */
export interface FilesAnswer {
  readonly id: number;
  readonly folders: readonly (readonly ListedEntry[] | string)[];
  readonly files: readonly (Uint8Array | string)[];
  readonly looks: readonly (LookedAt | string)[];
}

/** A name in a folder and what it is of; links are not followed. */
export type ListedEntry = readonly [name: string, kind: 'file' | 'folder' | 'link' | 'other'];

export interface LookedAt {
  readonly kind: ListedEntry[1];
  /** In bytes. */
  readonly size: number;
}
