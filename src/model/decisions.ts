import { foldName } from '../text/names.ts';
import type { Span } from '../text/span.ts';
import type { Entity, EntityId } from './entity.ts';
import type { Fact } from './fact.ts';
import type { NotePath } from './note-path.ts';
import type { Problem } from './problem.ts';

/** Holds decisions, at the root of the notes; see model.md §3. */
export const DECISIONS_FILE = 'account-notes.yaml' as NotePath;

/** “This name, in this note, is not that entity.” */
export interface Distinct {
  readonly note: string;
  readonly name: string;
  readonly not: EntityId;
}

export interface WrittenDistinct extends Distinct {
  /** The line of `account-notes.yaml` that says so. */
  readonly span?: Span;
}

/** “Where this author says this name, that entity is meant.” */
export interface SpokenName {
  /** A name, an alias or an identity of the person. */
  readonly author: string;
  readonly name: string;
  readonly is: EntityId;
}

/**
 * “This note does not say that, or is wrong about it.” Subject and object are names, aliases or identities, the object
 * of a plain text the text: names outlive the day on which a candidate gets a note of its own.
 */
export interface Rejected {
  readonly note: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

/**
 * What a model (`by`) reads in one sentence of a note (`quote`, word for word) and nobody has ruled on; names as the quote
 * writes them.
 */
export interface Proposed {
  readonly note: string;
  readonly quote: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly by: string;
}

/** What `account-notes.yaml` says: which files are notes, and what a person ruled. */
export interface Decisions {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Names that are never taken for anything, unless they are linked. */
  readonly ignored: readonly string[];
  readonly distinct: readonly WrittenDistinct[];
  readonly spoken: readonly SpokenName[];
  readonly rejected: readonly Rejected[];
  readonly proposed: readonly Proposed[];
  /** The mail domains of our own side, in lower case; none where nobody has said so. */
  readonly ours: readonly string[];
}

export const NO_DECISIONS: Decisions = {
  include: ['**/*.md'],
  exclude: [],
  ignored: [],
  distinct: [],
  spoken: [],
  rejected: [],
  proposed: [],
  ours: [],
};

/** `account-notes.yaml` as it is written, and what it says. */
export interface DecisionsFile {
  /** Undefined where there is no such file. */
  readonly text: string | undefined;
  readonly decisions: Decisions;
  readonly problems: readonly Problem[];
  /** The patterns of `include` that hold, where they stand. */
  readonly includes?: readonly WrittenPattern[];
}

export interface WrittenPattern {
  readonly pattern: string;
  readonly span: Span;
}

export const NO_DECISIONS_FILE: DecisionsFile = { text: undefined, decisions: NO_DECISIONS, problems: [] };

type Stated = Pick<Fact, 'path' | 'relation' | 'subject' | 'object' | 'text'>;

/** Whether a person ruled that this statement is wrong; what is ruled wrong is not current any more. */
export function isRejected(
  rejected: readonly Rejected[],
  { path, relation, subject, object, text }: Stated,
  entities: ReadonlyMap<EntityId, Entity>,
): boolean {
  return rejected.some(
    ruling =>
      ruling.note === path &&
      ruling.relation === relation &&
      isCalled(entities, subject, ruling.subject) &&
      (object === undefined ? text === ruling.object : isCalled(entities, object, ruling.object)),
  );
}

function isCalled(entities: ReadonlyMap<EntityId, Entity>, id: EntityId, name: string): boolean {
  if (id === name) return true;
  const entity = entities.get(id);
  const folded = foldName(name);
  return entity !== undefined && [entity.name, ...entity.aliases].some(other => foldName(other) === folded);
}
