import type { EntityKind, EntityRef, Location, Source } from './requests.ts';

/** `accountNotes/organization`: the organization tree of every workspace folder that holds an entity. */
export const ORGANIZATION = 'accountNotes/organization';

export interface OrganizationParams {
  /** What of it to show; without it, all. */
  readonly filter?: OrganizationFilter;
  /** The orders that were chosen, by the `id` of an `AccountOrder`. */
  readonly orders?: Readonly<Record<string, TreeOrder>>;
  /** Whether to tell the `words` of each entity. */
  readonly withWords?: boolean;
}

/** By team, or by reporting line. */
export type TreeOrder = 'team' | 'line';

/** The order in which an account is shown; without a choice by reporting line where it knows such lines and no team. */
export interface AccountOrder {
  /** That of the account's row; where there is none, one of its own. */
  readonly id: string;
  readonly order: TreeOrder;
}

/** A folder whose notes are about an account that is not written down, and how much they name. */
export interface SetUpOffer {
  /** URI of the workspace folder. */
  readonly folder: string;
  /** The account; missing where the user has to say it. */
  readonly account?: { readonly entity: string; readonly name: string };
  readonly counts: Readonly<Record<EntityKind, number>>;
}

/** A row is shown where it passes, and where something below it does. */
export interface OrganizationFilter {
  readonly kinds: readonly EntityKind[];
  /** Words that a name, an alias or the role holds, whatever their case; `''` for all. */
  readonly text: string;
  /** `stated`: what rests on sentences alone, candidates included. `confirmed`: what notes and properties say. */
  readonly basis: 'all' | 'stated' | 'confirmed';
}

export interface OrganizationResult {
  readonly roots: readonly OrganizationNode[];
  /** How many rows it has, groups left out, and how many it would have without the filter. */
  readonly shown: number;
  readonly total: number;
  readonly orders: readonly AccountOrder[];
  readonly setUps: readonly SetUpOffer[];
}

export interface OrganizationNode {
  /** Unique over all folders, stable over edits. */
  readonly id: string;
  readonly kind: EntityKind | 'account' | 'group';
  readonly label: string;
  readonly description: string;
  /** Undefined for a group such as “Unplaced”. */
  readonly ref?: EntityRef;
  /** Named by notes, defined by none. */
  readonly isCandidate: boolean;
  /** Whether its place rests on sentences alone: drawn in a quieter style. */
  readonly isStated: boolean;
  /** The sentence that its place rests on. */
  readonly source?: Source;
  /** How many of its properties are disputed. */
  readonly conflicts: number;
  /** What stands behind the name wherever it is not in its place: “Engineer · Acme · Storage”. */
  readonly words?: string;
  /** Its other names. */
  readonly aliases?: readonly string[];
  /** Where the entity is defined. */
  readonly definition?: Location;
  readonly children: readonly OrganizationNode[];
}

/** `accountNotes/moveTargets`: what an entity can be put below, by kind and name. */
export const MOVE_TARGETS = 'accountNotes/moveTargets';

export interface MoveTargetsParams extends EntityRef {
  /** The id of the team in which it was taken up; that counts for who is in several. */
  readonly from?: string;
}

export interface MoveTarget {
  readonly ref: EntityRef;
  readonly kind: EntityKind;
  readonly name: string;
  readonly role?: string;
}
