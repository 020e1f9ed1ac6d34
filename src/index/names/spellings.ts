import type { EntityKind } from '../../model/entity.ts';
import { JoinedKeys } from '../../text/joined-keys.ts';
import { isVendor } from '../../parse/statements/vocabulary/known-products.ts';
import { isPlace } from '../../parse/statements/vocabulary/places.ts';
import { isNeverName } from '../../parse/statements/vocabulary/plain-words.ts';
import { strongest, type Votes } from '../../parse/statements/names/name-kinds.ts';
import type { Note } from '../../model/note.ts';
import type { Proposal } from '../../model/statement.ts';
import { addTo } from '../../text/grouping.ts';
import { isOrdinary } from '../../text/ordinary-words.ts';
import { foldName, tidyName } from '../../text/names.ts';
import { capitalsOf, squashed } from '../../text/spelling.ts';

/** One spelling of a name, as the notes of one account propose it. */
export interface Spelling {
  readonly name: string;
  readonly votes: Votes;
  /** A note that proposes it. */
  readonly note: Note;
  /** Names that notes call the same. */
  readonly aliases: Set<string>;
}

/** The spellings that the notes of one account propose, by their folded form, in the order of the notes. */
export function spellingsOf(
  said: readonly { readonly note: Note; readonly proposals: readonly Proposal[] }[],
): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  const at = (name: string, note: Note): Spelling => {
    const key = foldName(name);
    const known = spellings.get(key);
    if (known) return known;
    const spelling = { name: tidyName(name), votes: {}, note, aliases: new Set<string>() };
    spellings.set(key, spelling);
    return spelling;
  };
  const strongKinds = new Map<Spelling, Set<EntityKind>>();
  for (const { note, proposals } of said)
    for (const { name, votes, aliases } of proposals) {
      const spelling = at(name, note);
      addStrong(strongKinds, spelling, votes);
      for (const kind of Object.keys(votes) as EntityKind[])
        spelling.votes[kind] = (spelling.votes[kind] ?? 0) + (votes[kind] ?? 0);
      for (const alias of aliases) {
        at(alias, note);
        spelling.aliases.add(foldName(alias));
      }
    }
  for (const [{ votes }, strong] of strongKinds)
    for (const kind of Object.keys(votes) as EntityKind[]) if (!strong.has(kind)) delete votes[kind];
  return spellings;
}

/** Points of one note that tell a kind; with fewer, words open to several kinds have been guessed at. */
export const STRONG = 3;

/** However many notes guess at a kind, one that tells it is right: a weak reading takes away no strong one. */
function addStrong(
  strongKinds: Map<Spelling, Set<EntityKind>>,
  spelling: Spelling,
  votes: Readonly<Votes>,
): void {
  for (const kind of Object.keys(votes) as EntityKind[]) {
    if ((votes[kind] ?? 0) < STRONG) continue;
    const known = strongKinds.get(spelling);
    if (known) known.add(kind);
    else strongKinds.set(spelling, new Set([kind]));
  }
}

/**
 * Which spellings mean the same: what a note says is another name, what differs in white space, case and legal form
 * only, a product with and without its vendor, the capitals of a camel-cased name, and a company and its domain.
 */
export function joinsOf(spellings: ReadonlyMap<string, Spelling>): JoinedKeys {
  const joins = new JoinedKeys();
  const bySquash = new Map<string, string[]>();
  const byCapitals = new Map<string, string>();
  for (const [key, { name, aliases }] of spellings) {
    for (const alias of aliases) joins.join(key, alias);
    addTo(bySquash, squashed(name), key);
    const capitals = capitalsOf(name);
    if (capitals.length >= 3 && capitals !== name) byCapitals.set(capitals, key);
  }
  joinInitials(spellings, joins);
  for (const keys of bySquash.values())
    for (const key of keys) joinSame(spellings, joins, keys[0] ?? key, key);
  for (const [key, spelling] of spellings) {
    for (const other of bySquash.get(withoutVendor(spelling.name)) ?? [])
      joinSame(spellings, joins, key, other);
    const camel = byCapitals.get(spelling.name);
    if (camel !== undefined) joinSame(spellings, joins, camel, key);
    const label = domainLabel(spelling.name);
    for (const other of label === undefined ? [] : (bySquash.get(label) ?? []))
      joinSame(spellings, joins, other, key);
  }
  return joins;
}

/** "QSC" and "Quay Safety Committee", where nothing else has these initials; of a team's name the last word is cut off. */
function joinInitials(spellings: ReadonlyMap<string, Spelling>, joins: JoinedKeys): void {
  const byInitials = new Map<string, string[]>();
  for (const [key, { name, votes }] of spellings) {
    const kind = strongest(votes);
    if (kind === undefined || kind === 'person' || !name.includes(' ')) continue;
    const initials = initialsOf(name);
    if (initials.length > 2) addTo(byInitials, initials, key);
    if (kind === 'team' && initials.length > 1)
      for (const noun of 'TG') addTo(byInitials, initials + noun, key);
  }
  for (const [key, { name }] of spellings) {
    const [only, ...others] = byInitials.get(name) ?? [];
    if (only !== undefined && others.length === 0) joinSame(spellings, joins, only, key);
  }
}

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .filter(word => /^\p{Lu}/u.test(word))
    .map(word => word.charAt(0))
    .join('');

/** Two spellings are not the same where one is a person's and the other is not. */
function joinSame(spellings: ReadonlyMap<string, Spelling>, joins: JoinedKeys, a: string, b: string): void {
  const [left, right] = [spellings.get(a), spellings.get(b)];
  if (!left || !right || a === b) return;
  const [one, other] = [strongest(left.votes), strongest(right.votes)];
  if ((one === 'person') === (other === 'person') || one === undefined || other === undefined)
    joins.join(a, b);
}

/** "cosmosdb" for "Azure CosmosDB". */
export function withoutVendor(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 0 && isVendor(first) ? squashed(rest.join(' ')) : '';
}

/** "harrowgate" for "harrowgate.example"; undefined for what is no domain. */
export const domainLabel = (name: string): string | undefined =>
  /^[\p{L}\p{N}-]{3,}(?:\.[\p{L}\p{N}-]+)+$/u.test(name) && name === name.toLowerCase()
    ? squashed(name.slice(0, name.indexOf('.')))
    : undefined;

export const isDomainName = (name: string): boolean => domainLabel(name) !== undefined;

/** As prose writes the first part of a domain: "Marlow", and "QVX" where that is short. A town or a word is rather itself. */
export function writtenLabels(label: string): readonly string[] {
  const capital = label.charAt(0).toUpperCase() + label.slice(1);
  const isOther = isPlace(label) || isOrdinary(label);
  const isAcronym = label.length <= LONGEST_ACRONYM && /^\p{L}+$/u.test(label) && !isNeverName(label);
  return [...(isOther ? [] : [capital]), ...(isAcronym ? [label.toUpperCase()] : [])];
}
const LONGEST_ACRONYM = 6;
