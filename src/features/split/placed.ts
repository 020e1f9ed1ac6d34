import * as l10n from '@vscode/l10n';
import type { Change, NewFile, Refusal, TextEdit } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { withoutEnding } from '../../model/note-path.ts';
import type { Note } from '../../model/note.ts';
import { groupBy } from '../../text/grouping.ts';
import { foldName } from '../../text/names.ts';
import type { Decision } from '../../edit/with-decision.ts';
import { meaningAfter, type Goal } from './misplaced.ts';
import { pointerTo } from './point-at.ts';
import type { SplitPlace } from './split-places.ts';

/** A place, and whether it means the second of the two. */
interface Ruled {
  readonly place: SplitPlace;
  readonly isSecond: boolean;
}

interface Two {
  readonly index: NoteIndex;
  /** The first of the two. */
  readonly entity: Entity;
  /** The note of the second. */
  readonly created: NewFile;
  /** Takes a name away from the first. */
  readonly aliasEdits: readonly TextEdit[];
}

export interface SplitPart {
  readonly edits: readonly TextEdit[];
  readonly decisions: readonly Decision[];
  readonly links: number;
  readonly goals: readonly Goal[];
}

/** The links and decisions by which each place means the one of the two that it is to mean. */
export function placed(
  { index, entity, created, aliasEdits }: Two,
  places: readonly Ruled[],
): SplitPart | Refusal {
  const apart: Change = { edits: aliasEdits, created: [created] };
  const after = index.after(apart);
  const second = after.entities.get(withoutEnding(created.path) as EntityId);
  const first = after.entities.get(entity.id);
  if (!first || !second) return { refusal: l10n.t('{0} would not define {1}.', created.path, entity.name) };
  const edits: TextEdit[] = [];
  const decisions: Decision[] = [];
  const telling = { after, first, second, means: meaningAfter(after, apart) };
  const groups = groupBy(
    places,
    ({ place }) => `${place.path}\n${isByName(place) ? foldName(place.name) : ''}`,
  );
  for (const [, group] of groups) {
    const note = group[0] && index.notes.get(group[0].place.path);
    const told = note && toldApart(telling, note, group);
    if (!told) continue;
    if ('refusal' in told) return told;
    edits.push(...told.edits);
    decisions.push(...told.decisions);
  }
  return {
    edits: [...aliasEdits, ...edits],
    decisions,
    links: edits.length,
    goals: places.map(({ place, isSecond }) => ({ place, is: isSecond ? second.id : first.id })),
  };
}

const isByName = ({ how }: SplitPlace): boolean => how === 'name' || how === 'fixed';

interface Telling {
  readonly after: NoteIndex;
  readonly first: Entity;
  readonly second: Entity;
  readonly means: (place: SplitPlace, id: EntityId) => boolean;
}

/** The same for the places of one note by one name, or all its other places. */
function toldApart(
  { after, first, second, means }: Telling,
  note: Note,
  group: readonly Ruled[],
): Pick<SplitPart, 'edits' | 'decisions'> | Refusal {
  const names = group.filter(({ place }) => isByName(place));
  const fixed = names.filter(({ place }) => place.how === 'fixed');
  if (new Set(fixed.map(({ isSecond }) => isSecond)).size > 1) return notApart(fixed[0]?.place);
  // What nobody may change decides for the note, else what all places mean, if the second one is called that at all.
  const isSecond =
    fixed[0]?.isSecond ?? (names.every(each => each.isSecond) && isBorne(after, second, names));
  const [meant, other] = isSecond ? [second, first] : [first, second];
  const [name] = names;
  const needsRuling = names.some(each => each.isSecond === isSecond && !means(each.place, meant.id));
  const decisions: Decision[] =
    name && needsRuling ? [{ kind: 'distinct', note: note.path, name: name.place.name, not: other.id }] : [];
  const edits: TextEdit[] = [];
  const pointAt = pointerTo(after, note);
  for (const { place, isSecond: isOfSecond } of group) {
    const isRight = isByName(place) ? isOfSecond === isSecond : !isOfSecond && means(place, first.id);
    if (isRight) continue;
    const written = pointAt(place, isOfSecond ? second : first);
    if (written.length === 0) return notApart(place);
    edits.push(...written);
  }
  return { edits, decisions };
}

/** Why a place cannot be made to mean the one that it is to mean. */
export const notApart = (place: SplitPlace | undefined): Refusal => ({
  refusal: l10n.t(
    'The places in {0} where “{1}” stands cannot be told apart.',
    place?.path ?? '',
    place?.name ?? '',
  ),
});

/** Whether the entity may be meant by the words at all of these places: with nobody else there, it is. */
function isBorne(after: NoteIndex, { id }: Entity, names: readonly Ruled[]): boolean {
  const { bySpelling } = after.directory.names;
  return names.every(({ place }) =>
    bySpelling.get(foldName(place.name))?.some(({ entity }) => entity === id),
  );
}
