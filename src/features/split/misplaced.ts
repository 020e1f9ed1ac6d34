import type { NoteIndex } from '../../index/note-index.ts';
import { propertyPlaces } from '../../index/links/property-links.ts';
import type { EntityId } from '../../model/entity.ts';
import { groupBy } from '../../text/grouping.ts';
import { offsetAfter } from '../../edit/composed.ts';
import { type Change, type TextEdit } from '../../edit/change.ts';
import type { SplitPlace } from './split-places.ts';

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
  change: Change,
  places: readonly { readonly place: SplitPlace; readonly is: EntityId }[],
): SplitPlace | undefined {
  const after = index.after(change);
  const byNote = groupBy(change.edits, edit => edit.path);
  return places.find(({ place, is }) =>
    startsOf(place).some(start => meantAt(after, place, start, byNote.get(place.path) ?? []) !== is),
  )?.place;
}
