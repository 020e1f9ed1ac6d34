const DAY = 24 * 60 * 60 * 1000;

/**
 * The day (ISO 8601, perhaps of a month only) that a sentence names as `-05-01` (1 May) or `w1` (Monday), for one that was said on
 * an ISO 8601 date: the next such day. Undefined where nobody knows when it was said.
 */
export function dayMeant(named: string, said: string | undefined): string | undefined {
  if (/^\d{4}/u.test(named)) return named;
  const day = said?.slice(0, 10);
  if (day === undefined || !/^\d{4}-\d\d-\d\d$/u.test(day)) return undefined;
  if (named.startsWith('w')) {
    const start = Date.parse(`${day}T00:00:00Z`);
    const ahead = (Number(named.slice(1)) - new Date(start).getUTCDay() + 7) % 7 || 7;
    return new Date(start + ahead * DAY).toISOString().slice(0, 10);
  }
  const year = Number(day.slice(0, 4));
  const thisYear = `${year}${named}`;
  return thisYear >= day.slice(0, thisYear.length) ? thisYear : `${year + 1}${named}`;
}
