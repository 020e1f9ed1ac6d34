import { mergeTargets } from '../../../features/merge/merge-targets.ts';
import { entityDetail } from '../../../features/wording/entity-words.ts';
import type { MergeTargetsResult } from '../../../protocol/merge-targets.ts';
import type { EntityRef } from '../../../protocol/requests.ts';
import type { Session } from '../../session.ts';
import { entityRef, foundBy } from '../entity-data.ts';
import { newNotePlaces } from '../views/surroundings.ts';

/** `accountNotes/mergeTargets`: what an entity can become part of. */
export function mergeTargetsOf(session: Session, params: EntityRef): MergeTargetsResult {
  const found = foundBy(session, params);
  if (!found) return [];
  const { folder, id } = found;
  return mergeTargets(folder.index, id, newNotePlaces(session, folder)).map(({ entity, isLikely }) => ({
    ref: entityRef(session, folder, entity.id),
    kind: entity.kind,
    name: entity.name,
    detail: entityDetail(folder.index, entity),
    aliases: entity.aliases,
    isLikely,
  }));
}
