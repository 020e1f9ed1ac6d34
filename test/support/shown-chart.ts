import type { Document, Element, HTMLElement } from 'happy-dom';

/** The elements of a role that have it by their kind. */
const BY_KIND: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'input[type="checkbox"]',
  combobox: 'select',
  image: 'img',
  day: 'input[type="date"]',
  searchbox: 'input[type="search"]',
  slider: 'input[type="range"]',
};

type Field = HTMLElement & { value: string; checked: boolean };

/** What the page of the org chart shows: to the eye, and by roles and names to a screen reader. */
export class ShownChart {
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Where keys go. */
  get focused(): HTMLElement {
    return (this.#document.activeElement ?? this.#document.body) as HTMLElement;
  }

  get language(): string {
    return this.#document.documentElement.lang;
  }

  /** All of the page. */
  get markup(): string {
    return this.#document.body.innerHTML;
  }

  get chart(): Element {
    return this.find('tree');
  }

  /**
   * The cards that are drawn, from top to bottom, in the words of a screen reader: indented by level, with a sign before
   * what can be opened or closed, and `*` before the active one.
   */
  get cards(): string {
    const active = this.#activeItem();
    return this.all('treeitem')
      .map(item => ({ item, place: numbersIn(cardOf(item)) }))
      .toSorted(({ place: [x = 0, y = 0] }, { place: [left = 0, top = 0] }) => y - top || x - left)
      .map(({ item }) => (item === active ? '* ' : '  ') + lineOf(item))
      .join('\n');
  }

  /** The words of the active card. */
  get active(): string {
    const item = this.#activeItem();
    return item ? nameOf(item) : '';
  }

  /** The names of the cards that a search has marked, in the order of the tree. */
  get found(): string[] {
    return this.all('treeitem')
      .filter(item => cardOf(item).classList.contains('found'))
      .map(item => nameOf(item).split(',')[0] ?? '');
  }

  /** How large the picture is drawn, as the toolbar says. */
  get zoom(): string {
    return this.#document.querySelector('.zoom')?.textContent ?? '';
  }

  /** The outline as lines, indented by two blanks a level. */
  get outline(): string {
    const linesOf = (list: Element, indent: string): string[] =>
      [...list.children].flatMap(item => {
        const below = [...item.children].filter(({ tagName }) => tagName === 'UL');
        const own = [...item.childNodes].filter(({ nodeName }) => nodeName !== 'UL');
        const text = own.map(({ textContent }) => textContent).join('');
        return [indent + text, ...below.flatMap(each => linesOf(each, `${indent}  `))];
      });
    const list = this.#document.querySelector('nav > ul');
    return list ? linesOf(list, '').join('\n') : '';
  }

  /** The card of a person, team or system. */
  card(name: string): Element {
    return cardOf(this.find('treeitem', name));
  }

  /** The lines that are written on a card. */
  linesOn(name: string): string[] {
    return [...this.card(name).querySelectorAll('.name, .role, .meta')].map(textOf);
  }

  /** The button of a card that opens and closes what stands below it. */
  toggle(name: string): Element {
    const button = this.card(name).querySelector('.toggle');
    if (!button) throw new Error(`Nothing stands below ${name}.`);
    return button;
  }

  /** Where a card stands on the screen, in pixels from the upper left corner of the chart. */
  placeOf(name: string): { readonly x: number; readonly y: number } {
    const card = this.card(name);
    const [zoom = 1, left = 0, top = 0] = numbersIn(card.parentElement?.parentElement);
    const [x = 0, y = 0] = numbersIn(card);
    return { x: (x + left) * zoom, y: (y + top) * zoom };
  }

  /** The texts of the elements of a role that are in sight and say something. */
  texts(role: string): string[] {
    return this.all(role)
      .map(textOf)
      .filter(text => text !== '');
  }

  /** A field of the toolbar. */
  field(name: string): Field {
    const [field] = ['searchbox', 'combobox', 'checkbox', 'day'].flatMap(role => this.all(role, name));
    if (!field) throw new Error(`There is no field “${name}”.`);
    return field as Field;
  }

  /** What a list offers. */
  choices(name: string): string[] {
    return [...this.field(name).querySelectorAll('option')].map(textOf);
  }

  /** What the list of a field holds: days to choose, or ticks. */
  daysOf(role: 'day' | 'slider', name: string): string[] {
    const list = this.#document.getElementById(this.find(role, name).getAttribute('list') ?? '');
    return [...(list?.querySelectorAll('option') ?? [])].map(option => option.getAttribute('value') ?? '');
  }

  isDisabled(button: string): boolean {
    return this.find('button', button).hasAttribute('disabled');
  }

  /** What screen readers call the elements of a role. */
  namesOf(role: string): string[] {
    return this.all(role).map(nameOf);
  }

  /** What else a screen reader says of it. */
  descriptionOf(element: Element): string {
    const id = element.getAttribute('aria-describedby') ?? '';
    return this.#document.getElementById(id)?.textContent ?? '';
  }

  /** The only element of a role whose name starts so. */
  find(role: string, name = ''): HTMLElement {
    const found = this.all(role, name);
    const [element] = found;
    if (!element || found.length > 1) throw new Error(`${found.length} of ${role} “${name}” are shown.`);
    return element;
  }

  /** The elements of a role that are not hidden, and whose names start so. */
  all(role: string, name = ''): HTMLElement[] {
    return [...this.#document.querySelectorAll(BY_KIND[role] ?? `[role="${role}"]`)]
      .filter(element => !element.closest('[hidden]') && nameOf(element).startsWith(name))
      .map(element => element as HTMLElement);
  }

  #activeItem(): HTMLElement | undefined {
    const id = this.chart.getAttribute('aria-activedescendant');
    return this.all('treeitem').find(item => item.id === id);
  }
}

const textOf = (element: Element): string => element.textContent.trim();

/** What a screen reader calls it. */
const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ?? textOf(element.closest('label') ?? element);

function lineOf(item: Element): string {
  const indent = '  '.repeat(Number(item.getAttribute('aria-level')) - 1);
  const isOpen = item.getAttribute('aria-expanded');
  const sign = isOpen === null ? '' : isOpen === 'true' ? '▾ ' : '▸ ';
  return indent + sign + nameOf(item);
}

function cardOf(item: Element): Element {
  const card = item.closest('.card');
  if (!card) throw new Error('It stands on no card.');
  return card;
}

/** The numbers of what moves an element aside, or zooms it. */
const numbersIn = (element: Element | null | undefined): number[] =>
  (element?.getAttribute('transform')?.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
