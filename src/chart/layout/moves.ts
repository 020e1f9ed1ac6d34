import type { ChartCard } from '../card/card.ts';

/** What a key does in a tree, as the ARIA practices have it. */
export type FocusMove =
  | { readonly kind: 'go'; readonly to: ChartCard }
  | { readonly kind: 'open' | 'close'; readonly card: ChartCard }
  | undefined;

/** What an arrow key, Home or End does on a card; undefined where it does nothing. */
export function moveOf(key: string, cards: readonly ChartCard[], active: ChartCard): FocusMove {
  const at = cards.indexOf(active);
  const go = (to: ChartCard | undefined): FocusMove => to && { kind: 'go', to };
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
export function typedTo(
  typed: string,
  cards: readonly ChartCard[],
  active: ChartCard,
): ChartCard | undefined {
  const at = cards.indexOf(active);
  const start = typed.length === 1 ? at + 1 : at;
  const order = [...cards.slice(start), ...cards.slice(0, start)];
  return order.find(({ node }) => node.name.toLowerCase().startsWith(typed.toLowerCase()));
}
