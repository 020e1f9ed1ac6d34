import { l10n, window, type QuickPickItem } from 'vscode';
import { MOVE_TARGETS, type MoveTarget } from '../../protocol/organization.ts';
import type { EntityRef } from '../../protocol/requests.ts';
import { applyChange } from '../changes/apply-change.ts';
import { kindIcon } from '../entity-icons.ts';
import { teamAbove, type OrganizationTree, type Row } from './organization-tree.ts';
import { separated } from '../separated-items.ts';
import type { NotesServer } from '../connection/start-server.ts';

/** Puts what a row shows below something else, shows the note that says so now, and the row where it stands then. */
export async function moveRow(
  server: NotesServer,
  tree: OrganizationTree,
  row: Row,
  onto: EntityRef,
): Promise<void> {
  const { ref } = row.node;
  if (!ref) return;
  if (ref.folder !== onto.folder) {
    await window.showWarningMessage(l10n.t('The two stand in different folders.'));
    return;
  }
  const action = {
    kind: 'moveUnder',
    entity: ref.entity,
    onto: onto.entity,
    from: teamOf(tree, row)?.entity ?? null,
  } as const;
  await applyChange(server, ref.folder, action, {
    says: l10n.t('Moved: {0}', row.node.label),
    shows: 'first',
  });
}

/** The same by keyboard: asks for what it is to stand below, and offers nothing that would be refused. */
export async function moveRowUnder(server: NotesServer, tree: OrganizationTree, row: Row): Promise<void> {
  const { ref, label } = row.node;
  if (!ref) return;
  const from = teamOf(tree, row)?.entity;
  const picked = await window.showQuickPick<TargetItem>(
    targetItems(server, { ...ref, ...(from && { from }) }),
    {
      title: l10n.t('Move {0} Under…', label),
      placeHolder: l10n.t('A manager, a team, or an owner'),
      matchOnDescription: true,
    },
  );
  if (picked?.target) await moveRow(server, tree, row, picked.target.ref);
}

interface TargetItem extends QuickPickItem {
  readonly target?: MoveTarget;
}

async function targetItems(
  server: NotesServer,
  params: EntityRef & { readonly from?: string },
): Promise<TargetItem[]> {
  const targets = (await server.ask(MOVE_TARGETS, params)) ?? [];
  return separated(
    targets.map(target => ({
      kind: target.kind,
      item: {
        label: target.name,
        ...(target.role !== undefined && { description: target.role }),
        iconPath: kindIcon(target.kind),
        target,
      },
    })),
  );
}

const teamOf = (tree: OrganizationTree, row: Row): EntityRef | undefined => teamAbove(tree, row)?.node.ref;
