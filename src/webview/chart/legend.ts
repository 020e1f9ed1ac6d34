import * as l10n from '@vscode/l10n';
import { BADGE, badgeShape } from '../../chart/card/badges.ts';
import { SIGN, type LegendSign } from '../../chart/export/legend-signs.ts';
import { keyText, standingName, type standingsIn } from '../../chart/standing-words.ts';
import { drawn, html, svg } from '../dom.ts';

type Standings = ReturnType<typeof standingsIn>;

/** What the legend shows. */
export interface LegendView {
  readonly isShown: boolean;
  /** What is told of the whole: changes, lines without a date, how many stand out. */
  readonly told: readonly string[];
  readonly standings: Standings;
  readonly filter: readonly string[];
  /** Those of the picture that is drawn. */
  readonly signs: readonly LegendSign[];
}

/**
 * Below the chart: what its signs mean. Stances and buying roles are buttons, and those that are pressed stand out in the
 * chart.
 */
export class Legend {
  readonly element = html('footer', { class: 'legend' });
  readonly #told = html('p', { class: 'told', role: 'status' });
  readonly #filter = html('div', { class: 'chips', role: 'group' });
  readonly #signs = html('ul', { class: 'samples' });
  readonly #choose: (filter: readonly string[]) => void;
  #shown = '';

  /** `choose` hears which stances and roles are to stand out. */
  constructor(choose: (filter: readonly string[]) => void) {
    this.#choose = choose;
    this.#filter.setAttribute('aria-label', l10n.t('Show who stands where'));
    this.#signs.setAttribute('aria-label', l10n.t('Lines and cards'));
    this.element.append(this.#told, this.#filter, this.#signs);
  }

  update(view: LegendView): void {
    const { isShown, told, standings, signs } = view;
    this.#told.textContent = told.join(' · ');
    this.#filter.hidden = !isShown || standings.length === 0;
    this.#signs.hidden = !isShown || signs.length === 0;
    this.element.hidden = told.length === 0 && this.#filter.hidden && this.#signs.hidden;
    const now = JSON.stringify([standings, view.filter, signs.map(({ text }) => text)]);
    // A button that is drawn anew would lose the focus.
    if (now === this.#shown) return;
    this.#shown = now;
    const focused = this.#filter.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-key')
      : undefined;
    this.#filter.replaceChildren(...this.#chips(standings, view.filter));
    this.#signs.replaceChildren(...signs.map(sample));
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

const sample = ({ text, shapes }: LegendSign): HTMLElement =>
  html('li', {}, svg('svg', { ...SIGN, 'aria-hidden': 'true' }, ...shapes.map(drawn)), text);
