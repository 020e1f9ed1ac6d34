import type { ShownCard } from '../../protocol/chart-messages.ts';
import { html } from '../dom.ts';

/** What a card of the chart tells when the pointer rests on it, or by the space bar. */
export class HoverCard {
  readonly element = html('div', { class: 'hover', role: 'tooltip', hidden: true });

  get isShown(): boolean {
    return !this.element.hidden;
  }

  /** Shows it beside a box of the page, where there is room. */
  show(card: ShownCard, beside: DOMRect): void {
    const { name, words, about, lines } = card;
    this.element.replaceChildren(
      html('p', { class: 'title' }, html('strong', {}, name), ` — ${words}`),
      ...(about === '' ? [] : [html('p', {}, about)]),
      html('dl', {}, ...lines.flatMap(({ label, text }) => [html('dt', {}, label), html('dd', {}, text)])),
    );
    this.element.hidden = false;
    const { innerWidth, innerHeight } = window;
    const { width, height } = this.element.getBoundingClientRect();
    const below = beside.bottom + 8;
    const top = below + height <= innerHeight ? below : Math.max(8, beside.top - height - 8);
    this.element.style.left = `${Math.max(8, Math.min(beside.left, innerWidth - width - 8))}px`;
    this.element.style.top = `${Math.max(8, Math.min(top, innerHeight - height - 8))}px`;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
