import type ICAL from 'ical.js';

const units: Readonly<Record<string, readonly [one: string, several: string]>> = {
  SECONDLY: ['second', 'seconds'],
  MINUTELY: ['minute', 'minutes'],
  HOURLY: ['hour', 'hours'],
  DAILY: ['day', 'days'],
  WEEKLY: ['week', 'weeks'],
  MONTHLY: ['month', 'months'],
  YEARLY: ['year', 'years'],
};
const days: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const places: Readonly<Record<string, string>> = {
  '1': 'first ',
  '2': 'second ',
  '3': 'third ',
  '4': 'fourth ',
  '5': 'fifth ',
  '-1': 'last ',
  '-2': 'second to last ',
};

/** A rule by which a meeting comes again, in words: `every 2 weeks on Monday and Wednesday, until 2026-03-31`. */
export function repeatWords({ freq, interval, until, count, parts }: ICAL.Recur): string {
  const [one, several] = units[freq] ?? ['time', 'times'];
  const often = interval > 1 ? `every ${interval} ${several}` : `every ${one}`;
  const end = until ? `, until ${until.toString().slice(0, 10)}` : count ? `, ${count} times` : '';
  return `${often}${daysOf(parts)}${end}`;
}

type Parts = Readonly<Record<string, readonly (string | number)[] | undefined>>;

function daysOf({ BYDAY: byDay = [], BYMONTHDAY: byMonthDay = [], BYSETPOS: bySetPos = [] }: Parts): string {
  const named = byDay.map(written => {
    const [, place = '', day = ''] = /^\+?(-?\d+)?(\w\w)$/u.exec(String(written)) ?? [];
    const ordinal = place === '' ? '' : (places[place] ?? `${place}. `);
    return `${ordinal === '' ? '' : 'the '}${ordinal}${days[day] ?? day}`;
  });
  const position = bySetPos.map(place => places[String(place)] ?? `${place}. `).join('and the ');
  if (named.length > 0) return ` on ${position === '' ? '' : `the ${position}of `}${listed(named)}`;
  return byMonthDay.length > 0 ? ` on day ${listed(byMonthDay.map(String))}` : '';
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
