import { layout, type Picture } from '../../chart/layout/layout.ts';
import type { ChartCard } from '../../chart/card/card.ts';
import { signsIn, type LegendSign } from '../../chart/export/legend-signs.ts';
import {
  centred,
  firstLook,
  fitted,
  isWithin,
  kept,
  revealing,
  seenBy,
  zoomed,
  ZOOM,
  type Size,
  type Viewport,
} from '../../chart/layout/viewport.ts';
import type { IsOpen } from '../../chart/layout/walk.ts';
import type { ChartNode } from '../../protocol/chart.ts';
import { Canvas } from './canvas.ts';

/** The picture on its canvas: which part is seen, which card is active. It is drawn anew at most once a frame. */
export class ChartStage {
  readonly canvas = new Canvas();
  readonly #onLook: () => void;
  #picture: Picture = { cards: [], lines: [], width: 0, height: 0 };
  #signs: readonly LegendSign[] = [];
  #viewport: Viewport | undefined;
  #active: ChartCard | undefined;
  #isWaiting = false;
  #isToLookAround = false;
  /** Chooses what is seen anew when the panel gets another size; undefined once somebody has moved the picture. */
  #fit: (() => Viewport) | undefined;
  #size: Size | undefined;

  /** `room` is what the canvas fills; `onLook` hears when something else is seen. */
  constructor(room: Element, onLook: () => void) {
    this.#onLook = onLook;
    new ResizeObserver(([entry]) => entry && this.#resized(entry.contentRect)).observe(room);
  }

  get cards(): readonly ChartCard[] {
    return this.#picture.cards;
  }

  /** What of the picture a legend has to tell. */
  get signs(): readonly LegendSign[] {
    return this.#signs;
  }

  get active(): ChartCard | undefined {
    return this.#active;
  }

  get viewport(): Viewport {
    return this.#viewport ?? { x: 0, y: 0, zoom: 1 };
  }

  /** Draws other nodes, or the same ones open in another way; the card `anchor` stays where it is on the screen. */
  show(
    roots: readonly ChartNode[],
    isOpen: IsOpen,
    { anchor, withInfluence }: { readonly anchor: string | undefined; readonly withInfluence: boolean },
  ): void {
    const before = this.#cardWith(anchor);
    const active = this.#active?.node.id;
    this.#picture = layout(roots, isOpen, withInfluence);
    this.#signs = signsIn(this.#picture);
    this.canvas.show(this.#picture);
    const after = this.#cardWith(anchor);
    if (before && after && this.#viewport) {
      const { x, y, zoom } = this.#viewport;
      this.#viewport = { x: x + after.x - before.x, y: y + after.y - before.y, zoom };
    }
    this.#active = this.#cardWith(active) ?? this.cards[0];
    this.canvas.activate(this.#active);
    this.#soon();
  }

  /** The first look, or the one that was kept; undefined chooses what can be read. */
  lookFirst(viewport: Viewport | undefined): void {
    this.#fit = viewport ? undefined : () => firstLook(this.#picture, this.canvas.size, this.cards[0]);
    this.#viewport = viewport ?? this.#fit?.();
    // A legend that comes with the picture takes no part of what was kept: it stood below that too.
    this.#size = undefined;
    // Nothing else can come in between, and the next frame may be almost there.
    this.#look();
  }

  /** Another picture in place of the one before is chosen from as that was, unless somebody has moved it. */
  fitAnew(): void {
    this.#viewport = this.#fit?.() ?? this.#viewport;
    this.#look();
  }

  move(to: Viewport): void {
    this.#fit = undefined;
    this.#viewport = kept(to, this.#picture, this.canvas.size);
    this.#soon();
  }

  zoom(how: 'in' | 'out' | 'fit'): void {
    const { width, height } = this.canvas.size;
    if (how === 'fit') {
      const fit = (): Viewport => fitted(this.#picture, this.canvas.size);
      this.move(fit());
      this.#fit = fit;
    } else {
      const factor = how === 'in' ? ZOOM.step : 1 / ZOOM.step;
      this.move(zoomed(this.viewport, factor, { x: width / 2, y: height / 2 }));
    }
  }

  /** Makes a card the active one, wherever it is. */
  activate(id: string): void {
    this.#active = this.#cardWith(id) ?? this.#active;
    this.canvas.activate(this.#active);
  }

  /** Makes a card the active one and brings it into sight: to the middle, or no further than is needed. */
  go(id: string, how: 'reveal' | 'centre'): void {
    const card = this.#cardWith(id);
    if (!card) return;
    this.#active = card;
    this.canvas.activate(card);
    const { size } = this.canvas;
    this.move(how === 'centre' ? centred(this.#legible(), card, size) : revealing(this.viewport, card, size));
  }

  /** Brings the first of some cards into sight, where none of them is. */
  showOne(ids: readonly string[]): void {
    const wanted = new Set(ids);
    const cards = this.cards.filter(({ node }) => wanted.has(node.id));
    const { size } = this.canvas;
    const [first] = cards;
    if (first && !cards.some(card => isWithin(seenBy(this.viewport, size), card)))
      this.move(centred(this.viewport, first, size));
  }

  /** Where a card is on the page. */
  boxOf(card: ChartCard): DOMRect {
    const { left, top } = this.canvas.element.getBoundingClientRect();
    const { x, y, zoom } = this.viewport;
    return new DOMRect(
      left + (card.x - x) * zoom,
      top + (card.y - y) * zoom,
      card.width * zoom,
      card.height * zoom,
    );
  }

  /** Who looks for somebody wants to read what is found. */
  #legible(): Viewport {
    return this.viewport.zoom < 0.7 ? { ...this.viewport, zoom: 1 } : this.viewport;
  }

  #cardWith(id: string | undefined): ChartCard | undefined {
    return id === undefined ? undefined : this.cards.find(({ node }) => node.id === id);
  }

  /** The whole stays in sight where it was; else what stood in the middle stays there. */
  #resized({ width, height }: Size): void {
    const before = this.#size;
    this.canvas.size = this.#size = { width, height };
    if (width > 0 && this.#viewport) {
      const { x, y, zoom } = this.#viewport;
      if (this.#fit) this.#viewport = this.#fit();
      else if (before && before.width > 0)
        this.#viewport = {
          x: x + (before.width - width) / zoom / 2,
          y: y + (before.height - height) / zoom / 2,
          zoom,
        };
    }
    // A browser tells of a size in the frame that shows it.
    this.#look();
  }

  #soon(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      this.#look();
    });
  }

  #look(): void {
    this.canvas.look(this.viewport);
    this.#onLook();
    if (this.#isToLookAround) return;
    this.#isToLookAround = true;
    this.onceSeen(() => {
      this.#isToLookAround = false;
      this.canvas.lookAround(this.viewport);
    });
  }

  /** Does something when what is drawn now is on the screen: a timer that is set in a frame is due after it. */
  onceSeen(then: () => void): void {
    requestAnimationFrame(() => setTimeout(then));
  }
}
