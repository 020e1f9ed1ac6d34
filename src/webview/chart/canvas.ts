import * as l10n from '@vscode/l10n';
import { classesOf, shapesOf } from '../../chart/card/card-shapes.ts';
import { cardWords } from '../../chart/card/card-words.ts';
import type { ChartCard } from '../../chart/card/card.ts';
import { detailAt, farShapes, type Detail } from '../../chart/card/far-shapes.ts';
import type { Picture } from '../../chart/layout/layout.ts';
import { LINE_STYLES, pathOf } from '../../chart/layout/line-styles.ts';
import { isWithin, seenBy, type Box, type Size, type Viewport } from '../../chart/layout/viewport.ts';
import { drawn, setAttributes, svg } from '../dom.ts';

/**
 * How much is drawn around what is seen, as a part of it, on each side. From afar that is many cards, and the next step
 * of a zoom shows others.
 */
const AROUND: Readonly<Record<Detail, number>> = { full: 0.5, name: 0.2, box: 0.1 };

/** Room for the ring of focus around a card. */
const RING = 4;

/**
 * Draws the part of a picture that is seen, and some around it, as a tree of ARIA: the focus stays on the whole, and
 * `aria-activedescendant` names the active card, which is always drawn. So two thousand cards cost as much as fifty.
 */
export class Canvas {
  readonly element = svg('svg', {
    class: 'canvas',
    role: 'tree',
    tabindex: 0,
    'aria-label': l10n.t('Org chart'),
    'aria-describedby': 'keys',
  });
  readonly #lines = LINE_STYLES.map(style => ({ style, path: svg('path', { class: style.className }) }));
  readonly #cards = svg('g', { role: 'presentation' });
  readonly #scene = svg(
    'g',
    { role: 'presentation' },
    svg('g', { 'aria-hidden': 'true' }, ...this.#lines.map(({ path }) => path)),
    this.#cards,
  );
  readonly #elements = new Map<ChartCard, SVGGElement>();
  readonly #cardOf = new WeakMap<Element, ChartCard>();
  readonly #numbers = new Map<string, number>();
  #picture: Picture = { cards: [], lines: [], width: 0, height: 0 };
  /** Undefined as long as nobody has said it. */
  #size: Size | undefined;
  #detail: Detail = 'full';
  #drawn: Box | undefined;
  #active: ChartCard | undefined;
  #found: ReadonlySet<string> = new Set();
  #isQuiet: (card: ChartCard) => boolean = () => false;

