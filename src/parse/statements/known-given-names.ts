import { isGivenName } from './given-names.ts';
import list from './given-name-list.json' with { type: 'json' };

let known: Set<string> | undefined;

/** Read when first asked for; each entry shares its first letters with the one before, as many as its digit says. */
function names(): Set<string> {
  if (known) return known;
  known = new Set<string>();
  let before = '';
  for (const [, shared = '0', rest = ''] of list.names.matchAll(/([0-9A-P])([^0-9A-P]*)/gu)) {
    before = before.slice(0, Number.parseInt(shared, 36)) + rest;
    known.add(before);
  }
  return known;
}

/**
 * Whether somebody may bear the word as given name, by a long list of many languages. It is evidence beside a surname or
 * a verb of persons, and tells nothing of a lone word: many of its names are those of products and companies too.
 */
export const isKnownGivenName = (word: string): boolean => {
  const name = word.toLowerCase();
  return isGivenName(name) || names().has(name);
};
