import { foldMail, mailLanguages, wordsIn, wordsOfAll } from '../languages/mail-languages.ts';
import type { MailLanguage } from '../languages/mail-language.ts';
import { inOrder, isDate, knowsDay, toIso, type Least, type Parts } from './date-parts.ts';
import { isFigure, readTime, zoneAfter } from './mail-times.ts';
import { monthElsewhere } from './other-months.ts';

/** A date in a text: `end` is the offset behind it. */
export interface MailDate {
  /** ISO 8601; undefined where the year is not written or nobody can tell the month. */
  readonly iso: string | undefined;
  /** The same with day and month the other way round, where the signs do not tell which is which; `iso` has the day first. */
  readonly swapped: string | undefined;
  /** What it is in a year, where it says none: `-03-14T09:15:00`. */
  readonly inYear: string | undefined;
  /** Whether it says AM or PM in capitals, as American programs do. */
  readonly isAmerican: boolean;
  readonly end: number;
}

/** The month that a word means; 0 where languages differ. */
const months = new Map<string, number>();
const monthsIn = new Map<MailLanguage, ReadonlyMap<string, number>>();
for (const language of mailLanguages) {
  const own = new Map<string, number>();
  for (const [month, names] of wordsIn(language.months).entries())
    for (const name of names.split(' ')) {
      own.set(name, month + 1);
      months.set(name, (months.get(name) ?? month + 1) === month + 1 ? month + 1 : 0);
    }
  monthsIn.set(language, own);
}
const weekdays = new Set(wordsOfAll(language => language.weekdays));
const fillers = new Set(wordsOfAll(language => language.fillers));

const separator = /[\s,.;\u202f\u00a0\u060c\u200b-\u200f\u202a-\u202e\u2066-\u2069]+|-(?=\d{1,2}:\d\d)/y;
const isoDay = /(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?!\d)T?/y;
const asianDay = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]/y;
const numericDay = /(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/y;
const wordedDay =
  /(\p{L}{3,12})-(\d{1,2})-(\d{4}|\d{2})(?!\d)|(\d{1,2})-(\p{L}{3,12})\.?-(\d{4}|\d{2})(?!\d)/uy;
const numberedMonth =
  /(?:thg|tháng)\s?(?:(\d{1,2})(?!\d)|(mười hai|mười một|mười|một|hai|ba|tư|năm|sáu|bảy|tám|chín)(?!\p{L}))|(\d{1,2})-р\sсар(?:ын)?/iuy;
const counted = 'một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|mười hai'.split('|');
/** A word that nobody knows between the day and the time, "o'clock" perhaps, and a bracket before the time. */
const anyFiller = /(?:[\p{Ll}\p{Lo}][\p{L}\p{M}]{0,12}[.:]?[\s,]{1,2}){0,2}[(（]?(?=\d{1,2}[:.]\d\d(?!\d))/uy;
const inParentheses = /[（(][^()（）\n]{1,12}[)）]/y;
const number = /(\d{4}|\d{1,2})(?!\d)(?:st|nd|rd|th|er|º|°|-?a?\s?de(?=\s))?(?![\p{L}\d])/uy;
const word = /[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+|[-/][\p{L}\p{M}]+)?/uy;

/**
 * Reads the date that the text has at `from`, in the ways mail programs write it: `Fri, Dec 12, 2025 at 2:43 PM`,
 * `12. Dezember 2025 um 14:43 Uhr`, `3/12/25 14:43`, `2025-12-12T14:43:00+01:00`, `2025年12月12日(金) 14:43`. Undefined if
 * there is none. The language, where it is known, tells the months that languages disagree on; `least` is what has to stand there.
 */
export function mailDateAt(
  text: string,
  from: number,
  language?: MailLanguage,
  least: Least = 'date',
): MailDate | undefined {
  const parts: Parts = { language };
  let at = from;
  let end = from;
  for (;;) {
    at += separatorLength(text, at);
    const length = readPart(text, at, parts);
    if (length === 0) break;
    at += Math.abs(length);
    // A filler (a negative length) belongs to the date only if more of the date follows.
    if (length > 0) end = at;
  }
  if (parts.either) [parts.day, parts.month] = inOrder(parts.either);
  if (!isDate(parts, least)) return undefined;
  const { either } = parts;
  const isOpen = either !== undefined && either[0] <= 12 && either[1] <= 12 && either[0] !== either[1];
  return {
    iso: toIso(parts),
    swapped: isOpen ? toIso({ ...parts, month: either[0], day: either[1] }) : undefined,
    inYear: parts.year === undefined ? toIso({ ...parts, year: leapYear })?.slice(4) : undefined,
    isAmerican: parts.capitals === true,
    end,
  };
}

const separatorLength = (text: string, at: number): number =>
  isPlainWord(text.charCodeAt(at)) ? 0 : (matchAt(separator, text, at)?.[0].length ?? 0);

/** Any year that has all days. */
const leapYear = 2000;

/** The first date at or behind `from` and before `to`; `start` is where it begins. */
export function findMailDate(
  text: string,
  from: number,
  to: number,
  least: Least = 'date',
): (MailDate & { readonly start: number }) | undefined {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (!isWordUnit(unit) || (at > from && goesOn(text.charCodeAt(at - 1), unit))) continue;
    const date = mayStartDate(text, at) ? mailDateAt(text, at, undefined, least) : undefined;
    if (!date || date.end > to) continue;
    const { iso, swapped, inYear, isAmerican, end } = date;
    return { iso, swapped, inYear, isAmerican, end, start: at };
  }
  return undefined;
}

const isPlainWord = (unit: number): boolean => isFigure(unit) || ((unit | 32) >= 0x61 && (unit | 32) <= 0x7a);

const isWordUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || ((unit | 32) >= 0x61 && (unit | 32) <= 0x7a) || unit > 0xbf;

/** Whether a word goes on from one character to the next; a digit behind a Chinese character starts anew. */
const goesOn = (before: number, unit: number): boolean =>
  isWordUnit(before) && !(before > 0x2e7f && unit < 0x3a);

/** Digits, a weekday and a month may. */
function mayStartDate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0x30 && unit <= 0x39) return true;
  const found = matchAt(word, text, at)?.[0];
  if (found === undefined) return false;
  const folded = foldMail(found);
  return months.has(folded) || weekdays.has(folded);
}

