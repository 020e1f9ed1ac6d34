import {
  FileType,
  l10n,
  Position,
  QuickPickItemKind,
  Range,
  Uri,
  window,
  workspace,
  type QuickPickItem,
  type WorkspaceFolder,
} from 'vscode';
import { CREATE_ACCOUNT } from '../../protocol/create-account.ts';
import { applyTold } from '../changes/told-change.ts';
import type { NotesServer } from '../connection/start-server.ts';

/** Where an account's note goes. */
interface Place {
  readonly folder: WorkspaceFolder;
  /** A path below it, `''` for itself; undefined for a new folder named for the account. */
  readonly inside: string | undefined;
}

/** Asks for a name and a folder, makes the account's note there, and opens it. `given` is the folder of a menu. */
export async function createAccount(server: NotesServer, given: unknown): Promise<void> {
  const name = await window.showInputBox({
    title: l10n.t('Create Account'),
    prompt: l10n.t('What is the organization called that the notes are about?'),
    placeHolder: 'Northwind Robotics',
    validateInput: value => (value.trim() === '' ? l10n.t('An account needs a name.') : undefined),
  });
  const place = name === undefined ? undefined : (placeOf(given) ?? (await pickPlace()));
  if (name === undefined || !place) return;
  const { folder, inside } = place;
  const answer = await server.ask(CREATE_ACCOUNT, {
    folder: folder.uri.toString(),
    name,
    ...(inside !== undefined && { inside }),
  });
  if (!answer) return;
  if ('refusal' in answer) await window.showWarningMessage(answer.refusal);
  else if (await applyTold(server, answer.edit, { says: l10n.t('Created: {0}', name) }))
    await openAtEnd(Uri.parse(answer.note));
}

function placeOf(given: unknown): Place | undefined {
  const folder = given instanceof Uri ? workspace.getWorkspaceFolder(given) : undefined;
  if (!folder || !(given instanceof Uri)) return undefined;
  return { folder, inside: given.path.slice(folder.uri.path.length).replace(/^\//, '') };
}

type PlaceItem = QuickPickItem & Partial<Place>;

async function pickPlace(): Promise<Place | undefined> {
  const item = await window.showQuickPick<PlaceItem>(placeItems(), {
    title: l10n.t('Create Account'),
    placeHolder: l10n.t('The folder that holds the notes about it, and everything below'),
  });
  return item?.folder && { folder: item.folder, inside: item.inside };
}

async function placeItems(): Promise<PlaceItem[]> {
  const folders = workspace.workspaceFolders ?? [];
  const items = folders.map(async (folder): Promise<PlaceItem[]> => [
    ...(folders.length > 1 ? [{ label: folder.name, kind: QuickPickItemKind.Separator }] : []),
    { label: `$(root-folder) ${folder.name}`, description: l10n.t('The opened folder'), folder, inside: '' },
    {
      label: `$(new-folder) ${l10n.t('New Folder')}`,
      description: l10n.t('Named for the account'),
      folder,
      inside: undefined,
    },
    ...(await foldersIn(folder.uri)).map(name => ({ label: `$(folder) ${name}`, folder, inside: name })),
  ]);
  return (await Promise.all(items)).flat();
}

/** The folders that can hold notes. */
async function foldersIn(folder: Uri): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(folder);
  return entries
    .filter(([name, type]) => type === FileType.Directory && !name.startsWith('.') && name !== 'node_modules')
    .map(([name]) => name)
    .toSorted((one, other) => one.localeCompare(other));
}

/** Opens the new note where its text goes on, and saves it: until then the account exists in the editor only. */
async function openAtEnd(note: Uri): Promise<void> {
  const document = await workspace.openTextDocument(note);
  const end = new Position(document.lineCount, 0);
  await window.showTextDocument(document, { selection: new Range(end, end), preview: false });
  if (document.isDirty) await document.save();
}
