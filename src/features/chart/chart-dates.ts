import type { NoteIndex } from '../../index/note-index.ts';
import type { Fact } from '../../model/fact.ts';
import { isRelation } from '../../model/relation.ts';

/**
 * The days on which the organization may have changed, in order: something was said about it, or the time of a
 * property began or was over.
 */
export function datesOf(index: NoteIndex): string[] {
  const dates = new Set<string>();
  const add = (day: string | undefined): void => {
    if (day !== undefined && fullDay.test(day)) dates.add(day);
  };
  for (const { relation, object, date, period, path } of index.facts) {
    if (object === undefined || !isRelation(relation)) continue;
    add((date ?? index.notes.get(path)?.date)?.slice(0, 10));
    add(period?.since && firstDay(period.since));
    add(period?.until && dayAfter(period.until));
  }
  return [...dates].toSorted();
}

/** Whether anything tells when a fact was said, or the time for which it holds. */
export const isDated = (index: NoteIndex, { date, period, path }: Fact): boolean =>
  (date ?? index.notes.get(path)?.date) !== undefined || period !== undefined;

const fullDay = /^\d{4}-\d\d-\d\d$/;

/** The first day of a time as written: `2024` → `2024-01-01`. */
const firstDay = (time: string): string =>
  `${time.slice(0, 10)}${'-01-01'.slice(time.length - 4)}`.slice(0, 10);

/** The first day after a time as written: `2024-05` → `2024-06-01`; undefined for what is no date. */
function dayAfter(time: string): string | undefined {
  const [year = NaN, month, day] = time.slice(0, 10).split('-').map(Number);
  const next =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + 1);
  return Number.isNaN(next) ? undefined : new Date(next).toISOString().slice(0, 10);
}
