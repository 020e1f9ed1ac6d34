import * as l10n from '@vscode/l10n';
import type { Change } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';

/** What a person reads before the notes forget somebody: what goes, and what is not reached. */
export function forgetSentences(
  index: NoteIndex,
  { id, path, section }: Entity,
  {
    change,
    decided,
    left,
  }: { readonly change: Change; readonly decided: number; readonly left: readonly NotePath[] },
): string[] {
  const places = change.edits.length - decided;
  const notes = new Set(change.edits.map(edit => edit.path)).size - (decided > 0 ? 1 : 0);
  const facts = index.factsNaming(id).length;
  const ambiguous = index.mentionsOf(id).filter(({ entity }) => entity !== id).length;
  return [
    ...(path !== undefined && section === undefined ? [l10n.t('The note {0} goes.', path)] : []),
    l10n.t('Places that are removed or blackened: {0}, in {1} notes.', places, notes),
    l10n.t('Facts that go with them: {0}.', facts),
    ...(decided > 0 ? [l10n.t('Decisions in account-notes.yaml that go: {0}.', decided)] : []),
    ...(ambiguous > 0 ? [l10n.t('Left, since they may mean somebody else: {0} places.', ambiguous)] : []),
    ...(left.length > 0 ? [l10n.t('Left, since the file is called so: {0}.', left.join(', '))] : []),
    l10n.t(
      'Not reached: what others write about the person without a name, what git, backups and other copies keep, and mails outside the notes. The cache of Account Notes is written anew when the notes are read next.',
    ),
  ];
}
