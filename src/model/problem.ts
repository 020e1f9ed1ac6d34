import type { Span } from '../text/span.ts';
import type { NotePath } from './note-path.ts';

/** The last words of the settings `accountNotes.diagnostics.*`. */
const PROBLEM_CODES = [
  'ambiguousMention',
  'missingEntity',
  'conflictingFacts',
  'outdatedProperty',
  'reportingCycle',
  'duplicateName',
  'invalidProperty',
  'invalidAlias',
  'unreadableNote',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How serious a problem is where no setting says otherwise. */
export const DEFAULT_SEVERITY: Readonly<Record<ProblemCode, Severity>> = {
  ambiguousMention: 'information',
  missingEntity: 'information',
  conflictingFacts: 'warning',
  outdatedProperty: 'information',
  reportingCycle: 'warning',
  duplicateName: 'warning',
  invalidProperty: 'warning',
  invalidAlias: 'warning',
  unreadableNote: 'warning',
};

export interface Problem {
  readonly code: ProblemCode;
  /** A sentence. */
  readonly message: string;
  readonly span: Span;
  /** Less than its code is worth elsewhere: nothing is wrong, something is worth a look. */
  readonly isHint?: true;
  /** Other places that belong to the problem, the other side of a conflict for example. */
  readonly related?: readonly Related[];
}

export interface Related {
  readonly path: NotePath;
  readonly span: Span;
  readonly message: string;
}
