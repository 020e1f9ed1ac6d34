import type { Uri } from 'vscode';
import {
  l10n,
  ProgressLocation,
  QuickPickItemKind,
  window,
  workspace,
  type Memento,
  type QuickPickItem,
  type WorkspaceFolder,
} from 'vscode';
import { IMPORT, IMPORT_PLACES, type ImportResult } from '../../protocol/import.ts';
import { applyTold } from '../changes/told-change.ts';
import type { NotesServer } from '../connection/start-server.ts';
import type { MailFiles } from './mail-files.ts';
import { showLeftOut } from './left-out.ts';

/** What was imported last, to be imported again. */
interface LastImport {
  readonly files: readonly string[];
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly to: string;
}

/** What an import needs of the client. */
export interface Importing {
  readonly server: NotesServer;
  readonly memory: Memento;
  readonly mails: MailFiles;
}

const LAST = 'accountNotes.lastImport';

/** Takes in the files and folders that are given, or that are picked. */
export async function importMail(client: Importing, given: readonly Uri[] | undefined): Promise<void> {
  const { server } = client;
  const files = given ?? (await pickedFiles());
  const folder = files && files.length > 0 ? await workspaceFolder(files) : undefined;
  if (!files || !folder) return;
  const to = await pickedPlace(server, folder);
  if (to === undefined) return;
  const last: LastImport = {
    // Some dialogs end the address of a folder in a slash.
    files: files.map(each => each.toString().replace(/\/$/u, '')),
    folder: folder.uri.toString(),
    to,
  };
  await takeIn(client, last);
}

/** Takes in once more what was taken in last, as after a new export into the same folder. */
export async function importAgain(client: Importing): Promise<void> {
  const last = client.memory.get<LastImport>(LAST);
  const isOpen = workspace.workspaceFolders?.some(({ uri }) => uri.toString() === last?.folder);
  if (last && isOpen === true) await takeIn(client, last);
  else await importMail(client, undefined);
}

/** One of a file dialog's files or folders: a dialog offers both in some systems only. */
async function pickedFiles(): Promise<readonly Uri[] | undefined> {
  const kinds = [
    {
      label: `$(mail) ${l10n.t('Mails and Calendars…')}`,
      detail: l10n.t('Files that a mail program has saved: .eml, .msg, .mbox, .ics'),
      isFolder: false,
    },
    {
      label: `$(folder) ${l10n.t('A Folder of Them…')}`,
      detail: l10n.t('With all that stands below it'),
      isFolder: true,
    },
  ];
  const title = l10n.t('Import Mail');
  const kind = await window.showQuickPick(kinds, { title, placeHolder: l10n.t('What is to be taken in?') });
  if (!kind) return undefined;
  const [folder] = workspace.workspaceFolders ?? [];
  return window.showOpenDialog({
    title,
    // A disk has places of its own for mails; what is on no disk is seen from the notes only.
    ...(folder && folder.uri.scheme !== 'file' && { defaultUri: folder.uri }),
    openLabel: l10n.t('Import'),
    canSelectFiles: !kind.isFolder,
    canSelectFolders: kind.isFolder,
    canSelectMany: true,
    ...(!kind.isFolder && {
      filters: {
        [l10n.t('Mails and calendars')]: ['eml', 'msg', 'mbox', 'mbx', 'ics'],
        [l10n.t('All files')]: ['*'],
      },
    }),
  });
}

/** That of the files where they stand in one; else the only one, or the one that is picked. */
async function workspaceFolder(files: readonly Uri[]): Promise<WorkspaceFolder | undefined> {
  const [first] = files;
  const holding = first && workspace.getWorkspaceFolder(first);
  if (holding) return holding;
  const [only, ...others] = workspace.workspaceFolders ?? [];
  if (!only) {
    await window.showWarningMessage(l10n.t('Open the folder that is to hold the notes first.'));
    return undefined;
  }
  return others.length === 0 ? only : window.showWorkspaceFolderPick();
}

/** Where the notes go: nobody is asked where there is one place only. */
async function pickedPlace(server: NotesServer, { uri, name }: WorkspaceFolder): Promise<string | undefined> {
  const places = (await server.ask(IMPORT_PLACES, { folder: uri.toString() })) ?? [''];
  const [first = '', ...others] = places;
  if (others.length === 0) return first;
  const items: (QuickPickItem & { readonly place?: string })[] = [
    { label: l10n.t('Mails are there'), kind: QuickPickItemKind.Separator },
    ...places.map(place => ({ label: place === '' ? name : place, place })),
  ];
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Import Mail'),
    placeHolder: l10n.t('The folder for new notes'),
  });
  return picked?.place;
}

/** Takes in, and remembers it once that is done: what was cancelled or refused is none that could be done again. */
async function takeIn({ server, memory, mails }: Importing, what: LastImport): Promise<void> {
  const answer = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Importing mail'), cancellable: true },
    async (progress, token): Promise<ImportResult | undefined> => {
      const workDoneToken = `import ${(progressNumber += 1)}`;
      const told = server.onProgress(workDoneToken, message => progress.report({ message }));
      try {
        return await server.ask(IMPORT, { ...what, workDoneToken }, token);
      } finally {
        told.dispose();
      }
    },
  );
  if (!answer) return;
  if ('refusal' in answer) return void (await window.showWarningMessage(answer.refusal));
  await memory.update(LAST, what);
  await tell(server, answer);
  await mails.taken(what.files);
}

let progressNumber = 0;

async function tell(server: NotesServer, answer: Exclude<ImportResult, { refusal: string }>): Promise<void> {
  const { edit, leftOut } = answer;
  const says = words(answer);
  const label = l10n.t('What Was Left Out');
  const more = leftOut.length === 0 ? undefined : { label, act: () => showLeftOut(leftOut) };
  if (edit) {
    if (await applyTold(server, edit, { says, shows: 'first', ...(more && { more }) })) return;
    await window.showWarningMessage(l10n.t('The notes have changed meanwhile. Please try again.'));
    return;
  }
  const answered = await window.showInformationMessage(says, ...(more ? [label] : []));
  if (answered === label) await more?.act();
}

/** “3 taken in, 2 there before, 1 left out.” */
function words({ added, repeated, leftOut }: Exclude<ImportResult, { refusal: string }>): string {
  const parts = [
    added === 0 ? l10n.t('Nothing new') : l10n.t('{0} taken in', added),
    ...(repeated === 0 ? [] : [l10n.t('{0} there before', repeated)]),
    ...(leftOut.length === 0 ? [] : [l10n.t('{0} left out', leftOut.length)]),
  ];
  return `${parts.join(', ')}.`;
}