/** Whether a text holds what can only be a date, if nobody knows its words: a year and a time of day, or a day in digits. */
export const hasDateShape = (text: string): boolean =>
  /\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{2})(?!\d)/u.test(text) ||
  (/(?<!\d)(?:19|20|25)\d\d(?!\d)/u.test(text) && /(?<!\d)\d{1,2}[:.h]\d\d(?!\d)/u.test(text));

/** Which of the parts may start with a character is asked first: each of them costs more than that. */
function readPart(text: string, at: number, parts: Parts): number {
  const unit = text.charCodeAt(at);
  if (isFigure(unit))
    return (
      readDay(text, at, parts) ||
      readTime(text, at, parts, knowsDay(parts)) ||
      readNumber(text, at, parts) ||
      readNumberedMonth(text, at, parts) ||
      -readFiller(text, at, parts)
    );
  return (
    readDay(text, at, parts) ||
    readTime(text, at, parts, knowsDay(parts)) ||
    (isBracket(unit) && knowsDay(parts) ? (matchAt(inParentheses, text, at)?.[0].length ?? 0) : 0) ||
    readWord(text, at, parts) ||
    -readFiller(text, at, parts)
  );
}

const isBracket = (unit: number): boolean => unit === 0x28 || unit === 0xff08;

const readFiller = (text: string, at: number, parts: Parts): number =>
  knowsDay(parts) && parts.year !== undefined && parts.hour === undefined
    ? (matchAt(anyFiller, text, at)?.[0].length ?? 0)
    : 0;

