import { commands, env, l10n, UIKind, window, workspace, type Uri } from 'vscode';
import { isForBrowser, showingCommand, type SavedPlace } from './saved-place.ts';

/** Says that a file has been saved, and opens or shows it where somebody wants that. */
export async function tellSaved(file: Uri, said: string): Promise<void> {
  const [open, show] = [l10n.t('Open'), l10n.t('Show in Folder')];
  const place = placeOf(file);
  const command = showingCommand(place);
  const answer = await window.showInformationMessage(said, ...(command ? [open, show] : [open]));
  if (answer === open) await openSaved(file, place);
  if (answer === show && command) await commands.executeCommand(command, file);
}

const placeOf = (file: Uri): SavedPlace => ({
  scheme: file.scheme,
  path: file.path,
  isDesktop: env.uiKind === UIKind.Desktop && env.remoteName === undefined,
  isInWorkspace: workspace.getWorkspaceFolder(file) !== undefined,
});

async function openSaved(file: Uri, place: SavedPlace): Promise<void> {
  if (isForBrowser(place) && (await env.openExternal(file))) return;
  await commands.executeCommand('vscode.open', file);
}
