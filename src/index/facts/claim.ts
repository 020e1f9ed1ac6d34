import type { Fact } from '../../model/fact.ts';

/** When something was said: messages of one thread follow each other whatever their clocks say. */
export interface Moment {
  /** ISO 8601; undefined where nobody says when. In a thread never later than what follows. */
  readonly date: string | undefined;
  /** The index of the message, or 0. */
  readonly order: number;
  /** The year in which it happened, where the words name one. */
  readonly happened?: string | undefined;
}

/** A fact as a property or a sentence gives it, or that a sentence ends, before anything else can contradict it. */
export interface Claim {
  readonly fact: Fact;
  readonly ends: boolean;
  /** The higher wins: a property, a correction, a statement, what an address tells, a hedged statement. */
  readonly weight: number;
  readonly moment: Moment;
  /** The words of its sentence as a hash, white space and quote marks aside; undefined for what no sentence says. */
  readonly wording?: number | undefined;
  /** Whether a person has ruled it wrong: then it is superseded, and speaks against nothing. */
  readonly isRuledOut: boolean;
  /** Whether it is asked about only (see `isHinted`): it is weighed against nothing, and no fact. */
  readonly isHint?: true;
}

export const PROPERTY_WEIGHT = 5;

const ALWAYS: Moment = { date: undefined, order: 0 };

export const propertyClaim = (fact: Fact): Claim => ({
  fact,
  ends: false,
  weight: PROPERTY_WEIGHT,
  moment: ALWAYS,
  isRuledOut: false,
});

/** Statements after a person ruled on them: of a wrong one there is left what it said, or nothing where it ended something. */
export const ruled = (claims: readonly Claim[], isWrong: (fact: Fact) => boolean): Claim[] =>
  claims.flatMap((claim): Claim[] => {
    if (!isWrong(claim.fact)) return [claim];
    return claim.ends ? [] : [{ ...claim, isRuledOut: true, fact: { ...claim.fact, status: 'superseded' } }];
  });

/** The weight of a statement; `unsaid` is what an address tells, which nobody said. */
export function statementWeight(said: {
  readonly hedged: boolean;
  readonly unsaid: boolean;
  readonly corrects: boolean;
}): number {
  if (said.hedged) return 1;
  if (said.unsaid) return 2;
  return said.corrects ? 4 : 3;
}
