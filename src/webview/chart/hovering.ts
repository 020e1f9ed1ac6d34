import type { ChartCard } from '../../chart/card/card.ts';
import type { Viewport } from '../../chart/layout/viewport.ts';
import type { ShownCard } from '../../protocol/chart-messages.ts';
import { tell } from './host.ts';
import type { HoverCard } from './hover-card.ts';
import type { ChartStage } from './stage.ts';

/** How long the pointer rests before a card is told, in milliseconds: as in the editor. */
const DELAY = 350;

/** Shows the hover card when the pointer rests on a card, or when it is asked for, and hides it when that is over. */
export class Hovering {
  readonly #stage: ChartStage;
  readonly #hover: HoverCard;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #wanted: ChartCard | undefined;
  #seen: Viewport | undefined;
  #at: { readonly x: number; readonly y: number } | undefined;
  #hasSlid = false;

  constructor(stage: ChartStage, hover: HoverCard) {
    this.#stage = stage;
    this.#hover = hover;
    const { element } = stage.canvas;
    const over = (event: PointerEvent): void => this.#over(event);
    element.addEventListener('pointerover', over);
    element.addEventListener('pointermove', over);
    element.addEventListener('pointerleave', () => this.#leave());
    element.addEventListener('pointerdown', () => this.#leave());
  }

  #over({ target, buttons, clientX: x, clientY: y }: PointerEvent): void {
    // A browser tells of a pointer that rests when the picture slides under it: nobody points at what is there now.
    if (this.#hasSlid && x === this.#at?.x && y === this.#at.y) return;
    this.#hasSlid = false;
    this.#at = { x, y };
    const card = this.#stage.canvas.at(target)?.card;
    if (card === this.#wanted) return;
    this.#leave();
    if (!card || buttons !== 0 || card.node.kind === 'group') return;
    this.#want(card);
    this.#waiting = setTimeout(() => this.show(card), DELAY);
  }

  /** Asks for what the card tells; it is shown when the answer comes, if it is still wanted then. */
  show(card: ChartCard): void {
    if (card.node.kind === 'group') return;
    this.#want(card);
    tell({ type: 'card', id: card.node.id });
  }

  answer(id: string, card: ShownCard): void {
    if (this.#wanted?.node.id === id) this.#hover.show(card, this.#stage.boxOf(this.#wanted));
  }

  /** The picture has been drawn anew: where it has moved, the card is told no longer. */
  drawn(): void {
    const { x, y, zoom } = this.#stage.viewport;
    if (x === this.#seen?.x && y === this.#seen.y && zoom === this.#seen.zoom) return;
    this.#hasSlid = true;
    this.#leave();
  }

  /** The key that asks for a card can come before the picture is drawn that the key before it has moved. */
  #want(card: ChartCard): void {
    this.#wanted = card;
    this.#seen = this.#stage.viewport;
  }

  #leave(): void {
    clearTimeout(this.#waiting);
    this.#wanted = undefined;
    this.#hover.hide();
  }
}
