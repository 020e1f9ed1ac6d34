import { OLDEST_DAYS } from '../disk-notes.ts';

/** In bytes, of all folders together: browsers let go of everything at once where a page keeps too much. */
const MOST = 200 * 1024 * 1024;

/** When a folder was opened last, and how much is kept of it. */
export interface FolderUse {
  readonly root: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** In bytes, that of the mentions apart. */
  readonly length: number;
  readonly mentions?: number;
}

/**
 * The folders of which no more is to be kept: those that were not opened for long, and those opened longest ago where all
 * together are too much. `current` is being opened, and stays whatever it takes.
 */
export function foldersToLetGo(
  uses: readonly FolderUse[],
  current: FolderUse,
  most = MOST,
): readonly string[] {
  const oldest = current.at - OLDEST_DAYS * 24 * 60 * 60 * 1000;
  let sum = lengthOf(current);
  return uses
    .filter(({ root }) => root !== current.root)
    .toSorted((one, other) => other.at - one.at)
    .filter(use => use.at < oldest || (sum += lengthOf(use)) > most)
    .map(({ root }) => root);
}

const lengthOf = ({ length, mentions = 0 }: FolderUse): number => length + mentions;
