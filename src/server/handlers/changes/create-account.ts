import * as l10n from '@vscode/l10n';
import { isRefusal } from '../../../edit/change.ts';
import { newAccount } from '../../../features/organization/new-account.ts';
import type { CreateAccountParams, CreateAccountResult } from '../../../protocol/create-account.ts';
import type { Session } from '../../session.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import { editOf } from './changes.ts';
import { newNotePlaces } from '../views/surroundings.ts';

/** `accountNotes/createAccount`: the edit that makes the note of a new account. */
export function accountToCreate(
  session: Session,
  { folder: uri, name, inside }: CreateAccountParams,
): CreateAccountResult {
  const folder = session.folders.at(uri);
  if (!folder) return { refusal: l10n.t('This folder is not open any more.') };
  const note = newAccount(folder.index, { name, folder: inside }, newNotePlaces(session, folder).isTaken);
  if (isRefusal(note)) return note;
  const edit = editOf(session, folder, folder.index, { edits: [], created: [note] });
  return isRefusal(edit) ? edit : { edit, note: new ToLsp(folder).uri(note.path) };
}
