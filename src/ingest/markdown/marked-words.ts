import type { Delete, Emphasis, Strong } from 'mdast';
import type { Options } from 'remark-stringify';

type Handle = NonNullable<NonNullable<Options['handlers']>['strong']>;

const blank = /^(?:\s|)$/u;
const sign = /^[\p{P}\p{S}]$/u;

/**
 * Writes words between marks where Markdown reads them as such; where it would not (`<b>Note:</b>see`), the words alone.
 * remark writes character references there, which nobody reads, and in which no name is found.
 */
export const betweenMarks =
  (mark: '*' | '**'): Handle =>
  (node: Emphasis | Strong, _, state, info) => {
    const words = state.containerPhrasing(node, { ...info, before: mark, after: mark });
    const [first = '', last = ''] = [[...words.slice(0, 2)][0], [...words.slice(-2)].at(-1)];
    const stands = holds(info.before, first) && holds(info.after, last);
    return stands ? `${mark}${words}${mark}` : state.containerPhrasing(node, info);
  };

/**
 * Writes struck words. Where Markdown would not read the marks (`<s>(Ida)</s>Tor`) a space stands beside them: words that
 * were taken back must not stand as if they held.
 */
export const struckWords: Handle = (node: Delete, _, state, info) => {
  const words = state.containerPhrasing(node, { ...info, before: '~', after: '~' });
  const [first = '', last = ''] = [[...words.slice(0, 2)][0], [...words.slice(-2)].at(-1)];
  return `${holds(info.before, first) ? '' : ' '}~~${words}~~${holds(info.after, last) ? '' : ' '}`;
};

/** Whether a mark between two characters opens or closes towards the inner one (CommonMark, left- and right-flanking). */
const holds = (outer: string, inner: string): boolean =>
  !blank.test(inner) &&
  inner !== '*' &&
  outer !== '*' &&
  (!sign.test(inner) || blank.test(outer) || sign.test(outer));
