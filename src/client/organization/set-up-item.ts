import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { SetUpOffer } from '../../protocol/organization.ts';
import { setUpSentence } from './set-up-words.ts';

/** The one row that says what can be done with a folder of mails; whoever hears it hears the whole sentence. */
export function setUpItem(id: string, offer: SetUpOffer): TreeItem {
  const label = offer.account ? l10n.t('Set Up {0}…', offer.account.name) : l10n.t('Set Up an Account…');
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  const sentence = setUpSentence(offer);
  item.id = id;
  item.iconPath = new ThemeIcon('checklist');
  item.contextValue = 'setUp';
  item.tooltip = l10n.t(
    '{0} Choose which get a note: nothing else is written, and no mail is changed.',
    sentence,
  );
  item.accessibilityInformation = { label: `${sentence} ${l10n.t('Set up…')}`, role: 'treeitem' };
  item.command = { title: label, command: 'accountNotes.setUp', arguments: [offer.folder] };
  return item;
}
