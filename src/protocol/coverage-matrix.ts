/** Who on our side is in touch with whom of theirs, as a table. Days are ISO 8601 dates. */
import type { CoverageMarkResult, CoverageParams } from './coverage.ts';
import type { Location } from './requests.ts';

/** `accountNotes/coverageMatrix`: people of theirs by people of ours, in every workspace folder. */
export const COVERAGE_MATRIX = 'accountNotes/coverageMatrix';

export interface MatrixResult {
  readonly asOf: string;
  /** The mail domains of our own side. */
  readonly ours: readonly string[];
  /** The names of those of ours who are in touch with anybody, who has most mails first, folder by folder. */
  readonly columns: readonly string[];
  /** The latest contact first, folder by folder. */
  readonly rows: readonly MatrixRowResult[];
}

export interface MatrixRowResult {
  readonly name: string;
  /** The name of the account; missing where there is none. */
  readonly account?: string;
  /** Null where nothing has a date. */
  readonly last: string | null;
  readonly mails: { readonly d90: number; readonly all: number };
  readonly marks: readonly Pick<CoverageMarkResult, 'kind' | 'why'>[];
  /** The last mail or meeting. */
  readonly location: Location;
  /** In the order of the columns; null where there is nothing between the two. */
  readonly cells: readonly (MatrixCellResult | null)[];
}

export interface MatrixCellResult {
  readonly last: string | null;
  /** None where they only met. */
  readonly mails: number;
  /** The last mail or meeting that names both. */
  readonly location: Location;
}

/** `accountNotes/coverageFile`: the same as the text of a file, which no spreadsheet takes for anything but text. */
export const COVERAGE_FILE = 'accountNotes/coverageFile';

export interface CoverageFileParams extends CoverageParams {
  readonly format: 'csv' | 'html';
}

export type CoverageFileResult = { readonly text: string } | { readonly refusal: string };
