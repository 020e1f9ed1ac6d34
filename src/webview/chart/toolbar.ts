import * as l10n from '@vscode/l10n';
import { html, setAttributes } from '../dom.ts';
import type { ChartLook, ChartNode, ChartParams } from '../../protocol/chart.ts';
import type { TreeOrder } from '../../protocol/organization.ts';
import { DayControl } from './day-control.ts';
import { ToolMenu } from './tool-menu.ts';
import { button } from '../toolbar-button.ts';

/** What the toolbar wants done. */
export interface ToolbarActions {
  search(query: string): void;
  /** Goes to the next place found, or with -1 to the one before. */
  step(by: 1 | -1): void;
  /** Empty for all. */
  showRoot(id: string): void;
  choose(params: ChartParams): void;
  order(order: TreeOrder): void;
  zoom(how: 'in' | 'out' | 'fit'): void;
  openAll(): void;
  closeAll(): void;
  showOutline(isOn: boolean): void;
  exportFile(): void;
  copy(): void;
  showInfluence(isOn: boolean): void;
  showLegend(isOn: boolean): void;
}

/** What the toolbar shows. */
export interface ToolbarView {
  readonly roots: readonly ChartNode[];
  readonly root: string | undefined;
  readonly params: ChartParams;
  readonly dates: readonly string[];
  /** Undefined where there is not one order. */
  readonly order: TreeOrder | undefined;
  readonly query: string;
  readonly found: { readonly count: number; readonly at: number };
  readonly look: Pick<ChartLook, 'influence' | 'legend'>;
  readonly isOutline: boolean;
}

const ALL = '';

