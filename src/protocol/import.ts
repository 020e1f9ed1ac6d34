/** `accountNotes/import`: takes mails and meetings in as notes (interfaces.md, “account-notes import”). */
export const IMPORT = 'accountNotes/import';

export interface ImportParams {
  /** URI of the workspace folder. */
  readonly folder: string;
  /** URIs of files, and of folders of files. */
  readonly files: readonly string[];
  /** Where new notes go: a path below the workspace folder, `''` for itself. */
  readonly to: string;
  /** Of work-done progress, which says how many files have been read. */
  readonly workDoneToken?: string;
}

/** What was not taken in, and why, as a sentence. */
export interface LeftOutFile {
  readonly what: string;
  readonly why: string;
}

/** `edit` is a `WorkspaceEdit` of LSP for the client to apply; missing where nothing is new. */
export type ImportResult =
  | {
      readonly edit?: object;
      /** Mails and meetings that are new, and those that stood in the notes before or were given twice. */
      readonly added: number;
      readonly repeated: number;
      readonly leftOut: readonly LeftOutFile[];
    }
  | { readonly refusal: string };

/** `accountNotes/importPlaces`: the folders that mails may go into, the likeliest first; one at least. */
export const IMPORT_PLACES = 'accountNotes/importPlaces';

export interface ImportPlacesParams {
  /** URI of the workspace folder. */
  readonly folder: string;
}

/** Paths below the workspace folder, `''` for itself. */
export type ImportPlacesResult = readonly string[];

/** `accountNotes/pastedMail`: what is on the clipboard, or files that are dropped, as text of a thread. */
export const PASTED_MAIL = 'accountNotes/pastedMail';

export interface PastedMailParams {
  /** Whether it begins a note: the text is that of a whole one then. */
  readonly isAlone: boolean;
  readonly text?: string;
  /** What mail programs put on the clipboard beside the text. */
  readonly html?: string;
  /** URIs of files that hold a mail each. */
  readonly files?: readonly string[];
}

/** Null for what is no mail. */
export type PastedMailResult = { readonly text: string } | null;
