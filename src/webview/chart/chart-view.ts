import * as l10n from '@vscode/l10n';
import { firstOpen } from '../../chart/layout/first-open.ts';
import { pathTo } from '../../chart/layout/find-nodes.ts';
import { passes, standingsIn } from '../../chart/standing-words.ts';
import type { ChartLook, ChartNode, ChartParams, ChartResult } from '../../protocol/chart.ts';
import type { ShownCard } from '../../protocol/chart-messages.ts';
import type { TreeOrder } from '../../protocol/organization.ts';
import { copyPicture } from './copy-picture.ts';
import { html } from '../dom.ts';
import { FoundNodes } from './found-nodes.ts';
import { followGestures } from './gestures.ts';
import { tell } from './host.ts';
import { HoverCard } from './hover-card.ts';
import { Hovering } from './hovering.ts';
import { followKeys } from './keys.ts';
import { Legend } from './legend.ts';
import { outlineOf } from './outline.ts';
import { ShownPart } from './shown-part.ts';
import { ChartStage } from './stage.ts';
import { Toolbar } from './toolbar.ts';
import { isFiltered, toldOf } from '../../chart/told-of-chart.ts';
import { OpenCards } from './open-cards.ts';
import { keysInWords, whyEmpty } from '../page-words.ts';
import { keep, lookOf, type ChartStart, type ViewState } from './view-state.ts';

const NOTHING: ChartResult = { roots: [], dates: [], orders: [] };
const idsOf = (nodes: readonly ChartNode[]): string[] => nodes.map(({ id }) => id);

