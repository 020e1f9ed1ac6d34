import type { Span } from '../text/span.ts';
import type { NotePath } from './note-path.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * The one inventory of problem codes, which are the last words of the settings `accountNotes.diagnostics.*`, each with
 * how serious a problem is where no setting says otherwise.
 */
export const DEFAULT_SEVERITY = {
  ambiguousMention: 'information',
  missingEntity: 'information',
  conflictingFacts: 'warning',
  outdatedProperty: 'information',
  reportingCycle: 'warning',
  duplicateName: 'warning',
  invalidProperty: 'warning',
  invalidAlias: 'warning',
  linkInTable: 'warning',
  unreadableNote: 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type ProblemCode = keyof typeof DEFAULT_SEVERITY;

export interface Problem {
  readonly code: ProblemCode;
  /** A sentence. */
  readonly message: string;
  readonly span: Span;
  /** Less than its code is worth elsewhere: nothing is wrong, something is worth a look. */
  readonly isHint?: true;
  /** Other places that belong to the problem, the other side of a conflict for example. */
  readonly related?: readonly Related[];
  /** What mends it and leaves what we read as it is: only other programs read something else before. */
  readonly fix?: Fix;
}

export interface Fix {
  readonly title: string;
  /** In document order. */
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

export interface Related {
  readonly path: NotePath;
  readonly span: Span;
  readonly message: string;
}
