import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId } from '../../model/entity.ts';
import { employerElsewhere, employerOf, isAbout, managerOf, teamsOfPeople, wholeOf } from './belonging.ts';
import type { Refusal } from '../../edit/change.ts';
import { BelowMoved } from './below-moved.ts';

/** Somebody or something is to stand below another in the organization. */
export interface TreeMove {
  readonly moved: EntityId;
  readonly onto: EntityId;
  /** The team in which it was taken up; that counts for who is in several. */
  readonly from: EntityId | undefined;
}

type MoveRelation = 'reports_to' | 'team' | 'part_of' | 'owner';

/** What need not be found anew for each place that one entity may be moved to. */
export interface MoveKnowledge {
  readonly teams: ReadonlyMap<EntityId, readonly EntityId[]>;
  readonly below: BelowMoved;
}

/** A value that a property gets, in place of another one or of all that hold now. */
export interface NewValue {
  readonly relation: MoveRelation;
  readonly object: EntityId;
  /** The one value that goes; undefined for all that hold now, null for none. */
  readonly instead: EntityId | undefined | null;
}

export interface MoveMeaning {
  readonly values: readonly NewValue[];
  /** What holds afterwards, as a sentence. */
  readonly says: string;
}

export const moveKnowledge = (index: NoteIndex, moved: EntityId): MoveKnowledge => ({
  teams: teamsOfPeople(index),
  below: new BelowMoved(index, moved),
});

/**
 * Which properties change when one entity is put below another: a person below a person reports there, below a team is
 * in it; a team is part of a team or organization; a system is owned by a team or person. Everything else is refused
 * with a sentence, and so is what would go round in a circle or holds already.
 */
export function meaningOfMove(
  index: NoteIndex,
  move: TreeMove,
  { teams, below }: MoveKnowledge = moveKnowledge(index, move.moved),
): MoveMeaning | Refusal {
  const moved = index.entities.get(move.moved);
  const onto = index.entities.get(move.onto);
  if (!moved || !onto) return { refusal: l10n.t('The notes do not name it any more.') };
  if (moved.id === onto.id) return { refusal: l10n.t('{0} cannot stand below itself.', moved.name) };
  if (moved.account !== undefined && onto.account !== undefined && moved.account !== onto.account)
    return { refusal: l10n.t('{0} and {1} belong to different accounts.', moved.name, onto.name) };
  switch (`${moved.kind} ${onto.kind}` as const) {
    case 'person person':
      return toManager(index, moved, onto, { from: move.from, there: teams.get(onto.id) ?? [], below });
    case 'person team':
      return toTeam(index, moved, onto, move.from);
    case 'team team':
    case 'team organization':
      return toWhole(index, moved, onto, below);
    case 'system team':
    case 'system person':
      return toOwner(index, moved, onto);
    default:
      return { refusal: WHY_NOT[moved.kind](moved.name, onto.name) };
  }
}

const WHY_NOT: Readonly<Record<Entity['kind'], (moved: string, onto: string) => string>> = {
  person: (moved, onto) =>
    l10n.t('{0} cannot stand below {1}: a person reports to a person or is in a team.', moved, onto),
  team: (moved, onto) =>
    l10n.t('{0} cannot stand below {1}: a team is part of another team or of an organization.', moved, onto),
  system: (moved, onto) =>
    l10n.t('{0} cannot stand below {1}: a system is owned by a team or a person.', moved, onto),
  organization: moved => l10n.t('{0} is an organization, which stands below nothing.', moved),
};

function toManager(
  index: NoteIndex,
  person: Entity,
  manager: Entity,
  {
    from,
    there,
    below,
  }: { readonly from: EntityId | undefined; readonly there: readonly EntityId[]; readonly below: BelowMoved },
): MoveMeaning | Refusal {
  if (below.holds('reports_to', manager.id))
    return {
      refusal: l10n.t('{0} reports to {1}: that would go round in a circle.', manager.name, person.name),
    };
  const own = index.relations.objects('team', person.id);
  const isApart = own.length > 0 && there.length > 0 && !own.some(team => there.includes(team));
  const [join] = there;
  // A lead stands in the team that it leads, and who is in several teams goes out of the one it was taken from.
  const leave = from !== undefined && own.includes(from) ? from : own.length === 1 ? own[0] : undefined;
  const moves = isApart && ledBy(index, person.id).length === 0 && leave !== undefined && join !== undefined;
  if (!moves && holds(index, person.id, 'reports_to', manager.id))
    return { refusal: l10n.t('{0} reports to {1} already.', person.name, manager.name) };
  const line: NewValue = { relation: 'reports_to', object: manager.id, instead: undefined };
  return {
    values: moves ? [line, { relation: 'team', object: join, instead: leave }] : [line],
    says: sentence(
      l10n.t('{0} reports to {1}', person.name, manager.name),
      moves ? l10n.t('is in {0}', nameOf(index, join)) : '',
      ...stays(index, person, moves ? [] : own.filter(() => isApart)),
      staysEmployed(index, person, manager),
    ),
  };
}

