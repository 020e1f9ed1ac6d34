import ICAL from 'ical.js';
import type { MeetingTime } from './meeting.ts';
import { aheadAt, ianaZone, minutesAhead } from './time-zones.ts';

/** The zone in which a calendar is shown, as `Intl` knows it; undefined where the file does not say. */
export type CalendarZone = string | undefined;

export function zoneOfCalendar(calendar: ICAL.Component): CalendarZone {
  const name: unknown = calendar.getFirstPropertyValue('x-wr-timezone');
  return typeof name === 'string' ? ianaZone(name) : undefined;
}

/**
 * The time that a property holds (the first one, or that at `at`), with a duration behind it where one is given. `ical.js`
 * takes a zone that the file does not describe for none; it is looked up by its name then. A time in UTC is shown by the
 * clock of the calendar, if that says where it is.
 */
export function momentOf(
  property: ICAL.Property,
  calendarZone: CalendarZone,
  at = 0,
  duration?: ICAL.Duration,
): MeetingTime | undefined {
  const time: unknown = property.getValues()[at];
  if (!(time instanceof ICAL.Time)) return undefined;
  const wall = wallOf(time) + (duration?.toSeconds() ?? 0) * 1000;
  if (Number.isNaN(wall)) return undefined;
  if (time.isDate) return { day: dayAt(wall), time: '', offset: '', instant: wall };
  if (time.zone?.tzid === 'UTC') {
    const ahead = calendarZone === undefined ? 0 : aheadAt(calendarZone, wall);
    return momentAt(wall + ahead * 60_000, ahead);
  }
  return momentAt(wall, aheadOf(property, time, wall));
}

function aheadOf(property: ICAL.Property, time: ICAL.Time, wall: number): number | undefined {
  if (time.zone?.tzid !== 'floating') return Math.round(time.utcOffset() / 60);
  const name = property.getParameter('tzid');
  const zone = typeof name === 'string' ? ianaZone(name) : undefined;
  return zone === undefined ? undefined : minutesAhead(zone, wall);
}

const wallOf = ({ year, month, day, hour, minute, second, isDate }: ICAL.Time): number =>
  isDate ? Date.UTC(year, month - 1, day) : Date.UTC(year, month - 1, day, hour, minute, second);

function momentAt(wall: number, ahead: number | undefined): MeetingTime {
  return {
    day: dayAt(wall),
    time: new Date(wall).toISOString().slice(11, 16),
    offset: ahead === undefined ? '' : offsetText(ahead),
    instant: wall - (ahead ?? 0) * 60_000,
  };
}

const dayAt = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/** Minutes ahead of UTC as `+01:00`. */
function offsetText(minutes: number): string {
  const all = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(all / 60))}:${two(all % 60)}`;
}