  constructor() {
    this.element.append(this.#scene);
  }

  /** Told by whoever watches it: who asks the page has it laid out, in the middle of a change. */
  get size(): Size {
    return this.#size ?? { width: this.element.clientWidth, height: this.element.clientHeight };
  }

  set size(size: Size) {
    this.#size = size;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Takes another picture, which `look` then draws. */
  show(picture: Picture): void {
    this.#picture = picture;
    this.#clear();
  }

  /** Draws what the viewport shows. Where nothing was drawn yet, what is around it waits for `lookAround`. */
  look(viewport: Viewport): void {
    const { x, y, zoom } = viewport;
    this.#scene.setAttribute('transform', `scale(${zoom}) translate(${-x} ${-y})`);
    const seen = seenBy(viewport, this.size);
    const detail = detailAt(zoom);
    if (detail === this.#detail && this.#drawn && isWithin(this.#drawn, seen)) return;
    if (detail !== this.#detail) this.#clear();
    this.#detail = detail;
    this.#draw(this.#drawn ? around(seen, AROUND[detail]) : seen);
  }

  /** Draws what will be seen next, once what is seen is on the screen. */
  lookAround(viewport: Viewport): void {
    const seen = seenBy(viewport, this.size);
    if (this.#drawn && !isWithin(this.#drawn, around(seen, AROUND[this.#detail] / 2)))
      this.#draw(around(seen, AROUND[this.#detail]));
  }

  /** The card that the keyboard is on. */
  activate(card: ChartCard | undefined): void {
    const before = this.#active;
    this.#active = card;
    if (before) this.#mark(before);
    if (card) {
      this.#element(card);
      this.#mark(card);
    }
    setAttributes(this.element, {
      'aria-activedescendant': card ? this.#idOf(card) : false,
      // The key for menus opens the one of the active card.
      ...(card && { [CONTEXT]: contextOf(card) }),
    });
  }

  /** Marks what a search has found, by ids of nodes. */
  highlight(found: ReadonlySet<string>): void {
    this.#found = found;
    for (const card of this.#elements.keys()) this.#mark(card);
  }

  /** Lets the cards of which this holds step back, so that the others stand out. */
  quieten(isQuiet: (card: ChartCard) => boolean): void {
    this.#isQuiet = isQuiet;
    for (const card of this.#elements.keys()) this.#mark(card);
  }

  /** The card that an event happened on, and whether on the button that opens it. */
  at(target: EventTarget | null): { readonly card: ChartCard; readonly isToggle: boolean } | undefined {
    if (!(target instanceof Element)) return undefined;
    const element = target.closest('.card');
    const card = element ? this.#cardOf.get(element) : undefined;
    return card && { card, isToggle: target.closest('.toggle') !== null };
  }

  #draw(box: Box): void {
    this.#drawn = box;
    const right = box.x + box.width;
    const bottom = box.y + box.height;
    const isSeen = ({ x, y, width, height }: ChartCard): boolean =>
      x <= right && x + width >= box.x && y <= bottom && y + height >= box.y;
    for (const [card, element] of this.#elements)
      if (card !== this.#active && !isSeen(card)) {
        element.remove();
        this.#elements.delete(card);
      }
    for (const card of this.#picture.cards) if (isSeen(card)) this.#element(card);
    const lines = this.#picture.lines.filter(
      line => line.left <= right && line.right >= box.x && line.top <= bottom && line.bottom >= box.y,
    );
    for (const { style, path } of this.#lines) path.setAttribute('d', pathOf(lines, style));
  }

  #element(card: ChartCard): SVGGElement {
    const known = this.#elements.get(card);
    if (known) return known;
    const { width, height, x, y } = card;
    const shapes = this.#detail === 'full' ? shapesOf(card) : farShapes(card, this.#detail);
    // The drawing cuts what is too long; what a screen reader hears is said in full, by the ring around it.
    const ring = svg('rect', {
      class: 'ring',
      x: -RING,
      y: -RING,
      width: width + 2 * RING,
      height: height + 2 * RING,
      rx: 9,
      id: this.#idOf(card),
      role: 'treeitem',
      'aria-label': cardWords(card.node),
      'aria-level': card.level,
      'aria-posinset': card.position,
      'aria-setsize': card.siblings,
      'aria-expanded': card.isOpen === undefined ? false : String(card.isOpen),
    });
    const drawing = svg('g', { 'aria-hidden': 'true' }, ...shapes.map(drawn));
    const place = { role: 'presentation', transform: `translate(${x} ${y})`, [CONTEXT]: contextOf(card) };
    const element = svg('g', place, drawing, ring);
    this.#elements.set(card, element);
    this.#cardOf.set(element, card);
    this.#mark(card);
    this.#cards.append(element);
    return element;
  }

  #mark(card: ChartCard): void {
    const element = this.#elements.get(card);
    if (!element) return;
    const isActive = card === this.#active;
    const isFound = this.#found.has(card.node.id);
    setAttributes(element, {
      class: `${classesOf(card)}${isActive ? ' active' : ''}${isFound ? ' found' : ''}${this.#isQuiet(card) ? ' quieter' : ''}`,
    });
    const item = element.querySelector('.ring');
    if (item) setAttributes(item, { 'aria-selected': String(isActive) });
  }

  #idOf({ node }: ChartCard): string {
    const number = this.#numbers.get(node.id) ?? this.#numbers.size;
    this.#numbers.set(node.id, number);
    return `card-${number}`;
  }

  #clear(): void {
    this.#elements.clear();
    this.#cards.replaceChildren();
    this.#drawn = undefined;
  }
}

/** From where VS Code takes what its menu is about. */
const CONTEXT = 'data-vscode-context';

/** What the menu of a card is about: the entity itself, and its kind for the conditions of the menu. */
const contextOf = ({ node: { kind, ref } }: ChartCard): string =>
  JSON.stringify({ ...ref, webviewSection: ref ? kind : 'group', preventDefaultContextMenuItems: true });

/** A box made larger on each side, by a part of itself. */
const around = ({ x, y, width, height }: Box, part: number): Box => ({
  x: x - width * part,
  y: y - height * part,
  width: width * (1 + 2 * part),
  height: height * (1 + 2 * part),
});
