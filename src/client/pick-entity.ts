import { QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { ORGANIZATION, type EntityRef, type OrganizationNode } from '../protocol/requests.ts';
import { iconOf } from './entity-icons.ts';
import { organizationTree } from './organization-tree.ts';
import type { NotesServer } from './start-server.ts';

interface EntityItem extends QuickPickItem {
  readonly ref?: EntityRef;
}

const groups = [
  ['Accounts', 'account'],
  ['People', 'person'],
  ['Teams', 'team'],
  ['Systems', 'system'],
  ['Organizations', 'organization'],
] as const;

/** What the user is asked, and who may be chosen; with `first`, those of that kind come before the others. */
export interface EntityQuestion {
  readonly title: string;
  readonly placeHolder: string;
  readonly isOffered?: (node: OrganizationNode) => boolean;
  readonly first?: OrganizationNode['kind'];
}

const OPEN: EntityQuestion = {
  title: 'Open Entity',
  placeHolder: 'Name or role of a person, team, system or organization',
};

/** Lets the user choose among the entities of the tree; undefined where none is chosen. */
export async function pickEntity(
  server: NotesServer,
  question: EntityQuestion = OPEN,
): Promise<EntityRef | undefined> {
  const { title, placeHolder } = question;
  const item = await window.showQuickPick<EntityItem>(itemsOf(server, question), {
    title,
    placeHolder,
    matchOnDescription: true,
  });
  return item?.ref;
}

async function itemsOf(
  server: NotesServer,
  { isOffered = () => true, first }: EntityQuestion,
): Promise<EntityItem[]> {
  const answer = await server.ask(ORGANIZATION, {});
  const nodes = entitiesIn(answer?.roots ?? []).filter(isOffered);
  const sorted = groups.toSorted(([, a], [, b]) => Number(b === first) - Number(a === first));
  return sorted.flatMap(([label, kind]) => {
    const items = nodes.filter(node => node.kind === kind).map(itemOf);
    return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
  });
}

/** Each entity once, though it can stand in several places of the tree, by name. */
function entitiesIn(roots: readonly OrganizationNode[]): OrganizationNode[] {
  const nodes = new Map<string, OrganizationNode>();
  for (const { node } of organizationTree(roots).rows.values())
    if (node.ref) nodes.set(JSON.stringify([node.ref.folder, node.ref.entity]), node);
  return [...nodes.values()].toSorted((one, other) => one.label.localeCompare(other.label));
}

function itemOf(node: OrganizationNode): EntityItem {
  const { label, description, ref } = node;
  return { label, description, iconPath: iconOf(node), ...(ref && { ref }) };
}
