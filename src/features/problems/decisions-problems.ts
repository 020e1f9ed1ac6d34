import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Problem } from '../../model/problem.ts';
import { globOf } from '../../text/glob.ts';

const known = new WeakMap<NoteIndex, readonly Problem[]>();

/** The problems of `account-notes.yaml`, an `include` that no note fits among them. Found once a snapshot. */
export function decisionsProblems(index: NoteIndex): readonly Problem[] {
  const found = known.get(index) ?? [...index.decisionsFile.problems, ...idleIncludes(index)];
  known.set(index, found);
  return found;
}

function idleIncludes(index: NoteIndex): Problem[] {
  return (index.decisionsFile.includes ?? []).flatMap(({ pattern, span }): Problem[] => {
    const glob = globOf(pattern, { isCaseless: true });
    if ('refusal' in glob || [...index.notes.keys()].some(path => glob.fits(path, 'file'))) return [];
    return [{ code: 'invalidProperty', message: l10n.t('No note fits “{0}”.', pattern), span }];
  });
}
