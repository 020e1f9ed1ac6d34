import { isDay } from '../protocol/chart.ts';

/** Today, as an ISO 8601 day. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The day that a client gives; undefined where it gives none, or what is none. */
export const askedDay = (given: unknown): string | undefined =>
  typeof given === 'string' && isDay(given) ? given : undefined;
