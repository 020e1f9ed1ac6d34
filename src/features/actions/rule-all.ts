import type { NoteIndex } from '../../index/note-index.ts';
import { isCandidate, type Entity, type EntityId } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { isRefusal, type Change, type Refusal } from '../../edit/change.ts';
import type { Decision } from '../../edit/with-decision.ts';
import { decide } from '../edits/decide.ts';
import type { NewNotePlaces } from '../edits/file-name.ts';
import { accept } from '../review/accept.ts';
import { askedFacts } from '../review/suggestions.ts';
import { factOf, type FactRef } from '../edits/fact-ref.ts';
import { gone } from './gone.ts';
import { rejection } from './rule-facts.ts';

/** Every candidate of an account, null for none, gets its note, and every statement that stands becomes a property. */
export function acceptAll(
  index: NoteIndex,
  account: EntityId | null,
  places: NewNotePlaces,
): Change | Refusal {
  const { candidates, facts } = waitingIn(index, account);
  const standing = facts.filter(({ status }) => status === 'current');
  return inParts(accept(index, { candidates: candidates.map(({ id }) => id), facts: standing }, places));
}

/** Every candidate of an account, null for none, is nobody, and every statement that waits is wrong. */
export function rejectAll(index: NoteIndex, account: EntityId | null): Change | Refusal {
  const { candidates, facts } = waitingIn(index, account);
  const ignored = candidates.map(({ name }): Decision => ({ kind: 'ignored', name }));
  const rejected = facts.map(fact => rejection(index, fact));
  return ignored.length + rejected.length === 0 ? gone() : inParts(decide(index, ...ignored, ...rejected));
}

/** Some of what waits, as a client shows it together. */
interface Some {
  readonly candidates: readonly EntityId[];
  readonly facts: readonly FactRef[];
}

/** These candidates get their notes, and these statements become properties, but those that disagree. */
export function acceptSome(index: NoteIndex, some: Some, places: NewNotePlaces): Change | Refusal {
  const { candidates, facts } = still(index, some);
  const standing = facts.filter(({ status }) => status === 'current');
  return candidates.length + standing.length === 0
    ? gone()
    : accept(index, { candidates: candidates.map(({ id }) => id), facts: standing }, places);
}

/** These candidates are nobody, and these statements wrong. */
export function rejectSome(index: NoteIndex, some: Some): Change | Refusal {
  const { candidates, facts } = still(index, some);
  const ignored = candidates.map(({ name }): Decision => ({ kind: 'ignored', name }));
  const rejected = facts.map(fact => rejection(index, fact));
  return ignored.length + rejected.length === 0 ? gone() : decide(index, ...ignored, ...rejected);
}

/** What of it still waits. */
function still(index: NoteIndex, { candidates, facts }: Some): Waiting {
  return {
    candidates: candidates.flatMap(id => index.entities.get(id) ?? []).filter(isCandidate),
    facts: facts.flatMap(ref => factOf(index, ref) ?? []).filter(({ basis }) => basis === 'statement'),
  };
}

interface Waiting {
  readonly candidates: readonly Entity[];
  readonly facts: readonly Fact[];
}

/** So much at once that a person looks at each part first. */
const inParts = (change: Change | Refusal): Change | Refusal =>
  isRefusal(change) ? change : { ...change, confirm: 'parts' };

/** The candidates and the statements of an account, null for what stands in none. */
function waitingIn(index: NoteIndex, account: EntityId | null): Waiting {
  const isHere = (entity: Entity | undefined): boolean => (entity?.account ?? null) === account;
  // Whom only a model has named is nobody yet, and would be of the account of that note.
  const isNamedHere = ({ path }: Fact): boolean =>
    (index.directory.scopes.accountOf(path) ?? null) === account;
  return {
    candidates: [...index.entities.values()].filter(entity => isCandidate(entity) && isHere(entity)),
    facts: askedFacts(index).filter(fact =>
      fact.proposedName === undefined ? isHere(index.entities.get(fact.subject)) : isNamedHere(fact),
    ),
  };
}
