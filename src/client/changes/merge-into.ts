import { l10n } from 'vscode';
import { CARD, type Action, type CardResult, type EntityRef } from '../../protocol/requests.ts';
import { isSameEntity } from '../entity-ref.ts';
import { agreedChange } from './agreed-change.ts';
import { pickEntity } from '../pick-entity.ts';
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

async function pickWhole(
  server: NotesServer,
  from: EntityRef,
  card: CardResult,
): Promise<EntityRef | undefined> {
  const picked = await pickEntity(server, {
    title: l10n.t('Merge {0} into', card.name),
    placeHolder: l10n.t('The one that stays, with the names, properties and text of both'),
    first: card.kind,
    isOffered: ({ ref, isCandidate }) =>
      ref !== undefined &&
      ref.folder === from.folder &&
      !isSameEntity(ref, from) &&
      (card.isCandidate || !isCandidate),
  });
  return picked?.ref;
}