/** The org chart as somebody sees and uses it. */
export class ChartView {
  readonly #room = html('main', { class: 'stage' });
  readonly #stage = new ChartStage(this.#room, () => this.#looked());
  readonly #hover = new HoverCard();
  readonly #hovering = new Hovering(this.#stage, this.#hover);
  readonly #outline = html('div', { class: 'outline-page', hidden: true });
  readonly #empty = html('p', { class: 'empty', role: 'status' }, l10n.t('Reading the notes…'));
  readonly #status = html('p', { class: 'unseen', role: 'status' });
  readonly #toolbar = new Toolbar({
    search: query => this.#search(query),
    step: by => this.#step(by),
    showRoot: root => this.#showRoot(root),
    choose: params => this.#choose(params),
    order: order => this.#chooseOrder(order),
    zoom: how => this.#stage.zoom(how),
    openAll: () => this.#openAll(true),
    closeAll: () => this.#openAll(false),
    showOutline: isOn => this.#showOutline(isOn),
    exportFile: () => this.askExport(),
    copy: () => this.copy(),
    showInfluence: influence => this.#chooseLook({ influence }),
    showLegend: legend => this.#chooseLook({ legend }),
  });
  readonly #legend = new Legend(filter => this.#chooseFilter(filter));
  #state: ViewState;
  #chart: ChartResult | undefined;
  readonly #cards: OpenCards;
  readonly #found = new FoundNodes();

  constructor(state: ViewState, page: HTMLElement) {
    this.#state = state;
    this.#cards = new OpenCards(state);
    const { canvas } = this.#stage;
    this.#room.append(canvas.element, this.#outline, this.#empty);
    page.append(
      this.#toolbar.element,
      this.#room,
      this.#legend.element,
      html('p', { id: 'keys', class: 'unseen' }, keysInWords()),
      this.#status,
      this.#hover.element,
    );
    followGestures(canvas.element, {
      viewport: () => this.#stage.viewport,
      move: to => this.#stage.move(to),
      click: (event, target) => {
        canvas.focus();
        const place = canvas.at(target);
        if (!place) return;
        // What somebody points at stays where it is.
        this.#stage.activate(place.card.node.id);
        if (place.isToggle || place.card.node.kind === 'group') this.#toggle(place.card.node);
        else if (event.detail < 2) this.#open(place.card.node);
      },
    });
    followKeys(canvas.element, this.#stage, {
      open: node => this.#open(node),
      toggle: node => this.#toggle(node),
      card: card => this.#hovering.show(card),
      escape: () => this.#hover.hide(),
      search: () => this.#toolbar.focusSearch(),
    });
    this.#update();
    tell({ type: 'ask', params: state.params });
  }

  /**
   * Shows what the extension has sent; what was open, active and in sight stays so. It begins with the root `first`, and
   * goes to the card `wanted`.
   */
  show(chart: ChartResult, params: ChartParams, { first, wanted, look }: ChartStart): void {
    const [isFirst, { order }] = [this.#chart === undefined, this.#part];
    if (isFirst && look) this.#change({ look });
    this.#chart = chart;
    const accounts = this.#part.accounts;
    // With one account only, what stands outside of it is shown too.
    const account =
      accounts.length < 2 ? undefined : (accounts.find(({ id }) => id === first) ?? accounts[0]);
    if (this.#state.root === undefined) this.#change({ root: account?.id ?? '' });
    this.#cards.first = firstOpen(this.#part.roots);
    this.#change({ params });
    this.#found.renew(this.#part.roots, this.#state.query);
    this.#draw(this.#stage.active?.node.id);
    if (isFirst) this.#lookFirst();
    else if (this.#part.order !== order) this.#stage.fitAnew();
    if (wanted !== undefined) this.#goTo(wanted);
  }

  #lookFirst(): void {
    const { active, viewport } = this.#state;
    // Arrow keys work as soon as there is something to see; who is in the toolbar already stays there.
    this.#stage.onceSeen(() => {
      if (document.activeElement === document.body) this.#stage.canvas.focus();
    });
    this.#stage.lookFirst(viewport);
    if (active !== undefined && viewport) this.#stage.activate(active);
  }

  /** Shows a card, wherever it is: in another account, or below cards that are closed. */
  #goTo(id: string): void {
    const isIn = (root: ChartNode): boolean => root.id === id || pathTo([root], id).length > 0;
    if (!this.#part.roots.some(isIn)) this.#showRoot((this.#chart ?? NOTHING).roots.find(isIn)?.id ?? '');
    this.#openAbove(id);
    this.#stage.go(id, 'centre');
    this.#stage.canvas.focus();
  }

  #openAbove(...ids: readonly string[]): void {
    const above = ids.flatMap(id => pathTo(this.#part.roots, id)).filter(node => !this.#cards.has(node));
    if (above.length === 0) return;
    this.#change(this.#cards.with([...new Set(idsOf(above))], true));
    this.#draw();
  }

  showCard(id: string, card: ShownCard): void {
    this.#hovering.answer(id, card);
  }

  say(text: string): void {
    this.#status.textContent = text;
  }

  /** Asks the extension for a file of what is shown. */
  askExport(): void {
    tell({ type: 'export', shown: this.#part.shown(node => this.#cards.has(node), lookOf(this.#state)) });
  }

  /** Puts a picture of what is shown on the clipboard. */
  copy(): void {
    copyPicture(this.#part.drawing(node => this.#cards.has(node), lookOf(this.#state), this.#state.params));
  }

  #draw(anchor?: string): void {
    const [{ roots }, { isOutline }] = [this.#part, this.#state];
    const { influence: withInfluence, filter } = lookOf(this.#state);
    this.#stage.show(roots, node => this.#cards.has(node), { anchor, withInfluence });
    this.#stage.canvas.quieten(({ node }) => isFiltered(node, filter));
    this.#stage.canvas.highlight(this.#found.ids);
    this.#outline.replaceChildren(...(isOutline ? [outlineOf(roots, node => this.#open(node))] : []));
    this.#outline.hidden = !isOutline;
    this.#stage.canvas.element.classList.toggle('hidden', isOutline || roots.length === 0);
    this.#empty.hidden = roots.length > 0;
    if (this.#chart && roots.length === 0) this.#empty.textContent = whyEmpty();
    this.#update();
  }

  #update(): void {
    const { params, query, isOutline } = this.#state;
    this.#toolbar.update({
      roots: this.#part.accounts,
      root: this.#part.root?.id,
      params,
      dates: (this.#chart ?? NOTHING).dates,
      order: this.#part.order,
      query,
      found: this.#found.place,
      look: lookOf(this.#state),
      isOutline,
    });
    const { roots } = this.#part;
    const { filter, legend } = lookOf(this.#state);
    this.#legend.update({
      isShown: legend,
      told: toldOf(roots, params, { filter, isOpen: node => this.#cards.has(node) }),
      standings: standingsIn(roots),
      filter,
      signs: isOutline ? [] : this.#stage.signs,
    });
  }

  #looked(): void {
    this.#hovering.drawn();
    if (!this.#chart) return;
    this.#change({ viewport: this.#stage.viewport });
    this.#toolbar.showZoom(this.#stage.viewport.zoom);
  }

  #change(change: Partial<ViewState>): void {
    const active = this.#stage.active?.node.id ?? this.#state.active;
    this.#state = { ...this.#state, ...change, ...(active !== undefined && { active }) };
    this.#cards.take(change);
    keep(this.#state);
  }

  #open({ id, kind }: ChartNode): void {
    this.#hover.hide();
    if (kind !== 'group') tell({ type: 'open', id });
  }

  #toggle(node: ChartNode): void {
    if (node.children.length === 0) return;
    this.#hover.hide();
    this.#change(this.#cards.with([node.id], !this.#cards.has(node)));
    this.#draw(node.id);
  }

  #openAll(isOpen: boolean): void {
    const ids = idsOf(this.#part.nodes.filter(({ children }) => children.length > 0));
    const roots = idsOf(this.#part.roots);
    this.#change({
      opened: isOpen ? ids : roots,
      closed: isOpen ? [] : ids.filter(id => !roots.includes(id)),
    });
    this.#draw(this.#stage.active?.node.id);
    if (this.#stage.active) this.#stage.go(this.#stage.active.node.id, 'reveal');
  }

  #search(query: string): void {
    this.#change({ query });
    this.#found.search(this.#part.roots, query);
    this.#stage.canvas.highlight(this.#found.ids);
    this.#hover.hide();
    if (this.#found.place.count > 0) this.#step(1);
    else this.#update();
  }

  #step(by: 1 | -1): void {
    const node = this.#found.step(by);
    if (!node) return;
    this.#openAbove(node.id);
    this.#stage.go(node.id, 'centre');
    this.#update();
    this.say(l10n.t('{0}, {1} of {2}', node.name, this.#found.place.at, this.#found.place.count));
  }

  #showRoot(root: string): void {
    this.#change({ root });
    this.#cards.first = firstOpen(this.#part.roots);
    this.#found.renew(this.#part.roots, this.#state.query);
    this.#draw();
    this.#stage.lookFirst(undefined);
  }

  #choose(params: ChartParams): void {
    this.#change({ params });
    this.#update();
    tell({ type: 'ask', params });
  }

  /** The extension keeps it for the next chart. */
  #chooseLook(look: Partial<ChartLook>): void {
    const chosen = { ...lookOf(this.#state), ...look };
    this.#change({ look: chosen });
    tell({ type: 'look', look: chosen });
    this.#draw(this.#stage.active?.node.id);
  }

  /** Whoever is to stand out is in sight: what is folded above is opened. */
  #chooseFilter(filter: readonly string[]): void {
    const wanted = filter.length === 0 ? [] : idsOf(this.#part.nodes.filter(node => passes(node, filter)));
    this.#openAbove(...wanted);
    this.#chooseLook({ filter });
    this.#stage.showOne(wanted);
  }

  /** The extension keeps it, for the tree too. */
  #chooseOrder(order: TreeOrder): void {
    const root = this.#part.root?.id;
    tell({ type: 'order', order, ...(root !== undefined && { root }) });
  }

  #showOutline(isOutline: boolean): void {
    this.#hover.hide();
    this.#change({ isOutline });
    this.#draw(this.#stage.active?.node.id);
  }

  get #part(): ShownPart {
    return new ShownPart(this.#chart ?? NOTHING, this.#state.root);
  }
}
