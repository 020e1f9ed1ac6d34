import { MarkdownString, Position, Range, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { COMMANDS, type OrganizationNode, type Source } from '../protocol/requests.ts';
import { iconOf } from './entity-icons.ts';
import type { Row } from './organization-tree.ts';

/** How many levels stand open until the user decides otherwise. */
const OPEN_LEVELS = 2;

export function itemOf({ node, depth }: Row): TreeItem {
  const item = new TreeItem(node.label, collapsibleState(node, depth));
  item.id = node.id;
  item.description = describedAs(node);
  item.accessibilityInformation = { label: spoken(node) };
  item.contextValue = node.kind === 'group' ? 'group' : node.isCandidate ? 'candidate' : 'entity';
  item.iconPath = iconOf(node);
  const command = commandOf(node);
  if (command) item.command = command;
  return item;
}

function collapsibleState({ children }: OrganizationNode, depth: number): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return depth < OPEN_LEVELS ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** Who says so stands beside what rests on a sentence alone: the quiet colour of a description is its style. */
const describedAs = ({ description, isStated, source }: OrganizationNode): string =>
  [description, isStated ? saidBy(source) : ''].filter(part => part !== '').join(' · ');

/** “said by John Mao, 2025-12-12”. */
function saidBy(source: Source | undefined): string {
  if (!source) return 'said in a note';
  const verb = source.hedged ? 'assumed' : 'said';
  const day = source.date?.slice(0, 10);
  const who = source.author === undefined ? `${verb} in a note` : `${verb} by ${source.author}`;
  return day === undefined ? who : `${who}, ${day}`;
}

/** “Ben Ries, person, lead, Manager”: what a sighted user reads off icon, label and description. */
function spoken({ label, kind, isCandidate, isStated, description, source }: OrganizationNode): string {
  const parts = [
    label,
    kind === 'group' ? '' : kind,
    isCandidate ? 'no note yet' : '',
    ...description.split(' · '),
    isStated ? `${saidBy(source)}: ${source?.text ?? ''}` : '',
  ];
  return parts.filter(part => part !== '').join(', ');
}

/** `vscode.open` keeps to the user's settings for lists: preview or not, focus or not. */
function commandOf({ ref, definition }: OrganizationNode): TreeItem['command'] {
  if (definition) {
    const { line, character } = definition.range.start;
    const start = new Position(line, character);
    const options = { selection: new Range(start, start), preview: true };
    return { title: 'Open Note', command: 'vscode.open', arguments: [Uri.parse(definition.uri), options] };
  }
  return ref && { title: 'Open Entity', command: COMMANDS.openEntity, arguments: [ref] };
}

/**
 * A card and, for what rests on a sentence, the sentence. Both hold text from notes: links in the card run our own
 * commands and nothing else, and the sentence is shown as it is.
 */
export function tooltipOf(markdown: string, node: OrganizationNode | undefined): MarkdownString {
  const text = new MarkdownString(markdown, true);
  text.isTrusted = { enabledCommands: Object.values(COMMANDS) };
  if (node?.isStated && node.source)
    text.appendMarkdown('\n\n---\n\n').appendText(`“${node.source.text}” (${saidBy(node.source)})`);
  return text;
}
