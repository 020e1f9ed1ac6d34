import type { EntityKind } from '../../model/entity.ts';
import { foldName } from '../../text/names.ts';
import { isOrdinary } from '../../text/ordinary-words.ts';
import { remembered } from '../../text/remembered.ts';
import { isGivenName } from './given-names.ts';
import { isKnownProduct, isProductShape } from './known-products.ts';
import { isOneName, isPersonShape } from './names.ts';

export type Votes = Partial<Record<EntityKind, number>>;

/** Points for the kinds of the names of one note. */
export class NameKinds {
  readonly #votes = new Map<string, { name: string; votes: Votes }>();

  vote(name: string, kind: EntityKind, points: number): void {
    const entry = this.#entry(name);
    entry.votes[kind] = (entry.votes[kind] ?? 0) + points;
  }

  /** The kind that most speaks for. */
  of(name: string): EntityKind | undefined {
    return strongest(this.#votes.get(foldName(name))?.votes ?? {});
  }

  get isEmpty(): boolean {
    return this.#votes.size === 0;
  }

  has(name: string): boolean {
    return this.#votes.has(foldName(name));
  }

  entries(): Iterable<{ readonly name: string; readonly votes: Votes }> {
    return this.#votes.values();
  }

  #entry(name: string): { name: string; votes: Votes } {
    const key = foldName(name);
    const known = this.#votes.get(key);
    if (known) return known;
    const entry = { name, votes: {} };
    this.#votes.set(key, entry);
    return entry;
  }
}

/** The kind with the most points; the first of them in the order of voting where several have as many. */
export function strongest(votes: Readonly<Votes>): EntityKind | undefined {
  let best: EntityKind | undefined;
  for (const kind of Object.keys(votes) as EntityKind[])
    if (best === undefined || (votes[kind] ?? 0) > (votes[best] ?? 0)) best = kind;
  return best;
}

const work =
  /(?:engineering|infrastructure|operations|science|research|analytics|sales|marketing|experience|services|security|products?|systems|data|cloud|storage|software|technologies|labs?|health|bank|robotics|biotech|inc|corp|gmbh|ltd)$/iu;

/** Whether a name of two or more words looks like a person's rather than a team's or a company's. */
export const isLikelyPerson = remembered((name: string): boolean => {
  if (!isPersonShape(name) || work.test(name)) return false;
  const [first = ''] = name.split(' ');
  return isGivenName(first) || !isOrdinary(first);
});

/** Whether a name may stand for a thing of these kinds, as far as the note's other words do not tell. */
export function mayBe(name: string, kinds: readonly EntityKind[], known: EntityKind | undefined): boolean {
  if (known !== undefined && kinds.includes(known)) return true;
  if (isKnownProduct(name) || isProductShape(name)) return kinds.includes('system');
  const words = name.split(' ').length;
  if (kinds.includes('person') && known === undefined) {
    if (isLikelyPerson(name)) return true;
    if (words === 1 && isOneName(name) && (isGivenName(name) || !isOrdinary(name))) return true;
    if (kinds.length === 1) return false;
  }
  if (known === 'person') return false;
  if (known === undefined && words === 1 && isGivenName(name)) return false;
  const isPerson = isLikelyPerson(name) && isGivenName(name.split(' ')[0] ?? '');
  if (isPerson) return kinds.includes('person');
  // What a note calls a platform here may be a company's name there; a team stays a team.
  if (known === undefined) return kinds.some(kind => kind !== 'person');
  return known !== 'team' && kinds.some(kind => kind === 'system' || kind === 'organization');
}
