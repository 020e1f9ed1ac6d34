import { EventEmitter, type Disposable, type Memento } from 'vscode';
import type { AccountOrder, TreeOrder } from '../../protocol/organization.ts';

const KEY = 'accountNotes.organization.orders';

/**
 * The order in which each account is shown, in tree and chart alike, kept with the workspace; what has not been chosen is
 * the server's to say.
 */
export class ChosenOrders implements Disposable {
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<void>();

  readonly onDidChange = this.#changed.event;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** By the `id` of an `AccountOrder`. */
  get all(): Readonly<Record<string, TreeOrder>> {
    return this.#memory.get(KEY, {});
  }

  /** Chooses an order for these accounts, whatever theirs was. */
  async choose(order: TreeOrder, accounts: readonly AccountOrder[]): Promise<void> {
    const chosen = Object.fromEntries(accounts.map(({ id }) => [id, order]));
    await this.#memory.update(KEY, { ...this.all, ...chosen });
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
