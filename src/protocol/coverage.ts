import type { EntityRef, Location } from './requests.ts';

/**
 * `accountNotes/coverage`: who on our side is in touch with whom of theirs, in every workspace folder; the keys of
 * `account-notes coverage --format json`, with where each thing stands.
 */
export const COVERAGE = 'accountNotes/coverage';

export interface CoverageParams {
  /** An ISO 8601 day, by default today; what is later does not count. */
  readonly asOf?: string;
}

export interface CoverageResult {
  readonly version: 1;
  readonly asOf: string;
  /** The mail domains of our own side. */
  readonly ours: readonly string[];
  /** The latest contact first, folder by folder. */
  readonly people: readonly CoveredPersonResult[];
}

/** Days are ISO 8601 dates, null where nothing has a date; entities are ids in the folder of `ref`. */
export interface CoveredPersonResult {
  readonly entity: string;
  readonly ref: EntityRef;
  readonly name: string;
  /** The name of the account; missing where there is none. */
  readonly account?: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly mails: { readonly d30: number; readonly d90: number; readonly all: number };
  readonly by: readonly {
    readonly entity: string;
    readonly name: string;
    readonly last: string | null;
    readonly mails: number;
  }[];
  readonly introducedBy: string | null;
  /** The name of whoever introduced them. */
  readonly introducer?: string;
  readonly marks: readonly CoverageMarkResult[];
  /** The last mail or meeting. */
  readonly location: Location;
}

export interface CoverageMarkResult {
  readonly kind: 'cooling' | 'singleThread' | 'ghost' | 'left';
  /** The path of the note, and the line in it. */
  readonly file: string;
  readonly line: number;
  readonly location: Location;
  /** A question, with what raises it. */
  readonly why: string;
}