function readDay(text: string, at: number, parts: Parts): number {
  if (knowsDay(parts) || parts.month !== undefined) return 0;
  if (!isFigure(text.charCodeAt(at))) return hasDash(text, at + 3) ? readWordedDay(text, at, parts) : 0;
  if (!isFigure(text.charCodeAt(at + 1)) || !isFigure(text.charCodeAt(at + 2)))
    return readNumericDay(text, at, parts) || readWordedDay(text, at, parts);
  const iso = matchAt(isoDay, text, at) ?? matchAt(asianDay, text, at);
  if (!iso) return 0;
  parts.year = Number(iso[1]);
  parts.month = Number(iso[2]);
  parts.day = Number(iso[3]);
  return iso[0].length;
}

/** Whether a dash stands where the name of a month may end that starts three characters before. */
function hasDash(text: string, from: number): boolean {
  for (let at = from; at < from + 10; at++) if (text.charCodeAt(at) === 0x2d) return true;
  return false;
}

function readNumericDay(text: string, at: number, parts: Parts): number {
  const numeric = matchAt(numericDay, text, at);
  if (!numeric) return 0;
  const [whole, first, mark, second, year] = numeric;
  parts.year = fullYear(year);
  if (mark !== '.') parts.either = [Number(first), Number(second)];
  else {
    parts.day = Number(first);
    parts.month = Number(second);
  }
  return whole.length;
}

/** "March-09-12" and "09-Mar-2012". */
function readWordedDay(text: string, at: number, parts: Parts): number {
  const worded = matchAt(wordedDay, text, at);
  const month = worded && monthCalled(foldMail(worded[1] ?? worded[5] ?? ''), parts);
  if (!worded || month === undefined) return 0;
  parts.month = month;
  parts.day = Number(worded[2] ?? worded[4]);
  parts.year = fullYear(worded[3] ?? worded[6]);
  return worded[0].length;
}

const fullYear = (year = ''): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

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

/** The month that a folded word means. */
const monthCalled = (folded: string, { language }: Parts): number | undefined =>
  (language && monthsIn.get(language)?.get(folded)) ?? months.get(folded);

/** The month that a word behind the day means in whatever language. */
const anyMonthCalled = (folded: string, parts: Parts): number | undefined =>
  monthCalled(folded, parts) ?? (parts.day === undefined ? undefined : monthElsewhere(folded));

/** "thg 3", "tháng ba" and "3-р сар". */
function readNumberedMonth(text: string, at: number, parts: Parts): number {
  const numbered = parts.month === undefined ? matchAt(numberedMonth, text, at) : undefined;
  if (!numbered) return 0;
  const [whole, digits, name, before] = numbered;
  parts.month = name === undefined ? Number(digits ?? before) : counted.indexOf(name.toLowerCase()) + 1;
  return whole.length;
}

function readWord(text: string, at: number, parts: Parts): number {
  const numbered = (text.charCodeAt(at) | 32) === 0x74 ? readNumberedMonth(text, at, parts) : 0;
  if (numbered > 0) return numbered;
  const found = matchAt(word, text, at)?.[0];
  if (found === undefined) return 0;
  const lower = foldMail(found);
  if (parts.hour !== undefined && knowsDay(parts)) return zoneAfter(lower, parts);
  const month = anyMonthCalled(lower, parts);
  if (weekdays.has(lower) && isWeekday(text.slice(at + found.length, at + found.length + 40), month, parts)) {
    parts.weekday = true;
    return found.length;
  }
  if (month !== undefined && parts.month === undefined && parts.either === undefined) {
    parts.month = month;
    return found.length;
  }
  return fillers.has(lower) ? -found.length : 0;
}

/** A weekday stands before the day, or between the day and the time; "mar, 3 mar 2026" is a Tuesday in March. */
function isWeekday(rest: string, month: number | undefined, parts: Parts): boolean {
  if (parts.weekday === true) return false;
  if (knowsDay(parts))
    return month === undefined && /^[.,)\s]{1,4}(?:\p{L}{1,8}\s?)?\d{1,2}[:.h]\d\d/u.test(rest);
  return month === undefined || monthFollows(rest);
}

function monthFollows(rest: string): boolean {
  const next = /^[\s,.]*\d{1,2}[\s,.]+(?:de\s+)?(\p{L}+)/u.exec(rest);
  return months.has((next?.[1] ?? '').toLowerCase());
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
