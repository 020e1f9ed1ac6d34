import type { Memento } from 'vscode';
import type { AccountOrder, TreeOrder } from '../../protocol/organization.ts';
import { setOrganizationOrder } from '../context-keys.ts';

const KEY = 'accountNotes.organization.orders';

/** Which order each account is shown in, kept with the workspace; what has not been chosen is the server's to say. */
export class ChosenOrders {
  readonly #memory: Memento;
  #shown: readonly AccountOrder[] = [];

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  get chosen(): Readonly<Record<string, TreeOrder>> {
    return this.#memory.get(KEY, {});
  }

  /** Notes what the server has shown, for the switch in the title to offer the other order. */
  show(orders: readonly AccountOrder[], selected: string | undefined): void {
    this.#shown = orders;
    this.follow(selected);
  }

  /** The switch is about the account of the selected row, and where none is selected about the first. */
  follow(selected: string | undefined): void {
    const order = this.#shown.find(({ id }) => id === selected) ?? this.#shown[0];
    setOrganizationOrder(order?.order ?? 'team');
  }

  /** Chooses an order for the account with a selected row, and where none is selected for all. */
  async choose(order: TreeOrder, selected: string | undefined): Promise<void> {
    const ids = this.#shown.map(({ id }) => id).filter(id => selected === undefined || id === selected);
    await this.#memory.update(KEY, {
      ...this.chosen,
      ...Object.fromEntries(ids.map(id => [id, order])),
    });
  }
}
