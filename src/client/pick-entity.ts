import { l10n, ThemeIcon, Uri, window, type QuickInputButton, type QuickPickItem } from 'vscode';
import { ORGANIZATION, type OrganizationNode } from '../protocol/organization.ts';
import type { EntityKind, EntityRef } from '../protocol/requests.ts';
import { iconOf } from './entity-icons.ts';
import {
  accountAbove,
  organizationTree,
  type OrganizationTree,
  type Row,
} from './organization/organization-tree.ts';
import { asRange } from './places.ts';
import { separated } from './separated-items.ts';
import type { NotesServer } from './connection/start-server.ts';

/** What was picked, and what is to be done with it. */
export interface PickedEntity {
  readonly ref: EntityRef;
  readonly then: 'open' | 'card' | 'tree' | 'mentions';
}

interface EntityItem extends QuickPickItem {
  readonly node?: OrganizationNode;
}

interface EntityButton extends QuickInputButton {
  readonly then: PickedEntity['then'];
}

/** Somebody who only walks through the list opens nothing. */
const REST_MS = 120;

/** What the user is asked, and who may be chosen. */
export interface EntityQuestion {
  readonly title: string;
  readonly placeHolder?: string;
  /** Notes are shown while the user walks through the list, and rows have buttons. */
  readonly previews?: boolean;
  readonly isOffered?: (node: OrganizationNode) => boolean;
}

/**
 * Lets the user choose among all entities by name, other names, role and team; undefined where none is chosen. The note
 * of the row that is walked to is shown meanwhile, and what was shown before comes back if nothing is chosen.
 */
export async function pickEntity(
  server: NotesServer,
  question: EntityQuestion,
): Promise<PickedEntity | undefined> {
  const { title, placeHolder = l10n.t('Name, role or team'), previews = false } = question;
  const pick = window.createQuickPick<EntityItem>();
  pick.title = title;
  pick.placeholder = placeHolder;
  pick.matchOnDescription = true;
  pick.busy = true;
  const before = window.activeTextEditor;
  let hasPreview = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const preview = (item: EntityItem | undefined): void => {
    clearTimeout(timer);
    const place = item?.node?.definition;
    if (!place) return;
    timer = setTimeout(() => {
      hasPreview = true;
      const { start } = place.range;
      void window.showTextDocument(Uri.parse(place.uri), {
        selection: asRange({ start, end: start }),
        preview: true,
        preserveFocus: true,
      });
    }, REST_MS);
  };
  const picked = await new Promise<PickedEntity | undefined>(resolve => {
    let isFirst = true;
    pick.onDidChangeActive(([item]) => {
      // The first row is active before anybody has walked anywhere.
      if (previews && !isFirst) preview(item);
      if (item) isFirst = false;
    });
    pick.onDidAccept(() => resolve(pickedFrom(pick.activeItems[0], 'open')));
    pick.onDidTriggerItemButton(({ item, button }) =>
      resolve(pickedFrom(item, (button as EntityButton).then)),
    );
    pick.onDidHide(() => resolve(undefined));
    pick.show();
    void itemsOf(server, question).then(items => {
      pick.items = items;
      pick.busy = false;
    });
  });
  clearTimeout(timer);
  pick.dispose();
  if (!picked && hasPreview && before)
    await window.showTextDocument(before.document, {
      selection: before.selection,
      ...(before.viewColumn && { viewColumn: before.viewColumn }),
    });
  return picked;
}

const pickedFrom = (item: EntityItem | undefined, then: PickedEntity['then']): PickedEntity | undefined =>
  item?.node?.ref && { ref: item.node.ref, then };

/** An item for each entity of the tree that is offered, by name. */
async function itemsOf(
  server: NotesServer,
  { previews = false, isOffered = () => true }: EntityQuestion,
): Promise<EntityItem[]> {
  const answer = await server.ask(ORGANIZATION, { withWords: true });
  const tree = organizationTree(answer?.roots ?? []);
  const hasAccounts = tree.roots.filter(id => tree.rows.get(id)?.node.kind === 'account').length > 1;
  const items = new Map<string, { readonly kind: EntityKind; readonly item: EntityItem }>();
  // Each entity once, though it can stand in several places of the tree.
  for (const row of tree.rows.values()) {
    const { node } = row;
    const { ref, kind } = node;
    if (!ref || kind === 'group' || !isOffered(node)) continue;
    const key = JSON.stringify([ref.folder, ref.entity]);
    if (items.has(key)) continue;
    const item = {
      label: node.label,
      description: descriptionOf(row, tree, hasAccounts),
      iconPath: iconOf(node),
      ...(previews && { buttons: buttons() }),
      node,
    };
    items.set(key, { kind: kind === 'account' ? 'organization' : kind, item });
  }
  const sorted = [...items.values()].toSorted((a, b) => a.item.label.localeCompare(b.item.label));
  return separated(sorted);
}

/** What stands behind the name everywhere, the account where there are several, and the other names. */
function descriptionOf(row: Row, tree: OrganizationTree, hasAccounts: boolean): string {
  const { kind, words = '', aliases } = row.node;
  const account = hasAccounts && kind !== 'account' ? accountAbove(tree, row)?.node.label : undefined;
  const isSaid = account === undefined || words.split(' · ').includes(account);
  const also = aliases?.length ? l10n.t('also {0}', aliases.join(', ')) : '';
  return [words, isSaid ? '' : account, also].filter(part => part !== '').join(' · ');
}

const buttons = (): EntityButton[] => [
  { iconPath: new ThemeIcon('preview'), tooltip: l10n.t('Show Card'), then: 'card' },
  { iconPath: new ThemeIcon('list-tree'), tooltip: l10n.t('Show in Organization Tree'), then: 'tree' },
  { iconPath: new ThemeIcon('references'), tooltip: l10n.t('Show All Mentions'), then: 'mentions' },
];
