import { l10n, window } from 'vscode';
import { CHANGE, type Action } from '../../protocol/requests.ts';
import type { NotesServer } from '../connection/start-server.ts';
import { applyTold, type Told } from './told-change.ts';

/** Turns an action into an edit, applies it as one step to undo, and tells of it. False where it was refused, which is said. */
export async function applyChange(
  server: NotesServer,
  folder: string,
  action: Action,
  told: Told,
): Promise<boolean> {
  const change = await server.ask(CHANGE, { folder, action, isConfirmed: true });
  if (!change) return false;
  if ('refusal' in change) {
    await window.showWarningMessage(change.refusal);
    return false;
  }
  const says = change.says?.[0] ?? told.says;
  if (await applyTold(server, change.edit, { ...told, says })) return true;
  await window.showWarningMessage(l10n.t('The notes have changed meanwhile. Please try again.'));
  return false;
}
