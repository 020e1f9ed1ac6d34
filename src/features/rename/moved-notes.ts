import type { NoteIndex } from '../../index/note-index.ts';
import { isBelow, type NotePath } from '../../model/note-path.ts';
import { parseNote } from '../../parse/parse-note.ts';
import type { TextEdit } from '../../edit/change.ts';
import { LinkFollower } from './follow-links.ts';
import { notesAfter } from './notes-after.ts';
import type { Move } from './renaming.ts';
import { writableNotes } from './writable-notes.ts';

/** What follows from the moves of notes: edits of the notes where they are now, and what they and theirs become. */
export interface MovedNotes {
  readonly edits: readonly TextEdit[];
  /** Paths and identities that change, for whatever else keeps them. */
  readonly identities: ReadonlyMap<string, string>;
}

const noteEnding = /\.(?:md|markdown)$/i;

/**
 * What has to change so that every wikilink still leads where it leads when files or whole folders move: links to what
 * moves, and relative links inside it. Markdown links are left to the editor's own Markdown support, and prose is not
 * touched.
 */
export function movedNotes(index: NoteIndex, moved: readonly Move[]): MovedNotes {
  const moves = new Map<NotePath, NotePath>();
  for (const { from, to } of moved)
    for (const path of index.notes.keys()) {
      if (path !== from && !isBelow(from, path)) continue;
      const target = (to + path.slice(from.length)) as NotePath;
      if (noteEnding.test(target) && target !== path) moves.set(path, target);
    }
  if (moves.size === 0) return { edits: [], identities: new Map() };
  const after = notesAfter(
    index,
    [...moves].map(([from, to]) => parseNote(to, index.notes.get(from)?.text ?? '')),
    moves.keys(),
  );
  const follower = new LinkFollower({
    before: index,
    after,
    moves,
    rewritten: new Set(),
    renamed: undefined,
  });
  const edits: TextEdit[] = [];
  for (const note of writableNotes(index))
    for (const { link, to } of follower.follow(note))
      if (link.kind === 'wikilink' && to !== undefined && to !== link.to)
        edits.push({ path: note.path, span: link.target, text: link.encode(to) });
  return { edits, identities: follower.identities };
}
