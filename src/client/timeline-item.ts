import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { TimelineEntry, TimelineFact, TimelineNote } from '../protocol/timeline.ts';
import { openCommand } from './places.ts';
import { dayOf, saidBy } from './source-words.ts';

/** A note of the timeline, with its newest day. */
export function noteItem(id: string, { title, date, entries }: TimelineNote): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  const day = date?.slice(0, 10) ?? l10n.t('undated');
  item.id = id;
  item.description = day;
  item.iconPath = new ThemeIcon('markdown');
  item.contextValue = 'note';
  item.accessibilityInformation = { label: l10n.t('{0}, {1}, {2} entries', title, day, entries.length) };
  return item;
}

/** A sentence: first what it states, if it states anything, then who said it when, and its words. */
export function entryItem(id: string, entry: TimelineEntry): TreeItem {
  const { source, facts, isProperty } = entry;
  const stated = facts.map(({ text }) => text).join(' · ');
  const item = new TreeItem(stated === '' ? `“${source.text}”` : stated);
  item.id = id;
  item.iconPath = iconOf(entry);
  item.description = [
    ...statusWords(facts),
    isProperty ? l10n.t('in a property') : whoAndWhen(entry),
    stated === '' || isProperty ? '' : `“${source.text}”`,
  ]
    .filter(part => part !== '')
    .join(' · ');
  item.tooltip = new MarkdownString().appendText(
    [stated, isProperty ? source.text : `“${source.text}” (${saidBy(source)})`, ...insteadWords(facts)]
      .filter(part => part !== '')
      .join('\n\n'),
  );
  item.accessibilityInformation = {
    label: [stated, ...statusWords(facts), isProperty ? '' : saidBy(source), source.text]
      .filter(part => part !== '')
      .join(', '),
  };
  item.contextValue = 'entry';
  item.command = openCommand(source.location, true);
  return item;
}

export function moreItem(id: string, more: number): TreeItem {
  const item = new TreeItem(l10n.t('{0} older notes', more));
  item.id = id;
  item.iconPath = new ThemeIcon('ellipsis');
  return item;
}

const whoAndWhen = ({ source, facts }: TimelineEntry): string =>
  facts.length > 0
    ? saidBy(source)
    : [source.author, dayOf(source)].filter(part => part !== undefined).join(', ');

function statusWords(facts: readonly TimelineFact[]): string[] {
  if (facts.some(({ status }) => status === 'conflicting')) return [l10n.t('disputed')];
  const isOver = facts.length > 0 && facts.every(({ status }) => status === 'superseded');
  return isOver ? [l10n.t('superseded')] : insteadWords(facts);
}

const insteadWords = (facts: readonly TimelineFact[]): string[] =>
  [...new Set(facts.flatMap(({ instead }) => instead))].map(text => l10n.t('before: {0}', text));

function iconOf({ facts, isProperty }: TimelineEntry): ThemeIcon {
  if (facts.some(({ status }) => status === 'conflicting'))
    return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  if (facts.length > 0 && facts.every(({ status }) => status === 'superseded'))
    return new ThemeIcon('history');
  if (isProperty) return new ThemeIcon('note');
  return new ThemeIcon(facts.length > 0 ? 'comment' : 'quote');
}
