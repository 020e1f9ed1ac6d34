import type { NotePath } from '../model/note-path.ts';
import type { Note } from '../model/note.ts';
import type { Directory } from './directory.ts';
import type { Claim } from './facts/claim.ts';
import type { KnownFacts } from './facts/known-facts.ts';
import type { KnownMentions } from './mentions/known-mentions.ts';

/** What is true as long as no outline changes. */
export interface SameNames {
  readonly directory: Directory | undefined;
  readonly mentions: KnownMentions | undefined;
  readonly claims: WeakMap<Note, readonly Claim[]>;
  readonly facts?: FactsOf | undefined;
}

/** The facts of an earlier state of the notes, under the same directory. */
export interface FactsOf {
  readonly notes: ReadonlyMap<NotePath, Note>;
  readonly facts: KnownFacts;
}

/** What an earlier state of the notes knew, of which a part may still be true though names have changed. */
export interface OtherNames {
  readonly directory: Directory;
  readonly mentions: KnownMentions | undefined;
}

/** What a snapshot may take over from the one before it. */
export interface EarlierState {
  readonly same?: SameNames;
  readonly before?: OtherNames | undefined;
  /** Notes that took the place of others since; undefined is one that was not there, or is not any more. */
  readonly replaced?: Replaced;
}

type Replaced = readonly (readonly [Note | undefined, Note | undefined])[];

/** The notes after some were removed, then others added or replaced. */
export function replacedIn(
  before: ReadonlyMap<NotePath, Note>,
  changed: Iterable<Note>,
  removed: Iterable<NotePath>,
): { readonly notes: ReadonlyMap<NotePath, Note>; readonly replaced: Replaced } {
  const notes = new Map(before);
  const replaced: [Note | undefined, Note | undefined][] = [];
  const put = (path: NotePath, note: Note | undefined): void => {
    if (note ?? notes.has(path)) replaced.push([notes.get(path), note]);
    if (note) notes.set(path, note);
    else notes.delete(path);
  };
  for (const path of removed) put(path, undefined);
  for (const note of changed) put(note.path, note);
  return { notes, replaced };
}

/** The notes that were not there before, or another; undefined at the paths of those that are gone. */
export function* changedSince(
  before: ReadonlyMap<NotePath, Note> | undefined,
  notes: ReadonlyMap<NotePath, Note>,
): Generator<readonly [NotePath, Note | undefined]> {
  for (const path of before?.keys() ?? []) if (!notes.has(path)) yield [path, undefined];
  for (const [path, note] of notes) if (before?.get(path) !== note) yield [path, note];
}

/**
 * Whether notes that took the place of others name the same things as those. Their sentences are read only where nothing
 * else tells.
 */
export const nameTheSame = (replaced: Replaced, readsSentences: boolean): boolean =>
  replaced.every(([was, is]) => was?.written === is?.written) &&
  (!readsSentences || replaced.every(([was, is]) => was?.outline === is?.outline));
