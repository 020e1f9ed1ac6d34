import { describe, expect, test } from 'vitest';
import { meetingsInto } from '../support/imported.ts';

const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'].join('\r\n');

const calendar = (...parts: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...parts, 'END:VCALENDAR', ''].join('\r\n');

const noteOf = (file: string): string => [...meetingsInto(new Map(), file).values()].join('\n===\n');

const fieldsOf = (file: string): string[] =>
  [...noteOf(file).matchAll(/^- (\w+:: .*)$/gmu)].map(([, field = '']) => field);

test('a meeting is a note with its time and place, who is invited, and what it is about', () => {
  const file = calendar(
    event(
      'UID:1@halden.example',
      'SUMMARY:Quarry – plan',
      'DTSTART;TZID=Europe/Oslo:20251218T140000',
      'DTEND;TZID=Europe/Oslo:20251218T143000',
      'LOCATION:Room 5\\, Halden',
      'ORGANIZER;CN=Lena Moss:mailto:lena@halden.example',
      'ATTENDEE;CN="Berg, Odd";PARTSTAT=DECLINED:mailto:odd@longhaul.example',
      'ATTENDEE;ROLE=OPT-PARTICIPANT;CN=pam@longhaul.example:MAILTO:pam@longhaul.example',
      'ATTENDEE;CUTYPE=ROOM;CN=Room 5:mailto:room5@halden.example',
      'ATTENDEE;CN=Lena Moss;PARTSTAT=ACCEPTED:mailto:LENA@halden.example',
      'DESCRIPTION:Ada leads Search.\\n# Who else?',
    ),
  );
  const notes = meetingsInto(new Map(), file);
  expect([...notes.keys()]).toEqual(['2025-12-18-quarry-plan.md']);
  expect(notes.get('2025-12-18-quarry-plan.md')).toBe(`# Quarry – plan

- date:: 2025-12-18
- time:: 14:00–14:30 +01:00
- place:: Room 5, Halden
<!-- meeting: id=<1@halden.example> version=0 head=110a084d -->

## Attendees

- Lena Moss <lena@halden.example> (organizer)
- Berg, Odd <odd@longhaul.example> (declined)
- pam@longhaul.example (optional)

## Description

Ada leads Search.
\\# Who else?
`);
});

describe('The zone of a time is', () => {
  const daylight = [
    ...['BEGIN:VTIMEZONE', 'TZID:Customized Time Zone', 'BEGIN:STANDARD', 'DTSTART:19701025T030000'],
    ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD'],
    ...['BEGIN:DAYLIGHT', 'DTSTART:19700329T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
    ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
  ];
  test.each([
    ['that which the file describes', daylight, ';TZID=Customized Time Zone:20260706T090000', '09:00 +02:00'],
    ['that of its name', [], ';TZID=America/New_York:20260706T090000', '09:00 -04:00'],
    [
      'that of its name behind a path',
      [],
      ';TZID=/halden.example/1/Europe/Oslo:20260706T090000',
      '09:00 +02:00',
    ],
    ['that of a name of Windows', [], ';TZID=W. Europe Standard Time:20260106T090000', '09:00 +01:00'],
    [
      'that of the calendar, for a time in UTC',
      ['X-WR-TIMEZONE:Asia/Tokyo'],
      ':20260706T020000Z',
      '11:00 +09:00',
    ],
    ['UTC, where the file says no more', [], ':20260706T020000Z', '02:00 +00:00'],
    ['unknown, where nobody knows its name', [], ';TZID=Halden:20260706T090000', '09:00'],
    ['unknown, where none is named', [], ':20260706T090000', '09:00'],
  ])('%s', (_what, zone, start, expected) => {
    expect(fieldsOf(calendar(...zone, event('UID:1', `DTSTART${start}`)))).toContain(`time:: ${expected}`);
  });

  test('that of the hour, on the day that clocks are changed', () => {
    const at = (hour: string): string[] =>
      fieldsOf(calendar(event('UID:1', `DTSTART;TZID=Europe/Oslo:20260329T${hour}0000`)));
    expect([at('01')[1], at('03')[1]]).toEqual(['time:: 01:00 +01:00', 'time:: 03:00 +02:00']);
  });
});

test('whole days, several days, durations and cancelled meetings are told', () => {
  expect(
    fieldsOf(calendar(event('UID:1', 'DTSTART;VALUE=DATE:20260706', 'DTEND;VALUE=DATE:20260709'))),
  ).toEqual(['date:: 2026-07-06', 'until:: 2026-07-08']);
  expect(
    fieldsOf(calendar(event('UID:1', 'DTSTART:20260706T230000', 'DURATION:PT2H', 'STATUS:CANCELLED'))),
  ).toEqual(['date:: 2026-07-06', 'time:: 23:00 until 2026-07-07 01:00', 'status:: cancelled']);
});

test.each([
  ['FREQ=DAILY;COUNT=3', 'every day, 3 times'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20260901T000000Z',
    'every 2 weeks on Monday and Wednesday, until 2026-09-01',
  ],
  ['FREQ=MONTHLY;BYDAY=2TU', 'every month on the second Tuesday'],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'every month on the last of Monday, Tuesday, Wednesday, Thursday and Friday',
  ],
  ['FREQ=MONTHLY;BYMONTHDAY=15', 'every month on day 15'],
  ['FREQ=YEARLY', 'every year'],
])('a series says how it comes again: %s', (rule, words) => {
  expect(fieldsOf(calendar(event('UID:1', 'DTSTART:20260706T090000Z', `RRULE:${rule}`)))).toContain(
    `repeats:: ${words}`,
  );
});

