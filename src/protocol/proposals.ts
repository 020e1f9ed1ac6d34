/** What a language model is asked about a note, and what becomes of its answer. */

/** `accountNotes/proposalPrompt`: what to send to a model that is to read a note. Only the client sends anything. */
export const PROPOSAL_PROMPT = 'accountNotes/proposalPrompt';

export interface ProposalPromptParams {
  /** Of the note. */
  readonly uri: string;
}

export type ProposalPromptResult = { readonly prompt: string } | { readonly refusal: string };

/** `accountNotes/propose`: weighs what a model answered; the edit has what passes wait in Review, and makes no fact. */
export const PROPOSE = 'accountNotes/propose';

export interface ProposeParams extends ProposalPromptParams {
  /** The whole answer of the model, with a JSON array somewhere in it. */
  readonly answer: string;
  /** The name of the model. */
  readonly by: string;
}

export type ProposeResult =
  | {
      /** A `WorkspaceEdit`; missing where nothing passed. */
      readonly edit?: object;
      /** How many facts wait in Review now, and how many the notes say already. */
      readonly taken: number;
      readonly known: number;
      /** What was dropped and why, a line each. */
      readonly refused: readonly string[];
    }
  | { readonly refusal: string };
