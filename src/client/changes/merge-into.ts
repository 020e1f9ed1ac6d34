import { l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { MERGE_TARGETS, type MergeTarget } from '../../protocol/merge-targets.ts';
import { CARD, type CardResult } from '../../protocol/card.ts';
import type { Action, EntityRef } from '../../protocol/requests.ts';
import { kindIcon } from '../entity-icons.ts';
import { agreedChange } from './agreed-change.ts';
import { pickEntity } from '../pick-entity.ts';
import { separated } from '../separated-items.ts';
import type { NotesServer } from '../connection/start-server.ts';

/**
 * Asks whom an entity is to become part of, the entity too, where they are not given, and does it once that is agreed
 * to.
 */
export async function mergeInto(server: NotesServer, given?: EntityRef, whole?: EntityRef): Promise<void> {
  const from =
    given ??
    (
      await pickEntity(server, {
        title: l10n.t('Merge: Who Is to Go?'),
        placeHolder: l10n.t('The one that becomes part of another'),
      })
    )?.ref;
  const card = from && (await server.ask(CARD, from));
  if (!card || !from) return;
  const into = whole ?? (await pickWhole(server, from, card));
  const kept = into && (await server.ask(CARD, into));
  if (!into || !kept) return;
  const action: Action = { kind: 'merge', entity: from.entity, into: into.entity };
  await agreedChange(server, from.folder, action, {
    question: l10n.t('Merge {0} into {1}?', card.name, kept.name),
    yes: 'Merge',
    done: l10n.t('{0} is part of {1} now.', card.name, kept.name),
  });
}

interface TargetItem extends QuickPickItem {
  readonly target?: MergeTarget;
}

/** Lets the user choose among all that it can become part of, those above that it likely is. */
async function pickWhole(
  server: NotesServer,
  from: EntityRef,
  card: CardResult,
): Promise<EntityRef | undefined> {
  const picked = await window.showQuickPick<TargetItem>(targetItems(server, from, card), {
    title: l10n.t('Merge {0} into', card.name),
    placeHolder: l10n.t('The one that stays, with the names, properties and text of both'),
    matchOnDescription: true,
  });
  return picked?.target?.ref;
}

async function targetItems(server: NotesServer, from: EntityRef, card: CardResult): Promise<TargetItem[]> {
  const targets = (await server.ask(MERGE_TARGETS, from)) ?? [];
  const likely = targets.filter(({ isLikely }) => isLikely).map(itemOf);
  const others = targets
    .filter(({ isLikely }) => !isLikely)
    .map(target => ({ kind: target.kind, item: itemOf(target) }));
  const line = { label: l10n.t('Likely the same'), kind: QuickPickItemKind.Separator };
  return [...(likely.length === 0 ? [] : [line, ...likely]), ...separated(others, card.kind)];
}

const itemOf = (target: MergeTarget): TargetItem => ({
  label: target.name,
  description: [
    target.detail,
    ...(target.aliases.length > 0 ? [l10n.t('also {0}', target.aliases.join(', '))] : []),
  ].join(' · '),
  iconPath: kindIcon(target.kind),
  target,
});
