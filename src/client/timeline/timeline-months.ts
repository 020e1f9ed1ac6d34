import type { TimelineEntry, TimelineNote } from '../../protocol/timeline.ts';

/** The notes of one month, a thread once for each day on which something was said in it. */
export interface TimelineMonth {
  /** As `2025-12`; undefined for notes without a date. */
  readonly month: string | undefined;
  readonly notes: readonly TimelineNote[];
}

/** The notes of a timeline by month, newest first. */
export function monthsOf(notes: readonly TimelineNote[]): TimelineMonth[] {
  const months = new Map<string | undefined, TimelineNote[]>();
  for (const note of notes.flatMap(daysOf).toSorted(newestFirst)) {
    const month = note.date?.slice(0, 7);
    const known = months.get(month);
    if (known) known.push(note);
    else months.set(month, [note]);
  }
  return [...months].map(([month, own]) => ({ month, notes: own }));
}

const newestFirst = (one: TimelineNote, other: TimelineNote): number =>
  (dayOf(other) ?? '').localeCompare(dayOf(one) ?? '');

const dayOf = ({ date }: { readonly date?: string }): string | undefined => date?.slice(0, 10);

/**
 * What a note says day by day: a thread may go on for months. Its messages keep their order, whatever their clocks say, so
 * one that seems to be later than the one that it precedes stands with that.
 */
function daysOf(note: TimelineNote): readonly TimelineNote[] {
  let day = dayOf(note);
  if (day === undefined) return [note];
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of note.entries) {
    const own = dayOf(entry.source);
    if (own !== undefined && own < day) day = own;
    const known = days.get(day);
    if (known) known.push(entry);
    else days.set(day, [entry]);
  }
  return days.size < 2 ? [note] : [...days].map(([date, entries]) => ({ ...note, date, entries }));
}

/** “December 2025” in the language of the window. */
export const monthName = (month: string, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
