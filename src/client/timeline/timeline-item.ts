import { env, l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { TimelineEntry, TimelineFact, TimelineNote } from '../../protocol/timeline.ts';
import { openCommand } from '../places.ts';
import { dayOf, saidByWords } from '../source-words.ts';
import { monthName, type TimelineMonth } from './timeline-months.ts';

/** The notes of a month, or those without a date. */
export function monthItem(id: string, { month, notes }: TimelineMonth): TreeItem {
  const label = month === undefined ? l10n.t('Undated') : monthName(month, env.language);
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.iconPath = new ThemeIcon('calendar');
  item.contextValue = 'month';
  const count = new Set(notes.map(({ uri }) => uri)).size;
  item.accessibilityInformation = {
    label: count === 1 ? l10n.t('{0}, 1 note', label) : l10n.t('{0}, {1} notes', label, count),
  };
  return item;
}

/** A note of the timeline: its newest day first, which a long title would push out of sight. */
export function noteItem(id: string, { title, date, entries }: TimelineNote): TreeItem {
  const day = date?.slice(0, 10);
  const item = new TreeItem(day ?? title, TreeItemCollapsibleState.Expanded);
  item.id = id;
  if (day !== undefined) item.description = title;
  item.iconPath = new ThemeIcon('markdown');
  item.contextValue = 'note';
  item.accessibilityInformation = {
    label: l10n.t('{0}, {1}, {2} entries', day ?? l10n.t('undated'), title, entries.length),
  };
  return item;
}

/** A sentence: what it states, or who said it, and behind that its words. */
export function entryItem(id: string, entry: TimelineEntry, noteDay: string | undefined): TreeItem {
  const { source, facts, isProperty } = entry;
  const stated = facts.map(({ text }) => text).join(' · ');
  const day = dayOf(source) === noteDay ? undefined : dayOf(source);
  const who = [source.author, day].filter(part => part !== undefined).join(', ');
  const quoted = `“${source.text}”`;
  const item = new TreeItem([stated, who, quoted].find(part => part !== '') ?? quoted);
  item.id = id;
  item.iconPath = iconOf(entry);
  const behind = stated !== '' ? [who, quoted] : who !== '' ? [quoted] : [];
  item.description = [...statusWords(facts), ...(isProperty ? [l10n.t('in a property')] : behind)]
    .filter(part => part !== '')
    .join(' · ');
  item.tooltip = new MarkdownString().appendText(
    [stated, isProperty ? source.text : `“${source.text}” (${saidByWords(source)})`, ...insteadWords(facts)]
      .filter(part => part !== '')
      .join('\n\n'),
  );
  item.accessibilityInformation = {
    label: [stated, ...statusWords(facts), isProperty ? '' : saidByWords(source), source.text]
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
