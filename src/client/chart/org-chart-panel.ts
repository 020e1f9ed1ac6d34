import { l10n, Disposable, Uri, ViewColumn, window, type LogOutputChannel, type Memento } from 'vscode';
import { CHART, type ChartNode, type ChartParams, type ChartResult } from '../../protocol/chart.ts';
import { isFromChart, isLook, type FromChart, type ToChart } from '../../protocol/chart-messages.ts';
import { CARD } from '../../protocol/card.ts';
import type { EntityRef } from '../../protocol/requests.ts';
import { isSameEntity } from '../entity-ref.ts';
import { ChartExport } from './chart-export.ts';
import { OnlyPanel } from '../only-panel.ts';
import { openAt } from '../places.ts';
import { ReturningFocus } from './returning-focus.ts';
import { shownCard } from './shown-card.ts';
import type { NotesServer } from '../connection/start-server.ts';
import type { ChosenOrders } from '../organization/chosen-orders.ts';

/** What is shown of stances and influence, kept with the workspace. */
const LOOK = 'accountNotes.chart.look';

interface Surroundings {
  readonly log: LogOutputChannel;
  readonly orders: ChosenOrders;
  readonly memory: Memento;
  /** Where our own files are. */
  readonly extension: Uri;
}

/** The org chart in an editor tab. */
export class OrgChartPanel implements Disposable {
  readonly #server: NotesServer;
  readonly #log: LogOutputChannel;
  readonly #orders: ChosenOrders;
  readonly #memory: Memento;
  readonly #export: ChartExport;
  readonly #panel: OnlyPanel;
  readonly #focus = new ReturningFocus(() => this.#tell({ type: 'askFocus' }));
  readonly #disposables: Disposable;
  /** The note that was open when somebody asked for the chart. */
  #note: Uri | undefined;
  #params: ChartParams = {};
  #chart: ChartResult | undefined;
  /** The entities of the chart that the webview shows: it names them by the ids of their cards. */
  #entities: ReadonlyMap<string, EntityRef> = new Map();
  #asked = 0;
  /** Whom the chart is to show next. */
  #wanted: EntityRef | undefined;

