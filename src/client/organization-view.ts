import {
  commands,
  Disposable,
  EventEmitter,
  window,
  type CancellationToken,
  type LogOutputChannel,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import { CARD, ORGANIZATION, type EntityRef, type OrganizationResult } from '../protocol/requests.ts';
import { setNotesState } from './context-keys.ts';
import { itemOf, tooltipOf } from './organization-item.ts';
import {
  changesBetween,
  organizationTree,
  rowOf,
  type OrganizationTree,
  type Row,
} from './organization-tree.ts';
import { QuietTime } from './quiet-time.ts';
import type { NotesServer, ServerState } from './start-server.ts';

const VIEW = 'accountNotes.organization';

/** The view *Organization*. Its elements are ids of rows, so an answer with the same rows keeps what stands open. */
export class OrganizationView implements TreeDataProvider<string>, Disposable {
  readonly #server: NotesServer;
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<string[] | undefined>();
  readonly #disposables: Disposable;
  readonly #view: TreeView<string>;
  #tree: OrganizationTree = organizationTree([]);
  /** When VS Code last asked for rows: it draws the tree level by level, and does not tell when it is done. */
  readonly #asked = new QuietTime();
  #isOld = false;
  #loading: Promise<void> | undefined;
  #isDisposed = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: NotesServer, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.#view = window.createTreeView(VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#disposables = Disposable.from(
      this.#view,
      this.#changed,
      server.onDidChangeGraph(({ entities }) => {
        setNotesState(entities === 0 ? 'empty' : 'ready');
        this.#reload();
      }),
      this.#view.onDidChangeVisibility(() => this.#isOld && this.#reload()),
      server.onDidChangeState(state => this.#follow(state)),
    );
  }

  get tree(): OrganizationTree {
    return this.#tree;
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  get onDidChangeVisibility(): TreeView<string>['onDidChangeVisibility'] {
    return this.#view.onDidChangeVisibility;
  }

  /** False where the tree does not hold the entity. */
  async reveal(ref: EntityRef, options: { readonly focus: boolean }): Promise<boolean> {
    await this.#loading;
    if (this.#isOld) await this.#load();
    const row = rowOf(this.#tree, ref);
    if (!row) return false;
    if (!this.#view.visible) {
      this.#asked.happened();
      await commands.executeCommand(`${VIEW}.focus`);
    }
    // VS Code loses rows when it draws the tree and looks for the one to reveal at the same time.
    await this.#asked.come();
    await this.#view.reveal(row.node.id, { select: true, focus: options.focus, expand: false });
    return true;
  }

  rowAt(id: string): Row | undefined {
    return this.#tree.rows.get(id);
  }

  getTreeItem(id: string): TreeItem {
    const row = this.rowAt(id);
    // A row can vanish between VS Code's question and the answer; the change that took it has been announced.
    return row ? itemOf(row) : { label: '' };
  }

  getChildren(id?: string): string[] {
    this.#asked.happened();
    if (id === undefined) return [...this.#tree.roots];
    return this.rowAt(id)?.node.children.map(child => child.id) ?? [];
  }

  getParent(id: string): string | undefined {
    return this.rowAt(id)?.parent;
  }

  async resolveTreeItem(item: TreeItem, id: string, token: CancellationToken): Promise<TreeItem> {
    const ref = this.rowAt(id)?.node.ref;
    const card = ref && (await this.#server.ask(CARD, ref, token));
    if (card) item.tooltip = tooltipOf(card.markdown, this.rowAt(id)?.node);
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
    this.#view.message = isOld ? 'The language server has stopped: this is the tree from before.' : '';
    if (state === 'running') this.#reload();
  }

  /**
   * One question at a time: changes that come meanwhile are asked for together, after the answer. A tree that nobody
   * sees is asked for when somebody does.
   */
  #reload(): void {
    this.#isOld = true;
    if (!this.#view.visible) return;
    this.#loading ??= this.#load()
      .catch((error: unknown) => this.#log.error('The organization could not be shown.', error))
      .finally(() => (this.#loading = undefined));
  }

  async #load(): Promise<void> {
    while (this.#isOld && !this.#isDisposed) {
      this.#isOld = false;
      const answer = await this.#ask();
      if (answer && !this.#isDisposed) this.#show(organizationTree(answer.roots));
    }
  }

  /** Only the first answer takes long enough, with the notes still to be read, to show that something is going on. */
  #ask(): Thenable<OrganizationResult | undefined> {
    const ask = (): Promise<OrganizationResult | undefined> => this.#server.ask(ORGANIZATION, {});
    if (this.#tree.roots.length > 0) return ask();
    return window.withProgress({ location: { viewId: VIEW } }, ask);
  }

  #show(tree: OrganizationTree): void {
    this.#asked.happened();
    const changes = changesBetween(this.#tree, tree);
    this.#tree = tree;
    if (changes === 'everything') this.#changed.fire(undefined);
    else if (changes.length > 0) this.#changed.fire([...changes]);
  }
}
