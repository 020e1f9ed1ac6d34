import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId, EntityKind } from '../../model/entity.ts';
import type { RelationName } from '../../model/relation.ts';
import { suggestedAccount } from './suggested-account.ts';

/**
 * What an entity belongs to, the first where several are said. Relations to a kind that they cannot lead to are passed
 * over: they are problems, and nobody should stand below a typing mistake.
 */
function firstOf(
  { relations, entities }: NoteIndex,
  relation: RelationName,
  id: EntityId,
  kinds: readonly EntityKind[],
): Entity | undefined {
  for (const object of relations.objects(relation, id)) {
    const entity = entities.get(object);
    if (entity && entity.id !== id && kinds.includes(entity.kind)) return entity;
  }
  return undefined;
}

export const managerOf = (index: NoteIndex, person: EntityId): EntityId | undefined =>
  firstOf(index, 'reports_to', person, ['person'])?.id;

export const employerOf = (index: NoteIndex, person: EntityId): Entity | undefined =>
  firstOf(index, 'organization', person, ['organization']);

export const wholeOf = (index: NoteIndex, team: EntityId): Entity | undefined =>
  firstOf(index, 'part_of', team, ['team', 'organization']);

export const ownerOf = (index: NoteIndex, system: EntityId): Entity | undefined =>
  firstOf(index, 'owner', system, ['team', 'person']);

/** Who leads a system: it stands below that person where nobody is said to own it. */
export const leadOf = (index: NoteIndex, system: EntityId): Entity | undefined =>
  firstOf(index, 'lead', system, ['person']);

/** Whether an organization is what notes are about: an account, written down or suggested. */
export const isAbout = (index: NoteIndex, { id, isAccount }: Entity): boolean =>
  isAccount || id === suggestedAccount(index);

/** The employer of a person who belongs to another organization than one that notes are about. */
export function employerElsewhere(index: NoteIndex, person: Entity): EntityId | undefined {
  const employer = employerOf(index, person.id);
  return employer && !isAbout(index, employer) ? employer.id : undefined;
}

export const hasReports = ({ relations }: NoteIndex, person: EntityId): boolean =>
  relations.subjects('reports_to', person).some(id => id !== person);

/** Whether anything says where a person belongs: a manager, reports, a team, what it leads or owns, or its employer. */
export function hasPlace(index: NoteIndex, person: EntityId): boolean {
  const { relations } = index;
  return (
    managerOf(index, person) !== undefined ||
    hasReports(index, person) ||
    ownTeamsOf(index, person).length > 0 ||
    relations.subjects('lead', person).length > 0 ||
    relations.subjects('owner', person).length > 0 ||
    employerOf(index, person) !== undefined
  );
}

/**
 * The teams that each person stands in, for those who stand in any: first those that it leads, then those that it is
 * in. Who has no team stands in that of its manager.
 */
export function teamsOfPeople(index: NoteIndex): Map<EntityId, readonly EntityId[]> {
  const teams = new Map<EntityId, readonly EntityId[]>();
  const without: Entity[] = [];
  for (const entity of index.entities.values()) {
    if (entity.kind !== 'person') continue;
    const own = ownTeamsOf(index, entity.id);
    if (own.length > 0) teams.set(entity.id, own);
    else if (employerElsewhere(index, entity) === undefined) without.push(entity);
  }
  const inherited = teamsOfManagers(index, without, teams);
  for (const [id, team] of inherited) teams.set(id, [team]);
  return teams;
}

export function ownTeamsOf(index: NoteIndex, person: EntityId): EntityId[] {
  const { relations, entities } = index;
  const isTeam = (id: EntityId): boolean => entities.get(id)?.kind === 'team';
  const led = relations.subjects('lead', person).filter(isTeam);
  const own = membershipsOf(index, person).filter(isTeam);
  if (led.length === 0 || own.length === 0) return [...led, ...own];
  // Who leads a part of its team stands there, and not a second time beside that part.
  const above = new Set<EntityId>();
  for (const start of led)
    for (
      let at: EntityId | undefined = start;
      at !== undefined && !above.has(at);
      at = wholeOf(index, at)?.id
    )
      above.add(at);
  return [...led, ...own.filter(team => !above.has(team))];
}

/** The teams that somebody is said to be in: where the time is told for which that holds, it is the surer of two. */
function membershipsOf({ relations }: NoteIndex, person: EntityId): EntityId[] {
  const facts = relations.objectFacts('team', person);
  const [dated, undated] = [facts.filter(({ period }) => period), facts.filter(({ period }) => !period)];
  return [...new Set([...dated, ...undated].flatMap(({ object }) => object ?? []))];
}

/** For people without a team of their own the first team up their line of managers; each line is walked once. */
function teamsOfManagers(
  index: NoteIndex,
  people: readonly Entity[],
  teams: ReadonlyMap<EntityId, readonly EntityId[]>,
): Map<EntityId, EntityId> {
  const inherited = new Map<EntityId, EntityId>();
  const waiting = new Set(people.map(({ id }) => id));
  for (const { id: start } of people) {
    const line: EntityId[] = [];
    let at: EntityId | undefined = start;
    while (at !== undefined && waiting.delete(at)) {
      line.push(at);
      at = managerOf(index, at);
    }
    const team = at && (teams.get(at)?.[0] ?? inherited.get(at));
    if (team !== undefined) for (const id of line) inherited.set(id, team);
  }
  return inherited;
}
