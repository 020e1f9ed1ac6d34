import type { Boundary } from './boundary.ts';

/**
 * The date of a boundary in ISO 8601. Where day and month could be the other way round, what settles it is: a quoted message
 * is not later than the one that quotes it; programs that do not write English put the day first, those that write AM and PM
 * in capitals the month; of two days, the one shortly before the quoting message. Else the date is left open.
 */
export function settledDate(
  { date, language }: Pick<Boundary, 'date' | 'language'>,
  quoting: string | undefined,
): string | undefined {
  if (!date?.swapped || date.iso === undefined) return date?.iso;
  const [dayFirst, monthFirst] = [date.iso, date.swapped];
  if (quoting !== undefined) {
    const [first, second] = [daysBefore(dayFirst, quoting), daysBefore(monthFirst, quoting)];
    if (first < -1 !== second < -1) return first < -1 ? monthFirst : dayFirst;
  }
  if (date.isAmerican) return monthFirst;
  if (language && language.language !== 'English') return dayFirst;
  if (quoting === undefined) return undefined;
  const [first, second] = [daysBefore(dayFirst, quoting), daysBefore(monthFirst, quoting)];
  if (first <= near && second > far) return dayFirst;
  return second <= near && first > far ? monthFirst : undefined;
}

/** Mails are answered within days rather than months. */
const near = 4;
const far = 25;
const dayLength = 86_400_000;

const daysBefore = (day: string, other: string): number =>
  (Date.parse(`${other.slice(0, 10)}T00:00Z`) - Date.parse(`${day.slice(0, 10)}T00:00Z`)) / dayLength;
