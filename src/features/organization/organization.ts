import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId, type EntityKind } from '../../model/entity.ts';
import { conflictCount } from '../problems/conflicts.ts';
import { statedPlace, type FactSource } from '../wording/fact-source.ts';
import { hasPlace, hasReports, isAbout } from './belonging.ts';
import { placementOf, type AccountPlaces, type TreePlace } from './placement.ts';
import { descriptionOf, linesElsewhere } from './row-words.ts';
import type { TreeOrder, TreeOrders } from './tree-order.ts';
import { proseName } from './prose-name.ts';

/** A row of the organization tree. */
export interface OrganizationNode {
  /** Stable over edits, unique in the tree. */
  readonly id: string;
  readonly kind: EntityKind | 'account' | 'group';
  readonly label: string;
  /** What it is there (“lead · VP”), and the lines that lead elsewhere (“reports to Ada Park”). */
  readonly description: string;
  /** The lines of the description: what leads elsewhere than to what it stands below. */
  readonly elsewhere: readonly string[];
  readonly entity: EntityId | undefined;
  readonly isCandidate: boolean;
  /** Whether its place rests on sentences alone, no property. */
  readonly isStated: boolean;
  /** The sentence that it rests on, where there is one. */
  readonly source: FactSource | undefined;
  /** How many of its properties are disputed. */
  readonly conflicts: number;
  readonly children: readonly OrganizationNode[];
}

/**
 * How deep the tree grows; what is deeper stands side by side. No organization is as deep, and all that draws or
 * sends the tree may go down it step by step.
 */
const DEEPEST = 100;

/** The organization trees of a workspace folder, one root an account: model.md §6. */
export function organization(index: NoteIndex, orders: TreeOrders = {}): OrganizationNode[] {
  const placement = placementOf(index, orders);
  const tree = new TreeBuilder(index);
  const accounts = [...index.entities.values()].filter(entity => isAbout(index, entity));
  const roots = accounts.toSorted(byName).map(account => tree.account(account, placement.get(account.id)));
  const outside = someGroup('', l10n.t('Outside any account'), id =>
    tree.groups(id, placement.get(undefined)),
  );
  // Where no note is an account yet, there is nothing that these could be outside of.
  return accounts.length === 0 ? outside.flatMap(group => group.children) : [...roots, ...outside];
}

const collator = new Intl.Collator('en', { numeric: true });

const byName = (a: Entity, b: Entity): number =>
  collator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** In a team its lead first, then its people, the systems that it owns, and its subteams. */
const ranks: Readonly<Record<EntityKind, number>> = { person: 0, system: 1, team: 2, organization: 3 };

const inOrder = (places: readonly TreePlace[]): TreePlace[] =>
  places.toSorted(
    (a, b) =>
      Number(b.leads) - Number(a.leads) ||
      ranks[a.entity.kind] - ranks[b.entity.kind] ||
      byName(a.entity, b.entity),
  );

/** What a row stands below: the row's id, the entity that it shows, and the order of the tree. */
interface Parent {
  readonly id: string;
  readonly entity: EntityId | undefined;
  readonly order: TreeOrder;
}

class TreeBuilder {
  readonly #index: NoteIndex;

  constructor(index: NoteIndex) {
    this.#index = index;
  }

  account(account: Entity, roots: AccountPlaces | undefined): OrganizationNode {
    return {
      ...this.#row(account, undefined),
      kind: 'account',
      description: '',
      elsewhere: [],
      children: this.groups(account.id, roots),
    };
  }

  /**
   * What stands directly below an account (or below none): people at its top and teams, then who has no team, the systems
   * that nobody owns, other organizations, and who has no place. By reporting line teams stand in a group of their own.
   */
  groups(parent: string, roots: AccountPlaces | undefined): OrganizationNode[] {
    const { order, places } = roots ?? { order: 'team', places: [] };
    const above = this.#index.entities.get(parent as EntityId)?.id;
    const of = (kind: EntityKind, passes = (_: TreePlace): boolean => true): TreePlace[] =>
      inOrder(places.filter(place => place.entity.kind === kind && passes(place)));
    const below = (id: string, some: readonly TreePlace[]): OrganizationNode[] =>
      some.map(place => this.#node(place, { id, entity: above, order }, 1));
    const isPlaced = ({ entity }: TreePlace): boolean => hasPlace(this.#index, entity.id);
    const isAtTop = (place: TreePlace): boolean => hasReports(this.#index, place.entity.id);
    const top = below(parent, of('person', isAtTop));
    const others = below(
      parent,
      of('person', place => isPlaced(place) && !isAtTop(place)),
    );
    const teams = of('team');
    return [
      ...top,
      ...(order === 'team' ? below(parent, teams) : []),
      ...others,
      ...(order === 'line' ? someGroup(parent, l10n.t('Teams'), id => below(id, teams)) : []),
      ...someGroup(parent, l10n.t('Systems'), id => below(id, of('system'))),
      ...someGroup(parent, l10n.t('Other organizations'), id => below(id, of('organization'))),
      ...someGroup(parent, l10n.t('Unplaced'), id =>
        below(
          id,
          of('person', place => !isPlaced(place)),
        ),
      ),
    ];
  }

  #row(
    entity: Entity,
    above: EntityId | undefined,
  ): Omit<OrganizationNode, 'description' | 'elsewhere' | 'children'> {
    return {
      id: entity.id,
      kind: entity.kind,
      label: entity.shown ?? proseName(this.#index, entity),
      entity: entity.id,
      isCandidate: isCandidate(entity),
      ...statedPlace(this.#index, entity, above),
      conflicts: conflictCount(this.#index, entity.id),
    };
  }

  #node(place: TreePlace, parent: Parent, depth: number): OrganizationNode {
    const { entity } = place;
    const { id } = entity;
    const { order } = parent;
    const elsewhere = linesElsewhere(this.#index, entity, parent);
    const places = depth < DEEPEST ? place.below : flattened(place.below);
    return {
      ...this.#row(entity, parent.entity),
      description: descriptionOf(this.#index, place, elsewhere),
      elsewhere,
      children: inOrder(places).map(each => this.#node(each, { id, entity: id, order }, depth + 1)),
    };
  }
}

/** No path holds two slashes in a row, so these are never the id of an entity. */
const below = (parent: string, part: string): string => `${parent}//${part}`;

function someGroup(
  parent: string,
  label: string,
  childrenOf: (id: string) => readonly OrganizationNode[],
): OrganizationNode[] {
  const id = below(parent, label);
  const children = childrenOf(id);
  return children.length === 0
    ? []
    : [
        {
          id,
          kind: 'group',
          label,
          description: '',
          elsewhere: [],
          entity: undefined,
          isCandidate: false,
          isStated: false,
          source: undefined,
          conflicts: 0,
          children,
        },
      ];
}

/** Whatever stands in these places and below them, side by side, each once. */
function flattened(places: readonly TreePlace[]): TreePlace[] {
  const flat = new Map<EntityId, TreePlace>();
  const rest = [...places];
  for (let place = rest.pop(); place; place = rest.pop()) {
    flat.set(place.entity.id, { entity: place.entity, leads: false, below: [] });
    for (const next of place.below) rest.push(next);
  }
  return [...flat.values()];
}
