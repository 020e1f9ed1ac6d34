import type { NotePath } from '../model/note-path.ts';

/** What stands at a path; what `node:fs` says of a file is one. */
export interface FileStats {
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  /** In bytes. */
  readonly size: number;
  /** What changes with the file: on a disk, milliseconds since 1970. */
  readonly mtimeMs: number;
}

/** What stands in a folder; what `node:fs` lists is one. */
export interface FileEntry {
  readonly name: string;
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  readonly isSymbolicLink: () => boolean;
}

/** What stands at a path, if that is a file of its own. */
export type RegularFile =
  | {
      readonly kind: 'read';
      /** Until the next file is read: thousands of short ones would leave as many buffers behind. */
      readonly bytes: Uint8Array;
      /** As `FileStats.mtimeMs`. */
      readonly time: number;
      /** By what bytes are known to be the same as others, where whoever has read them knows it. */
      readonly hash?: string;
    }
  | { readonly kind: 'tooLong'; readonly size: number }
  | {
      readonly kind: 'unreadable';
      /** The middle of a sentence: “permission denied”. */
      readonly reason: string;
    };

/** Brings files near from where they are. */
export interface Bring {
  /** Those that are to be looked at first; false where there are none such, or all come as soon. */
  readonly first: () => Promise<boolean>;
  readonly all: () => Promise<void>;
  /** Those at paths where something changed, and below them. */
  readonly changed: (paths: readonly string[]) => Promise<void>;
  /** Looks again which files there are, whoever has told of changes: new ones come, and what has gone is let go. */
  readonly again: () => Promise<void>;
  /** These files are about to be written into by an edit that was worked out on what is known of them. */
  readonly writes: (paths: readonly string[]) => void;
  /** Asks again for those files; gives whether all of them are as they were known. */
  readonly isAsKnown: () => Promise<boolean>;
}

/**
 * The files of one folder, asked for by paths below it, with `/`, and `''` for itself: those of a disk (`disk/`), or those
 * that an editor in a browser has handed over (`browser/`). No question throws, and none waits.
 */
export interface Files {
  /** Tells the folder from others: an absolute path without a separator at its end, or a URI. */
  readonly root: string;
  /** What stands in a folder, in any order; the middle of a sentence where it cannot be listed. */
  readonly list: (folder: string) => readonly FileEntry[] | string;
  /** Without following a link; undefined for nothing, or nothing that may be looked at. */
  readonly stat: (at: string) => FileStats | undefined;
  /** What tells a file from what stood at its path before, without reading it; undefined where nothing stands. */
  readonly stampOf: (at: string) => string | undefined;
  /** Reads a file of at most `longest` bytes. A link is not followed, and what is no file is not opened. */
  readonly read: (at: string, longest: number) => RegularFile;
  /** Why a symbolic link cannot be followed without end, a sentence; undefined for one that leads somewhere, or nowhere. */
  readonly circleAt: (link: string) => string | undefined;
  /** Whether two paths lead to two files: some disks find one whatever the case of its name. */
  readonly areTwo: (one: string, other: string) => boolean;
  /** Whether the nearest folder of a path that exists really lies in this folder. */
  readonly holds: (at: string) => boolean;
  readonly uriOf: (at: string) => string;
  /** The path of what a URI names; undefined for what stands elsewhere. */
  readonly pathOf: (uri: string) => NotePath | undefined;
  /** Has files near that are about to be asked for; there is none where they always are. */
  readonly bring?: Bring;
}
