import type { Refusal } from '../../edit/change.ts';
import { count, type Schema } from './schema.ts';

/** The field of an input that asks for the rest of a long answer. */
export const PAGE: Schema<number> = count(
  'The page of a long answer, from 1; an answer says its nextPage.',
  1,
);

/** The fields of an output that is one page of an answer. */
export const PAGED = { total: count('How many there are on all pages.') };
export const NEXT = { nextPage: count('The page to ask for next; missing on the last.', 1) };

/** One page of what there is to tell. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly nextPage: number | undefined;
}

/** A page of at most `size`; a refusal where there are fewer pages than that, which would look like an empty answer. */
export function pageOf<Item>(all: readonly Item[], size: number, page = 1): Page<Item> | Refusal {
  const last = Math.max(1, Math.ceil(all.length / size));
  if (page > last) return { refusal: `There is no page ${page}: page ${last} is the last.` };
  const end = page * size;
  return {
    items: all.slice(end - size, end),
    total: all.length,
    nextPage: end < all.length ? page + 1 : undefined,
  };
}

/** “7 in all; ask for page 2”, as the last line of a text. */
export const pageLine = ({ total, nextPage }: Pick<Page<unknown>, 'total' | 'nextPage'>): string =>
  `${total} in all${nextPage === undefined ? '' : `; the rest from page ${nextPage} on`}.`;
