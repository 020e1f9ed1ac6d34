import { expect, test } from 'vitest';
import { movedNotes } from '../../../src/features/rename/moved-notes.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';
import { printChange } from '../../support/merged.ts';

const ACME = entityNote('acme.md', 'account', 'Acme');
const BEN = entityNote('people/ben.md', 'person', 'Ben Ries');

/** The notes that change when a file or folder moves, as a fixture, at the paths where they were. */
function printMoved(source: string, from: string, to: string): string {
  const fixture = readFixture(source);
  return printChange(fixture, movedNotes(indexOf(fixture), [{ from: notePath(from), to: notePath(to) }]));
}

test('links follow a note that gets another file name, by path and by file name', () => {
  const notes = `${ACME}${BEN}--- ana.md
---
type: person
reports_to: "[[ben]]"
x: '[[people/ben.md|Ben]]'
---
# Ana Ruiz
- buddy:: [[people/ben|Ben]]
--- notes/n.md
[[ben]] [[ben|Ben Ries]] [[ben#Ben Ries]] [[../people/ben]] ![[ben]] [[Ben Ries]] [Ben](../people/ben.md) \`[[ben]]\`
`;
  expect(printMoved(notes, 'people/ben.md', 'people/benno.md')).toBe(`--- ana.md
---
type: person
reports_to: "[[benno]]"
x: '[[people/benno.md|Ben]]'
---
# Ana Ruiz
- buddy:: [[people/benno|Ben]]
--- notes/n.md
[[benno]] [[benno|Ben Ries]] [[benno#Ben Ries]] [[../people/benno]] ![[benno]] [[Ben Ries]] [Ben](../people/ben.md) \`[[ben]]\`
`);
});

test('a note that moves takes its relative links along, and a link by its file name stays', () => {
  const notes = `${ACME}${BEN}--- people/ana.md
[[./ben]] [[../acme]] [[ben]] [[people/ben]]
--- n.md
[[ana]] [[people/ana]] [[./people/ana]] [a](people/ana.md)
`;
  expect(printMoved(notes, 'people/ana.md', 'staff/old/ana.md')).toBe(`--- people/ana.md
[[../../people/ben]] [[../../acme]] [[ben]] [[people/ben]]
--- n.md
[[ana]] [[staff/old/ana]] [[./staff/old/ana]] [a](people/ana.md)
`);
});

test('a file name that no wikilink can hold is led to by the name, or not at all', () => {
  const notes = `${ACME}${BEN}--- n.md\n[[people/ben]] [[ben|Ben]] [[plan]] [[plan#Ben Ries|p]]\n--- plan.md\n# Plan\n`;
  for (const name of ['ben].md', '[x] ben.md', 'a|b.md']) {
    expect(printMoved(notes, 'people/ben.md', `people/${name}`)).toBe(
      `--- n.md\n[[Ben Ries]] [[Ben Ries|Ben]] [[plan]] [[plan#Ben Ries|p]]\n`,
    );
    expect(printMoved(notes, 'plan.md', name)).toBe('');
  }
});

test('a folder that moves takes all of its notes along', () => {
  const notes = `${ACME}${BEN}--- people/ana.md\n[[./ben]] [[people/ben]]\n--- n.md\n[[people/ben]] [[people/ana|a]] [[ben]]\n`;
  expect(printMoved(notes, 'people', 'acme/people')).toBe(
    `--- people/ana.md\n[[./ben]] [[acme/people/ben]]\n--- n.md\n[[acme/people/ben]] [[acme/people/ana|a]] [[ben]]\n`,
  );
  expect(printMoved(notes, 'people', 'staff')).toBe(
    `--- people/ana.md\n[[./ben]] [[staff/ben]]\n--- n.md\n[[staff/ben]] [[staff/ana|a]] [[ben]]\n`,
  );
});

test('a link that would lead elsewhere by its file name gets the whole path', () => {
  const notes = `${ACME}${BEN}${entityNote('x/old.md', 'person', 'Ana')}--- n.md\n[[old]] [[ben]]\n--- a/n.md\n[[ben]]\n`;
  expect(printMoved(notes, 'x/old.md', 'a/ben.md')).toBe(
    '--- n.md\n[[a/ben]] [[people/ben]]\n--- a/n.md\n[[people/ben]]\n',
  );
});

test('a note that moves away from beside one of its name still leads there', () => {
  const notes = `${ACME}${BEN}${entityNote('a/ben.md', 'person', 'Ben Amin')}--- a/n.md\n[[ben]]\n`;
  expect(printMoved(notes, 'a/n.md', 'n.md')).toBe('--- a/n.md\n[[a/ben]]\n');
  expect(printMoved(notes, 'a/n.md', 'people/n.md')).toBe('--- a/n.md\n[[a/ben]]\n');
});

test('nothing follows a file that is no note, or becomes none', () => {
  expect(printMoved(`${ACME}${BEN}--- n.md\n[[ben]]\n`, 'picture.png', 'x.png')).toBe('');
  expect(printMoved(`${ACME}${BEN}--- n.md\n[[ben]]\n`, 'people/ben.md', 'people/ben.txt')).toBe('');
});

test('a Markdown link in a property follows too, and one in prose is left to the editor', () => {
  const notes = `${ACME}${BEN}--- people/ana.md
---
type: person
reports_to: "[Ben](ben.md)"
sees: ['[Ben](../people/ben.md#ben-ries)', "all of [Ben](<ben.md>)"]
---
# Ana Ruiz
- with:: [Ben](ben.md)

[Ben](ben.md)
`;
  expect(printMoved(notes, 'people/ben.md', 'staff/Ben (2).md')).toBe(`--- people/ana.md
---
type: person
reports_to: "[Ben](../staff/Ben%20%282%29.md)"
sees: ['[Ben](../staff/Ben%20%282%29.md#ben-ries)', "all of [Ben](<../staff/Ben (2).md>)"]
---
# Ana Ruiz
- with:: [Ben](../staff/Ben%20%282%29.md)

[Ben](ben.md)
`);
});

test('a file name may hold a hash, before and after', () => {
  const notes = `${ACME}${BEN}--- people/ana.md
---
type: person
reports_to: "[Ben](ben.md#ben-ries)"
team: "[[ben#Ben Ries|x]]"
---
# Ana Ruiz
`;
  const moved = `--- people/ana.md
---
type: person
reports_to: "[Ben](A%20%232.md#ben-ries)"
team: "[[A #2#Ben Ries|x]]"
---
# Ana Ruiz
`;
  expect(printMoved(notes, 'people/ben.md', 'people/A #2.md')).toBe(moved);
  const back = notes.replace('ben.md\n', 'A #2.md\n').replace(/--- people\/ana[^]*/, moved);
  expect(printMoved(back, 'people/A #2.md', 'people/ben.md')).toBe(notes.slice((ACME + BEN).length));
});

test('a file whose name changes in case alone takes its links along', () => {
  const notes = `${ACME}${BEN}--- n.md\n---\nx: "[Ben](people/ben.md)"\n---\n[[ben]] [[people/ben|x]] [[Ben Ries]]\n`;
  expect(printMoved(notes, 'people/ben.md', 'people/Ben.md')).toBe(
    '--- n.md\n---\nx: "[Ben](people/Ben.md)"\n---\n[[Ben]] [[people/Ben|x]] [[Ben Ries]]\n',
  );
});
