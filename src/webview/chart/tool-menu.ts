import * as l10n from '@vscode/l10n';
import { html, setAttributes } from '../dom.ts';
import { button } from '../toolbar-button.ts';

/** The button “⋯” with the tools that need no place in the row, in a panel below it. */
export class ToolMenu {
  readonly button: HTMLButtonElement;
  readonly panel: HTMLDivElement;

  /** `groups` are rows of tools. */
  constructor(groups: readonly Node[]) {
    this.button = button(
      '⋯',
      l10n.t('More: systems, who is in touch, influence, legend, zoom, outline and export'),
      () => this.#show(!this.#isShown),
    );
    setAttributes(this.button, { 'aria-expanded': 'false', 'aria-controls': 'tools', class: 'more' });
    this.panel = html('div', { id: 'tools', class: 'menu', role: 'group' }, ...groups);
    setAttributes(this.panel, { 'aria-label': l10n.t('More tools') });
    this.panel.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      this.#show(false);
      this.button.focus();
      event.preventDefault();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      const isInside =
        target instanceof Node && (this.panel.contains(target) || this.button.contains(target));
      if (!isInside) this.#show(false);
    });
  }

  get #isShown(): boolean {
    return this.panel.classList.contains('shown');
  }

  #show(isShown: boolean): void {
    this.panel.classList.toggle('shown', isShown);
    setAttributes(this.button, { 'aria-expanded': String(isShown) });
  }
}
