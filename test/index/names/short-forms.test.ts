import { expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';

const people = (...texts: readonly string[]): string[] =>
  [...NoteIndex.of(texts.map((text, at) => parseNote(notePath(`n${at}.md`), text))).entities.values()].map(
    ({ name, aliases }) => [name, ...aliases].join(' = '),
  );

const report = (name: string): string => `${name} reports to Petra Vogel.`;

test.each([
  ['a short form', ['Dick Harlow', 'Richard Harlow'], ['Petra Vogel', 'Richard Harlow = Dick Harlow']],
  ['another surname', ['Dick Harlow', 'Richard Barlow'], ['Dick Harlow', 'Petra Vogel', 'Richard Barlow']],
  ['no short form', ['Dora Harlow', 'Richard Harlow'], ['Dora Harlow', 'Petra Vogel', 'Richard Harlow']],
  [
    'a short form of two',
    ['Chris Harlow', 'Christine Harlow', 'Christopher Harlow'],
    ['Chris Harlow', 'Christine Harlow', 'Christopher Harlow', 'Petra Vogel'],
  ],
])('%s', (_what, names, expected) => {
  expect(
    people(...names.map(report))
      .map(each => each.split(' = ').toSorted().join(' = '))
      .sort(),
  ).toEqual(expected.map(each => each.split(' = ').toSorted().join(' = ')).sort());
});

test('Two who write from addresses of their own are two.', () => {
  const mail = (name: string, address: string): string =>
    `# Crane\n\n- Exported: 2025-12-15 21:25:58\n- Messages: 1\n---\n\n## 2025-12-12 15:31:27 — ${name} <${address}>\n**Subject:** Crane\n\n> Hello.\n`;
  expect(
    people(mail('Dick Harlow', 'dick@halden.example'), mail('Richard Harlow', 'rh@halden.example')).filter(
      name => name.includes('Harlow'),
    ),
  ).toHaveLength(2);
});

test.each([
  ['Build WG', 'Build Working Group'],
  ['Docs & Tools WG', 'Docs and Tools Working Group'],
  ['Storage SIG', 'Storage Special Interest Group'],
])('“%s” and “%s” are one team.', (one, other) => {
  expect(people(`The ${one} met on Monday.`, `The ${other} will meet again.`)).toHaveLength(1);
});
