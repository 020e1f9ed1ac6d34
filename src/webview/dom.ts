import type { Shape } from '../chart/shape.ts';

type Attributes = Readonly<Record<string, string | number | boolean>>;

const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element. Texts become text nodes: nothing from a note is ever read as markup. */
export function html<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...content);
  return element;
}

export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly Node[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(SVG, tag);
  setAttributes(element, attributes);
  element.append(...content);
  return element;
}

/** A shape as an element of the page. */
export function drawn({ tag, attributes, text, parts = [] }: Shape): SVGElement {
  const element = svg(tag, attributes, ...parts.map(drawn));
  if (text !== undefined) element.append(text);
  return element;
}

/** `false` leaves an attribute out, `true` sets it without a value. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
}
