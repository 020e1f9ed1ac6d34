import { mailLanguages } from './mail-languages.ts';

/** A date at the start of a text: `end` is the offset behind it; `iso` is undefined where the year is not written. */
export interface MailDate {
  readonly iso: string | undefined;
  readonly end: number;
}

const months = new Map(
  mailLanguages.flatMap(language =>
    language.months.flatMap((names, month) => names.map((name): [string, number] => [name, month + 1])),
  ),
);
const weekdays = new Set(mailLanguages.flatMap(language => language.weekdays));
const fillers = new Set(mailLanguages.flatMap(language => language.fillers));
const universal = new Set(['utc', 'gmt', 'z']);
const zones = new Set([
  'est',
  'edt',
  'cst',
  'cdt',
  'mst',
  'mdt',
  'pst',
  'pdt',
  'bst',
  'cet',
  'cest',
  'mez',
  'mesz',
  'ist',
  'jst',
]);

const separator = /[\s,.;\u202f\u00a0]+/y;
const isoDay = /(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)T?/y;
const numericDay = /(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y;
const clock = /(\d{1,2})[:h.](\d{2})(?::(\d{2}))?(?:\.\d{1,6})?(?!\d)/y;
const hourOnly = /(\d{1,2})(?=[\s\u202f]?[ap]\.?\s?m\b)/iy;
const halfOfDay = /([ap])\.?\s?m\b\.?/iy;
const offset = /([+-])(\d{1,2}):?(\d{2})?(?!\d)/y;
const zoneInParentheses = /\([^()\n]{1,40}\)/y;
const number = /(\d{4}|\d{1,2})(?!\d)(?:st|nd|rd|th|er|º|°)?(?![\p{L}\d])/uy;
const word = /\p{L}+/uy;

/** The parts as they are found; each is read once, so "June Alder" after a date in March keeps her name. */
interface Parts {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  afternoon?: boolean;
  zone?: string;
  weekday?: boolean;
  /** Two numbers of which either may be the month. */
  either?: readonly [number, number];
}

/**
 * Reads the date that the text has at `from`, in the ways mail programs write it: `Fri, Dec 12, 2025 at 2:43 PM`,
 * `12. Dezember 2025 um 14:43 Uhr`, `3/12/25 14:43`, `2025-12-12T14:43:00+01:00`. Undefined if there is none.
 * Between `3/4/2026` as March or April, AM or PM decides for the American order, its absence for the other one.
 */
export function mailDateAt(text: string, from: number): MailDate | undefined {
  const parts: Parts = {};
  let at = from;
  let end = from;
  for (;;) {
    at += matchAt(separator, text, at)?.[0].length ?? 0;
    const length = readPart(text, at, parts);
    if (length === 0) break;
    at += Math.abs(length);
    // A filler (a negative length) belongs to the date only if more of the date follows.
    if (length > 0) end = at;
  }
  settleOrder(parts);
  return isDate(parts) ? { iso: toIso(parts), end } : undefined;
}

function readPart(text: string, at: number, parts: Parts): number {
  return (
    readDay(text, at, parts) ||
    readTime(text, at, parts) ||
    readNumber(text, at, parts) ||
    readWord(text, at, parts)
  );
}

const knowsDay = (parts: Parts) => parts.day !== undefined || parts.either !== undefined;

function readDay(text: string, at: number, parts: Parts): number {
  if (knowsDay(parts) || parts.month !== undefined) return 0;
  const iso = matchAt(isoDay, text, at);
  if (iso) {
    parts.year = Number(iso[1]);
    parts.month = Number(iso[2]);
    parts.day = Number(iso[3]);
    return iso[0].length;
  }
  const numeric = matchAt(numericDay, text, at);
  if (!numeric) return 0;
  const [whole, first, mark, second, year] = numeric;
  parts.year = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  if (mark === '/') parts.either = [Number(first), Number(second)];
  else {
    parts.day = Number(first);
    parts.month = Number(second);
  }
  return whole.length;
}

function readTime(text: string, at: number, parts: Parts): number {
  if (!knowsDay(parts)) return 0;
  if (parts.hour === undefined) {
    const time = matchAt(clock, text, at) ?? matchAt(hourOnly, text, at);
    if (!time) return 0;
    parts.hour = Number(time[1]);
    parts.minute = Number(time[2] ?? 0);
    parts.second = Number(time[3] ?? 0);
    return time[0].length;
  }
  const half = parts.afternoon === undefined ? matchAt(halfOfDay, text, at) : undefined;
  if (half) {
    parts.afternoon = half[1]?.toLowerCase() === 'p';
    return half[0].length;
  }
  const zone = matchAt(offset, text, at);
  if (zone && (parts.zone === undefined || parts.zone === 'Z')) {
    parts.zone = `${zone[1]}${(zone[2] ?? '').padStart(2, '0')}:${zone[3] ?? '00'}`;
    return zone[0].length;
  }
  return matchAt(zoneInParentheses, text, at)?.[0].length ?? 0;
}

function readNumber(text: string, at: number, parts: Parts): number {
  const found = matchAt(number, text, at);
  if (!found) return 0;
  const value = Number(found[1]);
  if (found[1]?.length === 4) {
    if (parts.year !== undefined) return 0;
    parts.year = value;
  } else {
    if (knowsDay(parts)) return 0;
    parts.day = value;
  }
  return found[0].length;
}

function readWord(text: string, at: number, parts: Parts): number {
  const found = matchAt(word, text, at)?.[0];
  if (found === undefined) return 0;
  const lower = found.toLowerCase();
  if (parts.hour !== undefined) return readZone(lower, parts);
  const month = months.get(lower);
  const mayBeWeekday = weekdays.has(lower) && !parts.weekday && !knowsDay(parts);
  if (mayBeWeekday && (month === undefined || monthFollows(text, at + found.length))) {
    parts.weekday = true;
    return found.length;
  }
  if (month !== undefined && parts.month === undefined && parts.either === undefined) {
    parts.month = month;
    return found.length;
  }
  return fillers.has(lower) ? -found.length : 0;
}

/** "mar, 3 mar 2026": a word that may be Tuesday or March is Tuesday if a day and a month follow. */
function monthFollows(text: string, at: number): boolean {
  const rest = /^[\s,.]*\d{1,2}[\s,.]+(?:de\s+)?(\p{L}+)/u.exec(text.slice(at, at + 40));
  return months.has((rest?.[1] ?? '').toLowerCase());
}

function readZone(lower: string, parts: Parts): number {
  if (lower === 'uhr') return lower.length;
  if (parts.zone !== undefined) return 0;
  if (universal.has(lower)) parts.zone = 'Z';
  else if (!zones.has(lower)) return 0;
  return lower.length;
}

function settleOrder(parts: Parts): void {
  if (!parts.either) return;
  const [first, second] = parts.either;
  const monthFirst = second > 12 || (first <= 12 && parts.afternoon !== undefined);
  parts.month = monthFirst ? first : second;
  parts.day = monthFirst ? second : first;
}

function isDate({ year, month = 0, day = 0, hour, minute = 0, second = 0 }: Parts): boolean {
  const validDay = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  const validTime = (hour ?? 0) < 24 && minute < 60 && second < 60;
  return validDay && validTime && (year !== undefined || hour !== undefined);
}

function toIso({
  year,
  month = 0,
  day = 0,
  hour,
  minute = 0,
  second = 0,
  afternoon,
  zone = '',
}: Parts): string | undefined {
  if (year === undefined) return undefined;
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (hour === undefined) return date;
  const hours = afternoon === undefined || hour > 12 ? hour : (hour % 12) + (afternoon ? 12 : 0);
  return `${date}T${two(hours)}:${two(minute)}:${two(second)}${zone}`;
}

const two = (value: number) => String(value).padStart(2, '0');

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
