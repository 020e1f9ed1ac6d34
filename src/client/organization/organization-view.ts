import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  window,
  type CancellationToken,
  type LogOutputChannel,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import {
  ORGANIZATION,
  type AccountOrder,
  type OrganizationFilter,
  type OrganizationResult,
  type SetUpOffer,
  type TreeOrder,
} from '../../protocol/organization.ts';
import { CARD } from '../../protocol/card.ts';
import type { EntityRef } from '../../protocol/requests.ts';
import { ConflictBadges } from './conflict-badges.ts';
import { setIsFiltered, setNotesState, setOrganizationOrder } from '../context-keys.ts';
import { filterMessage } from './filter-words.ts';
import { OrganizationDrag } from './organization-drag.ts';
import { itemOf, tooltipOf } from './organization-item.ts';
import {
  accountAbove,
  changedRows,
  organizationTree,
  rowOf,
  type OrganizationTree,
  type Row,
} from './organization-tree.ts';
import type { MailFiles } from '../import/mail-files.ts';
import { setUpItem } from './set-up-item.ts';
import { setUpSentence } from './set-up-words.ts';
import { OfferedRows } from './offered-rows.ts';
import type { ChosenOrders } from './chosen-orders.ts';
import { QuietTime } from '../connection/quiet-time.ts';
import type { NotesServer, ServerState } from '../connection/start-server.ts';

const VIEW = 'accountNotes.organization';

/** A filtered tree stands open as a whole, unless it has more rows. */
const MOST_OPEN = 400;

