import * as l10n from '@vscode/l10n';
import { html, setAttributes } from '../dom.ts';
import { button } from '../toolbar-button.ts';

/** Among more days a tick for each is no more than a bar. */
const MOST_TICKS = 80;

let controls = 0;

/** A day to choose, or none: by the calendar, which knows the days on which something changed, or on a slider over those. */
export class DayControl {
  readonly element: HTMLDivElement;
  readonly #input: HTMLInputElement;
  readonly #slider: HTMLInputElement | undefined;
  readonly #none: HTMLButtonElement;
  readonly #noneText: string;
  readonly #days: HTMLDataListElement;
  readonly #ticks: HTMLDataListElement;
  #dates: readonly string[] = [];

  /** `none` says what no day means; `choose` hears of each choice; a slider's right end is no day. */
  constructor(
    label: string,
    none: string,
    choose: (day: string | undefined) => void,
    { hasSlider }: { readonly hasSlider: boolean },
  ) {
    const id = `day-${controls++}`;
    this.#noneText = none;
    this.#days = html('datalist', { id: `${id}-days` });
    this.#ticks = html('datalist', { id: `${id}-ticks` });
    this.#input = html('input', { type: 'date', 'aria-label': label, list: this.#days.id });
    // While somebody types a day it is not one at every key.
    this.#input.addEventListener('change', () => choose(this.#input.value || undefined));
    this.#none = button('×', l10n.t('{0}: {1}', label, none), () => choose(undefined));
    if (hasSlider) {
      this.#slider = html('input', {
        ...{ type: 'range', min: 0, step: 1, list: this.#ticks.id },
        'aria-label': l10n.t('{0}: the days on which something was said', label),
      });
      this.#slider.addEventListener('input', () => this.#preview());
      this.#slider.addEventListener('change', () => choose(this.#dates[Number(this.#slider?.value)]));
    }
    this.element = html(
      'div',
      { class: 'day', role: 'group', 'aria-label': label },
      html('span', { class: 'label', 'aria-hidden': 'true' }, label),
      ...(this.#slider ? [this.#slider, this.#ticks] : []),
      html('span', { class: 'dated' }, this.#input, this.#days, this.#none),
    );
  }

  /** Shows a day; `dates` are the days to choose among, as far as they are before `before`. */
  update(
    day: string | undefined,
    { dates, before }: { readonly dates: readonly string[]; readonly before: string | undefined },
  ): void {
    const own = before === undefined ? dates : dates.filter(date => date < before);
    if (own.join() !== this.#dates.join()) this.#take(own);
    if (this.#input.value !== (day ?? '')) this.#input.value = day ?? '';
    this.#input.classList.toggle('unset', day === undefined);
    this.#none.hidden = day === undefined;
    if (!this.#slider) return;
    const later = day === undefined ? own.length : own.filter(date => date <= day).length - 1;
    this.#slider.value = String(Math.max(0, later));
    this.#slider.disabled = own.length === 0;
    setAttributes(this.#slider, { 'aria-valuetext': day ?? this.#noneText });
  }

  #take(dates: readonly string[]): void {
    this.#dates = dates;
    this.#days.replaceChildren(...dates.map(value => html('option', { value })));
    if (!this.#slider) return;
    setAttributes(this.#slider, { max: dates.length });
    const ticks = dates.length > MOST_TICKS ? [] : [...dates.keys(), dates.length];
    this.#ticks.replaceChildren(...ticks.map(value => html('option', { value })));
  }

  /** While the slider is dragged, the day is told and not yet asked for. */
  #preview(): void {
    const day = this.#dates[Number(this.#slider?.value)];
    this.#input.value = day ?? '';
    if (this.#slider) setAttributes(this.#slider, { 'aria-valuetext': day ?? this.#noneText });
  }
}
