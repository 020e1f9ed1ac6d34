import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId } from '../../model/entity.ts';
import { foldName } from '../../text/names.ts';
import { similarity } from '../../text/similarity.ts';
import { isRefusal } from '../../edit/change.ts';
import { definedEntity } from '../edits/defined-entity.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { textOf } from '../wording/entity-text.ts';
import { merge } from './merge.ts';
import { refusalOfPair, refusalOfTexts } from './refusal-of-merge.ts';

/** Somebody or something that another entity can become part of. */
export interface MergeTarget {
  readonly entity: Entity;
  /** Whether the two seem to be one. */
  readonly isLikely: boolean;
}

/** Below this two are not likely one. */
const LIKELY = 0.7;

/** So many of the likely ones are tried: a whole merge takes long to work out. */
const MOST_TRIED = 8;

/**
 * What an entity can become part of, the likely first: one mail address, one name, a name that is a part of the other or
 * written nearly so, a word in common. What their kinds, places and texts refuse is left out, and of the likely ones what
 * the merge itself would.
 */
export function mergeTargets(index: NoteIndex, from: EntityId, places: NewNotePlaces): MergeTarget[] {
  const entity = index.entities.get(from);
  if (!entity) return [];
  const source = definedEntity(index, entity);
  const likeness = likenessTo(index, entity);
  const found = [...index.entities.values()]
    .filter(other => !isRefusedWith(index, entity, source, other))
    .map(other => ({ entity: other, likeness: likeness(other) }))
    .toSorted((a, b) => b.likeness - a.likeness || compare(entity, a.entity, b.entity));
  const tried = found
    .slice(0, MOST_TRIED)
    .filter(
      ({ entity: { id }, likeness: how }) => how < LIKELY || !isRefusal(merge(index, from, id, places)),
    );
  return [...tried, ...found.slice(MOST_TRIED)].map(({ entity: other, likeness: how }) => ({
    entity: other,
    isLikely: how >= LIKELY,
  }));
}

function isRefusedWith(
  index: NoteIndex,
  from: Entity,
  source: ReturnType<typeof definedEntity>,
  into: Entity,
): boolean {
  if (refusalOfPair(index, from, into)) return true;
  const kept = source && definedEntity(index, into);
  return source !== undefined && kept !== undefined && refusalOfTexts(index, source, kept) !== undefined;
}

/** How likely another entity is the same as this one, from 0 to 1; 0 for all that is not likely. */
function likenessTo(index: NoteIndex, entity: Entity): (other: Entity) => number {
  const address = addressOf(index, entity);
  const names = new Set(namesOf(entity).map(foldName));
  const words = wordsOf(entity);
  return other => {
    if (address !== undefined && address === addressOf(index, other)) return 1;
    if (namesOf(other).some(name => names.has(foldName(name)))) return 1;
    const alike = similarity(entity.name, other.name);
    if (alike >= ALIKE) return alike;
    return [...wordsOf(other)].some(word => words.has(word)) ? LIKELY : 0;
  };
}

/** Below this two names are not alike: those of two people mostly share some letters. */
const ALIKE = 0.84;

const namesOf = ({ name, aliases }: Entity): readonly string[] => [name, ...aliases];

const addressOf = (index: NoteIndex, { id }: Entity): string | undefined =>
  textOf(index, id, 'email')?.trim().toLowerCase();

/** The words of all its names, short ones left out: “of” and “de” tell nothing. */
const wordsOf = (entity: Entity): ReadonlySet<string> =>
  new Set(
    namesOf(entity)
      .flatMap(name => foldName(name).split(/[^\p{L}\p{N}]+/u))
      .filter(word => word.length > 2),
  );

/** Of the same kind first, those that have a note before those that only are named, then by name. */
const compare = (from: Entity, a: Entity, b: Entity): number =>
  Number(b.kind === from.kind) - Number(a.kind === from.kind) ||
  Number(isCandidate(a)) - Number(isCandidate(b)) ||
  collator.compare(a.name, b.name);

const collator = new Intl.Collator('en', { numeric: true });
