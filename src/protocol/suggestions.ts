import type { SetUpOffer } from './organization.ts';
import type { EntityKind, EntityRef, FactRef, Location, Source } from './requests.ts';

/**
 * `accountNotes/suggestions`: what waits for somebody to decide, and what the notes leave open, by account. Nothing with
 * the setting `suggestions.enabled` off.
 */
export const SUGGESTIONS = 'accountNotes/suggestions';

export interface SuggestionsResult {
  readonly accounts: readonly AccountSuggestions[];
  /** Folders that are about an account which no note defines yet. */
  readonly setUps: readonly SetUpOffer[];
}

export interface AccountSuggestions {
  /** URI of the workspace folder. */
  readonly folder: string;
  /** Missing for notes outside any account. */
  readonly account?: EntityRef;
  /** The account's name, or a word for none. */
  readonly name: string;
  readonly candidates: readonly SuggestedEntity[];
  readonly statements: readonly SuggestedStatement[];
  readonly conflicts: readonly Conflict[];
  readonly questions: readonly OpenQuestion[];
  /** Relations and kinds of which the user has rejected several and taken up none. */
  readonly alwaysRejected: readonly string[];
}

/** Somebody or something that notes name and none defines. */
export interface SuggestedEntity {
  readonly ref: EntityRef;
  readonly kind: EntityKind;
  readonly name: string;
  /** Its other spellings. */
  readonly aliases: readonly string[];
  readonly seenIn: readonly Source[];
  /** How many places are left out. */
  readonly more: number;
  /** The sentence that tells most of it, where there is one. */
  readonly evidence?: Source;
  /** Whether more than one sentence names it, or anything certain is said of it. */
  readonly isSure: boolean;
}

/** The sentence that states it; where only a model reads it there, the name of the model. */
export interface StatementSource extends Source {
  readonly proposedBy?: string;
}

/** What a sentence states and no property says yet. */
export interface SuggestedStatement {
  readonly fact: FactRef;
  /** “Ben Ries reports to Ada Park”. */
  readonly text: string;
  readonly source: StatementSource;
  /** Other sentences speak against it, and nothing ranks them. */
  readonly isConflicting: boolean;
}

/** What the notes answer in several ways. */
export interface Conflict {
  /** “Whom does Ben Ries report to?” */
  readonly question: string;
  readonly ref: EntityRef;
  readonly sides: readonly ConflictSide[];
}

export interface ConflictSide {
  readonly fact: FactRef;
  readonly text: string;
  readonly source: Source;
  /** A property is no sentence, and has no author. */
  readonly isProperty: boolean;
}

export interface OpenQuestion {
  readonly kind: 'placeholder' | 'no-lead' | 'no-manager' | 'no-owner';
  readonly text: string;
  readonly ref: EntityRef;
  /** Where the entity is defined, or else named. */
  readonly location?: Location;
}
