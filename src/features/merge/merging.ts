import type { NotePath } from '../../model/note-path.ts';
import type { NewNotePlaces } from '../review/accept.ts';
import type { Change } from '../../edit/change.ts';

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
