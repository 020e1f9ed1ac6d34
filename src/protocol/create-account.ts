/** `accountNotes/createAccount`: makes the note of an account, which owns the folder that the note stands in. */
export const CREATE_ACCOUNT = 'accountNotes/createAccount';

export interface CreateAccountParams {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly name: string;
  /** A path below the workspace folder, `''` for itself; missing for a new folder named for the account. */
  readonly inside?: string;
}

/** `edit` is a `WorkspaceEdit` of LSP for the client to apply, `note` the URI of the new note. */
export type CreateAccountResult =
  { readonly edit: object; readonly note: string } | { readonly refusal: string };
