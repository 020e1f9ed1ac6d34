import type { Span } from '../text/span.ts';
import type { EntityId } from './entity.ts';
import type { NotePath } from './note-path.ts';

/** How sure it is that a mention means its entity; see model.md §2. An explicit one is a link or an `@name`. */
export type Grade = 'explicit' | 'sure' | 'likely' | 'ambiguous';

/** A place in a note's prose that names an entity. */
export interface Mention {
  /** The note that it stands in. */
  readonly path: NotePath;
  /** Undefined where several entities are meant equally well: see `among`. */
  readonly entity: EntityId | undefined;
  /** The entities of an ambiguous mention, the first of them where very many share a name; otherwise just the one. */
  readonly among: readonly EntityId[];
  /** How many more it may mean than `among` holds. */
  readonly more: number;
  /** The words that name it: the label of a link, the name after an `@`. */
  readonly span: Span;
  /** The words with the link or the `@` around them. */
  readonly outer: Span;
  readonly grade: Grade;
  /** True where a quoted message repeats an earlier one. */
  readonly repeat: boolean;
}
