import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity } from '../../model/entity.ts';
import { textOf } from './entity-text.ts';

/** What tells an entity from others of its name, in one line: `person · Engineer · Storage`; `?` behind a candidate's kind. */
export const entityDetail = (index: NoteIndex, entity: Entity): string =>
  [kindOf(entity), textOf(index, entity.id, 'role'), teamOf(index, entity)]
    .filter(part => part !== undefined)
    .join(' · ');

const kindOf = (entity: Entity): string =>
  entity.isAccount ? 'account' : isCandidate(entity) ? `${entity.kind}?` : entity.kind;

const BELONGING = { person: 'team', team: 'part_of', system: 'owner', organization: undefined } as const;

function teamOf(index: NoteIndex, { id, kind }: Entity): string | undefined {
  const belonging = BELONGING[kind];
  const team = belonging && index.relations.objects(belonging, id)[0];
  return team && index.entities.get(team)?.name;
}
