import type { Change } from '../../edit/change.ts';
import { placesAfter } from '../../edit/composed.ts';
import { propertyPlaces } from '../../index/links/property-links.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { groupBy } from '../../text/grouping.ts';
import type { SplitPlace } from './split-places.ts';

/** A place, and whom it is to mean. */
export interface Goal {
  readonly place: SplitPlace;
  readonly is: EntityId;
}

/** The first of these places that does not mean what it is to mean after a change. */
export function misplaced(index: NoteIndex, change: Change, goals: readonly Goal[]): SplitPlace | undefined {
  const means = meaningAfter(index.after(change), change);
  return goals.find(({ place, is }) => !means(place, is))?.place;
}

/** Tells whether all of a place means an entity `after` a change. What a note says is looked through once. */
export function meaningAfter(
  after: NoteIndex,
  { edits }: Pick<Change, 'edits'>,
): (place: SplitPlace, id: EntityId) => boolean {
  const byNote = groupBy(edits, edit => edit.path);
  const notes = new Map<NotePath, NoteAfter>();
  return (place, id) => {
    const note = notes.get(place.path) ?? noteAfter(after, place.path, byNote.get(place.path) ?? []);
    notes.set(place.path, note);
    const meant = place.how === 'property' ? note.properties : note.mentions;
    return startsOf(place).every(start => {
      const now = note.placeOf(start);
      // A plain name may have got quotes around the link that it became.
      const found = place.how === 'property' && !meant.has(now) ? meant.get(now + 1) : meant.get(now);
      return found === id;
    });
  };
}

interface NoteAfter {
  readonly placeOf: (start: number) => number;
  /** Whom the properties and mentions that start at an offset mean. */
  readonly properties: ReadonlyMap<number, EntityId | undefined>;
  readonly mentions: ReadonlyMap<number, EntityId | undefined>;
}

function noteAfter(after: NoteIndex, path: NotePath, edits: Change['edits']): NoteAfter {
  const note = after.notes.get(path);
  const properties = note ? propertyPlaces(note, after.directory) : [];
  return {
    placeOf: placesAfter(edits),
    properties: new Map(properties.toReversed().map(({ span, entity }) => [span.from, entity])),
    mentions: new Map(after.mentionsIn(path).map(({ outer, entity }) => [outer.from, entity])),
  };
}

/** Where the words of a place start, with what makes them a link. */
const startsOf = ({ spans, mentions }: SplitPlace): number[] =>
  mentions.length > 0 ? mentions.map(({ outer }) => outer.from) : spans.map(({ from }) => from);
