import type { NotePath } from '../../model/note-path.ts';
import { type Change, type Refusal } from '../../edit/change.ts';
import { writeDecisions, type Decision } from './write-decision.ts';
import { difference } from '../../edit/text-edit.ts';

/** `account-notes.yaml` and its text; the text is undefined where the file is not there. */
export interface DecisionsFile {
  readonly decisionsFile: NotePath;
  readonly decisionsText: string | undefined;
}

/** Writes decisions down; the file is made where it is not there. */
export function decide(
  { decisionsFile, decisionsText }: DecisionsFile,
  ...decisions: readonly Decision[]
): Change | Refusal {
  const text = writeDecisions(decisionsText ?? '', decisions);
  if (typeof text !== 'string') return text;
  return decisionsText === undefined
    ? { edits: [], created: [{ path: decisionsFile, text }] }
    : { edits: [{ path: decisionsFile, ...difference(decisionsText, text) }], created: [] };
}
