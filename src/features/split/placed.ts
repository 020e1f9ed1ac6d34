import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { withoutEnding, type NotePath } from '../../model/note-path.ts';
import { parseNote } from '../../parse/parse-note.ts';
import { groupBy } from '../../text/grouping.ts';
import { foldName } from '../../text/names.ts';
import { type NewFile, type Refusal, type TextEdit } from '../../edit/change.ts';
import type { Decision } from '../../edit/with-decision.ts';
import { meantAt, startsOf } from './misplaced.ts';
import { pointAt } from './point-at.ts';
import type { SplitPlace } from './split-places.ts';
import { applied } from '../../edit/text-edit.ts';

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
  readonly path: NotePath;
  readonly created: NewFile;
  /** Takes a name away from the first. */
  readonly aliasEdits: readonly TextEdit[];
}

export interface Placed {
  readonly edits: readonly TextEdit[];
  readonly decisions: readonly Decision[];
  readonly links: number;
  /** What each place is to mean. */
  readonly goals: readonly { readonly place: SplitPlace; readonly is: EntityId }[];
}

/** The links and decisions by which each place means the one of the two that it is to mean. */
export function placed(two: Two, places: readonly Ruled[]): Placed | Refusal {
  const { index, entity, path, created, aliasEdits } = two;
  const home = entity.path === undefined ? undefined : index.notes.get(entity.path);
  const withoutAlias =
    home && aliasEdits.length > 0 ? [parseNote(home.path, applied(home.text, aliasEdits))] : [];
  const after = index.with([parseNote(created.path, created.text), ...withoutAlias]);
  const second = after.entities.get(withoutEnding(path) as EntityId);
  const first = after.entities.get(entity.id);
  if (!first || !second) return { refusal: l10n.t('{0} would not define {1}.', path, created.path) };
  const means = (place: SplitPlace, id: EntityId): boolean =>
    startsOf(place).every(
      start => meantAt(after, place, start, place.path === entity.path ? aliasEdits : []) === id,
    );
  const edits: TextEdit[] = [...aliasEdits];
  const decisions: Decision[] = [];
  for (const [, own] of groupBy(
    places,
    ({ place }) => `${place.path}\n${isByName(place) ? foldName(place.name) : ''}`,
  )) {
    const note = own[0] && index.notes.get(own[0].place.path);
    if (!note) continue;
    const names = own.filter(({ place }) => isByName(place));
    const fixed = names.filter(({ place }) => place.how === 'fixed');
    if (new Set(fixed.map(({ isSecond }) => isSecond)).size > 1) return apart(fixed[0]);
    // What nobody may change decides for the note, else what all places mean, if the second one is called that at all.
    const isSecond =
      fixed[0]?.isSecond ?? (names.every(each => each.isSecond) && isBorne(after, second, names));
    const meant = isSecond ? second : first;
    const other = isSecond ? first : second;
    const [name] = names;
    if (name && names.some(each => each.isSecond === isSecond && !means(each.place, meant.id)))
      decisions.push({ kind: 'distinct', note: note.path, name: name.place.name, not: other.id });
    for (const each of own) {
      const goal = each.isSecond ? second : first;
      const isRight = isByName(each.place)
        ? each.isSecond === isSecond
        : !each.isSecond && means(each.place, goal.id);
      if (isRight) continue;
      const written = pointAt(after, note, each.place, goal);
      if (written.length === 0) return apart(each);
      edits.push(...written);
    }
  }
  return {
    edits,
    decisions,
    links: edits.length - aliasEdits.length,
    goals: places.map(({ place, isSecond }) => ({ place, is: isSecond ? second.id : first.id })),
  };
}

const isByName = ({ how }: SplitPlace): boolean => how === 'name' || how === 'fixed';

const apart = (each: Ruled | undefined): Refusal => ({
  refusal: l10n.t(
    'The places in {0} where “{1}” stands cannot be told apart.',
    each?.place.path ?? '',
    each?.place.name ?? '',
  ),
});

/** Whether the entity may be meant by the words at all of these places: with nobody else there, it is. */
function isBorne(after: NoteIndex, { id }: Entity, names: readonly Ruled[]): boolean {
  const forms = new Map(after.directory.names.entries.map(entry => [entry.name, entry.forms]));
  return names.every(({ place }) =>
    (forms.get(foldName(place.name)) ?? []).some(({ entity }) => entity === id),
  );
}
