import type { Boundary } from '../boundaries/boundary.ts';

/**
 * The date of a boundary in ISO 8601. Where day and month could be the other way round, what settles it is: a quoted message
 * is not later than the one that quotes it; programs that do not write English put the day first, those that write AM and PM
 * in capitals the month; of two days, the one shortly before the quoting message. Else the date is left open. A day without a
 * year is the last such day before the quoting message.
 */
export function settledDate(
  { date, language }: Pick<Boundary, 'date' | 'language'>,
  quoting: string | undefined,
): string | undefined {
  if (date?.inYear !== undefined && quoting !== undefined) return inYearBefore(date.inYear, quoting);
  if (!date?.swapped || date.iso === undefined) return date?.iso;
  const [dayFirst, monthFirst] = [date.iso, date.swapped];
  const isLater = (day: string): boolean => quoting !== undefined && daysBefore(day, quoting) < -1;
  if (isLater(dayFirst) !== isLater(monthFirst)) return isLater(dayFirst) ? monthFirst : dayFirst;
  if (date.isAmerican) return monthFirst;
  if (language && language.language !== 'English') return dayFirst;
  return quoting === undefined ? undefined : nearer(dayFirst, monthFirst, quoting);
}

/** The last such day that is not later than the message which quotes it. */
function inYearBefore(day: string, quoting: string): string {
  const year = Number(quoting.slice(0, 4));
  return daysBefore(`${year}${day}`, quoting) < -1 ? `${year - 1}${day}` : `${year}${day}`;
}

/** The one of two days that stands shortly before a message which quotes it, where the other does not by far. */
function nearer(one: string, other: string, quoting: string): string | undefined {
  const [first, second] = [daysBefore(one, quoting), daysBefore(other, quoting)];
  if (first <= near && second > far) return one;
  return second <= near && first > far ? other : undefined;
}

/** Mails are answered within days rather than months. */
const near = 4;
const far = 25;
const dayLength = 86_400_000;

const daysBefore = (day: string, other: string): number =>
  (Date.parse(`${other.slice(0, 10)}T00:00Z`) - Date.parse(`${day.slice(0, 10)}T00:00Z`)) / dayLength;
