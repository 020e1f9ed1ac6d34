import type { SpokenName } from '../../model/decisions.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { LinkTargets } from '../links/link-targets.ts';
import type { Scopes } from '../scope.ts';
import type { RuledOut } from './ruled-out.ts';

/** What is known before any sentence is read. */
export interface Known {
  readonly targets: LinkTargets;
  readonly scopes: Scopes;
  readonly isIgnored: (name: string) => boolean;
  /** "Where this author says this name, that entity is meant." */
  readonly spoken: readonly SpokenName[];
  readonly ruledOut: RuledOut;
  /** Those that notes define, and those that properties link to. */
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** The latter alone. */
  readonly linked: readonly Entity[];
  /** All of them, by their names without what spellings differ in. */
  readonly bySquash: ReadonlyMap<string, readonly { readonly entity: Entity }[]>;
  /** Organizations by the domains of the sites and addresses that their notes give. */
  readonly byDomain: ReadonlyMap<string, readonly Entity[]>;
}
