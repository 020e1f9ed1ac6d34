import type { Entity, EntityId } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { Note } from '../../model/note.ts';
import type { Claim } from './claim.ts';
import { idOf } from '../entities.ts';

/** Whether something of this date (ISO 8601) had been said by the end of a day; what has no date always had. */
export const isSaidBy = (day: string | undefined, date: string | undefined): boolean =>
  day === undefined || date === undefined || date.slice(0, 10) <= day;

/** Of claims those that had been stated by the end of a day; hints state nothing. */
export const statedBy = (day: string | undefined, claims: readonly Claim[]): Claim[] =>
  claims.filter(({ moment, isHint }) => !isHint && isSaidBy(day, moment.date));

/** A note with what it says of whom. */
export interface Evidence {
  readonly note: Note;
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}

/**
 * The entities that somebody had spoken of by the end of a day: defined, mentioned or stated something about by then.
 * One that nothing dates is among them, so that what is left out is left out for a reason.
 */
export function knownBy(
  day: string,
  entities: ReadonlyMap<EntityId, Entity>,
  evidence: Iterable<Evidence>,
): Map<EntityId, Entity> {
  const sooner = new Set<EntityId>();
  const later = new Set<EntityId>();
  const add = (id: EntityId | undefined, date: string | undefined): void => {
    if (id !== undefined) (isSaidBy(day, date) ? sooner : later).add(id);
  };
  for (const { note, mentions, claims } of evidence) {
    for (const definition of note.definitions) add(idOf(note.path, definition), note.date);
    const dateAt = dates(note);
    for (const { among, span } of mentions) for (const id of among) add(id, dateAt(span.from));
    for (const { fact, moment } of claims) {
      add(fact.subject, moment.date);
      add(fact.object, moment.date);
    }
  }
  return new Map([...entities].filter(([id]) => sooner.has(id) || !later.has(id)));
}

/**
 * The date of what stands at ascending offsets of a note: that of its message, else that of the note. The head of a
 * thread says no more than its first message.
 */
function dates({ thread, date }: Note): (offset: number) => string | undefined {
  const starts = (thread?.messages ?? [])
    .map(({ heading, date: sent }) => ({ from: heading.from, date: sent ?? date }))
    .toSorted((a, b) => a.from - b.from);
  const first = starts.reduce<string | undefined>(
    (least, { date }) => (least === undefined || (date !== undefined && date < least) ? date : least),
    undefined,
  );
  let at = -1;
  return offset => {
    while ((starts[at + 1]?.from ?? Infinity) <= offset) at++;
    return at < 0 ? (first ?? date) : starts[at]?.date;
  };
}
