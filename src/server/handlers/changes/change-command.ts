import * as l10n from '@vscode/l10n';
import { LSPErrorCodes, ResponseError, type Command } from 'vscode-languageserver';
import { isAction, type Action } from '../../../features/actions/actions.ts';
import { isRefusal } from '../../../edit/change.ts';
import { editFor } from './changes.ts';
import type { NotesFolder } from '../../../workspace/notes-folder.ts';
import { onCurrentNotes } from '../../folders/disk-check.ts';
import type { Session } from '../../session.ts';

/** The server's own command for any decision, with the parameters of the request `accountNotes/change` as its argument. */
export const CHANGE_COMMAND = 'accountNotes.change';

export const changeCommand = (
  { folders }: Session,
  folder: NotesFolder,
  title: string,
  action: Action,
): Command => ({ title, command: CHANGE_COMMAND, arguments: [{ folder: folders.uriOf(folder), action }] });

/** Has the client apply what a decision changes. Fails with the sentence of a refusal, which editors show. */
export async function runChange(session: Session, argument: unknown): Promise<void> {
  const given =
    typeof argument === 'object' && argument !== null ? (argument as Record<string, unknown>) : {};
  const folder = typeof given['folder'] === 'string' ? session.folders.at(given['folder']) : undefined;
  const action = given['action'];
  if (!folder || !isAction(action)) throw refused(l10n.t('This is nothing that can be decided.'));
  const found = await onCurrentNotes(session, () => editFor(session, folder, { action }));
  if (isRefusal(found)) throw refused(found.refusal);
  await session.connection.workspace.applyEdit({ edit: found.edit, metadata: { isRefactoring: true } });
}

const refused = (sentence: string): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestFailed, sentence);
