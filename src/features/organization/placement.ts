import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { addTo } from '../../text/grouping.ts';
import { cyclesOf } from '../problems/cycles.ts';
import {
  employerElsewhere,
  employerOf,
  isAbout,
  leadOf,
  managerOf,
  ownerOf,
  teamsOfPeople,
  wholeOf,
} from './belonging.ts';
import { suggestedAccount } from './suggested-account.ts';
import { orderOf, type TreeOrder, type TreeOrders } from './tree-order.ts';

/** A place in the organization tree. */
export interface TreePlace {
  readonly entity: Entity;
  /** Whether it stands there as the lead of the team above it. */
  readonly leads: boolean;
  readonly below: readonly TreePlace[];
}

interface OpenPlace extends TreePlace {
  readonly below: OpenPlace[];
}

/** What stands directly below an account, or below none, in its order. */
export interface AccountPlaces {
  readonly order: TreeOrder;
  readonly places: readonly TreePlace[];
}

/**
 * What stands directly below each account, or below none, with all that is below it (model.md §6). Every entity but
 * the accounts has exactly one place. A cycle has no top, so the first of its members by id is taken for it.
 */
export function placementOf(
  index: NoteIndex,
  orders: TreeOrders = {},
): ReadonlyMap<EntityId | undefined, AccountPlaces> {
  const rules = new PlacingRules(index, orders);
  const entities = [...index.entities.values()].filter(entity => !isAbout(index, entity));
  const parents = new Map(entities.map(entity => [entity.id, rules.parentOf(entity)]));
  for (const [top = '' as EntityId] of cyclesOf(parents)) parents.set(top, rules.placeWithoutLine(top));

  const places = new Map(
    entities.map((entity): [EntityId, OpenPlace] => [
      entity.id,
      { entity, leads: rules.leads(entity.id, parents.get(entity.id)), below: [] },
    ]),
  );
  const roots = new Map<EntityId | undefined, OpenPlace[]>();
  for (const place of places.values()) {
    const parent = parents.get(place.entity.id);
    const above = parent === undefined ? undefined : places.get(parent);
    if (above) above.below.push(place);
    else addTo(roots, rules.accountOf(place.entity), place);
  }
  return new Map([...roots].map(([account, own]) => [account, { order: rules.order(account), places: own }]));
}

/** What each entity stands below, by the order of its account. */
class PlacingRules {
  readonly #index: NoteIndex;
  readonly #orders: TreeOrders;
  readonly #teams: ReadonlyMap<EntityId, readonly EntityId[]>;
  readonly #known = new Map<EntityId | undefined, TreeOrder>();
  /** The other organization that each team is part of, null for none. */
  readonly #organizations = new Map<EntityId, EntityId | null>();

  constructor(index: NoteIndex, orders: TreeOrders) {
    this.#index = index;
    this.#orders = orders;
    this.#teams = teamsOfPeople(index);
  }

  order(account: EntityId | undefined): TreeOrder {
    const order = this.#known.get(account) ?? orderOf(this.#index, account, this.#orders);
    this.#known.set(account, order);
    return order;
  }

  /** Undefined where that is its account, or nothing. */
  parentOf(entity: Entity): EntityId | undefined {
    switch (entity.kind) {
      case 'organization':
        return undefined;
      case 'team': {
        const whole = wholeOf(this.#index, entity.id);
        return whole && !isAbout(this.#index, whole) ? whole.id : undefined;
      }
      case 'system':
        return (ownerOf(this.#index, entity.id) ?? leadOf(this.#index, entity.id))?.id;
      case 'person':
        return this.#aboveOf(entity);
    }
  }

  /** What the first of those who report to each other in a circle stands below. */
  placeWithoutLine(id: EntityId): EntityId | undefined {
    const entity = this.#index.entities.get(id);
    if (entity?.kind !== 'person') return undefined;
    return this.#teamInTree(entity) ?? employerElsewhere(this.#index, entity);
  }

  leads(person: EntityId, team: EntityId | undefined): boolean {
    return team !== undefined && this.#index.relations.objects('lead', team).includes(person);
  }

  /** The account that an entity without parent stands in: a team's whole, a person's employer, or its note's. */
  accountOf({ id, kind, account }: Entity): EntityId | undefined {
    const { entities } = this.#index;
    const above =
      kind === 'team'
        ? wholeOf(this.#index, id)
        : kind === 'person'
          ? employerOf(this.#index, id)
          : undefined;
    if (above && isAbout(this.#index, above)) return above.id;
    if (account !== undefined && entities.get(account)?.isAccount) return account;
    return suggestedAccount(this.#index);
  }

  /** The team below which a person stands, where the order of its account shows teams at all. */
  #teamInTree(person: Entity): EntityId | undefined {
    const [team] = this.#teams.get(person.id) ?? [];
    return this.order(this.accountOf(person)) === 'team' ? team : undefined;
  }

  #aboveOf(person: Entity): EntityId | undefined {
    const manager = managerOf(this.#index, person.id);
    const team = this.#teamInTree(person);
    if (team !== undefined) {
      const isNested =
        !this.leads(person.id, team) && manager !== undefined && this.#isFirstIn(manager, team);
      return isNested ? manager : team;
    }
    const employer = this.#elsewhere(person);
    if (employer === undefined) return this.#isBeside(person, manager) ? manager : undefined;
    const isColleague = manager !== undefined && employerOf(this.#index, manager)?.id === employer;
    return isColleague ? manager : employer;
  }

  /** The other organization where a person stands: that of its team, or the employer of who has no team. */
  #elsewhere(person: Entity): EntityId | undefined {
    const [team] = this.#teams.get(person.id) ?? [];
    return team === undefined ? employerElsewhere(this.#index, person) : this.#organizationOf(team);
  }

  #organizationOf(team: EntityId): EntityId | undefined {
    const known = this.#organizations.get(team);
    if (known !== undefined) return known ?? undefined;
    const chain = this.#index.relations.chain('part_of', team).map(id => this.#index.entities.get(id));
    const found = chain.find(whole => whole?.kind === 'organization' && !isAbout(this.#index, whole))?.id;
    this.#organizations.set(team, found ?? null);
    return found;
  }

  #isFirstIn(person: EntityId, team: EntityId): boolean {
    const entity = this.#index.entities.get(person);
    return entity !== undefined && this.#teamInTree(entity) === team;
  }

  /** Whether the two stand in one account: a line that leads to another one is told, and not gone along. */
  #isBeside(person: Entity, manager: EntityId | undefined): boolean {
    const above = manager === undefined ? undefined : this.#index.entities.get(manager);
    return above !== undefined && this.accountOf(above) === this.accountOf(person);
  }
}