function toTeam(
  index: NoteIndex,
  person: Entity,
  team: Entity,
  from: EntityId | undefined,
): MoveMeaning | Refusal {
  const own = index.relations.objects('team', person.id);
  if (index.relations.objects('lead', team.id).includes(person.id))
    return { refusal: l10n.t('{0} leads {1}, and so is in it.', person.name, team.name) };
  if (holds(index, person.id, 'team', team.id))
    return { refusal: l10n.t('{0} is in {1} already.', person.name, team.name) };
  const leave = from !== undefined && own.includes(from) ? from : own.length > 1 ? null : undefined;
  const manager = managerOf(index, person.id);
  return {
    values: [{ relation: 'team', object: team.id, instead: leave }],
    says: sentence(
      l10n.t('{0} is in {1}', person.name, team.name),
      ...stays(index, person, leave === null ? own.filter(id => id !== team.id) : []),
      manager === undefined ? '' : l10n.t('still reports to {0}', nameOf(index, manager)),
    ),
  };
}

function toWhole(index: NoteIndex, team: Entity, whole: Entity, below: BelowMoved): MoveMeaning | Refusal {
  if (isCandidate(whole) && isAbout(index, whole))
    return { refusal: l10n.t('{0} has no note yet: set the account up first.', whole.name) };
  if (below.holds('part_of', whole.id))
    return { refusal: l10n.t('{0} is part of {1}: that would go round in a circle.', whole.name, team.name) };
  const isAtTop = wholeOf(index, team.id) === undefined && team.account === whole.id;
  if (isAtTop || holds(index, team.id, 'part_of', whole.id))
    return { refusal: l10n.t('{0} is part of {1} already.', team.name, whole.name) };
  return {
    values: [{ relation: 'part_of', object: whole.id, instead: undefined }],
    says: l10n.t('{0} is part of {1}.', team.name, whole.name),
  };
}

function toOwner(index: NoteIndex, system: Entity, owner: Entity): MoveMeaning | Refusal {
  if (holds(index, system.id, 'owner', owner.id))
    return { refusal: l10n.t('{0} is owned by {1} already.', system.name, owner.name) };
  return {
    values: [{ relation: 'owner', object: owner.id, instead: undefined }],
    says: l10n.t('{0} is owned by {1}.', system.name, owner.name),
  };
}

/** Whether a property says so already; what a sentence says can still be written. */
const holds = (
  { relations }: NoteIndex,
  subject: EntityId,
  relation: MoveRelation,
  object: EntityId,
): boolean => {
  const written = relations.objectFacts(relation, subject).filter(({ basis }) => basis === 'property');
  return written.length > 0 && written.some(fact => fact.object === object);
};

const ledBy = ({ relations, entities }: NoteIndex, person: EntityId): EntityId[] =>
  relations.subjects('lead', person).filter(id => entities.get(id)?.kind === 'team');

const nameOf = (index: NoteIndex, id: EntityId): string => index.entities.get(id)?.name ?? id;

function stays(index: NoteIndex, person: Entity, teams: readonly EntityId[]): string[] {
  const led = ledBy(index, person.id);
  return [
    led.length === 0 ? '' : l10n.t('still leads {0}', allOf(led.map(id => nameOf(index, id)))),
    teams.length === 0 ? '' : l10n.t('stays in {0}', allOf(teams.map(id => nameOf(index, id)))),
  ];
}

function staysEmployed(index: NoteIndex, person: Entity, manager: Entity): string {
  const employer = employerElsewhere(index, person);
  if (employer === undefined || employerOf(index, manager.id)?.id === employer) return '';
  return l10n.t('stays with {0}', nameOf(index, employer));
}

function sentence(...parts: readonly string[]): string {
  return `${allOf(parts.filter(part => part !== ''))}.`;
}

/** “Ben, Ada and Eve”. */
function allOf(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : l10n.t('{0} and {1}', parts.slice(0, -1).join(', '), last);
}
