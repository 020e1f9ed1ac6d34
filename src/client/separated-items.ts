import { QuickPickItemKind, type QuickPickItem } from 'vscode';
import type { EntityKind } from '../protocol/requests.ts';
import { ALL_KINDS, kindWords } from './organization/filter-words.ts';

/** The items of a quick pick, each kind below a line that names it; those of `first` before the others. */
export function separated<Item extends QuickPickItem>(
  items: readonly { readonly kind: EntityKind; readonly item: Item }[],
  first?: EntityKind,
): (Item | QuickPickItem)[] {
  const kinds = ALL_KINDS.toSorted((a, b) => Number(b === first) - Number(a === first));
  return kinds.flatMap(kind => {
    const own = items.filter(each => each.kind === kind).map(({ item }) => item);
    return own.length === 0 ? [] : [{ label: kindWords(kind), kind: QuickPickItemKind.Separator }, ...own];
  });
}
