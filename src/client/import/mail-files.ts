import { findMails } from '#client-host/find-mails.ts';
import {
  Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  workspace,
  type Memento,
  type Uri,
} from 'vscode';

/** Whatever may be taken in. */
const MAILS = '**/*.{eml,msg,mbox}';
/** More are not counted: one row offers all of them. */
const MOST_FILES = 500;
const NOTICED = 'accountNotes.importedFiles';

/** The id of the row that offers them. */
export const MAIL_FILES_ROW = 'mails in the folder';

/** Mails in the opened folders that have not been taken in from there: each is offered until it is. */
export class MailFiles implements Disposable {
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<void>();
  readonly #disposables: Disposable;
  #files: readonly Uri[] = [];

  /** There are others now. */
  readonly onDidChange = this.#changed.event;

  constructor(memory: Memento) {
    this.#memory = memory;
    const watcher = workspace.createFileSystemWatcher(MAILS, false, true, false);
    const look = (): void => void this.#look();
    this.#disposables = Disposable.from(
      watcher,
      this.#changed,
      watcher.onDidCreate(look),
      watcher.onDidDelete(look),
      workspace.onDidChangeWorkspaceFolders(look),
    );
    look();
  }

  /** The ids of the rows that offer them: one or none. */
  get rows(): readonly string[] {
    return this.#files.length > 0 ? [MAIL_FILES_ROW] : [];
  }

  get files(): readonly Uri[] {
    return this.#files;
  }

  /** These files, and those below these folders, have been taken in: they are offered no more. */
  async taken(given: readonly string[]): Promise<void> {
    // What was imported from a folder may have come into it just now.
    await this.#look();
    const done = this.#files
      .map(each => each.toString())
      .filter(file => given.some(each => file === each || file.startsWith(`${each}/`)));
    const before = this.#memory.get<readonly string[]>(NOTICED) ?? [];
    await this.#memory.update(NOTICED, [...new Set([...before, ...done])]);
    await this.#look();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #look(): Promise<void> {
    const taken = new Set(this.#memory.get<readonly string[]>(NOTICED) ?? []);
    const found = await findMails(MOST_FILES);
    const files = found
      .filter(each => !taken.has(each.toString()))
      .toSorted((one, other) => (one.path < other.path ? -1 : 1));
    const isSame = files.map(String).join('\n') === this.#files.map(String).join('\n');
    this.#files = files;
    if (!isSame) this.#changed.fire();
  }
}

/** The row that offers to take them in. */
export function mailFilesItem(files: readonly Uri[]): TreeItem {
  const [only] = files;
  const name = only ? only.path.slice(only.path.lastIndexOf('/') + 1) : '';
  const label =
    files.length === 1 ? l10n.t('Import {0}…', name) : l10n.t('Import {0} Mail Files…', files.length);
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = MAIL_FILES_ROW;
  item.iconPath = new ThemeIcon('mail');
  item.tooltip = l10n.t(
    'Mails become notes, one for each conversation. The files stay as they are; after that they are not offered again.',
  );
  item.contextValue = 'mailFiles';
  item.command = { title: label, command: 'accountNotes.importMail', arguments: [files] };
  return item;
}
