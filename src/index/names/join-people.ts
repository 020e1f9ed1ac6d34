import type { Address } from '../../model/thread.ts';
import { strongest } from '../../parse/statements/name-kinds.ts';
import { nameOrAddress } from '../../parse/statements/thread-reading.ts';
import { areOneGivenName } from '../../parse/thread/own-names.ts';
import { addTo, groupBy } from '../../text/grouping.ts';
import { foldName } from '../../text/names.ts';
import type { Joins, Spelling } from './spellings.ts';

/**
 * Joins the ways in which mails write one person: the names beside one address, unless they are plainly two people who share
 * it, and full names that differ in middle names or initials only, where the account knows one such middle name at most.
 */
export function joinPeople(
  spellings: ReadonlyMap<string, Spelling>,
  joins: Joins,
  people: readonly Address[],
): void {
  const byAddress = groupBy(people, ({ address }) => address?.toLowerCase() ?? '');
  for (const [address, bearers] of byAddress) {
    const names = [...new Set(bearers.map(person => foldName(nameOrAddress(person))))].filter(name =>
      spellings.has(name),
    );
    const [first] = names;
    if (address === '' || first === undefined) continue;
    for (const name of names.slice(1)) if (mayBeOne(first, name)) joins.join(first, name);
  }
  joinMiddleNames(spellings, joins);
}

/** Whether two names can be one person's: a given name or a surname in common, or one of them an address. */
function mayBeOne(a: string, b: string): boolean {
  if (a.includes('@') || b.includes('@')) return true;
  const [one, other] = [a.split(' '), b.split(' ')];
  return one.at(-1) === other.at(-1) || areOneGivenName(one[0] ?? '', other[0] ?? '');
}

function joinMiddleNames(spellings: ReadonlyMap<string, Spelling>, joins: Joins): void {
  const byEnds = new Map<string, string[]>();
  for (const [key, { votes }] of spellings) {
    const words = key.split(' ').filter(word => !isInitial(word));
    if (words.length < 2 || key.split(' ').length > 4 || strongest(votes) !== 'person') continue;
    addTo(byEnds, `${words[0]} ${words.at(-1)}`, key);
  }
  for (const keys of byEnds.values()) {
    const [first] = keys;
    if (first === undefined || keys.length === 1 || new Set(keys.map(middleInitial).filter(Boolean)).size > 1)
      continue;
    for (const key of keys.slice(1)) joins.join(first, key);
  }
}

const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word);

/** The initial of what stands beside given name and surname; '' for nothing. */
const middleInitial = (key: string): string =>
  key.split(' ').find(isInitial)?.[0] ?? key.split(' ').slice(1, -1)[0]?.[0] ?? '';
