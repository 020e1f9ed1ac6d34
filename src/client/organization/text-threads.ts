import { FileType, l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import { applyTold } from '../changes/told-change.ts';
import type { NotesServer } from '../connection/start-server.ts';

/** So many files are looked at, and of each the beginning: where a thread stands among them, it is seen there. */
const MOST_FILES = 20;
const BEGINNING = 4000;

/** The heading of a message in an exported thread: a date, a name and an address. */
const MESSAGE = /^##[ \t]+\d{4}-\d{2}-\d{2}[^\n<]{1,200}<[^\s@<>]+@[^\s<>]+>/mu;

/** Mail threads at the top of the opened folders that were exported as plain text, which is no note. */
export async function textThreads(): Promise<Uri[]> {
  const found = await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => textsIn(uri)));
  const read = await Promise.all(found.flat().map(async uri => ({ uri, isThread: await isThread(uri) })));
  return read
    .flatMap(({ uri, isThread: is }) => (is ? [uri] : []))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function textsIn(folder: Uri): Promise<readonly Uri[]> {
  try {
    // Not by a search, which in a browser may never end.
    const entries = await workspace.fs.readDirectory(folder);
    const texts = entries.filter(([name, type]) => type === FileType.File && name.endsWith('.txt'));
    return texts.slice(0, MOST_FILES).map(([name]) => Uri.joinPath(folder, name));
  } catch {
    return [];
  }
}

async function isThread(uri: Uri): Promise<boolean> {
  try {
    const bytes = await workspace.fs.readFile(uri);
    return MESSAGE.test(new TextDecoder().decode(bytes.subarray(0, BEGINNING)));
  } catch {
    return false;
  }
}

/** The row that offers to take one in. */
export function textThreadItem(id: string, uri: Uri): TreeItem {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const label = l10n.t('Take In {0}…', name);
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = id;
  item.iconPath = new ThemeIcon('mail');
  item.description = l10n.t('a mail thread');
  item.tooltip = l10n.t(
    '{0} holds a mail thread. Taken in, it becomes a note beside the file, which stays as it is.',
    name,
  );
  item.contextValue = 'textThread';
  item.command = { title: label, command: 'accountNotes.takeIn', arguments: [uri] };
  return item;
}

/** Makes a note of the same text beside the file. */
export async function takeIn(server: NotesServer, argument: unknown): Promise<void> {
  const uri = argument instanceof Uri ? argument : (await textThreads())[0];
  if (!uri) return;
  const newText = new TextDecoder().decode(await workspace.fs.readFile(uri));
  const note = uri.with({ path: await freePath(uri) }).toString();
  const start = { line: 0, character: 0 };
  const edit = {
    documentChanges: [
      { kind: 'create', uri: note, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri: note, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ],
  };
  await applyTold(server, edit, { says: l10n.t('Taken in as a note, and the file stays.'), shows: 'first' });
}

/** `thread.md` beside `thread.txt`, or with the first number that is free. */
async function freePath({ path, scheme, authority }: Uri): Promise<string> {
  const base = path.replace(/\.txt$/iu, '');
  for (let number = 1; ; number++) {
    const wanted = number === 1 ? `${base}.md` : `${base}-${number}.md`;
    if (!(await exists(Uri.from({ scheme, authority, path: wanted })))) return wanted;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
