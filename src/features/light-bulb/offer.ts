import type { ProblemCode } from '../../model/problem.ts';
import type { Span } from '../../text/span.ts';
import type { Action } from '../actions/actions.ts';
import type { TextEdit } from '../../edit/change.ts';

/** The kinds of LSP that we offer, `source.fixAll` with our own name behind it. */
export const OFFER_KINDS = [
  'quickfix',
  'refactor.entity',
  'refactor.extract',
  'refactor.rewrite',
  'source.fixAll.accountNotes',
] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/**
 * Something that the light bulb offers. An `action` is turned into edits once it is chosen, since it may make files,
 * write a decision, or take the whole note to be read; `edits` are few and known at once.
 */
export type Offer = OfferedAs & ({ readonly action: Action } | { readonly edits: readonly TextEdit[] });

interface OfferedAs {
  readonly title: string;
  readonly kind: OfferKind;
  /** The problem that it mends, if it mends one: a diagnostic of one of the codes at exactly this place. */
  readonly problem: { readonly codes: readonly ProblemCode[]; readonly span: Span } | undefined;
  /** Nobody could want anything else. */
  readonly isPreferred?: true;
}
