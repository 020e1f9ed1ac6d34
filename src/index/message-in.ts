import type { EntityId } from '../model/entity.ts';
import type { Span } from '../text/span.ts';

/** A message as the graph shows it. */
export interface MessageIn {
  readonly author: EntityId | undefined;
  /** ISO 8601 as written. */
  readonly date: string | undefined;
  readonly embedded: boolean;
  /** Its heading or attribution line. */
  readonly span: Span;
}
