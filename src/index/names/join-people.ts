import type { Address } from '../../model/thread.ts';
import { strongest } from '../../parse/statements/names/name-kinds.ts';
import { nameOrAddress } from '../../parse/statements/sentences/thread-reading.ts';
import { areOneGivenName, isShortForm } from '../../parse/thread/senders/own-names.ts';
import { addTo, groupBy } from '../../text/grouping.ts';
import { foldName } from '../../text/names.ts';
import type { JoinedKeys } from '../../text/joined-keys.ts';
import type { Spelling } from './spellings.ts';

/**
 * Joins the ways in which mails write one person: the names beside one address, unless they are plainly two people who share
 * it, and full names that differ in middle names or initials only, where the account knows one such middle name at most, or in a short form of the given name that no other full name here has.
 */
export function joinPeople(
  spellings: ReadonlyMap<string, Spelling>,
  joins: JoinedKeys,
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
  joinShortForms(spellings, joins, byAddress);
}

/** Whether two names can be one person's: a given name or a surname in common, or one of them an address. */
function mayBeOne(a: string, b: string): boolean {
  if (a.includes('@') || b.includes('@')) return true;
  const [one, other] = [a.split(' '), b.split(' ')];
  return one.at(-1) === other.at(-1) || areOneGivenName(one[0] ?? '', other[0] ?? '');
}

function joinMiddleNames(spellings: ReadonlyMap<string, Spelling>, joins: JoinedKeys): void {
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

/**
 * "Rick Poe" and "Richard Poe", where nobody else of the surname may be called so, and mails do not show each under an
 * address of its own.
 */
function joinShortForms(
  spellings: ReadonlyMap<string, Spelling>,
  joins: JoinedKeys,
  byAddress: ReadonlyMap<string, readonly Address[]>,
): void {
  const bySurname = new Map<string, string[]>();
  for (const [key, { votes }] of spellings) {
    const words = key.split(' ');
    if (words.length === 2 && !words.some(isInitial) && strongest(votes) === 'person')
      addTo(bySurname, words[1] ?? '', key);
  }
  const addressed = new Set(
    [...byAddress].flatMap(([address, bearers]) =>
      address === '' ? [] : bearers.map(person => foldName(nameOrAddress(person))),
    ),
  );
  for (const keys of bySurname.values())
    for (const [one, other] of shortForms(keys))
      if (!addressed.has(one) || !addressed.has(other)) joins.join(one, other);
}

/** The pairs among full names of one surname of which each may be the other and no third. */
function shortForms(keys: readonly string[]): readonly (readonly [string, string])[] {
  if (keys.length === 1 || keys.length > MOST_OF_SURNAME) return [];
  const partners = new Map(
    keys.map(key => [key, keys.filter(other => isShortForm(givenOf(key), givenOf(other)))]),
  );
  return keys.flatMap(key => {
    const [other, ...more] = partners.get(key) ?? [];
    return other !== undefined && more.length === 0 && partners.get(other)?.length === 1
      ? [[key, other] as const]
      : [];
  });
}

const givenOf = (key: string): string => key.split(' ')[0] ?? '';

/** Of more people of one surname nobody knows which short form is whose. */
const MOST_OF_SURNAME = 50;

const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word);

/** The initial of what stands beside given name and surname; '' for nothing. */
const middleInitial = (key: string): string =>
  key.split(' ').find(isInitial)?.[0] ?? key.split(' ').slice(1, -1)[0]?.[0] ?? '';
