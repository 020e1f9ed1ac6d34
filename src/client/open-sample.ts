import { commands, FileSystemError, l10n, Uri, window, workspace } from 'vscode';

const NAME = 'account-notes-sample';

/**
 * Copies the sample, an invented account, into a folder that the user chooses, and opens it: in this window where nothing is open, else in a
 * new one. It never writes into a folder that is there.
 */
export async function openSample(extension: Uri): Promise<void> {
  const [parent] =
    (await window.showOpenDialog({
      title: l10n.t('Where should the folder “{0}” go?', NAME),
      openLabel: l10n.t('Put It Here'),
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  if (!parent) return;
  const folder = await freeFolder(parent);
  await workspace.fs.copy(Uri.joinPath(extension, 'seeds', 'larkfield'), folder, { overwrite: false });
  await commands.executeCommand('vscode.openFolder', folder, {
    forceNewWindow: workspace.workspaceFolders !== undefined,
  });
}

async function freeFolder(parent: Uri): Promise<Uri> {
  for (let number = 1; ; number++) {
    const folder = Uri.joinPath(parent, number === 1 ? NAME : `${NAME}-${number}`);
    if (!(await exists(folder))) return folder;
  }
}

async function exists(folder: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(folder);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
