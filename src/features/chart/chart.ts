import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type EntityId, type EntityKind } from '../../model/entity.ts';
import { changesBetween, type ChartChange } from './chart-changes.ts';
import { datesOf } from './chart-dates.ts';
import { textOf } from '../wording/entity-text.ts';
import type { FactSource } from '../wording/fact-source.ts';
import { organization, type OrganizationNode } from '../organization/organization.ts';
import { isPlaceholder } from '../wording/placeholder.ts';

/** Which organization is drawn. Days are ISO 8601 dates. */
export interface ChartOptions {
  /** As it had been said, and held, by the end of this day; undefined for now. */
  readonly asOf: string | undefined;
  /** What changed since the end of this day is marked, where that is earlier. */
  readonly since: string | undefined;
  /** Whether systems stand below who owns them. */
  readonly withSystems: boolean;
}

/** A card of the chart, or a group such as “Unplaced”. All texts come from notes: whoever draws them escapes them. */
export interface ChartNode {
  /** As in the organization tree. */
  readonly id: string;
  readonly kind: EntityKind | 'account' | 'group';
  readonly name: string;
  readonly role: string;
  /** Leads the team above. */
  readonly isLead: boolean;
  readonly entity: EntityId | undefined;
  readonly isCandidate: boolean;
  readonly isPlaceholder: boolean;
  /** Its place rests on sentences alone. */
  readonly isStated: boolean;
  readonly source: FactSource | undefined;
  readonly change: ChartChange | undefined;
  /** How many people stand below it, each counted once. */
  readonly people: number;
  /** How many systems stand below it, whether or not they are drawn. */
  readonly systems: number;
  readonly children: readonly ChartNode[];
}

export interface Chart {
  readonly roots: readonly ChartNode[];
  /** The days on which something was said, began or was over, in order: where the chart can be different. */
  readonly dates: readonly string[];
}

/** The org chart of a workspace folder: model.md §6. */
export function chart(index: NoteIndex, { asOf, since, withSystems }: ChartOptions): Chart {
  const then = asOf === undefined ? index : index.asOf(asOf);
  const tree = organization(then);
  const isEarlier = since !== undefined && (asOf === undefined || since < asOf);
  const changes = isEarlier ? changesBetween(organization(index.asOf(since)), tree) : undefined;
  const drawn = (node: OrganizationNode, parent: EntityId | undefined): Drawn => {
    const entity = node.entity === undefined ? undefined : then.entities.get(node.entity);
    const below = node.children.map(child => drawn(child, node.entity));
    const people = new Set(below.flatMap(child => [...child.people]));
    const systems = new Set(below.flatMap(child => [...child.systems]));
    const result: ChartNode = {
      id: node.id,
      kind: node.kind,
      name: node.label,
      role: entity ? (textOf(then, entity.id, 'role') ?? '') : '',
      isLead: entity !== undefined && leads(then, entity.id, parent),
      entity: node.entity,
      isCandidate: entity !== undefined && isCandidate(entity),
      isPlaceholder: entity !== undefined && isPlaceholder(entity),
      isStated: node.isStated,
      source: node.source,
      change: changes?.get(node.id),
      people: people.size,
      systems: systems.size,
      children: below
        .filter(child => withSystems || child.node.kind !== 'system')
        .map(child => child.node)
        .filter(child => child.kind !== 'group' || child.children.length > 0),
    };
    if (entity?.kind === 'person') people.add(entity.id);
    if (entity?.kind === 'system') systems.add(entity.id);
    return { node: result, people, systems };
  };
  const roots = tree
    .map(root => drawn(root, undefined).node)
    .filter(({ kind, children }) => kind !== 'group' || children.length > 0)
    .filter(({ kind }) => withSystems || kind !== 'system');
  return { roots, dates: datesOf(index) };
}

/** A node with whom and what it counts for those above it. */
interface Drawn {
  readonly node: ChartNode;
  readonly people: ReadonlySet<EntityId>;
  readonly systems: ReadonlySet<EntityId>;
}

const leads = ({ relations }: NoteIndex, person: EntityId, team: EntityId | undefined): boolean =>
  team !== undefined && relations.objects('lead', team).includes(person);
