import type { EntityKind } from '../../../model/entity.ts';
import type { RelationName } from '../../../model/relation.ts';
import type { Clause } from '../clauses/clause-state.ts';
import { isGivenName } from '../vocabulary/given-names.ts';
import { PEOPLE } from '../nouns/meaning.ts';
import type { SentenceContext } from './sentence-context.ts';

type Kinds = readonly EntityKind[];

const sides: Partial<Record<RelationName, readonly [subject: Kinds, object: Kinds]>> = {
  reports_to: [['person'], ['person']],
  part_of: [['team'], ['team']],
  owner: [['system'], ['team', 'person']],
  built_on: [['system'], ['system']],
  used_by: [['system'], ['team', 'person', 'organization']],
  lead: [['team', 'system'], ['person']],
  leads: [['person'], ['team', 'system']],
  team: [['person'], ['team', 'organization']],
  organization: [['person'], ['organization', 'team']],
  previously: [['person'], ['organization']],
};
const events: ReadonlySet<RelationName> = new Set(['leads', 'previously', 'organization'] as const);

/** Whether the two sides of a relation are of different kinds. */
export const isSided = (relation: RelationName): boolean => {
  const [subjects, objects] = sides[relation] ?? [[], []];
  return !subjects.some(kind => objects.includes(kind));
};

/** What is stated in other words than those of the table: "Ada's manager is Ben". */
export function readStatedClause(
  context: SentenceContext,
  clause: Extract<Clause, { kind: 'stated' }>,
): void {
  const { relation, subjects, objects, group, at, isWeak, isHandedOn } = clause;
  const kinds = sides[relation];
  if (!kinds) return;
  const lefts = subjects.flatMap(noun => context.meant(noun, kinds[0], true) ?? []);
  const rights = objects.flatMap(noun => context.meant(noun, kinds[1], relation === 'team') ?? []);
  if (!isWeak) {
    for (const left of lefts) context.vote(left, kinds[0]);
    for (const right of rights) context.vote(right, kinds[1]);
  } else if (relation === 'reports_to')
    // "Jonas' boss is Ada": a team's boss may be meant, but not of a given name.
    for (const left of lefts) if (isGivenName(left.given ?? '')) context.vote(left, PEOPLE);
  if (context.isMoot(group, at, events.has(relation))) return;
  for (const left of lefts)
    for (const right of rights) {
      const said = { relation, subject: left.meaning.reference, object: right.meaning.reference };
      context.state(said, group, at);
      if (isHandedOn) context.stateUntil(said, group, at);
    }
}
