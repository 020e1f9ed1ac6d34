import { formsOfAddress } from '../names/forms-of-address.ts';

export const determiners: ReadonlySet<string> = new Set(
  'the a an their our his her its this that these those my your some any'.split(' '),
);
export const pluralDeterminers: ReadonlySet<string> = new Set('all both several many most'.split(' '));
export const pronouns: ReadonlySet<string> = new Set(
  'he she him her it they them this that these those'.split(' '),
);
/** What a noun begins with that is none of its own words, or that is a whole noun. */
export const nounStarts: readonly string[] = [
  ...['i', 'me'],
  ...formsOfAddress,
  ...determiners,
  ...pluralDeterminers,
  ...pronouns,
];
