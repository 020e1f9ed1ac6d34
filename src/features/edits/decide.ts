import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { DECISIONS_FILE, type Decisions } from '../../model/decisions.ts';
import { isRefusal, type Change, type Refusal } from '../../edit/change.ts';
import { applied, difference } from '../../edit/text-edit.ts';
import { isDecided, withDecision, type Decision } from '../../edit/with-decision.ts';

const HEADER =
  '# What has been decided about the notes in this folder. Quick fixes write here, and so may you.\n';

/**
 * Writes decisions into `account-notes.yaml`, a line each; the file is made where it is not there. What has been decided
 * already is not written again, and everything else stays as it was. A refusal where that cannot be.
 */
export function decide(index: NoteIndex, ...decisions: readonly Decision[]): Change | Refusal {
  let after = index;
  for (const decision of decisions) {
    if (isDecided(after.decisions, decision)) continue;
    const text = after.decisionsFile.text || HEADER;
    const edit = withDecision(text, decision);
    if (isRefusal(edit)) return edit;
    const next = after.after(written(undefined, applied(text, [edit])));
    if (!isDecided(next.decisions, decision) || countOf(next.decisions) !== countOf(after.decisions) + 1)
      return { refusal: l10n.t('account-notes.yaml cannot be changed without changing more than one line.') };
    after = next;
  }
  return written(index.decisionsFile.text, after.decisionsFile.text ?? HEADER);
}

/** The change of `account-notes.yaml` from one text, undefined where it is not there, to another. */
const written = (before: string | undefined, after: string): Change =>
  before === undefined
    ? { edits: [], created: [{ path: DECISIONS_FILE, text: after }] }
    : { edits: [{ path: DECISIONS_FILE, ...difference(before, after) }], created: [] };

const countOf = ({ ignored, distinct, spoken, rejected, proposed }: Decisions): number =>
  ignored.length + distinct.length + spoken.length + rejected.length + proposed.length;
