import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { CoveredPersonResult, CoverageMarkResult } from '../../protocol/coverage.ts';
import { openCommand } from '../places.ts';
import { contactSentences, contactWords, markWord } from './coverage-words.ts';

/** An account, with how many people there are in touch. */
export function accountItem(id: string, account: string, count: number): TreeItem {
  const item = new TreeItem(account, TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = String(count);
  item.iconPath = new ThemeIcon('organization');
  return item;
}

/** A person of theirs; a click shows the last mail or meeting. */
export function personItem(id: string, person: CoveredPersonResult): TreeItem {
  const { name, marks, location } = person;
  const item = new TreeItem(
    name,
    marks.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  item.description = contactWords(person);
  item.iconPath = coverageIcon(marks);
  // What notes write is shown as text.
  item.tooltip = new MarkdownString().appendText(contactSentences(person).join('\n\n'));
  item.accessibilityInformation = { label: [name, ...contactSentences(person)].join(', ') };
  item.contextValue = 'person';
  item.command = openCommand(location);
  return item;
}

/** A question, which leads to the mail that it rests on. */
export function markItem(id: string, { kind, why, location }: CoverageMarkResult): TreeItem {
  const item = new TreeItem(why);
  item.id = id;
  item.iconPath = new ThemeIcon(ICONS[kind]);
  item.tooltip = new MarkdownString().appendText(why);
  item.accessibilityInformation = { label: `${markWord(kind)}, ${why}` };
  item.contextValue = 'mark';
  item.command = openCommand(location);
  return item;
}

const ICONS: Readonly<Record<CoverageMarkResult['kind'], string>> = {
  left: 'sign-out',
  cooling: 'clock',
  singleThread: 'git-commit',
  ghost: 'eye-closed',
};

/** That of what should be looked at first. */
export function coverageIcon(marks: readonly CoverageMarkResult[]): ThemeIcon {
  const kinds: readonly CoverageMarkResult['kind'][] = ['left', 'cooling', 'ghost', 'singleThread'];
  const first = kinds.find(kind => marks.some(mark => mark.kind === kind));
  if (first === undefined) return new ThemeIcon('person');
  return first === 'left' || first === 'cooling'
    ? new ThemeIcon(ICONS[first], new ThemeColor('list.warningForeground'))
    : new ThemeIcon(ICONS[first]);
}
