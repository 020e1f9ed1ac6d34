import type { EntityRef } from './requests.ts';

/** `accountNotes/standing`: where a person stands, and whom that person influences; null for what is no person. */
export const STANDING = 'accountNotes/standing';

/** The answer to an `EntityRef`. */
export interface StandingResult {
  readonly name: string;
  /** As the notes write it; missing where they say nothing. */
  readonly stance?: string;
  readonly buyingRole?: string;
  /** Whom the person may influence: those of the same account first. */
  readonly people: readonly PersonInReach[];
}

export interface PersonInReach {
  readonly ref: EntityRef;
  readonly name: string;
  /** What tells it from others of its name. */
  readonly detail: string;
  readonly isInfluenced: boolean;
}

/** The stances there are, from for us to against us, and the buying roles that have a name of their own. */
export const STANCE_CHOICES = ['champion', 'supporter', 'neutral', 'critic', 'blocker'] as const;
export const BUYING_ROLE_CHOICES = ['economic buyer', 'technical buyer', 'user', 'coach'] as const;
