import * as l10n from '@vscode/l10n';
import { DECISIONS_FILE, NO_DECISIONS_FILE, type DecisionsFile } from '../model/decisions.ts';
import { readDecisions } from '../parse/decisions.ts';
import type { Files } from './files.ts';
import { readNote } from './note-files.ts';

/**
 * `account-notes.yaml` as it stands in a folder: the same value as `before` where it is as it was. What it said before
 * holds on while it cannot be read.
 */
export function decisionsOnDisk(files: Files, before: DecisionsFile): DecisionsFile {
  if (!files.stat(DECISIONS_FILE)) return NO_DECISIONS_FILE;
  const file = readNote(files, DECISIONS_FILE);
  if (file.kind === 'text')
    return file.text === before.text ? before : readDecisions(file.text, before.decisions);
  const message = l10n.t(
    '{0} cannot be read, so what it said before holds on. {1}',
    DECISIONS_FILE,
    file.reason,
  );
  return {
    text: undefined,
    decisions: before.decisions,
    problems: [{ code: 'invalidProperty', message, span: { from: 0, to: 1 } }],
  };
}
