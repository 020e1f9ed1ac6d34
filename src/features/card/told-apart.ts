import type { EntityId } from '../../model/entity.ts';
import { groupBy } from '../../text/grouping.ts';
import type { Card } from './card.ts';

/** Cards in their order, with the id of each that another one is the same as but for its note. */
export function toldApart(
  cards: readonly Card[],
): readonly { readonly card: Card; readonly id: EntityId | undefined }[] {
  const same = groupBy(cards, lookOf);
  return cards.map(card => ({ card, id: (same.get(lookOf(card))?.length ?? 0) > 1 ? card.id : undefined }));
}

const lookOf = ({ kind, name, words }: Card): string =>
  [kind, name, ...words.map(({ text }) => text)].join('\n');
