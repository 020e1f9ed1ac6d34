import { isCandidate, type Entity, type EntityId } from '../model/entity.ts';
import type { Reference } from '../model/statement.ts';
import type { Note } from '../parse/note.ts';
import { groupBy } from '../text/grouping.ts';
import { AccountNames, type Known } from './account-names.ts';

/** Who the names are that sentences use: defined entities and candidates, by account. */
export class Naming {
  readonly candidates = new Map<EntityId, Entity>();
  readonly #known: Known;
  readonly #accounts = new Map<EntityId | undefined, AccountNames>();

  /** `notes` in the order of their paths. */
  constructor(notes: readonly Note[], known: Known) {
    this.#known = known;
    const byAccount = groupBy(
      notes.filter(({ reading }) => reading.proposals.length + reading.placeholders.length > 0),
      note => known.scopes.accountOf(note.path),
    );
    const linked = [...known.entities.values()].filter(isCandidate);
    for (const [account, own] of byAccount) {
      const names = new AccountNames(account, own, known, linked);
      this.#accounts.set(account, names);
      for (const candidate of names.candidates.values()) this.#add(candidate);
    }
  }

  /** The entity that a reference of this note means; undefined where nothing, or no one thing, bears the name. */
  resolve(reference: Reference, note: Note): EntityId | undefined {
    const account = this.#known.scopes.accountOf(note.path);
    return this.#accounts.get(account)?.resolve(reference, note);
  }

  #add(candidate: Entity): void {
    const known = this.candidates.get(candidate.id);
    const { account, aliases } = candidate;
    this.candidates.set(
      candidate.id,
      known
        ? {
            ...known,
            account: known.account === account ? account : undefined,
            aliases: [...new Set([...known.aliases, ...aliases])],
          }
        : candidate,
    );
  }
}
