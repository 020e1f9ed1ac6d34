import type { NoteIndex } from '../../index/note-index.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Span } from '../../text/span.ts';
import { card, type Card, type CardOptions } from './card.ts';
import { entityAt } from '../navigation/entity-at.ts';

export interface Hover {
  readonly span: Span;
  /** The name alone, without the link or the `@` around it. */
  readonly named: Span;
  /** One card, or one for each entity that an ambiguous mention may mean, up to `MOST`. */
  readonly cards: readonly Card[];
  /** How many entities it may mean besides. */
  readonly more: number;
}

/** A hover of more cards than this nobody reads. */
const MOST = 5;

/** The cards of what stands at `offset`, or undefined where that is no entity. */
export function hover(
  index: NoteIndex,
  path: NotePath,
  offset: number,
  options: CardOptions = {},
): Hover | undefined {
  const place = entityAt(index, path, offset);
  if (!place) return undefined;
  const cards = place.entities
    .slice(0, MOST)
    .map(id => card(index, id, options))
    .filter(found => found !== undefined);
  const more = Math.max(0, place.entities.length + (place.more ?? 0) - MOST);
  return cards.length > 0 ? { span: place.span, named: place.named ?? place.span, cards, more } : undefined;
}
