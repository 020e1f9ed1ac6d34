import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { refusalOf, tidyName } from '../../text/names.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { isBegunBy, type OfferedName } from './entity-names.ts';
import { newEntityPath, type WantedEntity } from '../edits/new-entity.ts';

/** The offer to make a note for what no note is about yet. */
export interface CreateOffer {
  readonly wanted: WantedEntity;
  readonly path: NotePath;
}

/** What was typed where an entity may stand. */
export interface TypedName {
  readonly typed: string;
  readonly kinds: readonly EntityKind[];
  readonly names: readonly OfferedName[];
}

const MOST_WORDS = 6;

/**
 * One offer for each kind that fits. None while what was typed begins a name that there is: that is what is meant, most
 * of the time, and a second note about somebody is a nuisance.
 */
export function createOffers(
  index: NoteIndex,
  from: NotePath,
  { typed, kinds, names }: TypedName,
  places: NewNotePlaces,
): CreateOffer[] {
  const name = tidyName(typed);
  const isName =
    refusalOf(name) === undefined && name.split(' ').length <= MOST_WORDS && !/[[\]|#<>]/.test(name);
  if (!isName || names.some(offered => isBegunBy(offered.name, name))) return [];
  return kinds.flatMap(kind => {
    const path = newEntityPath(index, from, { kind, name }, places);
    return typeof path === 'string' ? [{ wanted: { kind, name }, path }] : [];
  });
}
