import { l10n, ThemeIcon, window, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { CoveredPersonResult } from '../../protocol/coverage.ts';
import { coverageIcon } from './coverage-item.ts';
import {
  COVERAGE_ORDERS,
  coveredInOrder,
  orderName,
  type CoverageOrder,
} from '../../protocol/coverage-order.ts';
import { contactWords } from './coverage-words.ts';

interface PersonRow extends QuickPickItem {
  readonly person: CoveredPersonResult;
}

interface OrderButton extends QuickInputButton {
  readonly order: CoverageOrder;
}

/** Lets the user choose among people of theirs by name, by who knows them or by marks, in an order; undefined for none. */
export async function pickCovered(
  people: readonly CoveredPersonResult[],
): Promise<CoveredPersonResult | undefined> {
  const pick = window.createQuickPick<PersonRow>();
  pick.title = l10n.t('Who Is in Touch with Whom');
  pick.placeholder = l10n.t('Name, colleague or question');
  pick.matchOnDescription = true;
  pick.buttons = COVERAGE_ORDERS.map(order => ({
    iconPath: new ThemeIcon(ICONS[order]),
    tooltip: orderName(order, l10n),
    order,
  }));
  const show = (order: CoverageOrder): void => {
    pick.items = coveredInOrder(people, order).map(person => ({
      label: person.name,
      description: contactWords(person),
      iconPath: coverageIcon(person.marks),
      person,
    }));
  };
  show('last');
  const picked = await new Promise<CoveredPersonResult | undefined>(resolve => {
    pick.onDidTriggerButton(button => show((button as OrderButton).order));
    pick.onDidAccept(() => resolve(pick.activeItems[0]?.person));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  return picked;
}

const ICONS: Readonly<Record<CoverageOrder, string>> = {
  last: 'history',
  silence: 'clock',
  mails: 'mail',
  name: 'case-sensitive',
};
