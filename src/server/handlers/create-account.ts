import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { isRefusal } from '../../edit/change.ts';
import { newAccount } from '../../features/organization/new-account.ts';
import {
  CREATE_ACCOUNT,
  type CreateAccountParams,
  type CreateAccountResult,
} from '../../protocol/create-account.ts';
import type { Session } from '../session.ts';
import { refusalOfChange, surroundingsOf } from './surroundings.ts';
import { canCreate, workspaceEdit } from '../lsp/workspace-edit.ts';
import { ToLsp } from '../lsp/to-lsp.ts';
import { FAILED } from '../answer.ts';

/** Answers with the edit that makes the note of a new account. */
export function answerCreateAccount(connection: Connection, session: Session): void {
  connection.onRequest(
    CREATE_ACCOUNT,
    session.answer('createAccount', FAILED, (params: CreateAccountParams): CreateAccountResult =>
      editFor(session, params),
    ),
  );
}

function editFor(session: Session, { folder: uri, name, inside }: CreateAccountParams): CreateAccountResult {
  const { capabilities, folders } = session;
  const folder = folders.at(uri);
  if (!folder) return { refusal: l10n.t('This folder is not open any more.') };
  if (!canCreate(capabilities))
    return { refusal: l10n.t('This editor cannot make files for a language server.') };
  const around = surroundingsOf(session, folder);
  if (isRefusal(around)) return around;
  const note = newAccount(folder.index, { name, folder: inside }, around.isTaken);
  if (isRefusal(note)) return note;
  const change = { edits: [], created: [note] };
  const refused = refusalOfChange(folder, change);
  if (refused) return refused;
  const target = { folder, capabilities, versionOf: () => null, textOf: () => '', asksFirst: false };
  return { edit: workspaceEdit(change, target), note: new ToLsp(folder).uri(note.path) };
}
