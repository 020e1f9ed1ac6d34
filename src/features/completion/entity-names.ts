import type { NoteIndex } from '../../index/note-index.ts';
import { ELSEWHERE, Scopes } from '../../index/scope.ts';
import { isCandidate, type Entity, type EntityKind } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { foldName } from '../../text/names.ts';

/** A name or alias of an entity, as it is offered. */
export interface OfferedName {
  readonly entity: Entity;
  readonly name: string;
  readonly isAlias: boolean;
}

/** Whether these words, the last of which may be unfinished, begin a name or one of its later words. */
export function beginsName(index: NoteIndex, typed: string): boolean {
  const words = folded(typed);
  if (words.trim() === '') return false;
  return index.directory.names.entries.some(({ name }) => begins(name, words));
}

/** Whether the words begin the name or one of its later words, whatever their case. */
export const isBegunBy = (name: string, typed: string): boolean => begins(foldName(name), foldName(typed));

const begins = (spelling: string, words: string): boolean =>
  spelling.startsWith(words) || spelling.includes(` ${words}`);

/** As `foldName`, but for the space at the end, behind which the next word is to come. */
const folded = (typed: string): string => foldName(typed) + (/\s$/.test(typed) ? ' ' : '');

/**
 * The names that hold the letters of `typed` in their order, best first: those of the note's own account before
 * others, names before aliases, candidates last; what begins as typed before what merely holds it.
 */
export function offeredNames(
  index: NoteIndex,
  from: NotePath,
  typed: string,
  kinds: readonly EntityKind[] | undefined,
): OfferedName[] {
  const words = foldName(typed);
  const letters = words.replaceAll(' ', '');
  const enclosing = index.directory.scopes.enclosing(from);
  const offered: { readonly rank: number; readonly spelling: string; readonly offer: OfferedName }[] = [];
  for (const entity of index.entities.values()) {
    if (kinds && !kinds.includes(entity.kind)) continue;
    const own = foldName(entity.name);
    const isElsewhere = Scopes.distance(enclosing, entity.account) === ELSEWHERE;
    const base = (isCandidate(entity) ? 8 : 0) + (isElsewhere ? 4 : 0);
    for (const [at, name] of [entity.name, ...entity.aliases].entries()) {
      const spelling = foldName(name);
      if (!holdsInOrder(spelling, letters) || (at > 0 && spelling === own)) continue;
      const rank = base + (begins(spelling, words) ? 0 : 2) + (at > 0 ? 1 : 0);
      offered.push({ rank, spelling, offer: { entity, name, isAlias: at > 0 } });
    }
  }
  return offered
    .toSorted((a, b) => a.rank - b.rank || (a.spelling < b.spelling ? -1 : a.spelling > b.spelling ? 1 : 0))
    .map(({ offer }) => offer);
}

/** The first letter begins a word, as editors ask of what they match. */
function holdsInOrder(spelling: string, letters: string): boolean {
  if (letters === '') return true;
  let at = -1;
  for (const letter of letters) {
    at = at < 0 ? ` ${spelling}`.indexOf(` ${letter}`) + 1 : spelling.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
