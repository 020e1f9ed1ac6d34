const written = /^\d{4}-\d\d-\d\d/u;
const zoned = /(?:Z|[+-]\d\d:?\d\d)$/u;

/** The day of a date as its note writes it, by the clock of whoever sent the mail; undefined for what is no day. */
export const writtenDay = (date: string | undefined): string | undefined => {
  const day = date === undefined ? undefined : written.exec(date)?.[0];
  return day === undefined || Number.isNaN(Date.parse(`${day}T00:00Z`)) ? undefined : day;
};

/** When a date is, in milliseconds since 1970, as if in UTC where no zone is written. */
export function writtenMoment(date: string | undefined): number | undefined {
  if (date === undefined || writtenDay(date) === undefined) return undefined;
  const time = date.length === 10 ? `${date}T00:00Z` : zoned.test(date.slice(10)) ? date : `${date}Z`;
  const moment = Date.parse(time.replace(' ', 'T'));
  return Number.isNaN(moment) ? Date.parse(`${date.slice(0, 10)}T00:00Z`) : moment;
}

const DAY = 24 * 60 * 60 * 1000;

/** How many days lie between two: one from a day to the next. */
export const daysBetween = (earlier: string, later: string): number =>
  Math.round((Date.parse(`${later}T00:00Z`) - Date.parse(`${earlier}T00:00Z`)) / DAY);
