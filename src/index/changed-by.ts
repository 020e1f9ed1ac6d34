import type { Change } from '../edit/change.ts';
import { DECISIONS_FILE, type DecisionsFile } from '../model/decisions.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Note } from '../model/note.ts';
import { readDecisions } from '../parse/decisions.ts';
import { parseNote } from '../parse/parse-note.ts';
import { groupBy } from '../text/grouping.ts';
import { applied } from '../edit/text-edit.ts';

/** What a change makes of the notes of an index. */
export interface ChangedNotes {
  /** The notes that are new or another, read. */
  readonly notes: readonly Note[];
  /** The paths at which no note stands any more. */
  readonly removed: readonly NotePath[];
  /** Undefined where the change leaves `account-notes.yaml` as it is. */
  readonly decisionsFile: DecisionsFile | undefined;
}

/** Where a change starts from. */
interface Before {
  readonly notes: ReadonlyMap<NotePath, Note>;
  readonly decisionsFile: DecisionsFile;
}

/** Reads the notes that a change touches as they will be, without edits that a person has to agree to. */
export function changedBy({ notes, decisionsFile }: Before, change: Change): ChangedNotes {
  const { edits, created, moved = [], deleted = [] } = change;
  const byPath = groupBy(
    edits.filter(({ isQuoted }) => !isQuoted),
    ({ path }) => path,
  );
  const movedTo = new Map(moved.map(({ from, to }) => [from, to]));
  const touched = new Set([...byPath.keys(), ...movedTo.keys()]);
  const read: Note[] = [];
  for (const path of touched) {
    const note = notes.get(path);
    if (note && !deleted.includes(path))
      read.push(parseNote(movedTo.get(path) ?? path, applied(note.text, byPath.get(path) ?? [])));
  }
  for (const { path, text } of created) if (path !== DECISIONS_FILE) read.push(parseNote(path, text));
  const ruled =
    created.find(({ path }) => path === DECISIONS_FILE)?.text ??
    (byPath.has(DECISIONS_FILE)
      ? applied(decisionsFile.text ?? '', byPath.get(DECISIONS_FILE) ?? [])
      : undefined);
  return {
    notes: read,
    removed: [...movedTo.keys(), ...deleted],
    decisionsFile: ruled === undefined ? undefined : readDecisions(ruled),
  };
}
