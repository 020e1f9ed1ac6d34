import type { NotePath } from '../model/note-path.ts';
import type { Replacement } from './text-edit.ts';

/** One replacement in an existing file. */
export interface TextEdit extends Replacement {
  readonly path: NotePath;
  /** In text of somebody else's: made only where a person agrees to it, and left out where nobody can be asked. */
  readonly isQuoted?: boolean;
}

/** A file to be made. Whoever applies it never does so over one that is there. */
export interface NewFile {
  readonly path: NotePath;
  readonly text: string;
}

/** A note that moves; never onto another one. Its edits are those of the path where it was. */
export interface Move {
  readonly from: NotePath;
  readonly to: NotePath;
}

/**
 * What is to be written, all of it or nothing: the one shape of everything that writes. Edits are made first, then files
 * move, then files go.
 */
export interface Change {
  /** What it does in a few words, for lists of what can be undone. */
  readonly title?: string;
  readonly edits: readonly TextEdit[];
  readonly created: readonly NewFile[];
  readonly moved?: readonly Move[];
  /** Files that go, of which the change keeps all that is to be kept. */
  readonly deleted?: readonly NotePath[];
  /** What a person looks at before it is made, where the client can show it: each part, or only what takes a note away. */
  readonly confirm?: 'parts' | 'deletions';
  /** What it does, as sentences, for whoever has to agree. */
  readonly says?: readonly string[];
}

/** Why something is not done, as a sentence. */
export interface Refusal {
  readonly refusal: string;
}

export const isRefusal = (value: object): value is Refusal => 'refusal' in value;

export const together = (changes: readonly Change[]): Change => ({
  edits: changes.flatMap(({ edits }) => edits),
  created: changes.flatMap(({ created }) => created),
});
