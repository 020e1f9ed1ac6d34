import {
  Disposable,
  EventEmitter,
  l10n,
  window,
  type LogOutputChannel,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import type { SetUpOffer } from '../../protocol/organization.ts';
import type { EntityRef } from '../../protocol/requests.ts';
import { SUGGESTIONS, type SuggestionsResult } from '../../protocol/suggestions.ts';
import { applyChange } from '../changes/apply-change.ts';
import { MAIL_FILES_ROW, mailFilesItem, type MailFiles } from '../import/mail-files.ts';
import { setReviewState } from '../context-keys.ts';
import { reviewItem } from './review-item.ts';
import { conflictsIn, reviewRows, rowsById, type ReviewRow } from './review-rows.ts';
import type { NotesServer } from '../connection/start-server.ts';

const VIEW = 'accountNotes.review';

/** While nobody looks, only the count has to follow, and need not follow at once. */
const UNSEEN_MS = 1500;

/** The view *Review*: what waits for a decision, and how much of it on the icon. Its elements are ids of rows. */
export class ReviewView implements TreeDataProvider<string>, Disposable {
  readonly #server: NotesServer;
  readonly #log: LogOutputChannel;
  readonly #mails: MailFiles;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<string>;
  readonly #disposables: Disposable;
  #roots: readonly ReviewRow[] = [];
  #rows: ReturnType<typeof rowsById> = new Map();
  #shown = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOld = false;
  #isLoading = false;
  #isDisposed = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: NotesServer, log: LogOutputChannel, mails: MailFiles) {
    this.#mails = mails;
    this.#server = server;
    this.#log = log;
    this.#view = window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = Disposable.from(
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(({ visible }) => visible && this.#isOld && this.#reload()),
      mails.onDidChange(() => this.#changed.fire()),
      server.onDidChangeGraph(() => this.#reloadSoon()),
      server.onDidChangeState(state => state === 'running' && this.#reload()),
    );
  }

  rowAt(id: string): ReviewRow | undefined {
    return this.#rows.get(id)?.row;
  }

  /** Does what a row offers: it is the one of a menu, or the one selected. False where there is none. */
  async decide(argument: unknown, decision: 'accept' | 'reject'): Promise<boolean> {
    const row = this.#rowFor(argument);
    const action = row?.[decision];
    if (!row || !action) return false;
    await applyChange(this.#server, row.folder, action, {
      says: doneWords(row, decision),
      ...(decision === 'accept' && { shows: 'first' }),
    });
    return true;
  }

  /** The entity of a row: the account for “accept all”, the candidate for its mentions. */
  refOf(argument: unknown): EntityRef | undefined {
    return typeof argument === 'string' ? this.rowAt(argument)?.ref : undefined;
  }

  getTreeItem(id: string): TreeItem {
    if (id === MAIL_FILES_ROW) return mailFilesItem(this.#mails.files);
    const row = this.rowAt(id);
    const parent = this.getParent(id);
    return row ? reviewItem(row, parent === undefined ? undefined : this.rowAt(parent)) : { label: '' };
  }

  getChildren(id?: string): string[] {
    const rows = id === undefined ? this.#roots : (this.rowAt(id)?.children ?? []);
    return [...rows.map(row => row.id), ...(id === undefined ? this.#mails.rows : [])];
  }

  getParent(id: string): string | undefined {
    return this.#rows.get(id)?.parent;
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #rowFor(argument: unknown): ReviewRow | undefined {
    if (typeof argument === 'string') return this.rowAt(argument);
    const [id] = this.#view.visible ? this.#view.selection : [];
    return id === undefined ? undefined : this.rowAt(id);
  }

  #reloadSoon(): void {
    this.#isOld = true;
    if (this.#view.visible) this.#reload();
    else this.#timer ??= setTimeout(() => this.#reload(), UNSEEN_MS);
  }

  #reload(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isOld = true;
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#load()
      .catch((error: unknown) => this.#log.error('What waits for a decision could not be shown.', error))
      .finally(() => (this.#isLoading = false));
  }

  async #load(): Promise<void> {
    while (this.#isOld && !this.#isDisposed) {
      this.#isOld = false;
      const answer = await this.#server.ask(SUGGESTIONS, {});
      if (answer && !this.#isDisposed) this.#show(answer);
    }
  }

  #show({ accounts, setUps }: SuggestionsResult): void {
    const waiting = conflictsIn(accounts) + setUps.length;
    this.#view.badge =
      waiting === 0
        ? undefined
        : {
            value: waiting,
            tooltip: badgeWords(conflictsIn(accounts), setUps),
          };
    this.#roots = reviewRows(accounts, setUps);
    this.#rows = rowsById(this.#roots);
    setReviewState(this.#roots.length === 0 ? 'empty' : 'some');
    const shown = JSON.stringify(this.#roots);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#changed.fire();
  }
}

/** “Litware can be set up, 2 conflicts wait”: what the number counts. */
function badgeWords(conflicts: number, setUps: readonly SetUpOffer[]): string {
  const parts = [
    ...setUps.map(({ account }) =>
      account ? l10n.t('{0} can be set up', account.name) : l10n.t('An account can be set up'),
    ),
    conflicts === 0
      ? ''
      : conflicts === 1
        ? l10n.t('1 conflict waits for a decision')
        : l10n.t('{0} conflicts wait for a decision', conflicts),
  ];
  return parts.filter(part => part !== '').join(', ');
}

function doneWords({ kind, label = '', count = 0 }: ReviewRow, decision: 'accept' | 'reject'): string {
  if (kind === 'group')
    return decision === 'accept' ? l10n.t('Accepted: {0}', count) : l10n.t('Rejected: {0}', count);
  if (kind === 'name')
    return decision === 'accept' ? l10n.t('Noted: {0}', label) : l10n.t('Ignored: {0}', label);
  return decision === 'accept' ? l10n.t('Accepted: {0}', label) : l10n.t('Rejected: {0}', label);
}
