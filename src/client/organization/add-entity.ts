import { l10n, window } from 'vscode';
import type { OrganizationNode } from '../../protocol/organization.ts';
import type { EntityKind } from '../../protocol/requests.ts';
import { applyChange } from '../changes/apply-change.ts';
import { kindIcon } from '../entity-icons.ts';
import type { Row } from './organization-tree.ts';
import type { OrganizationView } from './organization-view.ts';
import type { NotesServer } from '../connection/start-server.ts';

/** What can be added below a row, by the kind of the row. */
const addable: Readonly<Record<OrganizationNode['kind'], readonly EntityKind[]>> = {
  account: ['team'],
  organization: ['team'],
  team: ['person', 'team', 'system'],
  person: ['person', 'system'],
  system: [],
  group: [],
};

/** Asks what is to be added below a row, where it can be several things, and how it is called. */
export async function addEntity(
  { server, view }: { readonly server: NotesServer; readonly view: OrganizationView },
  { id, node }: Row,
  kind?: EntityKind,
): Promise<void> {
  const { ref, label } = node;
  const kinds = kind ? [kind] : addable[node.kind];
  if (!ref || kinds.length === 0) {
    await window.showInformationMessage(l10n.t('Nothing can be added below {0}.', label));
    return;
  }
  const type = kinds.length === 1 ? kinds[0] : await pickKind(node, kinds);
  if (!type) return;
  const name = await window.showInputBox({
    title: titleOf(type, node),
    prompt: l10n.t('The name; its note is made, and can be undone.'),
    validateInput: text => (text.trim() === '' ? l10n.t('A name is needed.') : undefined),
  });
  if (name === undefined) return;
  view.openAfterChange(id);
  await applyChange(
    server,
    ref.folder,
    { kind: 'add', type, name, under: ref.entity },
    {
      says: l10n.t('Added: {0}', name),
      shows: 'first',
    },
  );
}

async function pickKind(
  node: OrganizationNode,
  kinds: readonly EntityKind[],
): Promise<EntityKind | undefined> {
  const items = kinds.map(kind => ({ label: wordOf(kind, node), iconPath: kindIcon(kind), kindToAdd: kind }));
  const picked = await window.showQuickPick(items, { title: l10n.t('Add Below {0}', node.label) });
  return picked?.kindToAdd;
}

function wordOf(kind: EntityKind, node: OrganizationNode): string {
  if (kind === 'person') return node.kind === 'person' ? l10n.t('Report') : l10n.t('Member');
  if (kind === 'team') return node.kind === 'team' ? l10n.t('Subteam') : l10n.t('Team');
  return l10n.t('System');
}

function titleOf(kind: EntityKind, node: OrganizationNode): string {
  if (kind === 'person')
    return node.kind === 'person'
      ? l10n.t('Reports to {0}', node.label)
      : l10n.t('Member of {0}', node.label);
  if (kind === 'team') return l10n.t('Team in {0}', node.label);
  return l10n.t('System of {0}', node.label);
}
