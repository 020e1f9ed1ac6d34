import {
  DataTransferItem,
  l10n,
  window,
  type DataTransfer,
  type LogOutputChannel,
  type TreeDragAndDropController,
} from 'vscode';
import { moveRow } from './move-row.ts';
import type { OrganizationView } from './organization-view.ts';
import type { NotesServer } from './start-server.ts';

/** VS Code's name for what is dragged out of this tree. */
const ROWS = 'application/vnd.code.tree.accountnotes.organization';

/** Rows are dropped on what they are to stand below; the keyboard has the command *Move Under…*. */
export class OrganizationDrag implements TreeDragAndDropController<string> {
  readonly dragMimeTypes = [ROWS];
  readonly dropMimeTypes = [ROWS];
  readonly #view: OrganizationView;
  readonly #server: NotesServer;
  readonly #log: LogOutputChannel;

  constructor(view: OrganizationView, server: NotesServer, log: LogOutputChannel) {
    this.#view = view;
    this.#server = server;
    this.#log = log;
  }

  handleDrag(source: readonly string[], data: DataTransfer): void {
    data.set(ROWS, new DataTransferItem(source));
  }

  async handleDrop(target: string | undefined, data: DataTransfer): Promise<void> {
    const dragged: unknown = data.get(ROWS)?.value;
    const [id] = Array.isArray(dragged) ? (dragged as readonly unknown[]) : [];
    const row = typeof id === 'string' ? this.#view.rowAt(id) : undefined;
    const onto = target === undefined ? undefined : this.#view.rowAt(target);
    if (!row || !onto || row === onto) return;
    try {
      if (!row.node.ref || !onto.node.ref)
        await window.showWarningMessage(
          l10n.t('Only a person, team or system can be moved, and only onto a person, team or organization.'),
        );
      else await moveRow(this.#server, this.#view, row, onto.node.ref);
    } catch (error) {
      this.#log.error('The row could not be moved.', error);
    }
  }
}
