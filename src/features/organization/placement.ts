import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { addTo } from '../../text/grouping.ts';
import { employerElsewhere, employerOf, managerOf, ownerOf, teamsOfPeople, wholeOf } from './belonging.ts';
import { cyclesOf } from '../problems/cycles.ts';

/** A place in the organization tree. Who has several has what is its own below the first of them. */
export interface TreePlace {
  readonly entity: Entity;
  /** Whether it stands there as the lead of the team above it. */
  readonly leads: boolean;
  readonly below: readonly TreePlace[];
}

interface OpenPlace extends TreePlace {
  readonly below: OpenPlace[];
}

/** A person or thing by id, each with its place. */
type Places = ReadonlyMap<EntityId, OpenPlace>;

/**
 * What stands directly below each account, or below none, with all that is below it (model.md §6). Every entity but
 * the accounts has a place. A cycle has no top, so the first of its members by id is taken for it. Size and time grow
 * with the number of relations, however people and teams hang together.
 */
export function placementOf(index: NoteIndex): ReadonlyMap<EntityId | undefined, readonly TreePlace[]> {
  const roots = new Map<EntityId | undefined, OpenPlace[]>();
  const teams = teamsOfPeople(index);
  const first: Places = new Map(
    [...index.entities.values()].map(entity => [
      entity.id,
      placeIn(index, entity, teams.get(entity.id)?.[0]),
    ]),
  );
  for (const [team, people] of peopleByTeam(index, teams, first)) placeInTeam(index, first.get(team), people);

  const others = [...index.entities.values()].filter(entity => !entity.isAccount && !teams.has(entity.id));
  const parents = new Map(others.map(entity => [entity.id, parentOf(index, entity)]));
  for (const [top = '' as EntityId] of cyclesOf(parents)) {
    const place = first.get(top);
    parents.set(top, place && employerElsewhere(index, place.entity));
  }
  for (const entity of others) {
    const place = first.get(entity.id);
    const parent = parents.get(entity.id);
    if (!place) continue;
    if (parent === undefined) addTo(roots, accountOf(index, entity), place);
    else first.get(parent)?.below.push(place);
  }
  placeAtEmployers(index, teams, first);
  return roots;
}

const placeIn = ({ relations }: NoteIndex, entity: Entity, team: EntityId | undefined): OpenPlace => ({
  entity,
  leads: team !== undefined && relations.objects('lead', team).includes(entity.id),
  below: [],
});

/** Who stands in each team. */
function peopleByTeam(
  index: NoteIndex,
  teams: ReadonlyMap<EntityId, readonly EntityId[]>,
  first: Places,
): Map<EntityId, Places> {
  const byTeam = new Map<EntityId, Map<EntityId, OpenPlace>>();
  for (const [person, own] of teams)
    own.forEach((team, at) => {
      const place = first.get(person);
      if (!place) return;
      const people = byTeam.get(team) ?? new Map<EntityId, OpenPlace>();
      byTeam.set(team, people.set(person, at === 0 ? place : placeIn(index, place.entity, team)));
    });
  return byTeam;
}

/** Leads stand at the top of their team, the others below their manager where that one stands there too. */
function placeInTeam(index: NoteIndex, team: OpenPlace | undefined, people: Places): void {
  const managers = new Map<EntityId, EntityId>();
  for (const [id, { leads }] of people) {
    const manager = leads ? undefined : managerOf(index, id);
    if (manager !== undefined && people.has(manager)) managers.set(id, manager);
  }
  for (const [top = '' as EntityId] of cyclesOf(managers)) managers.delete(top);
  for (const [id, place] of people) {
    const manager = managers.get(id);
    (manager === undefined ? team : people.get(manager))?.below.push(place);
  }
}

/** What an entity that stands in no team stands below; undefined where that is its account, or nothing. */
function parentOf(index: NoteIndex, entity: Entity): EntityId | undefined {
  switch (entity.kind) {
    case 'organization':
      return undefined;
    case 'team': {
      const whole = wholeOf(index, entity.id);
      return whole?.isAccount ? undefined : whole?.id;
    }
    case 'system':
      return ownerOf(index, entity.id)?.id;
    case 'person': {
      const manager = managerOf(index, entity.id);
      const employer = employerElsewhere(index, entity);
      if (employer === undefined) return manager;
      const isColleague = manager !== undefined && employerOf(index, manager)?.id === employer;
      return isColleague ? manager : employer;
    }
  }
}

/** The account that an entity without parent stands in: a team's whole, a person's employer, or its note's. */
function accountOf(index: NoteIndex, { id, kind, account }: Entity): EntityId | undefined {
  const above = kind === 'team' ? wholeOf(index, id) : kind === 'person' ? employerOf(index, id) : undefined;
  if (above?.isAccount) return above.id;
  return account !== undefined && index.entities.get(account)?.isAccount ? account : undefined;
}

/** Who belongs to another organization and stands in a team of the account stands at the employer besides. */
function placeAtEmployers(
  index: NoteIndex,
  teams: ReadonlyMap<EntityId, readonly EntityId[]>,
  first: Places,
): void {
  for (const [person, own] of teams) {
    const place = first.get(person);
    const employer = place && employerElsewhere(index, place.entity);
    if (!place || employer === undefined) continue;
    const isThere = own.some(team => index.relations.chain('part_of', team).includes(employer));
    if (!isThere) first.get(employer)?.below.push({ entity: place.entity, leads: false, below: [] });
  }
}
