import { commands, env, l10n, UIKind, window, workspace, type Uri } from 'vscode';

/** Says that a file has been saved, and opens or shows it where somebody wants that. */
export async function tellSaved(file: Uri, said: string): Promise<void> {
  const [open, show] = [l10n.t('Open'), l10n.t('Show in Folder')];
  const offers = isOnThisDisk(file) || workspace.getWorkspaceFolder(file) ? [open, show] : [open];
  const answer = await window.showInformationMessage(said, ...offers);
  if (answer === open) await openSaved(file);
  if (answer === show) await showSaved(file);
}

/** Whether the system that the window runs on has the file. */
const isOnThisDisk = ({ scheme }: Uri): boolean =>
  scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;

/** What a browser draws is opened there; VS Code would show it as text. */
async function openSaved(file: Uri): Promise<void> {
  const isForBrowser = /\.(html|svg)$/.test(file.path) && isOnThisDisk(file);
  if (isForBrowser && (await env.openExternal(file))) return;
  await commands.executeCommand('vscode.open', file);
}

const showSaved = (file: Uri): Thenable<unknown> =>
  commands.executeCommand(isOnThisDisk(file) ? 'revealFileInOS' : 'revealInExplorer', file);
