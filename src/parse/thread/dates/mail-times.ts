/** The time of day and the zone, as far as they are read. */
export interface Clock {
  hour?: number;
  minute?: number;
  second?: number;
  afternoon?: boolean;
  /** "PM" rather than "pm" or "p. m.". */
  capitals?: boolean;
  zone?: string;
}

const clock = /(\d{1,2})(?:[:h.]|\sh\s)(\d{2})(?::(\d{2}))?(?:\.\d{1,6})?(?!\d)/y;
const asianClock = /(\d{1,2})\s?[時点时시]\s?(?:(\d{1,2})\s?[分분])?/y;
const hourOnly = /(\d{1,2})(?=[\s\u202f]?[ap]\.?\s?m\b)/iy;
const halfOfDay = /([ap])\.?\s?m\b\.?|([πμ])\.?\s?μ\.?/iy;
const namedHalf = /(?:(上午|午前|오전|صباحًا|ص)|(下午|午後|오후|مساءً|م))(?!\p{L})\s*/uy;
/** Behind the time, after CLDR; those that are words of their own in another language with their full stop only. */
const laterHalf =
  /(?:(SA|ÖÖ|PG|sáng|pagi|dop\.|de\.|ap\.|fm|f\.\s?h\.|vm\.|priešpiet|priekšp\.?|дп|претпл\.?|ق\.ظ\.?|पूर्वाह्न)|(CH|ÖS|PTG|chiều|tối|siang|sore|petang|malam|odp\.|du\.|ip\.|em|e\.\s?h\.|nm\.|popiet|pēcp\.?|пп|попл\.?|ب\.ظ\.?|अपराह्न))(?![\p{L}\p{M}])/uy;
const offset = /([+-])(\d{1,2}):?(\d{2})?(?!\d)/y;
const zoneInParentheses = /\([^()\n]{1,40}\)/y;
const universal = new Set(['utc', 'gmt', 'z']);
const zones = new Set(
  'est edt cst cdt mst mdt pst pdt bst cet cest mez mesz ist jst hst akst aest wet eet msk'.split(' '),
);
const hours = new Set(['uhr', 'h', 'hrs', 'ч', 'heures']);

/** Reads what the text has of a time at `at`, how long it is; 0 for nothing. Before the day stands a whole clock time only. */
export function readTime(text: string, at: number, parts: Clock, knowsDay: boolean): number {
  const half = namedHalfAt(text, at, parts);
  if (half > 0) return half;
  if (parts.hour === undefined) return readClock(text, at, parts, knowsDay);
  const halfLength = readHalf(text, at, parts);
  if (halfLength > 0) return halfLength;
  return readZone(text, at, parts);
}

/** "+01:00" and "(GMT+1)" behind the time. */
function readZone(text: string, at: number, parts: Clock): number {
  const unit = text.charCodeAt(at);
  const zone = isSign(unit) ? matchAt(offset, text, at) : undefined;
  if (zone && (parts.zone === undefined || parts.zone === 'Z')) {
    parts.zone = zoneOf(zone);
    return zone[0].length;
  }
  const aside = unit === 0x28 ? (matchAt(zoneInParentheses, text, at)?.[0] ?? '') : '';
  const stated = /^\((?:GMT|UTC)?\s?([+-]\d{1,2}(?::?\d\d)?)(?!\d)/iu.exec(aside)?.[1];
  if (stated !== undefined) parts.zone ??= zoneOf(matchAt(offset, stated, 0));
  return aside.length;
}

const isSign = (unit: number): boolean => unit === 0x2b || unit === 0x2d;
export const isFigure = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const zoneOf = (found: RegExpExecArray | undefined): string =>
  `${found?.[1] ?? '+'}${(found?.[2] ?? '').padStart(2, '0')}:${found?.[3] ?? '00'}`;

function readClock(text: string, at: number, parts: Clock, knowsDay: boolean): number {
  if (!isFigure(text.charCodeAt(at))) return 0;
  const time = knowsDay
    ? (matchAt(clock, text, at) ?? matchAt(asianClock, text, at) ?? matchAt(hourOnly, text, at))
    : matchAt(clock, text, at);
  // "2.3.2026" and "12.03 2026" are days.
  if (!time || (!knowsDay && !time[0].includes(':'))) return 0;
  parts.hour = Number(time[1]);
  parts.minute = Number(time[2] ?? 0);
  parts.second = Number(time[3] ?? 0);
  return time[0].length;
}

function readHalf(text: string, at: number, parts: Clock): number {
  if (parts.afternoon !== undefined || isFigure(text.charCodeAt(at))) return 0;
  const half = matchAt(halfOfDay, text, at);
  if (!half) {
    const later = matchAt(laterHalf, text, at);
    if (later) parts.afternoon = later[2] !== undefined;
    return later?.[0].length ?? 0;
  }
  const sign = (half[1] ?? half[2] ?? '').toLowerCase();
  parts.afternoon = sign === 'p' || sign === 'μ';
  parts.capitals = half[0].startsWith('AM') || half[0].startsWith('PM');
  return half[0].length;
}

/** "오전 8:33" and "下午3:15", whose half stands before the time. */
function namedHalfAt(text: string, at: number, parts: Clock): number {
  const named =
    parts.afternoon === undefined && text.charCodeAt(at) > 0x5ff ? matchAt(namedHalf, text, at) : undefined;
  if (named) parts.afternoon = named[2] !== undefined;
  return named?.[0].length ?? 0;
}

/** A zone or a word for "o'clock" behind the time; how long it is. */
export function zoneAfter(lower: string, parts: Clock): number {
  if (hours.has(lower)) return lower.length;
  if (parts.zone !== undefined) return 0;
  if (universal.has(lower)) parts.zone = 'Z';
  else if (!zones.has(lower)) return 0;
  return lower.length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
