import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Span } from '../../text/span.ts';

/** Somebody of ours who is in touch with a person of theirs. */
export interface CoveringPerson {
  readonly id: EntityId;
  readonly name: string;
  readonly last: string | undefined;
  readonly mails: number;
  /** The last mail or meeting that names both. */
  readonly place: { readonly path: NotePath; readonly span: Span };
}
