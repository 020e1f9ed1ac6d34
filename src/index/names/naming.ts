import { isCandidate, type Entity, type EntityId } from '../../model/entity.ts';
import type { Reference } from '../../model/statement.ts';
import type { Note } from '../../model/note.ts';
import type { Steps } from '../../model/steps.ts';
import { groupBy } from '../../text/grouping.ts';
import { squashed } from '../../text/spelling.ts';
import { ownersOfDomains } from './domain-owners.ts';
import { AccountNames } from './account-names.ts';
import type { Known } from './known.ts';
import { NOTHING_SPOKEN, Speeches, spokenNames, type SpokenNames } from './spoken-names.ts';

/** Who the names are that sentences use: defined entities and candidates, by account. */
export class Naming {
  readonly candidates = new Map<EntityId, Entity>();
  readonly #known: Known;
  readonly #accounts = new Map<EntityId | undefined, AccountNames>();
  readonly #spoken = new Map<EntityId | undefined, SpokenNames>();

  private constructor(known: Omit<Known, 'bySquash' | 'byDomain' | 'linked'>, byDomain: Known['byDomain']) {
    const bySquash = groupBy(
      [...known.entities.values()].flatMap(entity =>
        [entity.name, ...entity.aliases].map(name => ({ key: squashed(name), entity })),
      ),
      ({ key }) => key,
    );
    this.#known = { ...known, bySquash, byDomain, linked: [...known.entities.values()].filter(isCandidate) };
  }

  /** `notes` in the order of their paths; `before` is what was known of an earlier state of them. */
  static *of(
    notes: readonly Note[],
    known: Omit<Known, 'bySquash' | 'byDomain' | 'linked'>,
    before?: Naming,
  ): Steps<Naming> {
    const naming = new Naming(known, ownersOfDomains(notes, known.entities));
    const speeches = new Speeches();
    const speaking: Note[] = [];
    for (const note of notes) {
      if (speeches.isIn(note)) speaking.push(note);
      yield;
    }
    for (const [account, own] of groupBy(speaking, note => known.scopes.accountOf(note.path))) {
      const spoken = yield* spokenNames(own, speeches, before && before.#spoken.get(account));
      naming.#add(account, spoken);
      yield;
    }
    return naming;
  }

  #add(account: EntityId | undefined, spoken: SpokenNames): void {
    this.#spoken.set(account, spoken);
    const names = new AccountNames(account, spoken, this.#known, this.candidates);
    this.#accounts.set(account, names);
    for (const [id, candidate] of names.candidates) this.candidates.set(id, candidate);
  }

  /** The entity that a reference of this note means; undefined where nothing, or no one thing, bears the name. */
  resolve(reference: Reference, note: Note): EntityId | undefined {
    const account = this.#known.scopes.accountOf(note.path);
    return (this.#accounts.get(account) ?? this.#silent(account)).resolve(reference, note);
  }

  /** An account of which no note names anybody new: what its sentences say is about those that notes define. */
  #silent(account: EntityId | undefined): AccountNames {
    const names = new AccountNames(account, NOTHING_SPOKEN, this.#known, this.candidates);
    this.#accounts.set(account, names);
    return names;
  }
}
