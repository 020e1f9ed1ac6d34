import type { NotePath } from '../model/note-path.ts';
import { groupBy } from '../text/grouping.ts';
import { applied, type Replacement } from './text-edit.ts';

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
export interface NoteMove {
  readonly from: NotePath;
  readonly to: NotePath;
}

/**
 * What is to be written, all of it or nothing: the one shape of everything that writes. Files are made first, then edits
 * are made, then files move, then files go.
 */
export interface Change {
  /** What it does in a few words, for lists of what can be undone. */
  readonly title?: string;
  readonly edits: readonly TextEdit[];
  readonly created: readonly NewFile[];
  readonly moved?: readonly NoteMove[];
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

export const NO_CHANGE: Change = { edits: [], created: [] };

export const together = (changes: readonly Change[]): Change => ({
  edits: changes.flatMap(({ edits }) => edits),
  created: changes.flatMap(({ created }) => created),
});

/** The change without what a person has to agree to first, for where nobody can be asked. */
export const withoutQuoted = (change: Change): Change => ({
  ...change,
  edits: change.edits.filter(({ isQuoted }) => isQuoted !== true),
});

/**
 * The files that a change touches, by path, as they are afterwards: undefined is a file that is gone. `textOf` gives the
 * text of a file as it is now; what is to be edited and is not there is passed over.
 */
export function textsAfter(
  { edits, created, moved = [], deleted = [] }: Change,
  textOf: (path: NotePath) => string | undefined,
): ReadonlyMap<NotePath, string | undefined> {
  const texts = new Map<NotePath, string | undefined>(created.map(({ path, text }) => [path, text]));
  const now = (path: NotePath): string | undefined => (texts.has(path) ? texts.get(path) : textOf(path));
  for (const [path, own] of groupBy(edits, edit => edit.path)) {
    const text = now(path);
    if (text !== undefined) texts.set(path, applied(text, own));
  }
  const arrived = moved.map(({ from, to }) => [to, now(from)] as const);
  for (const { from } of moved) texts.set(from, undefined);
  for (const [path, text] of arrived) texts.set(path, text);
  for (const path of deleted) texts.set(path, undefined);
  return texts;
}