/** The controls above the chart. Native ones: they follow the keyboard and the theme by themselves. */
export class Toolbar {
  readonly element = html('div', { class: 'toolbar', role: 'toolbar', 'aria-label': l10n.t('Org chart') });
  readonly #search = html('input', {
    type: 'search',
    placeholder: l10n.t('Find by name or role'),
    'aria-label': l10n.t('Find by name or role'),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  readonly #found = html('span', { class: 'found-count', role: 'status' });
  readonly #previous: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  readonly #root = html('select', { 'aria-label': l10n.t('Account') });
  readonly #order = html(
    'select',
    { 'aria-label': l10n.t('Order') },
    html('option', { value: 'team' }, l10n.t('By team')),
    html('option', { value: 'line' }, l10n.t('By reporting line')),
  );
  readonly #systems = html('input', { type: 'checkbox' });
  readonly #coverage = html('input', { type: 'checkbox' });
  readonly #influence = html('input', { type: 'checkbox' });
  readonly #legend = html('input', { type: 'checkbox' });
  readonly #zoom = html('span', { class: 'zoom' });
  readonly #outline: HTMLButtonElement;
  readonly #asOf: DayControl;
  readonly #since: DayControl;
  readonly #onlyInPicture: readonly HTMLButtonElement[];
  #params: ChartParams = {};

  constructor(actions: ToolbarActions) {
    this.#previous = button('‹', l10n.t('Previous place found'), () => actions.step(-1));
    this.#next = button('›', l10n.t('Next place found'), () => actions.step(1));
    this.#outline = button(l10n.t('Outline'), l10n.t('Show as a text outline'), () =>
      actions.showOutline(this.#outline.getAttribute('aria-pressed') !== 'true'),
    );
    this.#asOf = new DayControl(
      l10n.t('As of'),
      l10n.t('now'),
      day => actions.choose({ ...without(this.#params, 'asOf'), ...(day !== undefined && { asOf: day }) }),
      { hasSlider: true },
    );
    this.#since = new DayControl(
      l10n.t('Changes since'),
      l10n.t('none'),
      day => actions.choose({ ...without(this.#params, 'since'), ...(day !== undefined && { since: day }) }),
      { hasSlider: false },
    );
    this.#followSearch(actions);
    this.#root.addEventListener('change', () => actions.showRoot(this.#root.value));
    this.#order.addEventListener('change', () =>
      actions.order(this.#order.value === 'line' ? 'line' : 'team'),
    );
    this.#systems.addEventListener('change', () =>
      actions.choose({ ...this.#params, withSystems: this.#systems.checked }),
    );
    this.#coverage.addEventListener('change', () =>
      actions.choose({ ...this.#params, withCoverage: this.#coverage.checked }),
    );
    this.#influence.addEventListener('change', () => actions.showInfluence(this.#influence.checked));
    this.#legend.addEventListener('change', () => actions.showLegend(this.#legend.checked));
    const zoomOut = button('−', l10n.t('Zoom out'), () => actions.zoom('out'));
    const zoomIn = button('+', l10n.t('Zoom in'), () => actions.zoom('in'));
    const fit = button(l10n.t('Fit'), l10n.t('Zoom to fit'), () => actions.zoom('fit'));
    const openAll = button(l10n.t('Expand all'), l10n.t('Open all cards'), () => actions.openAll());
    const closeAll = button(l10n.t('Collapse all'), l10n.t('Close all cards'), () => actions.closeAll());
    this.#onlyInPicture = [zoomOut, zoomIn, fit, openAll, closeAll];
    const menu = new ToolMenu([
      group(
        'checks',
        ticked(this.#systems, l10n.t('Systems')),
        ticked(this.#coverage, l10n.t('Who is in touch')),
        ticked(this.#influence, l10n.t('Lines of influence')),
        ticked(this.#legend, l10n.t('Legend')),
      ),
      group('', zoomOut, this.#zoom, zoomIn, fit),
      group('', openAll, closeAll),
      group('', this.#outline, ...fileTools(actions)),
    ]);
    this.element.append(
      group('search', this.#search, this.#found, this.#previous, this.#next),
      group('', this.#root),
      group('', this.#order),
      group('', this.#asOf.element),
      group('', this.#since.element),
      group('last', menu.button),
      menu.panel,
    );
  }

  #followSearch(actions: ToolbarActions): void {
    this.#search.addEventListener('input', () => actions.search(this.#search.value));
    this.#search.addEventListener('keydown', event => {
      if (event.key === 'Enter') actions.step(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape' && this.#search.value !== '') actions.search('');
      else return;
      event.preventDefault();
    });
  }

  focusSearch(): void {
    this.#search.focus();
    this.#search.select();
  }

  showZoom(zoom: number): void {
    this.#zoom.textContent = l10n.t('{0} %', Math.round(zoom * 100));
  }

  update(view: ToolbarView): void {
    const { roots, root, params, order, query, found, dates, look, isOutline } = view;
    this.#params = params;
    if (this.#search.value !== query) this.#search.value = query;
    this.#found.textContent = query.trim() === '' ? '' : countOf(found);
    this.#previous.disabled = this.#next.disabled = found.count === 0;
    this.element.classList.toggle('searching', query.trim() !== '');
    this.#showRoots(roots, root);
    this.#asOf.update(params.asOf, { dates, before: undefined });
    this.#since.update(params.since, { dates, before: params.asOf });
    this.#order.value = order ?? '';
    this.#systems.checked = params.withSystems === true;
    this.#coverage.checked = params.withCoverage === true;
    this.#influence.checked = look.influence;
    this.#legend.checked = look.legend;
    setAttributes(this.#outline, { 'aria-pressed': String(isOutline) });
    for (const each of this.#onlyInPicture) each.disabled = isOutline;
  }

  #showRoots(roots: readonly ChartNode[], root: string | undefined): void {
    this.#root.parentElement?.toggleAttribute('hidden', roots.length < 2);
    const wanted = [[ALL, l10n.t('All accounts')], ...roots.map(({ id, name }) => [id, name])];
    const shown = [...this.#root.options].map(({ value, text }) => [value, text]);
    if (JSON.stringify(wanted) !== JSON.stringify(shown))
      this.#root.replaceChildren(...wanted.map(([value = '', text = '']) => html('option', { value }, text)));
    this.#root.value = root ?? ALL;
  }
}

const fileTools = (actions: ToolbarActions): HTMLButtonElement[] => [
  button(l10n.t('Export…'), l10n.t('Save as SVG, PNG, Mermaid or HTML'), () => actions.exportFile()),
  button(l10n.t('Copy as Picture'), l10n.t('Put a picture of the chart on the clipboard'), () =>
    actions.copy(),
  ),
];

function countOf({ count, at }: ToolbarView['found']): string {
  if (count === 0) return l10n.t('none');
  return at === 0 ? l10n.t('{0} found', count) : l10n.t('{0} of {1}', at, count);
}

const ticked = (box: HTMLInputElement, text: string): HTMLLabelElement =>
  html('label', { class: 'check' }, box, text);

const group = (name: string, ...content: readonly Node[]): HTMLDivElement =>
  html('div', { class: `group ${name}`.trim() }, ...content);

function without(params: ChartParams, key: 'asOf' | 'since'): ChartParams {
  const { [key]: _, ...rest } = params;
  return rest;
}
