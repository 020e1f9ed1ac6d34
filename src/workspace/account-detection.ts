import type { DecisionsFile } from '../model/decisions.ts';
import type { NotePath } from '../model/note-path.ts';
import { parseNote } from '../parse/parse-note.ts';
import type { Files } from './files.ts';
import { LONGEST_NOTE } from './note-length.ts';
import { glanceAt, textOfGlance } from './note-files.ts';
import { Slices } from './read-notes.ts';

/** `type:` in frontmatter, `type::` in a section, in all their spellings; what else it matches is read in vain. */
const maybeDefines = /type["'*_\s]*:/i;
/** The first lines of an exported mail thread, or the heading of one of its mails. */
const maybeThread = /^(?:[-*+] +Exported:|##[ \t]+\d)/m;

/** Whether a note on disk may define an entity, found out without reading it as a note. */
export const mayDefineEntity = (files: Files, note: NotePath): boolean =>
  maybeDefines.test(glanceAt(files, note));

/** Whether nothing of these notes need be read: there are no decisions, no entity and no mail thread. */
export async function isAboutNothing(
  files: Files,
  notes: readonly NotePath[],
  open: readonly (readonly [NotePath, string])[],
  { text = '', problems }: DecisionsFile,
): Promise<boolean> {
  if (text !== '' || problems.length > 0) return false;
  if (open.some(([path, text]) => detectsAccount(path, text))) return false;
  return !(await detectsAccountIn(files, notes));
}

/** Whether one of the notes on disk is about an account; looks no further than the first. */
async function detectsAccountIn(files: Files, notes: readonly NotePath[]): Promise<boolean> {
  const slices = new Slices();
  for (const note of notes) {
    const bytes = glanceAt(files, note);
    if (mayTell(bytes) && detectsAccount(note, textOfGlance(bytes))) return true;
    await slices.next();
  }
  return false;
}

/** Whether a note is about an account: it defines an entity or is a mail thread. */
export function detectsAccount(path: NotePath, text: string): boolean {
  if (text.length > LONGEST_NOTE || !mayTell(text)) return false;
  const note = parseNote(path, text);
  return note.definitions.length > 0 || note.thread !== undefined;
}

const mayTell = (text: string): boolean => maybeDefines.test(text) || maybeThread.test(text);
