import type { Span } from '../text/span.ts';
import type { EntityId, Period } from './entity.ts';
import type { NotePath } from './note-path.ts';

/**
 * Whether a fact stands: `superseded` where a better or later one says otherwise or its time is over, `conflicting`
 * where nothing ranks the two.
 */
export type FactStatus = 'current' | 'superseded' | 'conflicting';

/** One relation between two entities, or one property of an entity, with its source. */
export interface Fact {
  readonly subject: EntityId;
  /** The canonical name of the property. */
  readonly relation: string;
  /** The other entity; undefined where the property is plain text or its link leads nowhere. */
  readonly object: EntityId | undefined;
  /** The value as written, where there is no object. */
  readonly text: string | undefined;
  readonly basis: 'property' | 'statement';
  readonly hedged: boolean;
  readonly status: FactStatus;
  /** Whether it was told before it came: it stands from the day that it names. */
  readonly announced?: true;
  /** Whether that day is still to come, or who holds its place does so until then: it has lost to nothing. */
  readonly isToCome?: true;
  /** The model that reads it there, which makes it a proposal: it waits in Review and is no fact of the notes. */
  readonly proposedBy?: string;
  /** Of a proposal that somebody or something is of a kind (`type`): what the notes do not know by any name yet. */
  readonly proposedName?: string;
  readonly author: EntityId | undefined;
  /** ISO 8601, as said; undefined for properties, which are not dated. */
  readonly date: string | undefined;
  readonly period: Period | undefined;
  readonly path: NotePath;
  readonly span: Span;
}

/** What is told of whether a fact stands: what is only announced has lost to nothing. */
export const toldStatus = ({ status, isToCome }: Fact): FactStatus => (isToCome ? 'current' : status);

/** Whether a fact has lost to another one, or its time is over. */
export const isLost = ({ status, isToCome }: Fact): boolean => status === 'superseded' && isToCome !== true;