const series = (id: string, ...lines: readonly string[]): string =>
  event(
    `UID:${id}`,
    `SUMMARY:${id}`,
    'DTSTART:20260706T090000Z',
    'DURATION:PT1H',
    'RRULE:FREQ=WEEKLY',
    ...lines,
  );
const moved = (id: string, sequence: number, hour: string, ...lines: readonly string[]): string =>
  event(
    `UID:${id}`,
    `SUMMARY:${id}`,
    `SEQUENCE:${sequence}`,
    'RECURRENCE-ID:20260713T090000Z',
    `DTSTART:20260714T${hour}0000Z`,
    'DURATION:PT1H',
    ...lines,
  );

test('a moved call stands with its own series, and of two versions the later one counts', () => {
  const note = noteOf(
    calendar(
      series('Plans'),
      moved('Plans', 2, '11', 'ATTENDEE;CN=Odd Berg:mailto:odd@x.example'),
      moved('Plans', 1, '10'),
      series('Review'),
    ),
  );
  const [plans = '', review = ''] = note.split('===');
  expect(plans).toContain(
    '## 2026-07-14 11:00–12:00 +00:00\n\nMoved from 2026-07-13 09:00.\n<!-- call: 2026-07-13T09:00:00.000Z version=2 -->\n\n### Attendees\n\n- Odd Berg <odd@x.example>\n',
  );
  expect(plans).not.toContain('## 2026-07-14 10:00');
  expect(review).not.toContain('Moved');
});

test('calls that do not take place are told', () => {
  expect(fieldsOf(calendar(series('Plans', 'EXDATE:20260720T090000Z')))).toContain('except:: 2026-07-20');
  expect(noteOf(calendar(series('Plans'), moved('Plans', 1, '09', 'STATUS:CANCELLED')))).toContain(
    '\n\nCancelled.\n',
  );
});

test('a call to which alone somebody is invited is a meeting', () => {
  expect(fieldsOf(calendar(moved('Plans', 1, '11')))).toEqual([
    'date:: 2026-07-14',
    'time:: 11:00–12:00 +00:00',
  ]);
});

describe('A calendar that is taken in again', () => {
  const first = calendar(
    event('UID:1', 'SUMMARY:Plan', 'DTSTART:20260706T090000Z', 'ATTENDEE;CN=Ada Park:mailto:ada@a.example'),
  );
  const later = calendar(
    event(
      'UID:1',
      'SUMMARY:Plan',
      'SEQUENCE:1',
      'DTSTART:20260707T100000Z',
      'ATTENDEE:mailto:ADA@a.example',
      'ATTENDEE;CN=Ben Poe:mailto:ben@b.example',
    ),
  );
  const notes = meetingsInto(new Map(), first);
  const [path = ''] = notes.keys();

  test('changes nothing', () => {
    expect(meetingsInto(notes, first)).toEqual(notes);
    expect(meetingsInto(meetingsInto(notes, later), first)).toEqual(meetingsInto(notes, later));
  });

  test('moves a meeting that was moved, and adds who was invited since', () => {
    const after = meetingsInto(notes, later).get(path) ?? '';
    expect(after).toContain('- date:: 2026-07-07\n- time:: 10:00 +00:00\n<!-- meeting: id=<1> version=1 ');
    expect(after).toContain('- Ada Park <ada@a.example>\n- Ben Poe <ben@b.example>\n');
    expect(meetingsInto(meetingsInto(notes, later), later)).toEqual(meetingsInto(notes, later));
  });

  test('leaves what somebody has written, and says beside it what is new', () => {
    const own = (notes.get(path) ?? '').replace('09:00', '09:15').replaceAll('\n', '\r\n');
    const after = meetingsInto(new Map([[path, `${own}Mine.\r\n`]]), later).get(path) ?? '';
    expect(after).toContain('- time:: 09:15 +00:00\r\n');
    expect(after).toContain(
      'Mine.\r\n\r\n## 2026-07-07 10:00 +00:00\r\n\r\nThe meeting is at this time now.',
    );
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('adds calls that were moved since', () => {
    const before = meetingsInto(new Map(), calendar(series('Plans')));
    const after = meetingsInto(before, calendar(series('Plans'), moved('Plans', 1, '11')));
    expect([...after.values()].join()).toContain('## 2026-07-14 11:00–12:00 +00:00');
    expect([...after.keys()]).toEqual([...before.keys()]);
  });
});

test('nothing in a meeting steers a file name or ends the comment', () => {
  const file = calendar(event('UID:a-->b <c>', 'SUMMARY:../../x', 'DTSTART:20260706T090000Z'));
  const [[path, text] = []] = meetingsInto(new Map(), file);
  expect(path).toBe('2026-07-06-x.md');
  expect(text).toContain('<!-- meeting: id=<a-%2Dbc> version=0');
});
