import type { NoteIndex } from '../../index/note-index.ts';
import { ELSEWHERE, Scopes } from '../../index/scope.ts';
import { isCandidate, type Entity, type EntityKind } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { foldName } from '../../text/names.ts';
import { foldedSoFar, isBegun, nameMatch } from './name-match.ts';

/** A name or alias of an entity, as it is offered. */
export interface OfferedName {
  readonly entity: Entity;
  readonly name: string;
  readonly isAlias: boolean;
  /** How the name goes on behind what was typed. */
  readonly rest: string;
  /** Whether the name merely holds the letters of what was typed. */
  readonly isLoose: boolean;
}

/** Whether these words, the last of which may be unfinished, begin a name or one of its later words. */
export function beginsName(index: NoteIndex, typed: string): boolean {
  const words = foldedSoFar(typed);
  if (words === '') return false;
  return index.directory.names.entries.some(({ name }) => isBegun(name, words));
}

/** What was typed, and what may be meant by it. */
export interface Wanted {
  readonly typed: string;
  readonly kinds: readonly EntityKind[] | undefined;
  readonly isLeftOut: (entity: Entity) => boolean;
}

/**
 * The names that fit what was typed, best first: what begins as typed before what merely holds its letters; the note's
 * own account before others, names before aliases, candidates last.
 */
export function offeredNames(
  index: NoteIndex,
  from: NotePath,
  { typed, kinds, isLeftOut }: Wanted,
): OfferedName[] {
  const enclosing = index.directory.scopes.enclosing(from);
  const offered: { readonly rank: number; readonly spelling: string; readonly offer: OfferedName }[] = [];
  for (const entity of index.entities.values()) {
    if (kinds && !kinds.includes(entity.kind)) continue;
    const own = foldName(entity.name);
    const isElsewhere = Scopes.distance(enclosing, entity.account) === ELSEWHERE;
    const base = (isCandidate(entity) ? 16 : 0) + (isElsewhere ? 4 : 0);
    for (const [at, name] of [entity.name, ...entity.aliases].entries()) {
      const spelling = foldName(name);
      if (at > 0 && spelling === own) continue;
      const match = nameMatch(spelling, typed);
      if (!match || isLeftOut(entity)) continue;
      const offer = { entity, name, isAlias: at > 0, rest: match.rest, isLoose: match.isLoose };
      offered.push({ rank: base + match.rank + (at > 0 ? 1 : 0), spelling, offer });
    }
  }
  return offered
    .toSorted((a, b) => a.rank - b.rank || (a.spelling < b.spelling ? -1 : a.spelling > b.spelling ? 1 : 0))
    .map(({ offer }) => offer);
}

/** As many as are offered at once: those that begin as typed, and those that merely hold its letters. */
export function parted(names: readonly OfferedName[]): [fitting: OfferedName[], loose: OfferedName[]] {
  const best = names.slice(0, MOST_OFFERS);
  return [best.filter(({ isLoose }) => !isLoose), best.filter(({ isLoose }) => isLoose)];
}

/** How many entities, and how many notes, are offered at once. */
export const MOST_OFFERS = 200;
