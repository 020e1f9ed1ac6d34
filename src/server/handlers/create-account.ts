import * as l10n from '@vscode/l10n';
import { isRefusal } from '../../edit/change.ts';
import { newAccount } from '../../features/organization/new-account.ts';
import type { CreateAccountParams, CreateAccountResult } from '../../protocol/create-account.ts';
import type { Session } from '../session.ts';
import { newNotePlaces, refusalOfChange } from './surroundings.ts';
import { canCreate, workspaceEdit } from '../lsp/workspace-edit.ts';
import { ToLsp } from '../lsp/to-lsp.ts';

/** `accountNotes/createAccount`: the edit that makes the note of a new account. */
export function accountToCreate(
  session: Session,
  { folder: uri, name, inside }: CreateAccountParams,
): CreateAccountResult {
  const { capabilities, folders } = session;
  const folder = folders.at(uri);
  if (!folder) return { refusal: l10n.t('This folder is not open any more.') };
  if (!canCreate(capabilities))
    return { refusal: l10n.t('This editor cannot make files for a language server.') };
  const { isTaken } = newNotePlaces(session, folder);
  const note = newAccount(folder.index, { name, folder: inside }, isTaken);
  if (isRefusal(note)) return note;
  const change = { edits: [], created: [note] };
  const refused = refusalOfChange(folder, change);
  if (refused) return refused;
  const target = { folder, capabilities, versionOf: () => null, textOf: () => '', asksFirst: false };
  return { edit: workspaceEdit(change, target), note: new ToLsp(folder).uri(note.path) };
}
