import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId, type EntityKind } from '../../model/entity.ts';
import { conflictCount } from '../problems/conflicts.ts';
import { textOf } from '../wording/entity-text.ts';
import { statedPlace, type FactSource } from '../wording/fact-source.ts';
import { placementOf, type TreePlace } from './placement.ts';

/** A row of the organization tree. */
export interface OrganizationNode {
  /** Stable over edits, unique in the tree. */
  readonly id: string;
  readonly kind: EntityKind | 'account' | 'group';
  readonly label: string;
  /** The role of a person, “lead” for who leads the team above. */
  readonly description: string;
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
export function organization(index: NoteIndex): OrganizationNode[] {
  const placement = placementOf(index);
  const tree = new TreeBuilder(index);
  const accounts = [...index.entities.values()].filter(entity => entity.isAccount);
  const roots = accounts
    .toSorted(byName)
    .map(account => tree.account(account, placement.get(account.id) ?? []));
  const outside = someGroup('', l10n.t('Outside any account'), id =>
    tree.groups(id, placement.get(undefined) ?? []),
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

/** What a row stands below: the row's id, and the entity that it shows. */
interface Parent {
  readonly id: string;
  readonly entity: EntityId | undefined;
}

class TreeBuilder {
  readonly #index: NoteIndex;
  readonly #used = new Set<string>();

  constructor(index: NoteIndex) {
    this.#index = index;
  }

  account(account: Entity, roots: readonly TreePlace[]): OrganizationNode {
    this.#used.add(account.id);
    return {
      id: account.id,
      kind: 'account',
      label: account.name,
      description: '',
      entity: account.id,
      isCandidate: false,
      isStated: false,
      source: undefined,
      conflicts: conflictCount(this.#index, account.id),
      children: this.groups(account.id, roots),
    };
  }

  /** What stands directly below an account (or below none): teams, other organizations, what has no place. */
  groups(parent: string, roots: readonly TreePlace[]): OrganizationNode[] {
    const above = this.#index.entities.get(parent as EntityId)?.id;
    const of = (...kinds: readonly EntityKind[]): TreePlace[] =>
      inOrder(roots.filter(({ entity }) => kinds.includes(entity.kind)));
    const below = (id: string, places: readonly TreePlace[]): OrganizationNode[] =>
      places.map(place => this.#node(place, { id, entity: above }, 1));
    return [
      ...below(parent, of('team')),
      ...someGroup(parent, l10n.t('Other organizations'), id => below(id, of('organization'))),
      ...someGroup(parent, l10n.t('Unplaced'), id => below(id, of('person', 'system'))),
    ];
  }

  #node({ entity, leads, below }: TreePlace, parent: Parent, depth: number): OrganizationNode {
    const id = this.#idOf(entity, parent.id);
    const role = textOf(this.#index, entity.id, 'role') ?? '';
    const places = depth < DEEPEST ? below : flattened(below);
    return {
      id,
      kind: entity.kind,
      label: entity.shown ?? entity.name,
      description: [leads ? l10n.t('lead') : '', role].filter(part => part !== '').join(' · '),
      entity: entity.id,
      isCandidate: isCandidate(entity),
      ...statedPlace(this.#index, entity, parent.entity),
      conflicts: conflictCount(this.#index, entity.id),
      children: inOrder(places).map(place => this.#node(place, { id, entity: entity.id }, depth + 1)),
    };
  }

  /** The first place of an entity has its id, the others that of what they stand below as well. */
  #idOf(entity: Entity, parent: string): string {
    let id: string = entity.id;
    while (this.#used.has(id)) id = below(parent, id);
    this.#used.add(id);
    return id;
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
