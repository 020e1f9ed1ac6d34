import type { Card } from '../chart/card.ts';
import type { ShownCard } from '../protocol/chart-messages.ts';
import { tell } from './host.ts';
import type { HoverCard } from './hover-card.ts';
import type { Stage } from './stage.ts';

/** How long the pointer rests before a card is told, in milliseconds: as in the editor. */
const DELAY = 350;

/** Shows the hover card when the pointer rests on a card, or when it is asked for, and hides it when that is over. */
export class Hovering {
  readonly #stage: Stage;
  readonly #hover: HoverCard;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #wanted: Card | undefined;

  constructor(stage: Stage, hover: HoverCard) {
    this.#stage = stage;
    this.#hover = hover;
    const { element } = stage.canvas;
    element.addEventListener('pointerover', ({ target, buttons }) => {
      const card = stage.canvas.at(target)?.card;
      if (card === this.#wanted) return;
      this.#leave();
      if (!card || buttons !== 0 || card.node.kind === 'group') return;
      this.#wanted = card;
      this.#waiting = setTimeout(() => this.show(card), DELAY);
    });
    element.addEventListener('pointerleave', () => this.#leave());
    element.addEventListener('pointerdown', () => this.#leave());
  }

  /** Asks for what the card tells; it is shown when the answer comes, if it is still wanted then. */
  show(card: Card): void {
    if (card.node.kind === 'group') return;
    this.#wanted = card;
    tell({ type: 'card', id: card.node.id });
  }

  answer(id: string, card: ShownCard): void {
    if (this.#wanted?.node.id === id) this.#hover.show(card, this.#stage.boxOf(this.#wanted));
  }

  /** The picture has moved away below the pointer. */
  moved(): void {
    this.#leave();
  }

  #leave(): void {
    clearTimeout(this.#waiting);
    this.#wanted = undefined;
    this.#hover.hide();
  }
}
