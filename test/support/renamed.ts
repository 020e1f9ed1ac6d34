import { isRefusal, type Change } from '../../src/edit/change.ts';
import { applied } from '../../src/edit/text-edit.ts';
import { rename, type RenameOptions } from '../../src/features/rename/rename.ts';
import { renamePlace } from '../../src/features/rename/rename-place.ts';
import type { NoteIndex } from '../../src/index/note-index.ts';
import { folderOfNotes } from './changed-notes.ts';
import { readFixture, type Fixture } from './fixture.ts';

export const OPTIONS: RenameOptions = { keepOldNameAsAlias: true, mayMove: true, isTaken: () => false };

/**
 * What a rename at the caret of a fixture does, as a fixture of the notes that it changed: `--- old.md → new.md` for one
 * that moved, and `‹old→new›` around what has to be confirmed first. Or the refusal.
 */
export function printRenamed(source: string, name: string, options: Partial<RenameOptions> = {}): string {
  const fixture = readFixture(source);
  const change = renameAtCaret(folderOfNotes(fixture).index, fixture, name, options);
  if (typeof change === 'string') return change;
  const changed: string[] = [];
  for (const [path, text] of fixture.texts) {
    const own = change.edits.filter(edit => edit.path === path);
    const to = change.moved?.find(({ from }) => from === path)?.to;
    if (own.length === 0 && to === undefined) continue;
    const shown = own.map(({ isQuoted, span, text: written }) => ({
      span,
      text: isQuoted ? `‹${text.slice(span.from, span.to)}→${written}›` : written,
    }));
    changed.push(`--- ${path}${to === undefined ? '' : ` → ${to}`}\n${applied(text, shown)}`);
  }
  return changed.join('');
}

function renameAtCaret(
  index: NoteIndex,
  { cursor }: Fixture,
  name: string,
  options: Partial<RenameOptions> = {},
): Change | string {
  if (!cursor) throw new Error('The fixture has no caret <|>.');
  const place = renamePlace(index, cursor.path, cursor.offset);
  if (!place) return 'Nothing to rename here.';
  if (isRefusal(place)) return place.refusal;
  const change = rename(index, place.entity, name, { ...OPTIONS, ...options });
  return isRefusal(change) ? change.refusal : change;
}
