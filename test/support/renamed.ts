import { isRefusal } from '../../src/edit/change.ts';
import { rename, type RenameOptions } from '../../src/features/rename/rename.ts';
import { renamePlace } from '../../src/features/rename/rename-place.ts';
import type { Renaming } from '../../src/features/rename/renaming.ts';
import type { NoteIndex } from '../../src/index/note-index.ts';
import type { NotePath } from '../../src/model/note-path.ts';
import { indexOf, readFixture, type Fixture } from './fixture.ts';
import { applied } from '../../src/edit/text-edit.ts';

export const OPTIONS: RenameOptions = {
  keepOldNameAsAlias: true,
  mayMove: true,
  isTaken: () => false,
  decisions: undefined,
};

/** The texts after a rename, by path; quoted text is changed only if that is `confirmed`. */
export function textsAfter(
  { texts }: Pick<Fixture, 'texts'>,
  { edits, moved }: Renaming,
  confirmed = false,
): Map<NotePath, string> {
  const after = new Map<NotePath, string>();
  for (const [path, text] of texts) {
    const own = edits.filter(edit => edit.path === path && (confirmed || !edit.isQuoted));
    after.set(path === moved?.from ? moved.to : path, applied(text, own));
  }
  return after;
}

/**
 * What a rename at the caret of a fixture does, as a fixture of the notes that it changed: `--- old.md → new.md` for one
 * that moved, and `‹old→new›` around what has to be confirmed first. Or the refusal.
 */
export function printRenamed(source: string, name: string, options: Partial<RenameOptions> = {}): string {
  const fixture = readFixture(source);
  const notes = new Map(
    [...fixture.texts].filter(([path]) => path.endsWith('.md') || path.endsWith('.markdown')),
  );
  const index = indexOf({ ...fixture, texts: notes });
  const renaming = renameAtCaret(index, fixture, name, options);
  if (typeof renaming === 'string') return renaming;
  const changed: string[] = [];
  for (const [path, text] of fixture.texts) {
    const own = renaming.edits.filter(edit => edit.path === path);
    const moved = renaming.moved?.from === path ? ` → ${renaming.moved.to}` : '';
    if (own.length === 0 && moved === '') continue;
    const shown = own.map(({ isQuoted, span, text: to }) => ({
      span,
      text: isQuoted ? `‹${text.slice(span.from, span.to)}→${to}›` : to,
    }));
    changed.push(`--- ${path}${moved}\n${applied(text, shown)}`);
  }
  return changed.join('');
}

function renameAtCaret(
  index: NoteIndex,
  { cursor }: Fixture,
  name: string,
  options: Partial<RenameOptions> = {},
): Renaming | string {
  if (!cursor) throw new Error('The fixture has no caret <|>.');
  const place = renamePlace(index, cursor.path, cursor.offset);
  if (!place) return 'Nothing to rename here.';
  if (isRefusal(place)) return place.refusal;
  const renaming = rename(index, place.entity, name, { ...OPTIONS, ...options });
  return isRefusal(renaming) ? renaming.refusal : renaming;
}
