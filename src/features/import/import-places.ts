import type { NoteIndex } from '../../index/note-index.ts';
import { folderOf } from '../../model/note-path.ts';

/**
 * The folders that mails may go into: those of threads, the one with most of them first, and that of each account which
 * has none. The root alone where there is neither.
 */
export function importPlaces(index: NoteIndex): readonly string[] {
  const threads = new Map<string, number>();
  for (const { path, thread } of index.notes.values())
    if (thread) threads.set(folderOf(path), (threads.get(folderOf(path)) ?? 0) + 1);
  const byThreads = [...threads.entries()]
    .toSorted((one, other) => other[1] - one[1])
    .map(([folder]) => folder);
  const accounts = [...index.entities.values()].flatMap(({ isAccount, path }) =>
    isAccount && path !== undefined ? [folderOf(path)] : [],
  );
  const withoutThreads = accounts.filter(
    account => !byThreads.some(folder => folder === account || folder.startsWith(`${account}/`)),
  );
  const places = [...new Set([...byThreads, ...withoutThreads])];
  return places.length === 0 ? [''] : places;
}
