import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId, type EntityKind } from '../../model/entity.ts';
import { stanceNamed, type Stance } from '../../model/standing.ts';
import { changesBetween, type ChartChange } from './chart-changes.ts';
import { datesOf, isDated } from './chart-dates.ts';
import { textOf } from '../wording/entity-text.ts';
import { linesBetween, type FactSource } from '../wording/fact-source.ts';
import { managerOf } from '../organization/belonging.ts';
import { organization, type OrganizationNode } from '../organization/organization.ts';
import { standingOf } from '../organization/standing.ts';
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
  /** Where a person stands; undefined where the notes say no stance that there is. */
  readonly stance: Stance | undefined;
  readonly buyingRole: string | undefined;
  /** The ids of the nodes of whom the person influences, as far as they are shown. */
  readonly influences: readonly string[];
  /** Whether nothing tells since when it stands there: neither a date nor the time of a property. */
  readonly isUndated: boolean;
  /** How many people stand below it, each counted once. */
  readonly people: number;
  /** How many systems stand below it; none where systems are not drawn. */
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
  readonly people: Set<EntityId>;
  readonly systems: Set<EntityId>;
}

/** Whatever stands in any of the sets, in the largest of them: nobody needs that any more. */
function allOf(sets: readonly Set<EntityId>[]): Set<EntityId> {
  const all = sets.reduce((largest, set) => (set.size > largest.size ? set : largest), new Set<EntityId>());
  for (const set of sets) if (set !== all) for (const id of set) all.add(id);
  return all;
}

function drawn(drawing: Drawing, node: OrganizationNode, parent: EntityId | undefined): Drawn {
  const { index, withSystems, changes } = drawing;
  const entity = node.entity === undefined ? undefined : index.entities.get(node.entity);
  const below = node.children.map(child => drawn(drawing, child, node.entity));
  const people = allOf(below.map(child => child.people));
  const systems = allOf(below.map(child => child.systems));
  const result: ChartNode = {
    id: node.id,
    kind: node.kind,
    name: node.label,
    entity: node.entity,
    isStated: node.isStated,
    source: node.source,
    elsewhere: node.elsewhere,
    ...(entity ? knownOf(drawing, entity, parent) : NOBODY),
    change: changes?.get(node.id),
    people: people.size,
    systems: withSystems ? systems.size : 0,
    children: below
      .filter(child => withSystems || child.node.kind !== 'system')
      .map(child => child.node)
      .filter(child => child.kind !== 'group' || child.children.length > 0),
  };
  if (entity?.kind === 'person') people.add(entity.id);
  if (entity?.kind === 'system') systems.add(entity.id);
  return { node: result, people, systems };
}

type Known = Pick<
  ChartNode,
  | 'role'
  | 'isLead'
  | 'isCandidate'
  | 'isPlaceholder'
  | 'team'
  | 'across'
  | 'stance'
  | 'buyingRole'
  | 'influences'
  | 'isUndated'
>;

/** What is known of a group. */
const NOBODY: Known = {
  ...{ role: '', isLead: false, isCandidate: false, isPlaceholder: false, isUndated: false },
  ...{ team: undefined, across: undefined, stance: undefined, buyingRole: undefined, influences: [] },
};

/** What is known of an entity where it stands below another one, or at the top. */
function knownOf(drawing: Drawing, entity: Entity, parent: EntityId | undefined): Known {
  const { index, teams, shown } = drawing;
  const { id, kind } = entity;
  const known = {
    role: textOf(index, id, 'role') ?? '',
    isLead: leads(index, id, parent),
    isCandidate: isCandidate(entity),
    isPlaceholder: isPlaceholder(entity),
    team: teams.get(id),
    isUndated: parent !== undefined && isUndated(index, id, parent),
  };
  if (kind !== 'person') return { ...NOBODY, ...known };
  const { stance = '', buyingRole, influences } = standingOf(index, id);
  return {
    ...known,
    across: lineAcross(drawing, id, parent),
    stance: stanceNamed(stance),
    buyingRole,
    influences: influences.filter(other => shown.has(other)),
  };
}

/** Whether no fact that puts an entity below another one tells when; where no fact does, nothing is missing. */
function isUndated(index: NoteIndex, entity: EntityId, above: EntityId): boolean {
  const facts = linesBetween(index, entity, above);
  return facts.length > 0 && facts.every(fact => !isDated(index, fact));
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
