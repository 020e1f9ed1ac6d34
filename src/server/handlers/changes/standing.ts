import { peopleInReach, standingOf } from '../../../features/organization/standing.ts';
import { entityDetail } from '../../../features/wording/entity-words.ts';
import type { EntityRef } from '../../../protocol/requests.ts';
import type { StandingResult } from '../../../protocol/standing.ts';
import type { Session } from '../../session.ts';
import { entityRef, foundBy } from '../entity-data.ts';

/** `accountNotes/standing` */
export function standingFor(session: Session, params: EntityRef): StandingResult | null {
  const found = foundBy(session, params);
  const person = found?.folder.index.entities.get(found.id);
  if (!found || person?.kind !== 'person') return null;
  const { index } = found.folder;
  const { stance, buyingRole, influences } = standingOf(index, person.id);
  const influenced = new Set(influences);
  return {
    name: person.name,
    ...(stance !== undefined && { stance }),
    ...(buyingRole !== undefined && { buyingRole }),
    people: peopleInReach(index, person).map(other => ({
      ref: entityRef(session, found.folder, other.id),
      name: other.name,
      detail: entityDetail(index, other),
      isInfluenced: influenced.has(other.id),
    })),
  };
}
