import type { Element, ElementContent } from 'hast';

/** A number in Markdown has no more digits, and none is below zero. */
const HIGHEST = 999_999_999;

/**
 * A numbered list as lists that Markdown can write. There each item is one higher than the one before it, so an item with
 * another number, as in answers to the third and the fifth question, begins a list of its own.
 */
export function numberedLists(list: Element, children: readonly ElementContent[]): Element[] {
  const items = children.filter(isItem);
  const isReversed = list.properties['reversed'] === true;
  let number = numberOf(list, 'start') ?? (isReversed ? items.length : 1);
  const lists: Element[] = [];
  let next: number | undefined;
  for (const item of items) {
    number = numberOf(item, 'value') ?? number;
    const last = lists.at(-1);
    if (last && number === next) last.children.push(item);
    else lists.push({ ...list, properties: { start: number }, children: [item] });
    next = number + 1;
    number += isReversed ? -1 : 1;
  }
  return lists;
}

export const isItem = (child: ElementContent): child is Element =>
  child.type === 'element' && child.tagName === 'li';

function numberOf({ properties }: Element, name: 'start' | 'value'): number | undefined {
  const written = properties[name];
  const number = written === undefined ? Number.NaN : Number(written);
  return Number.isInteger(number) && number >= 0 && number <= HIGHEST ? number : undefined;
}
