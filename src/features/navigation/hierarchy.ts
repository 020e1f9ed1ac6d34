import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId, type EntityKind } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { RelationName } from '../../model/relation.ts';
import { definitionOf, type Destination } from './definition.ts';
import { entityAt } from './entity-at.ts';
import { textOf } from '../wording/entity-text.ts';
import { references } from './references.ts';

/** An entity of a hierarchy. */
export interface HierarchyItem {
  readonly id: EntityId;
  readonly name: string;
  readonly kind: EntityKind;
  /** What it is: the role of a person, else its kind. */
  readonly detail: string;
  /** Where it is defined; for a candidate where it is first named. */
  readonly destination: Destination;
}

export type Direction = 'supertypes' | 'subtypes';

type Steps = readonly (readonly [
  side: 'objects' | 'subjects',
  relation: RelationName,
  kinds: readonly EntityKind[],
])[];

/**
 * Which relations lead up and down, and to what kinds: an entity of another kind is a typing mistake, which is
 * reported as a problem and not shown as somebody's manager.
 */
const STEPS: Readonly<Record<EntityKind, Readonly<Record<Direction, Steps>>>> = {
  person: {
    supertypes: [['objects', 'reports_to', ['person']]],
    subtypes: [['subjects', 'reports_to', ['person']]],
  },
  team: {
    supertypes: [['objects', 'part_of', ['team', 'organization']]],
    subtypes: [['subjects', 'part_of', ['team']]],
  },
  system: {
    supertypes: [
      ['objects', 'built_on', ['system']],
      ['subjects', 'used_by', ['system']],
    ],
    subtypes: [
      ['subjects', 'built_on', ['system']],
      ['objects', 'used_by', ['system', 'team', 'person', 'organization']],
    ],
  },
  organization: {
    supertypes: [['objects', 'acquired_by', ['organization']]],
    subtypes: [
      ['subjects', 'part_of', ['team']],
      ['subjects', 'acquired_by', ['organization']],
    ],
  },
};

/** The entities meant at `offset` (UTF-16), as the start of a hierarchy: several where it is ambiguous. */
export function hierarchyAt(index: NoteIndex, path: NotePath, offset: number): HierarchyItem[] {
  return itemsOf(index, entityAt(index, path, offset)?.entities ?? []);
}

/**
 * One step of a hierarchy: managers and direct reports of a person, parents and subteams of a team, what a system is
 * built on and what uses it. Each step is asked for on its own, so a line that goes round in a circle does no harm.
 */
export function hierarchyStep(index: NoteIndex, id: EntityId, direction: Direction): HierarchyItem[] {
  const entity = index.entities.get(id);
  if (!entity) return [];
  const ids = STEPS[entity.kind][direction].flatMap(([side, relation, kinds]) =>
    index.relations[side](relation, id).filter(other => isOneOf(index.entities.get(other), kinds)),
  );
  return itemsOf(
    index,
    [...new Set(ids)].filter(other => other !== id),
  );
}

const isOneOf = (entity: Entity | undefined, kinds: readonly EntityKind[]): boolean =>
  entity !== undefined && kinds.includes(entity.kind);

const itemsOf = (index: NoteIndex, ids: readonly EntityId[]): HierarchyItem[] =>
  ids.map(id => itemOf(index, id)).filter(item => item !== undefined);

function itemOf(index: NoteIndex, id: EntityId): HierarchyItem | undefined {
  const entity = index.entities.get(id);
  const destination = entity && (definitionOf(index, id) ?? firstPlaceOf(index, id));
  if (!destination) return undefined;
  const { name, kind } = entity;
  return { id, name, kind, detail: detailOf(index, entity), destination };
}

function detailOf(index: NoteIndex, entity: Entity): string {
  if (entity.isAccount) return 'account';
  return textOf(index, entity.id, 'role') ?? (isCandidate(entity) ? `${entity.kind}?` : entity.kind);
}

function firstPlaceOf(index: NoteIndex, id: EntityId): Destination | undefined {
  const [first] = index.mentionsOf(id);
  const place = first ?? references(index, id, { includeDefinition: false })[0];
  return place && { path: place.path, span: place.span, whole: place.span };
}
