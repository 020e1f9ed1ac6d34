import { textsAfter, withoutQuoted, type Change } from '../edit/change.ts';
import { DECISIONS_FILE, type DecisionsFile } from '../model/decisions.ts';
import type { NotePath } from '../model/note-path.ts';
import type { Note } from '../model/note.ts';
import type { Work } from '../model/work.ts';
import { readDecisions } from '../parse/decisions.ts';
import { parseNote } from '../parse/parse-note.ts';

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
export function changedBy({ notes, decisionsFile }: Before, change: Change, work?: Work): ChangedNotes {
  const texts = textsAfter(withoutQuoted(change), path =>
    path === DECISIONS_FILE ? decisionsFile.text : notes.get(path)?.text,
  );
  const read: Note[] = [];
  const removed: NotePath[] = [];
  for (const [path, text] of texts) {
    if (path === DECISIONS_FILE) continue;
    if (text === undefined) removed.push(path);
    else read.push(parseNote(path, text));
  }
  if (work) work.notesParsed += read.length;
  return {
    notes: read,
    removed,
    decisionsFile: texts.has(DECISIONS_FILE) ? readDecisions(texts.get(DECISIONS_FILE)) : undefined,
  };
}
