import type { TimelineNote } from '../../protocol/timeline.ts';

/** The notes of one month, by the newest entry of each. */
export interface TimelineMonth {
  /** As `2025-12`; undefined for notes without a date. */
  readonly month: string | undefined;
  readonly notes: readonly TimelineNote[];
}

/** The notes of a timeline by month, in their order. */
export function monthsOf(notes: readonly TimelineNote[]): TimelineMonth[] {
  const months = new Map<string | undefined, TimelineNote[]>();
  for (const note of notes) {
    const month = note.date?.slice(0, 7);
    const known = months.get(month);
    if (known) known.push(note);
    else months.set(month, [note]);
  }
  return [...months].map(([month, own]) => ({ month, notes: own }));
}

/** “December 2025” in the language of the window. */
export const monthName = (month: string, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
