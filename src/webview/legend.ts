import * as l10n from '@vscode/l10n';
import { BADGE, badgeShape } from '../chart/badges.ts';
import { LINE_STYLES } from '../chart/line-styles.ts';
import { keyText, standingName, type standingsIn } from '../chart/standing-words.ts';
import { drawn, html, svg } from './dom.ts';

type Standings = ReturnType<typeof standingsIn>;

/** What the legend shows. */
export interface LegendView {
  readonly isShown: boolean;
  /** What is told of the whole: changes, lines without a date, how many stand out. */
  readonly told: readonly string[];
  readonly standings: Standings;
  readonly filter: readonly string[];
  /** The classes of the lines that are drawn. */
  readonly lines: readonly string[];
}

/**
 * Below the chart: what its signs mean. Stances and buying roles are buttons, and those that are pressed stand out in the
 * chart.
 */
export class Legend {
  readonly element = html('footer', { class: 'legend' });
  readonly #told = html('p', { class: 'told', role: 'status' });
  readonly #filter = html('div', { class: 'chips', role: 'group' });
  readonly #lines = html('ul', { class: 'samples' });
  readonly #choose: (filter: readonly string[]) => void;
  #shown = '';

  /** `choose` hears which stances and roles are to stand out. */
  constructor(choose: (filter: readonly string[]) => void) {
    this.#choose = choose;
    this.#filter.setAttribute('aria-label', l10n.t('Show who stands where'));
    this.#lines.setAttribute('aria-label', l10n.t('Lines'));
    this.element.append(this.#told, this.#filter, this.#lines);
  }

  update(view: LegendView): void {
    const { isShown, told, standings, lines } = view;
    this.#told.textContent = told.join(' · ');
    const known = LINES().filter(({ className }) => lines.includes(className));
    this.#filter.hidden = !isShown || standings.length === 0;
    this.#lines.hidden = !isShown || known.length === 0;
    this.element.hidden = told.length === 0 && this.#filter.hidden && this.#lines.hidden;
    const now = JSON.stringify([standings, view.filter, lines]);
    // A button that is drawn anew would lose the focus.
    if (now === this.#shown) return;
    this.#shown = now;
    const focused = this.#filter.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-key')
      : undefined;
    this.#filter.replaceChildren(...this.#chips(standings, view.filter));
    this.#lines.replaceChildren(...known.map(sample));
    for (const chip of this.#filter.querySelectorAll('button'))
      if (chip.getAttribute('data-key') === focused) chip.focus();
  }

  #chips(standings: Standings, filter: readonly string[]): HTMLElement[] {
    const chips = standings.map(({ key, count }) => {
      const text = keyText(key);
      const isPressed = filter.includes(text);
      const picture = svg(
        'svg',
        { width: BADGE.width, height: BADGE.height, 'aria-hidden': 'true' },
        drawn(badgeShape(key, { x: 0, y: 0 })),
      );
      const chip = html(
        'button',
        { type: 'button', class: 'chip', 'aria-pressed': String(isPressed), 'data-key': text },
        picture,
        `${standingName(key)} ${count}`,
      );
      chip.addEventListener('click', () =>
        this.#choose(isPressed ? filter.filter(other => other !== text) : [...filter, text]),
      );
      return chip;
    });
    if (filter.length === 0) return chips;
    const all = html('button', { type: 'button', class: 'chip', 'data-key': '' }, l10n.t('Show all'));
    all.addEventListener('click', () => this.#choose([]));
    return [...chips, all];
  }
}

/** What a line says, by the class of its style. */
const LINES = (): { readonly className: string; readonly text: string }[] => [
  { className: 'line stated', text: l10n.t('said in a sentence only') },
  { className: 'line across', text: l10n.t('reports to somebody elsewhere') },
  { className: 'line influence', text: l10n.t('influences') },
];

function sample({ className, text }: { readonly className: string; readonly text: string }): HTMLElement {
  const style = LINE_STYLES.find(each => each.className === className);
  const line = svg('path', {
    ...{ class: className, d: 'M0 8H34', fill: 'none', 'stroke-width': style?.width ?? 1 },
    ...(style?.dashes !== undefined && { 'stroke-dasharray': style.dashes }),
  });
  const isArrow = className.includes('influence');
  const arrow = svg('path', { class: `${className} arrow`, d: 'M28 4L34 8L28 12', fill: 'none' });
  const picture = svg(
    'svg',
    { width: 36, height: 16, 'aria-hidden': 'true' },
    line,
    ...(isArrow ? [arrow] : []),
  );
  return html('li', {}, picture, text);
}
