import type { NotePath } from '../../model/note.ts';
import type { NewNotePlaces } from '../edits/accept.ts';
import type { Change } from '../edits/edit.ts';

/** All that has to change for one entity to become part of another. */
export interface Merging extends Change {
  /** What it does, as sentences, for whoever has to agree. */
  readonly says: readonly string[];
}

/** What a merge needs to know besides the notes. */
export interface MergeOptions {
  /** Where the note of a candidate goes. */
  readonly places: NewNotePlaces;
  /** `account-notes.yaml` and its text, `''` where it is not there. */
  readonly decisions: { readonly path: NotePath; readonly text: string };
}
