import { l10n, window } from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import type { EntityRef, RefusedRename } from '../../protocol/requests.ts';
import { isEntityRef } from '../entity-ref.ts';
import type { NotesServer } from '../connection/start-server.ts';
import { mergeInto } from './merge-into.ts';

/** A refusal of the server, whose message is the sentence that says why. */
export const isServerRefusal = (error: unknown): error is ResponseError<unknown> =>
  error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed;

/** Says why nothing is renamed, and offers to merge the two where the name is that of another one of the same kind. */
export async function tellRefusedRename(
  server: NotesServer,
  { message, data }: ResponseError<unknown>,
): Promise<void> {
  const merge = mergeIn(data);
  if (!merge) {
    await window.showWarningMessage(message);
    return;
  }
  const mergeThem = l10n.t('Merge Into…');
  if ((await window.showWarningMessage(message, mergeThem)) === mergeThem)
    await mergeInto(server, merge.from, merge.into);
}

function mergeIn(data: unknown): { readonly from: EntityRef; readonly into: EntityRef } | undefined {
  const { from, into } = (data as Partial<RefusedRename> | undefined)?.merge ?? {};
  return isEntityRef(from) && isEntityRef(into) ? { from, into } : undefined;
}
