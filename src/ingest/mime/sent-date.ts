import type { SentDate } from '../mail.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Hours before or behind UTC of the zones that RFC 5322 names, and of others that mean one thing only. */
const zones: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ut: 0,
    utc: 0,
    gmt: 0,
    z: 0,
    edt: -4,
    est: -5,
    cdt: -5,
    mdt: -6,
    mst: -7,
    pdt: -7,
    pst: -8,
    wet: 0,
    cet: 1,
    mez: 1,
    cest: 2,
    mesz: 2,
    eet: 2,
    eest: 3,
    msk: 3,
    jst: 9,
    kst: 9,
  }),
);

const clock = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d\d)(?:[:.](?<second>\d\d))?(?:\s?(?<half>[AaPp])\.?[Mm]\b\.?)?`;
/** `Fri, 12 Dec 2025 15:31:27 +0100`, with the dashes and short years of older programs. */
const usual = new RegExp(
  String.raw`^(?:\p{L}{2,9}\.?,?\s*)?(?<day>\d{1,2})[\s-]+(?<month>\p{L}{3})\p{L}{0,7}\.?,?[\s-]+(?<year>\d{4}|\d\d),?\s+${clock}(?<zone>.*)$`,
  'u',
);
/** `Fri Dec 12 15:31:27 2025`, as C writes it; a zone may stand before the year. */
const ofC = new RegExp(
  String.raw`^(?:\p{L}{2,9},?\s+)?(?<month>\p{L}{3})\p{L}{0,7}\s+(?<day>\d{1,2}),?\s+${clock}(?:\s+(?<zone>\p{Lu}{1,5}|[+-]\d{4}))?\s+(?<year>\d{4})(?<after>.*)$`,
  'u',
);
/** `Monday, March 9, 2026 8:00 AM`, as Outlook shows it behind “Sent:”. */
const ofOutlook = new RegExp(
  String.raw`^(?:\p{L}{2,12}\.?,?\s+)?(?<month>\p{L}{3})\p{L}{0,7}\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4}),?\s+(?:at\s+)?${clock}(?<zone>.*)$`,
  'u',
);
const iso = new RegExp(
  String.raw`^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[T ]${clock}(?:\.\d{1,9})?(?<zone>.*)$`,
  'u',
);

/** A `Date` header, with the sender's own clock and offset; undefined where it says no day and time that there is. */
export function sentDate(header: string): SentDate | undefined {
  const text = withoutComments(header.slice(0, 200));
  const found = (usual.exec(text) ?? ofC.exec(text) ?? ofOutlook.exec(text) ?? iso.exec(text))?.groups;
  if (!found) return undefined;
  const day = dayOf(found);
  const time = timeOf(found);
  const wall = Date.parse(`${day}T${time}Z`);
  const isThere = !Number.isNaN(wall) && new Date(wall).toISOString().startsWith(day);
  if (!isThere || day < '1970' || day > '2101') return undefined;
  const minutes = minutesOf(found['zone'] ?? found['after'] ?? '');
  return { day, time, offset: offsetOf(minutes), instant: wall - (minutes ?? 0) * 60_000 };
}

type Parts = Readonly<Record<string, string | undefined>>;

const dayOf = ({ year = '', month = '', day = '' }: Parts): string =>
  `${fullYear(year)}-${two(monthOf(month))}-${day.padStart(2, '0')}`;

/** A minute may have a second more; notes know sixty. */
const timeOf = ({ hour = '', minute = '', second = '00', half }: Parts): string =>
  `${half === undefined ? hour.padStart(2, '0') : two(hourOf(Number(hour), half))}:${minute}:${second === '60' ? '59' : second}`;

/** 12 AM is midnight; an hour that no such clock has becomes one that there is not. */
const hourOf = (hour: number, half: string): number =>
  hour < 1 || hour > 12 ? 24 : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);

/** From 1; 0 for a word that is none. */
const monthOf = (written: string): number =>
  /^\d/u.test(written) ? Number(written) : months.indexOf(written.toLowerCase()) + 1;

/** RFC 5322 §4.3: two digits below 50 are of this century. */
const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);

function minutesOf(zone: string): number | undefined {
  const numeric = /^\s*(?:GMT|UTC)?([+-])(\d\d):?(\d\d)/u.exec(zone);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
    return minutes > 14 * 60 ? undefined : minutes * (numeric[1] === '-' ? -1 : 1);
  }
  const hours = zones.get((/^\s*(\p{L}{1,5})(?!\p{L})/u.exec(zone)?.[1] ?? '').toLowerCase());
  return hours === undefined ? undefined : hours * 60;
}

function offsetOf(minutes: number | undefined): string {
  if (minutes === undefined) return '';
  const all = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(all / 60))}:${two(all % 60)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** What stands in parentheses is said to people: `(Central European Time)`. */
function withoutComments(text: string): string {
  if (!text.includes('(')) return text.trim();
  let kept = '';
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    else if (character === ')' && depth > 0) depth--;
    else if (depth === 0) kept += character;
  }
  return kept.trim();
}
