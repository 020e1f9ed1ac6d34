import type { NoteIndex } from '../../index/note-index.ts';
import { propertyPlaces } from '../../index/links/property-links.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Note } from '../../model/note.ts';
import { readDecisions } from '../../parse/decisions.ts';
import { parseNote } from '../../parse/parse-note.ts';
import { groupBy } from '../../text/grouping.ts';
import type { DecisionsFile } from '../edits/decide.ts';
import { offsetAfter } from '../../edit/composed.ts';
import { type Change, type TextEdit } from '../../edit/change.ts';
import type { SplitPlace } from './split-places.ts';
import { applied } from '../../edit/text-edit.ts';

/** The entity that stands at a place whose note has been changed by edits since. */
export function meantAt(
  after: NoteIndex,
  { path, how }: SplitPlace,
  start: number,
  edits: readonly TextEdit[],
): EntityId | undefined {
  const note = after.notes.get(path);
  const from = offsetAfter(edits, start);
  if (!note) return undefined;
  return how === 'property'
    ? // A plain name may have got quotes around the link that it became.
      propertyPlaces(note, after.directory).find(({ span }) => span.from === from || span.from === from + 1)
        ?.entity
    : after.mentionsIn(path).find(({ outer }) => outer.from === from)?.entity;
}

/** Where the words of a place start, with what makes them a link. */
export const startsOf = ({ spans, mentions }: SplitPlace): number[] =>
  mentions.length > 0 ? mentions.map(({ outer }) => outer.from) : spans.map(({ from }) => from);

/** The first of these places that does not mean what it is to mean after a change. */
export function misplaced(
  index: NoteIndex,
  { edits, created }: Change,
  { decisionsFile, decisionsText = '' }: DecisionsFile,
  places: readonly { readonly place: SplitPlace; readonly is: EntityId }[],
): SplitPlace | undefined {
  const byNote = groupBy(edits, edit => edit.path);
  const notes: Note[] = [...byNote].flatMap(([path, own]) => {
    const note = index.notes.get(path);
    return note ? [parseNote(path, applied(note.text, own))] : [];
  });
  const made = created.filter(({ path }) => path !== decisionsFile);
  const decided =
    created.find(({ path }) => path === decisionsFile)?.text ??
    applied(decisionsText, byNote.get(decisionsFile) ?? []);
  const after = index
    .with([...notes, ...made.map(({ path, text }) => parseNote(path, text))])
    .withDecisions(readDecisions(decided));
  return places.find(({ place, is }) =>
    startsOf(place).some(start => meantAt(after, place, start, byNote.get(place.path) ?? []) !== is),
  )?.place;
}
