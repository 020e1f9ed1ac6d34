import {
  commands,
  DataTransferItem,
  l10n,
  Uri,
  window,
  type DataTransfer,
  type LogOutputChannel,
  type TreeDragAndDropController,
} from 'vscode';
import { READABLE } from '#client-host/server-client.ts';
import { moveRow } from './move-row.ts';
import type { OrganizationTree } from './organization-tree.ts';
import type { NotesServer } from '../connection/start-server.ts';

/** VS Code's name for what is dragged out of this tree. */
const ROWS = 'application/vnd.code.tree.accountnotes.organization';

/** What is dragged out of the explorer, or out of another program. */
const FILES = 'text/uri-list';

/** Mails are dropped to be taken in. Rows are dropped on what they are to stand below; the keyboard has the command *Move Under…*. */
export class OrganizationDrag implements TreeDragAndDropController<string> {
  readonly dragMimeTypes = [ROWS];
  readonly dropMimeTypes = [ROWS, FILES];
  readonly #tree: () => OrganizationTree;
  readonly #server: NotesServer;
  readonly #log: LogOutputChannel;

  constructor(tree: () => OrganizationTree, server: NotesServer, log: LogOutputChannel) {
    this.#tree = tree;
    this.#server = server;
    this.#log = log;
  }

  handleDrag(source: readonly string[], data: DataTransfer): void {
    data.set(ROWS, new DataTransferItem(source));
  }

  async handleDrop(target: string | undefined, data: DataTransfer): Promise<void> {
    const files = droppedMails(await data.get(FILES)?.asString());
    if (files.length > 0) {
      await commands.executeCommand('accountNotes.importMail', files);
      return;
    }
    const dragged: unknown = data.get(ROWS)?.value;
    const [id] = Array.isArray(dragged) ? (dragged as readonly unknown[]) : [];
    const tree = this.#tree();
    const row = typeof id === 'string' ? tree.rows.get(id) : undefined;
    const onto = target === undefined ? undefined : tree.rows.get(target);
    if (!row || !onto || row === onto) return;
    try {
      if (!row.node.ref || !onto.node.ref)
        await window.showWarningMessage(
          l10n.t('Only a person, team or system can be moved, and only onto a person, team or organization.'),
        );
      else await moveRow(this.#server, tree, row, onto.node.ref);
    } catch (error) {
      this.#log.error('The row could not be moved.', error);
    }
  }
}

/** The files of mail or of a calendar among addresses of files, a line each. */
const droppedMails = (list = ''): readonly Uri[] =>
  list
    .split(/\r?\n/u)
    .filter(line => READABLE.test(line) && /\.(?:eml|msg|mbox|mbx|ics)$/iu.test(line))
    .map(line => Uri.parse(line));
