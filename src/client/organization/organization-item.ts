import { l10n, MarkdownString, TreeItem, TreeItemCollapsibleState, type TreeItemLabel } from 'vscode';
import type { OrganizationNode } from '../../protocol/organization.ts';
import type { CardResult } from '../../protocol/card.ts';
import { COMMANDS } from '../../protocol/requests.ts';
import { entityUri } from './conflict-badges.ts';
import { iconOf } from '../entity-icons.ts';
import type { Row } from './organization-tree.ts';
import { openCommand } from '../places.ts';
import { saidByWords } from '../source-words.ts';
import { spokenRow } from './spoken-row.ts';

/** How many levels stand open until the user decides otherwise. */
const OPEN_LEVELS = 2;

export interface ItemOptions {
  /** Whether what is below it is shown; undefined where nobody has decided that yet. */
  readonly isOpen: boolean | undefined;
  /** The text that was looked for, which is marked in the label. */
  readonly found: string;
  /** What it stands below. */
  readonly above: OrganizationNode | undefined;
}

/** Other organizations stand folded: they are not what the account is about. */
const isOfOthers = ({ kind, children }: OrganizationNode): boolean =>
  kind === 'group' && children.every(child => child.kind === 'organization');

export function itemOf({ id, node, depth }: Row, { isOpen, found, above }: ItemOptions): TreeItem {
  const isShown = isOpen ?? (depth < OPEN_LEVELS && !isOfOthers(node));
  const item = new TreeItem(labelOf(node, found), collapsibleState(node, isShown));
  item.id = id;
  item.description = describedAs(node);
  item.accessibilityInformation = { label: spokenRow(node, above) };
  item.contextValue = contextOf(node);
  if (node.ref) item.resourceUri = entityUri(node.ref);
  item.iconPath = iconOf(node);
  const command = commandOf(node);
  if (command) item.command = command;
  return item;
}

function collapsibleState({ children }: OrganizationNode, isOpen: boolean): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** What menus are gated on: `entity.person`, `candidate.team`, `suggested.account`, `group`. */
function contextOf({ kind, isCandidate }: OrganizationNode): string {
  if (kind === 'group') return 'group';
  if (kind === 'account' && isCandidate) return 'suggested.account';
  return `${isCandidate ? 'candidate' : 'entity'}.${kind}`;
}

function labelOf({ label }: OrganizationNode, found: string): TreeItemLabel {
  const at = found.trim() === '' ? -1 : label.toLowerCase().indexOf(found.trim().toLowerCase());
  return at === -1 ? { label } : { label, highlights: [[at, at + found.trim().length]] };
}

/**
 * Beside a name without a note stands what it is, its quiet icon says the rest; who said so is told of what has a note and
 * stands where a sentence alone puts it. Of a group that is folded one sees how much it holds.
 */
function describedAs({
  kind,
  description,
  isCandidate,
  isStated,
  source,
  children,
}: OrganizationNode): string {
  if (kind === 'group') return String(children.length);
  const said = isStated && !isCandidate ? saidByWords(source) : '';
  return [description, said].filter(part => part !== '').join(' · ');
}

function commandOf({ ref, definition }: OrganizationNode): TreeItem['command'] {
  if (definition) return openCommand(definition);
  return ref && { title: l10n.t('Open'), command: COMMANDS.openEntity, arguments: [ref] };
}

/**
 * The first lines of a card and, for what rests on another sentence, that sentence. Both hold text from notes: links in the
 * card run our own commands and nothing else, and the sentence is shown as it is.
 */
export function tooltipOf(
  { shortMarkdown, evidence }: CardResult,
  node: OrganizationNode | undefined,
): MarkdownString {
  const text = new MarkdownString(shortMarkdown, true);
  text.isTrusted = { enabledCommands: Object.values(COMMANDS) };
  const source = node?.isStated ? node.source : undefined;
  if (source && source.text !== evidence?.text)
    text.appendMarkdown('\n\n').appendText(`“${source.text}” (${saidByWords(source)})`);
  return text;
}
