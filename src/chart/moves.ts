import type { Card } from './card.ts';

/** What a key does in a tree, as the ARIA practices have it. */
export type Move =
  | { readonly kind: 'go'; readonly to: Card }
  | { readonly kind: 'open' | 'close'; readonly card: Card }
  | undefined;

/** What an arrow key, Home or End does on a card; undefined where it does nothing. */
export function moveOf(key: string, cards: readonly Card[], active: Card): Move {
  const at = cards.indexOf(active);
  const go = (to: Card | undefined): Move => to && { kind: 'go', to };
  switch (key) {
    case 'ArrowDown':
      return go(cards[at + 1]);
    case 'ArrowUp':
      return go(cards[at - 1]);
    case 'ArrowRight':
      if (active.isOpen === false) return { kind: 'open', card: active };
      return active.isOpen ? go(cards[at + 1]) : undefined;
    case 'ArrowLeft':
      return active.isOpen ? { kind: 'close', card: active } : go(active.parent);
    case 'Home':
      return go(cards[0]);
    case 'End':
      return go(cards.at(-1));
    default:
      return undefined;
  }
}

/** The next card whose name starts with what is typed, after the active one and then from the top. */
export function typedTo(typed: string, cards: readonly Card[], active: Card): Card | undefined {
  const at = cards.indexOf(active);
  const start = typed.length === 1 ? at + 1 : at;
  const order = [...cards.slice(start), ...cards.slice(0, start)];
  return order.find(({ node }) => node.name.toLowerCase().startsWith(typed.toLowerCase()));
}
