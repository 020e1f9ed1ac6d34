import { expect, test } from 'vitest';
import { parseNote } from '../../src/parse/parse-note.ts';
import { notePath } from '../support/fixture.ts';

/** Whom a note lists as present: a link, or a name and an address. */
const attendees = (text: string): string[] =>
  parseNote(notePath('2026-11-10-review.md'), text).syntax.attendees.map(({ who }) =>
    who.kind === 'name'
      ? `[[${who.link ?? ''}]]`
      : who.kind === 'author'
        ? `${who.address.name ?? ''} <${who.address.address ?? ''}>`
        : who.noun,
  );

test('attendees stand in a list below their heading, up to the next one', () => {
  expect(
    attendees(
      '# Review\n\n## Attendees\n\n- Bo Lind <bo@acme.example> (organizer)\n- [[uma-kell|Uma]]\n- Cy Moss\n- Dee Holt (declined)\n- dee\\_h@acme.example\n\n## Notes\n\n- Eve Park\n',
    ),
  ).toEqual(['Bo Lind <bo@acme.example>', '[[uma-kell]]', 'Cy Moss <>', ' <dee_h@acme.example>']);
});

test('attendees stand in a property, in an inline field, or behind a label', () => {
  expect(attendees('---\nattendees: ["[[bo]]", Uma Kell]\n---\n# Review\n')).toEqual([
    '[[bo]]',
    'Uma Kell <>',
  ]);
  expect(attendees('# Review\n\n- participants:: [[bo]], Uma Kell\n')).toEqual(['[[bo]]', 'Uma Kell <>']);
  expect(attendees('# Review\n\n**Present:** Bo Lind, Uma Kell\n')).toEqual(['Bo Lind <>', 'Uma Kell <>']);
  expect(attendees('# Review\n\nAttendees: [[bo]], [[uma-kell|Uma]]\n')).toEqual(['[[bo]]', '[[uma-kell]]']);
});

test('attendees stand in a list below a line that says so', () => {
  expect(attendees('# Review\n\nAttendees:\n\n- [[bo]]\n- Uma Kell\n\n# Notes\n\n- Cy Moss\n')).toEqual([
    '[[bo]]',
    'Uma Kell <>',
  ]);
  expect(attendees('Attendees:\n\n- Uma Kell\n\nAbsent:\n\n- Cy Moss\n')).toEqual(['Uma Kell <>']);
  expect(attendees('**Attendees**\n\n- [[bo]]\n\nCy Moss will be asked.\n')).toEqual(['[[bo]]']);
});

test('a cancelled meeting had none, and neither prose nor a quote lists any', () => {
  expect(attendees('# Review\n\n- status:: cancelled\n\n## Attendees\n\n- Bo Lind\n')).toEqual([]);
  expect(attendees('# Review\n\nAll participants were happy.\n\n> Present: Bo Lind\n')).toEqual([]);
});

test('several names on one line are parted by commas, semicolons and words, and what is said of them is left out', () => {
  expect(attendees('Present: Bo Lind, Cy Moss (CFO); Uma Kell and Vlad Horn from us.\n')).toEqual([
    'Bo Lind <>',
    'Cy Moss <>',
    'Uma Kell <>',
    'Vlad Horn <>',
  ]);
  expect(attendees('Present: Lind, Bo; Moss, Cy\n')).toEqual(['Bo Lind <>', 'Cy Moss <>']);
});
