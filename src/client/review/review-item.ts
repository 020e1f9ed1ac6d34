import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { kindIcon, kindName } from '../entity-icons.ts';
import { setUpItem } from '../organization/set-up-item.ts';
import { openCommand } from '../places.ts';
import type { ReviewKind, ReviewRow } from './review-rows.ts';
import { reviewLabel, spokenReviewRow } from './review-words.ts';
import { saidByWords } from '../source-words.ts';

/** A row as VS Code draws it: what is stated first, then who said so when, and the sentence. */
export function reviewItem(row: ReviewRow, above: ReviewRow | undefined): TreeItem {
  if (row.setUp) return setUpItem(row.id, row.setUp);
  const item = new TreeItem(reviewLabel(row), stateOf(row, above));
  item.id = row.id;
  item.contextValue = row.kind === 'side' && row.isProperty ? 'side.property' : row.kind;
  item.iconPath = iconOf(row);
  item.description = descriptionOf(row);
  item.tooltip = tooltipOf(row);
  item.accessibilityInformation = { label: spokenReviewRow(row) };
  if (row.location) item.command = openCommand(row.location, row.source !== undefined);
  return item;
}

/** Sentences stand open as long as there are few. */
const MOST_OPEN = 20;

function stateOf(
  { kind, children, holds, isUnwanted, isFolded }: ReviewRow,
  above: ReviewRow | undefined,
): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  const isOneOfMany = kind === 'statement' && (above?.children.length ?? 0) > MOST_OPEN;
  const isLater = isFolded === true || holds === 'namedOnce' || isUnwanted === true || kind === 'questions';
  return isOneOfMany || isLater || kind === 'name'
    ? TreeItemCollapsibleState.Collapsed
    : TreeItemCollapsibleState.Expanded;
}

function descriptionOf({ kind, count, source, isProperty, entityKind, isUnwanted }: ReviewRow): string {
  if (kind === 'group' && isUnwanted) return l10n.t('{0} · you have rejected all so far', count ?? 0);
  if (count !== undefined && kind !== 'more') return String(count);
  if (kind === 'name') return entityKind ? kindName(entityKind) : '';
  if (!source) return '';
  if (isProperty) return l10n.t('in a property');
  return kind === 'sighting' ? '' : saidByWords(source);
}

const icons: Readonly<Partial<Record<ReviewKind, ThemeIcon>>> = {
  account: kindIcon('account'),
  conflicts: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  questions: new ThemeIcon('question'),
  conflict: new ThemeIcon('git-compare'),
  statement: new ThemeIcon('comment'),
  sighting: new ThemeIcon('quote'),
  more: new ThemeIcon('ellipsis'),
  question: new ThemeIcon('circle-small'),
};

function iconOf({ kind, entityKind, isProperty, holds, isContinued }: ReviewRow): ThemeIcon {
  if (isContinued) return new ThemeIcon('blank');
  if (holds !== undefined) return groupIcon(holds);
  if (entityKind) return kindIcon(entityKind);
  if (kind === 'side') return new ThemeIcon(isProperty ? 'note' : 'comment');
  return icons[kind] ?? new ThemeIcon('circle-small');
}

function groupIcon(holds: NonNullable<ReviewRow['holds']>): ThemeIcon {
  switch (holds) {
    case 'person':
    case 'team':
    case 'system':
    case 'organization':
      return kindIcon(holds);
    case 'namedOnce':
      return new ThemeIcon('eye');
    default:
      return new ThemeIcon('comment-discussion');
  }
}

/** Everything in it comes from notes, so it is shown as text and trusted with nothing. */
function tooltipOf(row: ReviewRow): MarkdownString | undefined {
  const { source, label, isProperty } = row;
  if (!source) return undefined;
  const text = new MarkdownString();
  if (label !== undefined && label !== source.text) text.appendText(label).appendMarkdown('\n\n');
  return text.appendText(isProperty ? source.text : `“${source.text}” (${saidByWords(source)})`);
}
