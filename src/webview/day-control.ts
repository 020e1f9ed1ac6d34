import * as l10n from '@vscode/l10n';
import { html } from './dom.ts';
import { button } from './toolbar-button.ts';

/** A day to choose, or none: by the calendar, or step by step through the days on which something changed. */
export class DayControl {
  readonly element: HTMLDivElement;
  readonly #input: HTMLInputElement;
  readonly #earlier: HTMLButtonElement;
  readonly #later: HTMLButtonElement;
  readonly #none: HTMLButtonElement;
  #dates: readonly string[] = [];

  /** `none` says what no day means; `choose` hears of each choice. */
  constructor(label: string, none: string, choose: (day: string | undefined) => void) {
    this.#input = html('input', { type: 'date', 'aria-label': label });
    this.#earlier = button('‹', l10n.t('{0}: the day before on which something changed', label), () =>
      choose(this.#dates.findLast(day => this.#input.value === '' || day < this.#input.value)),
    );
    this.#later = button('›', l10n.t('{0}: the next day on which something changed', label), () =>
      choose(this.#dates.find(day => day > this.#input.value)),
    );
    this.#none = button(none, l10n.t('{0}: {1}', label, none), () => choose(undefined));
    // While somebody types a day it is not one at every key.
    this.#input.addEventListener('change', () => choose(this.#input.value || undefined));
    this.element = html(
      'div',
      { class: 'day', role: 'group', 'aria-label': label },
      html('span', { class: 'label', 'aria-hidden': 'true' }, label),
      this.#earlier,
      this.#input,
      this.#later,
      this.#none,
    );
  }

  /** Shows a day; `dates` are the days to step through, as far as they are before `before`. */
  update(
    day: string | undefined,
    { dates, before }: { readonly dates: readonly string[]; readonly before: string | undefined },
  ): void {
    this.#dates = before === undefined ? dates : dates.filter(date => date < before);
    if (this.#input.value !== (day ?? '')) this.#input.value = day ?? '';
    this.#input.classList.toggle('unset', day === undefined);
    this.#earlier.disabled = !this.#dates.some(date => day === undefined || date < day);
    this.#later.disabled = day === undefined;
    this.#none.disabled = day === undefined;
  }
}
