import ICAL from 'ical.js';
import { oneLineOf, readableText } from '../characters.ts';
import { correspondent, keptId } from '../mime/correspondent.ts';
import { fixedLines } from '../markdown/flowed.ts';
import type { Attendee, ChangedCall, Meeting, MeetingDetails } from './meeting.ts';
import { momentOf, zoneOfCalendar, type CalendarZone } from './calendar-time.ts';
import { repeatWords } from './repeat-words.ts';
import { markdownOfLines } from '../markdown/write-markdown.ts';

const longestTitle = 1000;

/**
 * The meetings of a calendar file: an event each, a series with the calls of it that are otherwise. Throws where the text is
 * no calendar. `ical.js` itself gives the moved calls of all series of a file to each of them; here each has its own, by UID,
 * and of two versions the later one counts.
 */
export function readCalendar(text: string): readonly Meeting[] {
  const parsed = ICAL.parse(readableText(text)) as unknown[];
  const calendars = (Array.isArray(parsed[0]) ? parsed : [parsed]).map(
    each => new ICAL.Component(each as unknown[]),
  );
  const byId = new Map<string, Event[]>();
  for (const calendar of calendars) {
    const zone = zoneOfCalendar(calendar);
    const isCancelling = wordOf(calendar, 'method') === 'CANCEL';
    for (const component of calendar.getAllSubcomponents('vevent')) {
      const event = eventOf(component, zone, isCancelling);
      if (event) byId.set(event.id, [...(byId.get(event.id) ?? []), event]);
    }
  }
  return [...byId.values()].flatMap(meetingOf);
}

/** An event of the file: a meeting, a series, or one call of a series. */
interface Event extends MeetingDetails {
  readonly id: string;
  readonly repeats: string;
  readonly dropped: Meeting['dropped'];
  readonly instead: ChangedCall['instead'] | undefined;
  readonly andLater: boolean;
}

function eventOf(component: ICAL.Component, zone: CalendarZone, isCancelling: boolean): Event | undefined {
  const starts = component.getFirstProperty('dtstart');
  if (!starts) return undefined;
  const start = momentOf(starts, zone);
  if (!start) return undefined;
  const title = oneLineOf(textOf(component, 'summary'), longestTitle);
  const uid = keptId(textOf(component, 'uid').replace(/[<>\s]/gu, ''));
  const recurrence = component.getFirstProperty('recurrence-id');
  const rule = component.getFirstPropertyValue('rrule');
  return {
    id: uid === '' ? `${start.day}-${title.replace(/[<>\s]/gu, '')}` : uid,
    title,
    start,
    end: endOf(component, starts, zone),
    place: oneLineOf(textOf(component, 'location'), longestTitle),
    attendees: attendeesOf(component),
    text: markdownOfLines(fixedLines(readableText(textOf(component, 'description')))),
    isCancelled: isCancelling || wordOf(component, 'status') === 'CANCELLED',
    sequence: Number(component.getFirstPropertyValue('sequence') ?? 0) || 0,
    repeats: rule instanceof ICAL.Recur ? repeatWords(rule) : '',
    dropped: component
      .getAllProperties('exdate')
      .flatMap(each => each.getValues().flatMap((_, at) => momentOf(each, zone, at) ?? [])),
    instead: recurrence ? momentOf(recurrence, zone) : undefined,
    andLater: recurrence?.getParameter('range') === 'THISANDFUTURE',
  };
}

function endOf(component: ICAL.Component, starts: ICAL.Property, zone: CalendarZone): MeetingDetails['end'] {
  const ends = component.getFirstProperty('dtend');
  if (ends) return momentOf(ends, zone);
  const duration = component.getFirstPropertyValue('duration');
  return duration instanceof ICAL.Duration ? momentOf(starts, zone, 0, duration) : undefined;
}

/** The master with the newest version of each other call; where the file has calls alone, each is a meeting. */
function meetingOf(events: readonly Event[]): readonly Meeting[] {
  const newest = new Map<string, Event>();
  for (const event of events) {
    const key = event.instead ? String(event.instead.instant) : '';
    const before = newest.get(key);
    if (!before || event.sequence >= before.sequence) newest.set(key, event);
  }
  const master = newest.get('');
  const calls = [...newest.values()].filter(isCall).toSorted((a, b) => a.instead.instant - b.instead.instant);
  if (master) return [{ ...master, changed: calls }];
  return calls.map(call => ({ ...call, id: `${call.id}/${call.instead.day}`, changed: [] }));
}

const isCall = (event: Event): event is Event & ChangedCall => event.instead !== undefined;

const textOf = (component: ICAL.Component, name: string): string => {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
};

const wordOf = (component: ICAL.Component, name: string): string => textOf(component, name).toUpperCase();

/** Rooms and devices are invited too, and are nobody. */
function attendeesOf(component: ICAL.Component): readonly Attendee[] {
  const found = new Map<string, Attendee>();
  const properties = [...component.getAllProperties('organizer'), ...component.getAllProperties('attendee')];
  for (const property of properties) {
    if (/^(?:ROOM|RESOURCE)$/u.test(parameterOf(property, 'cutype'))) continue;
    const address = String(property.getFirstValue()).replace(/^mailto:/iu, '');
    const name = property.getParameter('cn');
    const [who] = correspondent(typeof name === 'string' ? name : '', address.includes('@') ? address : '');
    if (!who) continue;
    const key = who.address === '' ? who.name : who.address.toLowerCase();
    const before = found.get(key);
    found.set(key, {
      name: before === undefined || before.name === '' ? who.name : before.name,
      address: before?.address ?? who.address,
      marks: [...(before?.marks ?? []), ...marksOf(property)],
    });
  }
  return [...found.values()];
}

const parameterOf = (property: ICAL.Property, name: string): string => {
  const value = property.getParameter(name);
  return typeof value === 'string' ? value.toUpperCase() : '';
};

const answers: Readonly<Record<string, string>> = { DECLINED: 'declined', TENTATIVE: 'tentative' };

function marksOf(property: ICAL.Property): readonly string[] {
  if (property.name === 'organizer') return ['organizer'];
  const role = parameterOf(property, 'role');
  const answer = answers[parameterOf(property, 'partstat')];
  return [...(role === 'OPT-PARTICIPANT' ? ['optional'] : []), ...(answer === undefined ? [] : [answer])];
}
