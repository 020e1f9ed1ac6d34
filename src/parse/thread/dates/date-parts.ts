import type { MailLanguage } from '../languages/mail-language.ts';
import type { Clock } from './mail-times.ts';

/** The parts as they are found; each is read once, so "June Alder" after a date in March keeps her name. */
export interface Parts extends Clock {
  year?: number;
  month?: number;
  day?: number;
  weekday?: boolean;
  /** Two numbers of which either may be the month. */
  either?: readonly [number, number];
  language: MailLanguage | undefined;
}

/** Whether a day and a month are enough, or a year or an hour must stand beside them. */
export type Least = 'day' | 'date';

export const knowsDay = ({ day, either }: Parts): boolean => day !== undefined || either !== undefined;

/** Day and month of two numbers: the day first, unless that cannot be. */
export const inOrder = ([first, second]: readonly [number, number]): [number, number] =>
  second > 12 ? [second, first] : [first, second];

const earliestYear = 1970;
const latestYear = 2100;

export function isDate({ year, month, day = 0, hour, minute = 0, second = 0 }: Parts, least: Least): boolean {
  const validDay = month !== undefined && month >= 0 && month <= 12 && day >= 1 && day <= 31;
  const validTime = (hour ?? 0) < 24 && minute < 60 && second < 60;
  return validDay && validTime && (least === 'day' || year !== undefined || hour !== undefined);
}

/** Thai years count from 543 BC. */
const christianYear = (year: number): number => (year >= 2500 && year < 2600 ? year - 543 : year);

export function toIso({
  year,
  month = 0,
  day = 0,
  hour,
  minute = 0,
  second = 0,
  afternoon,
  zone = '',
}: Parts): string | undefined {
  const shown = christianYear(year ?? 0);
  if (month === 0 || shown < earliestYear || shown > latestYear) return undefined;
  const date = `${shown}-${two(month)}-${two(day)}`;
  if (hour === undefined) return date;
  const hours = afternoon === undefined || hour > 12 ? hour : (hour % 12) + (afternoon ? 12 : 0);
  return `${date}T${two(hours)}:${two(minute)}:${two(second)}${zone}`;
}

const two = (value: number) => String(value).padStart(2, '0');
