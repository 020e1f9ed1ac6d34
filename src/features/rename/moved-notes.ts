import { NO_CHANGE, type Change, type NoteMove, type TextEdit } from '../../edit/change.ts';
import { hasNoteEnding } from '../../index/links/link-targets.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import { isBelow, type NotePath } from '../../model/note-path.ts';
import { followedLinks } from '../links/follow-links.ts';
import { changedIdentities, notesToFollow, successionOf } from '../links/succession.ts';
import type { WrittenLink } from '../links/written-links.ts';
import { decisionEdits } from '../../edit/decision-edits.ts';

/**
 * What has to change, at the paths where notes are now, so that every wikilink and every decision still means what it
 * means when files or whole folders move: links to what moves, and relative links inside it. Markdown links in prose are
 * left to the editor's own Markdown support, and prose itself is not touched. The moves are not part of the change.
 */
export function movedNotes(index: NoteIndex, files: readonly NoteMove[]): Change {
  const moved = notesIn(index, files);
  if (moved.length === 0) return NO_CHANGE;
  const change: Change = { ...NO_CHANGE, moved };
  const succession = successionOf(index, index.after(change), change);
  const edits: TextEdit[] = [];
  for (const note of notesToFollow(succession))
    for (const { link, to } of followedLinks(succession, note))
      if (isOurs(link) && to !== undefined && to !== link.to)
        edits.push({ path: note.path, span: link.target, text: link.encode(to) });
  return {
    edits: [...edits, ...decisionEdits(index.decisionsFile, changedIdentities(succession))],
    created: [],
  };
}

/** Editors follow no links in properties. */
const isOurs = ({ kind, place }: WrittenLink): boolean => kind === 'wikilink' || place === 'property';

/** The notes that move with files and folders, and stay notes. */
const notesIn = ({ notes }: NoteIndex, files: readonly NoteMove[]): NoteMove[] =>
  files.flatMap(({ from, to }) =>
    [...notes.keys()]
      .filter(path => path === from || isBelow(from, path))
      .map(path => ({ from: path, to: (to + path.slice(from.length)) as NotePath }))
      .filter(move => hasNoteEnding(move.to) && move.to !== move.from),
  );
