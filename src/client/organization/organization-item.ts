import { l10n, MarkdownString, TreeItem, TreeItemCollapsibleState, type TreeItemLabel } from 'vscode';
import type { OrganizationNode } from '../../protocol/organization.ts';
import { COMMANDS } from '../../protocol/requests.ts';
import { conflictWords, entityUri } from './conflict-badges.ts';
import { iconOf } from '../entity-icons.ts';
import type { Row } from './organization-tree.ts';
import { openCommand } from '../places.ts';
import { saidByWords } from '../source-words.ts';

/** How many levels stand open until the user decides otherwise. */
const OPEN_LEVELS = 2;

export interface ItemOptions {
  /** Whether what is below it is shown; undefined where nobody has decided that yet. */
  readonly isOpen: boolean | undefined;
  /** The text that was looked for, which is marked in the label. */
  readonly found: string;
}

/** Other organizations stand folded: they are not what the account is about. */
const isOfOthers = ({ kind, children }: OrganizationNode): boolean =>
  kind === 'group' && children.every(child => child.kind === 'organization');

export function itemOf({ id, node, depth }: Row, { isOpen, found }: ItemOptions): TreeItem {
  const isShown = isOpen ?? (depth < OPEN_LEVELS && !isOfOthers(node));
  const item = new TreeItem(labelOf(node, found), collapsibleState(node, isShown));
  item.id = id;
  item.description = describedAs(node);
  item.accessibilityInformation = { label: spoken(node) };
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

/** “Ben Ries, person, lead, Manager”: what a sighted user reads off icon, label and description. */
function spoken(node: OrganizationNode): string {
  const { label, kind, isCandidate, isStated, description, source, conflicts } = node;
  const parts = [
    label,
    kind === 'group' ? '' : kind,
    isCandidate ? 'no note yet' : '',
    ...description.split(' · '),
    isStated ? `${saidByWords(source)}: ${source?.text ?? ''}` : '',
    conflicts > 0 ? conflictWords(conflicts) : '',
  ];
  return parts.filter(part => part !== '').join(', ');
}

function commandOf({ ref, definition }: OrganizationNode): TreeItem['command'] {
  if (definition) return openCommand(definition);
  return ref && { title: l10n.t('Open'), command: COMMANDS.openEntity, arguments: [ref] };
}

/**
 * A card and, for what rests on a sentence, the sentence. Both hold text from notes: links in the card run our own
 * commands and nothing else, and the sentence is shown as it is.
 */
export function tooltipOf(markdown: string, node: OrganizationNode | undefined): MarkdownString {
  const text = new MarkdownString(markdown, true);
  text.isTrusted = { enabledCommands: Object.values(COMMANDS) };
  if (node?.isStated && node.source)
    text.appendMarkdown('\n\n---\n\n').appendText(`“${node.source.text}” (${saidByWords(node.source)})`);
  return text;
}