  constructor(server: NotesServer, { log, orders, memory, extension }: Surroundings) {
    this.#server = server;
    this.#log = log;
    this.#orders = orders;
    this.#memory = memory;
    this.#export = new ChartExport(
      message => this.#tell(message),
      () => this.focusReturned(),
    );
    this.#panel = new OnlyPanel({
      type: 'accountNotes.orgChart',
      title: l10n.t('Organization'),
      name: 'org-chart',
      icon: 'org-chart',
      extension,
      log,
      hear: message => isFromChart(message) && this.#answer(message),
    });
    this.#disposables = Disposable.from(
      this.#panel,
      server.onDidChangeGraph(() => this.#renew()),
      orders.onDidChange(() => this.#renew()),
      server.onDidChangeState(state => state === 'running' && this.#renew()),
    );
  }

  show(): void {
    if (!this.#panel.isOpen) this.#note = window.activeTextEditor?.document.uri;
    this.#panel.show();
  }

  /** Shows the card of an entity, as of now, in the chart that is open, or in a new one. */
  showIn(ref: EntityRef): void {
    this.#wanted = ref;
    const { isOpen } = this.#panel;
    this.show();
    if (isOpen && this.#asked > 0) this.#renew();
  }

  /** Asks for a file of the chart, where one is open. */
  askExport(): void {
    this.#tell({ type: 'askExport' });
  }

  /** Asks for a picture of the chart on the clipboard; only a page that has the focus may put it there. */
  askCopy(): void {
    if (this.#panel.isOpen) this.#panel.show();
    this.#tell({ type: 'askCopy' });
  }

  /** Resolves when the chart has the focus that a menu on it, or a list, had taken, or at once where no chart is to be seen. */
  async focusReturned(): Promise<void> {
    if (this.#panel.isVisible) await this.#focus.returned();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #answer(message: FromChart): Promise<void> {
    switch (message.type) {
      case 'ask':
        this.#params = message.params;
        return this.#send();
      case 'open':
        return this.#open(message.id);
      case 'card': {
        const ref = this.#entities.get(message.id);
        const card = ref && (await this.#server.ask(CARD, ref));
        return card ? this.#tell({ type: 'card', id: message.id, card: shownCard(card) }) : undefined;
      }
      case 'order': {
        const { order, root } = message;
        const own = this.#chart?.orders.filter(({ id }) => root === undefined || id === root) ?? [];
        return this.#orders.choose(order, own);
      }
      case 'look':
        return this.#memory.update(LOOK, message.look);
      case 'export':
        return this.#chart && this.#export.choose(this.#chart, this.#params, message.shown);
      case 'png':
        return this.#export.savePicture(message.data);
      case 'copied':
        return this.#tellCopied(message.isDone);
      case 'focused':
        return this.#focus.hear();
    }
  }

  async #tellCopied(isDone: boolean): Promise<void> {
    if (isDone) {
      const said = l10n.t('A picture of the chart is on the clipboard.');
      window.setStatusBarMessage(said, 5000);
      return this.#tell({ type: 'say', text: said });
    }
    const save = l10n.t('Save as a File…');
    const answer = await window.showWarningMessage(
      l10n.t(
        'The chart cannot be copied: this window lets no picture onto the clipboard, or the chart is too large for one.',
      ),
      save,
    );
    if (answer === save) this.askExport();
  }

  /** Notes open beside the chart, which stays in sight. */
  async #open(id: string): Promise<void> {
    const ref = this.#entities.get(id);
    const card = ref && (await this.#server.ask(CARD, ref));
    // What no note defines is best met where the notes last speak of it.
    const place = card?.definition ?? card?.lastMention?.location;
    if (place) await openAt(place, ViewColumn.Beside);
    else if (card) this.#tell({ type: 'say', text: l10n.t('No note tells of {0}.', card.name) });
  }

  /** Asks again. A chart that nobody sees is none, and asks by itself when it comes to sight. */
  #renew(): void {
    if (this.#panel.isVisible && this.#asked > 0)
      this.#send().catch((error: unknown) => this.#log.error('The org chart could not be drawn.', error));
  }

  async #send(): Promise<void> {
    const params = this.#params;
    const asked = ++this.#asked;
    const chart = await this.#server.ask(CHART, { ...params, orders: this.#orders.all });
    // Of several questions the last answer counts.
    if (!chart || asked !== this.#asked) return;
    this.#chart = chart;
    this.#entities = entitiesOf(chart.roots);
    const wanted = this.#wanted && this.#cardOf(this.#wanted);
    if (this.#wanted && wanted === undefined && this.#isNarrow) {
      this.#params = { withSystems: true };
      return this.#send();
    }
    if (this.#wanted && wanted === undefined)
      this.#tell({ type: 'say', text: l10n.t('It has no place in the chart.') });
    this.#wanted = undefined;
    const first = accountOf(this.#note, chart.roots);
    const look = this.#memory.get<unknown>(LOOK);
    this.#tell({
      type: 'chart',
      params,
      chart,
      ...(first !== undefined && { first }),
      ...(wanted !== undefined && { wanted }),
      ...(isLook(look) && { look }),
    });
  }

  /** Whether the chart can leave somebody out whom the tree shows: systems, and who came after the day of it. */
  get #isNarrow(): boolean {
    const { asOf, withSystems } = this.#params;
    return asOf !== undefined || withSystems !== true;
  }

  #cardOf(wanted: EntityRef): string | undefined {
    for (const [id, ref] of this.#entities) if (isSameEntity(ref, wanted)) return id;
    return undefined;
  }

  #tell(message: ToChart): void {
    this.#panel.tell(message);
  }
}

function entitiesOf(roots: readonly ChartNode[]): Map<string, EntityRef> {
  const entities = new Map<string, EntityRef>();
  const add = ({ id, ref, children }: ChartNode): void => {
    if (ref) entities.set(id, ref);
    children.forEach(add);
  };
  roots.forEach(add);
  return entities;
}

/** The account whose folder holds a note: the innermost, where one holds another. */
function accountOf(note: Uri | undefined, roots: readonly ChartNode[]): string | undefined {
  const around = roots.flatMap(({ id, kind, ref }) => {
    if (kind !== 'account' || !ref) return [];
    const folder = Uri.joinPath(Uri.parse(ref.folder), ref.entity, '..').path;
    return note?.path.startsWith(`${folder}/`) ? [{ id, folder }] : [];
  });
  return around.toSorted((a, b) => b.folder.length - a.folder.length)[0]?.id;
}
