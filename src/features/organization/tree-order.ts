import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import { isAbout } from './belonging.ts';

/** By team: teams with who is in them. By reporting line: managers with who reports to them (model.md §6). */
export type TreeOrder = 'team' | 'line';

/** The orders that were chosen, by account; `''` stands for what is outside any. */
export type TreeOrders = Readonly<Record<string, TreeOrder>>;

/** The order of an account: the one chosen, else by reporting line where it knows such lines and no team. */
export function orderOf(index: NoteIndex, account: EntityId | undefined, chosen: TreeOrders): TreeOrder {
  const key = account ?? '';
  const order = Object.hasOwn(chosen, key) ? chosen[key] : undefined;
  if (order !== undefined) return order;
  let hasLines = false;
  for (const entity of index.entities.values()) {
    if (!isOf(index, account, entity.account)) continue;
    if (entity.kind === 'team') return 'team';
    hasLines ||= index.relations.objects('reports_to', entity.id).length > 0;
  }
  return hasLines ? 'line' : 'team';
}

/** The accounts of a folder, undefined for what is in none where there is no account, each with its order. */
export function ordersIn(
  index: NoteIndex,
  chosen: TreeOrders,
): { readonly account: EntityId | undefined; readonly order: TreeOrder }[] {
  const accounts = [...index.entities.values()].filter(entity => isAbout(index, entity)).map(({ id }) => id);
  return (accounts.length === 0 ? [undefined] : accounts).map(account => ({
    account,
    order: orderOf(index, account, chosen),
  }));
}

/** Where no account is written down, the suggested one has all that stands outside any. */
function isOf({ entities }: NoteIndex, account: EntityId | undefined, of: EntityId | undefined): boolean {
  const isWritten = account !== undefined && entities.get(account)?.isAccount === true;
  return isWritten ? of === account : of === undefined || entities.get(of)?.isAccount !== true;
}
