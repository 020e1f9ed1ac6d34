import { contentId } from '../content-id.ts';
import type { Attendee, ChangedCall, Meeting, MeetingDetails, MeetingTime } from './meeting.ts';
import { escapedText } from '../markdown/plain-text.ts';

/** A note for a meeting: what the calendar says of it as fields, who was invited as a list, what it is about as text. */
export function meetingText(meeting: Meeting): string {
  const { attendees, text } = meeting;
  const parts = [
    `# ${inline(meeting.title === '' ? 'Meeting' : meeting.title)}`,
    `${headText(meeting)}\n${commentText(meeting)}`,
    ...(attendees.length === 0 ? [] : [`## Attendees\n\n${attendees.map(attendeeLine).join('\n')}`]),
    ...(text === '' ? [] : [`## Description\n\n${text}`]),
    ...meeting.changed.map(call => changedText(call, meeting)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The fields at the top, a line each. */
export function headText({ start, end, repeats, place, isCancelled, dropped }: Meeting): string {
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['date', start.day],
    ['until', start.time === '' ? lastDay(start, end) : ''],
    ['time', timeText(start, end)],
    ['repeats', repeats],
    ['except', dropped.map(({ day }) => day).join(', ')],
    ['place', place === '' ? '' : inline(place)],
    ['status', isCancelled ? 'cancelled' : ''],
  ];
  return fields.flatMap(([name, value]) => (value === '' ? [] : [`- ${name}:: ${value}`])).join('\n');
}

/** The end of a whole day is the day behind it. */
function lastDay(start: MeetingTime, end: MeetingTime | undefined): string {
  const day = end && new Date(end.instant - 1).toISOString().slice(0, 10);
  return day === undefined || day <= start.day ? '' : day;
}

function timeText(start: MeetingTime, end: MeetingTime | undefined): string {
  if (start.time === '') return '';
  const zone = start.offset === '' ? '' : ` ${start.offset}`;
  if (!end || end.instant <= start.instant) return `${start.time}${zone}`;
  if (end.day === start.day) return `${start.time}–${end.time}${zone}`;
  return `${start.time}${zone} until ${end.day} ${end.time}`;
}

/** What tells a meeting again, and whether somebody has changed its fields since. */
export const commentText = (meeting: Meeting): string =>
  `<!-- meeting: id=<${meeting.id}> version=${meeting.sequence} head=${markOfHead(headText(meeting))} -->`;

export const markOfHead = (head: string): string => contentId(new TextEncoder().encode(head)).slice(0, 8);

/** The section for a later version of a meeting whose fields somebody has changed by hand. */
export const laterText = ({ start, end, isCancelled }: Meeting): string =>
  `## ${start.day}${start.time === '' ? '' : ` ${timeText(start, end)}`}\n\n${isCancelled ? 'Cancelled.' : 'The meeting is at this time now.'}`;

export function attendeeLine({ name, address, marks }: Attendee): string {
  const who = name === '' ? address : `${inline(name)}${address === '' ? '' : ` <${address}>`}`;
  return `- ${who}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`;
}

/** A section for a call of a series that is otherwise than the others, with what is otherwise. */
export function changedText(call: ChangedCall, series: MeetingDetails): string {
  const { start, end, instead, andLater, isCancelled } = call;
  const isMoved = start.instant !== instead.instant;
  const was = `${instead.day}${instead.time === '' ? '' : ` ${instead.time}`}`;
  const lines = [
    ...(isCancelled
      ? ['Cancelled.']
      : isMoved
        ? [`Moved from ${was}${andLater ? ', and all later ones' : ''}.`]
        : []),
    ...(call.title === series.title ? [] : [`Called “${inline(call.title)}”.`]),
    ...(call.place === series.place || call.place === '' ? [] : [`Place: ${inline(call.place)}`]),
  ];
  const parts = [
    `## ${start.day}${start.time === '' ? '' : ` ${timeText(start, end)}`}`,
    `${lines.join('\n')}${lines.length === 0 ? '' : '\n'}${callComment(call)}`,
    ...(isSame(call.attendees, series.attendees)
      ? []
      : [`### Attendees\n\n${call.attendees.map(attendeeLine).join('\n')}`]),
    ...(call.text === series.text || call.text === '' ? [] : [`### Description\n\n${call.text}`]),
  ];
  return parts.join('\n\n');
}

/** What tells a changed call from others. */
export const callComment = ({ instead, sequence }: ChangedCall): string =>
  `<!-- call: ${new Date(instead.instant).toISOString()} version=${sequence} -->`;

const isSame = (one: readonly Attendee[], other: readonly Attendee[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const inline = (text: string): string => escapedText(text, { startsBlock: false });
