import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Signature } from '../../model/thread.ts';
import type { Span } from '../../text/span.ts';

/** A mail or a meeting, by its headers alone. */
export interface Contact {
  readonly kind: 'mail' | 'meeting';
  readonly path: NotePath;
  /** Its heading, or where the note of a meeting begins. */
  readonly span: Span;
  /** ISO 8601 as written; undefined where none is. */
  readonly day: string | undefined;
  /** Milliseconds since 1970, as if in UTC where no zone is written. */
  readonly moment: number | undefined;
  /** Undefined where it cannot be read, and of a meeting. */
  readonly author: EntityId | undefined;
  /** Whom it names in `To` and `Cc`, or who was there. */
  readonly others: ReadonlySet<EntityId>;
  /** Of a mail that names no recipient those who wrote the mails right before and after it in its thread. */
  readonly beside: ReadonlySet<EntityId>;
  readonly subject: string;
  /** What the author wrote; nothing of a meeting. */
  readonly body: readonly Span[];
  readonly signature: Signature | undefined;
  /** The address from which it was sent, in lower case. */
  readonly sentFrom: string | undefined;
}
