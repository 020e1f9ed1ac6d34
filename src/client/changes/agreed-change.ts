import { window } from 'vscode';
import { CHANGE, type Action } from '../../protocol/requests.ts';
import type { NotesServer } from '../connection/start-server.ts';
import { applyTold } from './told-change.ts';

const PREVIEW = 'Show Preview…';

/** Says what an action does, and does it once that is agreed to; VS Code's own preview shows every edit on demand. */
export async function agreedChange(
  server: NotesServer,
  folder: string,
  action: Action,
  { question, yes, done }: { readonly question: string; readonly yes: string; readonly done: string },
): Promise<void> {
  const change = await server.ask(CHANGE, { folder, action, isConfirmed: true });
  if (!change) return;
  if ('refusal' in change) {
    await window.showWarningMessage(change.refusal);
    return;
  }
  const detail = [...(change.says ?? []), 'The whole can be undone.'].join('\n\n');
  const answer = await window.showInformationMessage(question, { modal: true, detail }, yes, PREVIEW);
  if (answer === undefined) return;
  // Notes may have changed while the question stood there.
  const agreed = await server.ask(CHANGE, { folder, action, isConfirmed: answer === yes });
  if (!agreed) return;
  if ('refusal' in agreed) await window.showWarningMessage(agreed.refusal);
  else await applyTold(server, agreed.edit, { says: done });
}
