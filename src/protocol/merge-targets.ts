import type { EntityKind, EntityRef } from './requests.ts';

/** `accountNotes/mergeTargets`: what an entity can become part of, the likely first. */
export const MERGE_TARGETS = 'accountNotes/mergeTargets';

/** The answer to an `EntityRef`. */
export type MergeTargetsResult = readonly MergeTarget[];

export interface MergeTarget {
  readonly ref: EntityRef;
  readonly kind: EntityKind;
  readonly name: string;
  /** What tells it from others of its name. */
  readonly detail: string;
  /** Its other names. */
  readonly aliases: readonly string[];
  /** Whether the two seem to be one. */
  readonly isLikely: boolean;
}
