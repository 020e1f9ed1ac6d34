import type { CardParams } from './card.ts';
import type { EntityKind, EntityRef, Source } from './requests.ts';

/** `accountNotes/timeline`: what the notes say of one entity, newest first; null where there is none at the place. */
export const TIMELINE = 'accountNotes/timeline';

export type TimelineParams = CardParams & {
  /** An ISO 8601 day: only what was said on it or later. */
  readonly since?: string;
  /** Only what states something; of an account, about anybody in it. */
  readonly factsOnly?: boolean;
};

export interface TimelineResult {
  readonly ref: EntityRef;
  readonly name: string;
  readonly kind: EntityKind;
  readonly notes: readonly TimelineNote[];
  /** How many older notes are left out. */
  readonly more: number;
}

export interface TimelineNote {
  readonly uri: string;
  readonly title: string;
  /** ISO 8601, that of its newest entry. */
  readonly date?: string;
  readonly entries: readonly TimelineEntry[];
}

/** A sentence that names the entity, or a property that says something of it. */
export interface TimelineEntry {
  readonly source: Source;
  readonly isProperty: boolean;
  readonly facts: readonly TimelineFact[];
}

export interface TimelineFact {
  readonly text: string;
  readonly status: 'current' | 'superseded' | 'conflicting';
  /** What it took the place of. */
  readonly instead: readonly string[];
}
