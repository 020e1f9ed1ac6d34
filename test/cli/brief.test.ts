import path from 'node:path';
import { expect, test } from 'vitest';
import { BRIEF_NOTES } from '../support/brief-notes.ts';
import { commandLine } from '../support/command-line.ts';
import { diskFolder } from '../support/disk-folder.ts';

const { run } = commandLine();

const AS_OF = ['--as-of', '2026-06-01'];

const CALENDAR = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:past@x
DTSTART:20260301T090000Z
SUMMARY:Past
ATTENDEE;CN=Cy Moss:mailto:cy@acme.example
END:VEVENT
BEGIN:VEVENT
UID:gates@x
DTSTART:20260612T090000Z
SUMMARY:Gates
ATTENDEE;CN=Bo Lind:mailto:bo@acme.example
ATTENDEE;CN=Vlad Horn:mailto:vlad@litware.example
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');

test('a name in one argument or in several is an entity, and the folder stands last', async () => {
  const { root } = diskFolder(BRIEF_NOTES);
  const { code, stdout, stderr } = await run(['brief', 'Bo', 'Lind', root, '--format', 'md', ...AS_OF]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^# Bo Lind\n\nPerson, as of 2026-06-01\n/u);
  expect((await run(['brief', 'bo lind', '--format', 'md', ...AS_OF], root)).stdout).toBe(stdout);
});

test('several names are a meeting with them, as a page', async () => {
  const { root } = diskFolder(BRIEF_NOTES);
  const { stdout } = await run(['brief', 'Bo Lind', 'Cy Moss', root, '--format', 'html', ...AS_OF]);
  expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">/u);
  expect(stdout).toContain('<h1>Meeting with Bo Lind, Cy Moss</h1>');
});

test('a meeting is that of a note, or the next one of a calendar, which is not taken in', async () => {
  const disk = diskFolder(BRIEF_NOTES);
  disk.write('calendar.ics', CALENDAR);
  const file = path.join(disk.root, 'calendar.ics');
  const { stdout, stderr } = await run(['brief', file, disk.root, '--format', 'md', ...AS_OF]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^# Gates\n\nMeeting on 2026-06-12, as of 2026-06-01\n\n## Bo Lind\n/u);
  const note = path.join('acme', 'notes', '2026-06-10-review.md');
  const ofNote = await run(['brief', note, '.', '--format', 'md', ...AS_OF], disk.root);
  expect(ofNote.stdout).toMatch(/^# Review\n/u);
});

test('who or what cannot be found is told, and is wrong usage', async () => {
  const disk = diskFolder(BRIEF_NOTES);
  const nobody = await run(['brief', 'Nora Quist', disk.root, '--format', 'md']);
  expect(nobody).toMatchObject({
    code: 2,
    stderr: 'account-notes: The notes name nobody and nothing "Nora Quist".\n',
  });
  disk.write('empty.ics', 'no calendar');
  const empty = await run(['brief', path.join(disk.root, 'empty.ics'), disk.root, '--format', 'md']);
  expect(empty).toMatchObject({ code: 2, stderr: 'account-notes: This calendar holds no meeting.\n' });
});
