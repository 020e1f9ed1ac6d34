import { findIana } from 'windows-iana';

/**
 * The name by which `Intl` knows a zone that a calendar file names: one of IANA's, also behind a path of the program's own
 * (`/halden.example/1/Europe/Amsterdam`), or one of Windows. Undefined for any other.
 */
export function ianaZone(name: string): string | undefined {
  const parts = name.split('/').filter(part => part !== '');
  const tried = [3, 2, 1].map(count => parts.slice(-count).join('/'));
  return [name, ...tried, findIana(name)[0]].find(
    (zone): zone is string => zone !== undefined && zone !== '' && formatOf(zone) !== undefined,
  );
}

/** How many minutes a zone is ahead of UTC where its clocks show a time, given as if that were UTC. */
export function minutesAhead(zone: string, wall: number): number {
  const guess = aheadAt(zone, wall);
  return aheadAt(zone, wall - guess * 60_000);
}

/** How many minutes a zone is ahead of UTC at an instant. */
export function aheadAt(zone: string, instant: number): number {
  const format = formatOf(zone);
  if (!format) return 0;
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((shown - Math.floor(instant / 60_000) * 60_000) / 60_000);
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) formats.set(timeZone, newFormat(timeZone));
  return formats.get(timeZone);
}

function newFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return undefined;
  }
}
