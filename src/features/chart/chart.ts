import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type EntityId, type EntityKind } from '../../model/entity.ts';
import { changesBetween, type ChartChange } from './chart-changes.ts';
import { datesOf } from './chart-dates.ts';
import { textOf } from '../wording/entity-text.ts';
import type { FactSource } from '../wording/fact-source.ts';
import { managerOf } from '../organization/belonging.ts';
import { organization, type OrganizationNode } from '../organization/organization.ts';
import { ordersIn, type TreeOrder, type TreeOrders } from '../organization/tree-order.ts';
import { isPlaceholder } from '../wording/placeholder.ts';
import { teamNumbers } from './team-numbers.ts';

/** Which organization is drawn. Days are ISO 8601 dates. */
export interface ChartOptions {
  /** As it had been said, and held, by the end of this day; undefined for now. */
  readonly asOf: string | undefined;
  /** What changed since the end of this day is marked, where that is earlier. */
  readonly since: string | undefined;
  /** Whether systems stand below who owns them. */
  readonly withSystems: boolean;
  /** The orders that were chosen, as for the tree. */
  readonly orders: TreeOrders;
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
  /** The number of its team, by which it gets its colour: see `teamNumbers`. */
  readonly team: number | undefined;
  /** Its lines that lead elsewhere than to what it stands below, in words: “reports to Ada Park”. */
  readonly elsewhere: readonly string[];
  /** The manager, where that is not what it stands below but stands elsewhere in the chart. */
  readonly across: LineAcross | undefined;
  readonly change: ChartChange | undefined;
  /** How many people stand below it, each counted once. */
  readonly people: number;
  /** How many systems stand below it, whether or not they are drawn. */
  readonly systems: number;
  readonly children: readonly ChartNode[];
}

/** A reporting line that the tree cannot show. */
export interface LineAcross {
  /** The id of the manager's node. */
  readonly to: string;
  readonly isStated: boolean;
}

export interface Chart {
  readonly roots: readonly ChartNode[];
  /** The days on which something was said, began or was over, in order: where the chart can be different. */
  readonly dates: readonly string[];
  /** The order of each account. */
  readonly orders: readonly { readonly account: EntityId | undefined; readonly order: TreeOrder }[];
}

/** The org chart of a workspace folder: model.md §6. */
export function chart(index: NoteIndex, { asOf, since, withSystems, orders: chosen }: ChartOptions): Chart {
  const then = asOf === undefined ? index : index.asOf(asOf);
  // An earlier day is drawn in the order of today.
  const orders = ordersIn(index, chosen);
  const given = Object.fromEntries(orders.map(({ account = '', order }) => [account, order]));
  const tree = organization(then, given);
  const isEarlier = since !== undefined && (asOf === undefined || since < asOf);
  const changes = isEarlier ? changesBetween(organization(index.asOf(since), given), tree) : undefined;
  const teams = teamNumbers(index, then);
  const drawing = { index: then, withSystems, teams, changes, shown: idsIn(tree) };
  const roots = tree
    .map(root => drawn(drawing, root, undefined).node)
    .filter(({ kind, children }) => kind !== 'group' || children.length > 0)
    .filter(({ kind }) => withSystems || kind !== 'system');
  return { roots, dates: datesOf(index), orders };
}

interface Drawing {
  /** The notes as of the day of the chart. */
  readonly index: NoteIndex;
  readonly withSystems: boolean;
  readonly teams: ReadonlyMap<EntityId, number>;
  readonly changes: ReadonlyMap<string, ChartChange> | undefined;
  /** The ids of all nodes. */
  readonly shown: ReadonlySet<string>;
}

/** A node with whom and what it counts for those above it. */
interface Drawn {
  readonly node: ChartNode;
  readonly people: ReadonlySet<EntityId>;
  readonly systems: ReadonlySet<EntityId>;
}

function drawn(drawing: Drawing, node: OrganizationNode, parent: EntityId | undefined): Drawn {
  const { index, withSystems, teams, changes } = drawing;
  const entity = node.entity === undefined ? undefined : index.entities.get(node.entity);
  const below = node.children.map(child => drawn(drawing, child, node.entity));
  const people = new Set(below.flatMap(child => [...child.people]));
  const systems = new Set(below.flatMap(child => [...child.systems]));
  const result: ChartNode = {
    id: node.id,
    kind: node.kind,
    name: node.label,
    role: entity ? (textOf(index, entity.id, 'role') ?? '') : '',
    isLead: entity !== undefined && leads(index, entity.id, parent),
    entity: node.entity,
    isCandidate: entity !== undefined && isCandidate(entity),
    isPlaceholder: entity !== undefined && isPlaceholder(entity),
    isStated: node.isStated,
    source: node.source,
    team: entity && teams.get(entity.id),
    elsewhere: node.elsewhere,
    across: entity?.kind === 'person' ? lineAcross(drawing, entity.id, parent) : undefined,
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
}

function lineAcross(
  { index, shown }: Drawing,
  person: EntityId,
  above: EntityId | undefined,
): LineAcross | undefined {
  const manager = managerOf(index, person);
  if (manager === undefined || manager === above || !shown.has(manager)) return undefined;
  const facts = index.relations.objectFacts('reports_to', person).filter(({ object }) => object === manager);
  return { to: manager, isStated: facts.every(({ basis }) => basis === 'statement') };
}

function idsIn(tree: readonly OrganizationNode[]): Set<string> {
  const ids = new Set<string>();
  const add = (node: OrganizationNode): void => {
    ids.add(node.id);
    node.children.forEach(add);
  };
  tree.forEach(add);
  return ids;
}

const leads = ({ relations }: NoteIndex, person: EntityId, team: EntityId | undefined): boolean =>
  team !== undefined && relations.objects('lead', team).includes(person);
