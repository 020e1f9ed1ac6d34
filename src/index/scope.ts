import type { EntityId } from '../model/entity.ts';
import { folderOf } from '../model/note-path.ts';

export interface Account {
  readonly id: EntityId;
  /** The folder that it owns; `''` is the root. */
  readonly folder: string;
}

/** Farther than any enclosing account: the entity belongs to an account that the note does not stand in. */
export const ELSEWHERE = Number.MAX_SAFE_INTEGER;

/**
 * Which account a note stands in. An account owns the folder that holds its note, and everything below; where two
 * share a folder, the first by path has it.
 */
export class Scopes {
  readonly accounts: readonly Account[];
  readonly #byFolder = new Map<string, Account>();
  readonly #enclosing = new Map<string, readonly EntityId[]>();

  constructor(accounts: readonly Account[]) {
    this.accounts = accounts;
    for (const account of accounts)
      if (!this.#byFolder.has(account.folder)) this.#byFolder.set(account.folder, account);
  }

  /** The nearest account whose folder holds the note. */
  accountOf(path: string): EntityId | undefined {
    return this.enclosing(path)[0];
  }

  /** The accounts whose folders hold the note, nearest first. */
  enclosing(path: string): readonly EntityId[] {
    return this.#around(folderOf(path));
  }

  #around(folder: string): readonly EntityId[] {
    const known = this.#enclosing.get(folder);
    if (known) return known;
    const account = this.#byFolder.get(folder);
    const outer = folder === '' ? [] : this.#around(folderOf(folder));
    const found = account ? [account.id, ...outer] : outer;
    this.#enclosing.set(folder, found);
    return found;
  }

  /** Whether these are the same accounts with the same folders. */
  areOf(accounts: readonly Account[]): boolean {
    return (
      accounts.length === this.accounts.length &&
      accounts.every(({ id, folder }, at) => {
        const other = this.accounts[at];
        return other?.id === id && other.folder === folder;
      })
    );
  }

  /** The account that has a folder already, for a second one that stands in it. */
  ownerOf(folder: string): EntityId | undefined {
    return this.#byFolder.get(folder)?.id;
  }

  /** How many accounts lie between a note's scopes and an entity's account: 0 is nearest. */
  static distance(enclosing: readonly EntityId[], account: EntityId | undefined): number {
    if (account === undefined) return enclosing.length;
    const at = enclosing.indexOf(account);
    return at === -1 ? ELSEWHERE : at;
  }
}

/** Those of `items` that stand nearest to a note, and how near that is. */
export function nearest<T extends { readonly account: EntityId | undefined }>(
  enclosing: readonly EntityId[],
  items: readonly T[],
): { readonly items: readonly T[]; readonly distance: number } {
  let distance = Infinity;
  for (const item of items) distance = Math.min(distance, Scopes.distance(enclosing, item.account));
  return {
    items: items.filter(item => Scopes.distance(enclosing, item.account) === distance),
    distance,
  };
}