/** The view *Organization*. Its elements are ids of rows, so an answer with the same rows keeps what stands open. */
export class OrganizationView implements TreeDataProvider<string>, Disposable {
  readonly #server: NotesServer;
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<string[] | undefined>();
  readonly #orders: ChosenOrders;
  /** The order of each account that is shown. */
  #shownOrders: readonly AccountOrder[] = [];
  readonly #offered: OfferedRows;
  readonly #badges = new ConflictBadges();
  readonly #disposables: Disposable;
  readonly #view: TreeView<string>;
  #tree: OrganizationTree = organizationTree([]);
  #filter: OrganizationFilter | undefined;
  /** By the id of their rows. */
  #setUps: ReadonlyMap<string, SetUpOffer> = new Map();
  /** What the user opened and closed: VS Code forgets it for rows that a filter takes away for a while. */
  readonly #open = new Map<string, boolean>();
  /** When VS Code last asked for rows: it draws the tree level by level, and does not tell when it is done. */
  readonly #asked = new QuietTime();
  #toOpen: string | undefined;
  #isOld = false;
  #loading: Promise<void> | undefined;
  #isDisposed = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: NotesServer, log: LogOutputChannel, orders: ChosenOrders, mails: MailFiles) {
    this.#offered = new OfferedRows(mails);
    this.#server = server;
    this.#orders = orders;
    this.#log = log;
    this.#view = window.createTreeView(VIEW, {
      treeDataProvider: this,
      dragAndDropController: new OrganizationDrag(() => this.#tree, server, log),
      showCollapseAll: true,
    });
    this.#disposables = Disposable.from(
      this.#view,
      this.#changed,
      this.#badges,
      this.#view.onDidExpandElement(({ element }) => this.#open.set(element, true)),
      this.#view.onDidCollapseElement(({ element }) => this.#open.set(element, false)),
      mails.onDidChange(() => this.#changed.fire(undefined)),
      server.onDidChangeGraph(({ entities }) => {
        setNotesState(entities === 0 ? 'empty' : 'ready');
        void this.#reload();
      }),
      this.#view.onDidChangeSelection(() => this.#offerOther()),
      orders.onDidChange(() => void this.#reload()),
      this.#view.onDidChangeVisibility(() => this.#isOld && void this.#reload()),
      server.onDidChangeState(state => this.#follow(state)),
    );
  }

  /** The tree as it is now, also while nobody sees it. */
  async current(): Promise<OrganizationTree> {
    await this.#loading;
    if (this.#isOld) await this.#load();
    return this.#tree;
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  get onDidChangeVisibility(): TreeView<string>['onDidChangeVisibility'] {
    return this.#view.onDidChangeVisibility;
  }

  /** The row that is selected, if the view can be seen. */
  get selected(): Row | undefined {
    const [id] = this.#view.visible ? this.#view.selection : [];
    return id === undefined ? undefined : this.rowAt(id);
  }

  get filter(): OrganizationFilter | undefined {
    return this.#filter;
  }

  /** Shows only what passes; undefined shows all. */
  async setFilter(filter: OrganizationFilter | undefined): Promise<void> {
    this.#filter = filter;
    setIsFiltered(filter !== undefined);
    await this.#reload();
  }

  /** Shows an account by team or by reporting line: that of the selected row, and where none is selected all. */
  async setOrder(order: TreeOrder): Promise<void> {
    const selected = this.#selectedAccount;
    const own = this.#shownOrders.filter(({ id }) => selected === undefined || id === selected);
    await this.#orders.choose(order, own);
  }

  /** The switch is about the account of the selected row, and where none is selected about the first. */
  #offerOther(): void {
    const selected = this.#selectedAccount;
    const shown = this.#shownOrders.find(({ id }) => id === selected) ?? this.#shownOrders[0];
    setOrganizationOrder(shown?.order ?? 'team');
  }

  get #selectedAccount(): string | undefined {
    const row = this.selected;
    return row && (row.node.kind === 'account' ? row : accountAbove(this.#tree, row))?.node.id;
  }

  /** False where the tree does not hold it. What a filter hides is shown again. */
  async reveal(ref: EntityRef, options: { readonly focus: boolean }): Promise<boolean> {
    await this.current();
    if (!rowOf(this.#tree, ref) && this.#filter && options.focus) await this.setFilter(undefined);
    const row = rowOf(this.#tree, ref);
    if (!row) return false;
    if (!this.#view.visible) {
      this.#asked.happened();
      await commands.executeCommand(`${VIEW}.focus`);
    }
    // VS Code loses rows when it draws the tree and looks for the one to reveal at the same time.
    await this.#asked.come();
    await this.#view.reveal(row.id, { select: true, focus: options.focus, expand: false });
    return true;
  }

  /** Opens a row when the tree has changed next, to show what has come to stand below it. */
  openAfterChange(id: string): void {
    this.#toOpen = id;
  }

  rowAt(id: string): Row | undefined {
    return this.#tree.rows.get(id);
  }

  getTreeItem(id: string): TreeItem {
    const offer = this.#setUps.get(id);
    if (offer) return setUpItem(id, offer);
    const offered = this.#offered.itemOf(id);
    if (offered) return offered;
    const row = this.rowAt(id);
    // A row can vanish between VS Code's question and the answer; the change that took it has been announced.
    if (!row) return { label: '' };
    const isOpen = this.#filter && this.#tree.rows.size <= MOST_OPEN ? true : undefined;
    const above = row.parent === undefined ? undefined : this.rowAt(row.parent)?.node;
    return itemOf(row, { isOpen: this.#open.get(id) ?? isOpen, found: this.#filter?.text ?? '', above });
  }

  getChildren(id?: string): string[] {
    this.#asked.happened();
    if (id !== undefined) return [...(this.rowAt(id)?.children ?? [])];
    const setUps = this.#filter ? [] : this.#setUps.keys();
    return [...setUps, ...this.#tree.roots, ...this.#offered.ids(this.#isEmpty)];
  }

  getParent(id: string): string | undefined {
    return this.rowAt(id)?.parent;
  }

  async resolveTreeItem(item: TreeItem, id: string, token: CancellationToken): Promise<TreeItem> {
    const ref = this.rowAt(id)?.node.ref;
    const card = ref && (await this.#server.ask(CARD, ref, token));
    if (card) item.tooltip = tooltipOf(card, this.rowAt(id)?.node);
    return item;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#disposables.dispose();
  }

  #follow(state: ServerState): void {
    if (state === 'starting') setNotesState('indexing');
    if (state === 'stopped') setNotesState('stopped');
    // An empty tree has a welcome text that says it.
    const isOld = state === 'stopped' && this.#tree.roots.length > 0;
    this.#view.message = isOld
      ? l10n.t('The language server has stopped: this is the tree from before.')
      : '';
    if (state === 'running') void this.#reload();
  }

  /**
   * One question at a time: changes that come meanwhile are asked for together, after the answer. A tree that nobody
   * sees is asked for when somebody does.
   */
  async #reload(): Promise<void> {
    this.#isOld = true;
    if (!this.#view.visible) return;
    await (this.#loading ??= this.#load()
      .catch((error: unknown) => this.#log.error('The organization could not be shown.', error))
      .finally(() => (this.#loading = undefined)));
  }

  async #load(): Promise<void> {
    while (this.#isOld && !this.#isDisposed) {
      this.#isOld = false;
      const filter = this.#filter;
      const answer = await this.#ask(filter);
      if (answer && !this.#isDisposed && filter === this.#filter) this.#show(answer, filter);
      if (answer && (await this.#offered.look(this.#isEmpty))) this.#changed.fire(undefined);
    }
  }

  get #isEmpty(): boolean {
    return this.#tree.roots.length === 0 && !this.#filter;
  }

  /** Only the first answer takes long enough, with the notes still to be read, to show that something is going on. */
  #ask(filter: OrganizationFilter | undefined): Thenable<OrganizationResult | undefined> {
    const ask = (): Promise<OrganizationResult | undefined> =>
      this.#server.ask(ORGANIZATION, { ...(filter && { filter }), orders: this.#orders.all });
    if (this.#tree.roots.length > 0 || this.#filter) return ask();
    return window.withProgress({ location: { viewId: VIEW } }, ask);
  }

  async #openAsked(): Promise<void> {
    const id = this.#toOpen;
    this.#toOpen = undefined;
    if (id === undefined || !this.rowAt(id) || !this.#view.visible) return;
    await this.#asked.come();
    await this.#view
      .reveal(id, { select: false, focus: false, expand: true })
      .then(undefined, (error: unknown) => this.#log.debug('A row could not be opened.', error));
  }

  #show(answer: OrganizationResult, filter: OrganizationFilter | undefined): void {
    this.#asked.happened();
    const tree = organizationTree(answer.roots, prefixOf(answer, filter));
    const setUps = new Map(answer.setUps.map(offer => [`set up ${offer.folder}`, offer]));
    const isSame = JSON.stringify([...setUps]) === JSON.stringify([...this.#setUps]);
    const changes = isSame ? changedRows(this.#tree, tree) : 'everything';
    this.#tree = tree;
    this.#setUps = setUps;
    this.#shownOrders = answer.orders;
    this.#offerOther();
    const [offer, ...others] = answer.setUps;
    this.#view.message = filter
      ? filterMessage(filter, answer)
      : offer && others.length === 0
        ? setUpSentence(offer)
        : '';
    this.#badges.show([...tree.rows.values()].map(({ node }) => node));
    if (changes === 'everything') this.#changed.fire(undefined);
    else if (changes.length > 0) this.#changed.fire([...changes]);
    if (changes.length > 0) void this.#openAsked();
  }
}

/** VS Code keeps what stands open by id, and what a filter or another order shows stands open by rules of its own. */
const prefixOf = ({ orders }: OrganizationResult, filter: OrganizationFilter | undefined): string =>
  (filter ? 'filtered ' : '') + orders.map(({ order }) => (order === 'line' ? 'by line ' : '')).join('');
