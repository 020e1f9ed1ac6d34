import { l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { OrganizationFilter } from '../../protocol/organization.ts';
import type { EntityKind } from '../../protocol/requests.ts';
import { ALL_KINDS, kindWords } from './filter-words.ts';
import type { OrganizationView } from './organization-view.ts';

interface Choice extends QuickPickItem {
  readonly choice?: EntityKind | 'stated' | 'confirmed';
}

/**
 * One picker for the whole filter: the text is typed, kinds and basis are ticked, and the tree follows at once. Escape
 * brings back what was shown before.
 */
export async function pickFilter(view: OrganizationView): Promise<void> {
  const before = view.filter;
  const pick = window.createQuickPick<Choice>();
  pick.canSelectMany = true;
  pick.title = l10n.t('Filter Organization');
  pick.placeholder = l10n.t('Name, alias or role; tick what to show');
  pick.items = choices();
  pick.value = before?.text ?? '';
  pick.selectedItems = pick.items.filter(({ choice }) => choice !== undefined && isChosen(choice, before));
  const filter = (): OrganizationFilter | undefined => filterOf(pick.value, pick.selectedItems);
  const accepted = await new Promise<boolean>(resolve => {
    pick.onDidChangeValue(() => void view.setFilter(filter()));
    pick.onDidChangeSelection(() => void view.setFilter(filter()));
    pick.onDidAccept(() => resolve(true));
    pick.onDidHide(() => resolve(false));
    pick.show();
  });
  await view.setFilter(accepted ? filter() : before);
  pick.dispose();
}

/** Typed text is for the tree, so the choices stay whatever it is. */
const choices = (): Choice[] => [
  { label: l10n.t('Kinds'), kind: QuickPickItemKind.Separator },
  ...ALL_KINDS.map(kind => ({ label: kindWords(kind), choice: kind, alwaysShow: true })),
  { label: l10n.t('Based On'), kind: QuickPickItemKind.Separator },
  {
    label: l10n.t('Stated'),
    description: l10n.t('only sentences say so'),
    choice: 'stated',
    alwaysShow: true,
  },
  {
    label: l10n.t('Confirmed'),
    description: l10n.t('a note or property says so'),
    choice: 'confirmed',
    alwaysShow: true,
  },
];

function isChosen(
  choice: EntityKind | 'stated' | 'confirmed',
  filter: OrganizationFilter | undefined,
): boolean {
  if (!filter) return true;
  if (choice === 'stated' || choice === 'confirmed') return filter.basis === 'all' || filter.basis === choice;
  return filter.kinds.includes(choice);
}

/** Undefined where everything is shown; with no kind, or neither basis, ticked, nothing is asked of it. */
function filterOf(text: string, chosen: readonly Choice[]): OrganizationFilter | undefined {
  const has = (choice: Choice['choice']): boolean => chosen.some(item => item.choice === choice);
  const kinds = ALL_KINDS.filter(has);
  const basis = has('stated') === has('confirmed') ? 'all' : has('stated') ? 'stated' : 'confirmed';
  const isAll = kinds.length === 0 || kinds.length === ALL_KINDS.length;
  if (text.trim() === '' && isAll && basis === 'all') return undefined;
  return { kinds: isAll ? ALL_KINDS : kinds, text, basis };
}
