import * as l10n from '@vscode/l10n';
import { isRefusal, type Refusal } from '../../../edit/change.ts';
import { proposalsIn } from '../../../features/proposals/answered-proposals.ts';
import { proposalPrompt } from '../../../features/proposals/proposal-prompt.ts';
import { weighedProposals } from '../../../features/proposals/propose.ts';
import type { Note } from '../../../model/note.ts';
import type {
  ProposalPromptParams,
  ProposalPromptResult,
  ProposeParams,
  ProposeResult,
} from '../../../protocol/proposals.ts';
import type { NotesFolder } from '../../../workspace/notes-folder.ts';
import type { Session } from '../../session.ts';
import { editOf } from './changes.ts';
import { indexOnDisk } from '../views/surroundings.ts';

/** `accountNotes/proposalPrompt` */
export function promptForProposals(session: Session, { uri }: ProposalPromptParams): ProposalPromptResult {
  const found = noteAsked(session, uri);
  return isRefusal(found) ? found : { prompt: proposalPrompt(found.note) };
}

/** `accountNotes/propose` */
export function proposalsTaken(session: Session, { uri, answer, by }: ProposeParams): ProposeResult {
  const asked = noteAsked(session, uri);
  if (isRefusal(asked)) return asked;
  const { folder, note } = asked;
  const given = proposalsIn(answer, note.path);
  if (isRefusal(given)) return given;
  const index = indexOnDisk(folder);
  if (isRefusal(index)) return index;
  const found = weighedProposals(index, given.proposals, by);
  if (isRefusal(found)) return found;
  const isNothing = found.change.edits.length + found.change.created.length === 0;
  const edit = isNothing ? undefined : editOf(session, folder, index, found.change);
  if (edit && isRefusal(edit)) return edit;
  const count = (verdict: 'taken' | 'known'): number =>
    found.all.filter(each => each.verdict === verdict).length;
  const dropped = found.all
    .filter(({ verdict }) => verdict === 'refused')
    .map(
      ({ proposal: { subject, relation, object }, why = '' }) => `${subject} ${relation} ${object}: ${why}`,
    );
  const unreadable =
    given.unreadable === 0 ? [] : [l10n.t('{0} without a quote, a relation or two names.', given.unreadable)];
  return {
    ...(edit && { edit }),
    taken: count('taken'),
    known: count('known'),
    refused: [...dropped, ...unreadable],
  };
}

function noteAsked(
  { folders }: Session,
  uri: string,
): { readonly folder: NotesFolder; readonly note: Note } | Refusal {
  const found = folders.find(uri);
  const note = found && found.folder.index.notes.get(found.path);
  return note ? { folder: found.folder, note } : { refusal: l10n.t('This is no note of the folder.') };
}
