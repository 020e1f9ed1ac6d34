import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/edit/change.ts';
import { splitPlaces, startOf } from '../../../src/features/split/split-places.ts';
import { split } from '../../../src/features/split/split.ts';
import { folderOfNotes } from '../../support/changed-notes.ts';
import { readFixture } from '../../support/fixture.ts';
import { entityCalled, printChange } from '../../support/merged.ts';
import { entityNote } from '../../support/places.ts';

const ACME = entityNote('acme.md', 'account', 'Acme');
const BEN = entityNote('people/ben-ries.md', 'person', 'Ben Ries');
const THREAD = (text: string): string => `# Re: Data

- Exported: 2026-01-03 10:00:00
- Messages: 1
---

## 2026-01-02 09:00:00 — June Alder <june@harrow.example>
**Subject:** Data

> ${text}
`;

/** The places where an entity is named, a line each. */
function places(source: string, name = 'Ben Ries'): string[] {
  const { index } = folderOfNotes(readFixture(source));
  return splitPlaces(index, entityCalled(index, name)).map(
    ({ path, how, name: words, spans, said }) =>
      `${path} ${how} “${words}”${spans.length > 1 ? ` ×${spans.length}` : ''}: ${said.text}`,
  );
}

/** What splitting does where the places whose lines hold one of these texts are the second's. */
function splitIn(source: string, name: string, chosen: readonly string[], of = 'Ben Ries'): string {
  const fixture = readFixture(source);
  const { index, around } = folderOfNotes(fixture);
  const id = entityCalled(index, of);
  const own = splitPlaces(index, id).filter(({ path, name: words, said }) =>
    chosen.some(part => `${path} “${words}” ${said.text}`.includes(part)),
  );
  const change = split(
    index,
    id,
    name,
    own.map(place => ({ note: place.path, from: startOf(place) })),
    around,
  );
  return isRefusal(change) ? change.refusal : printChange(fixture, change);
}

test('the places to choose from are names, links and properties; what goes together is one place', () => {
  const notes = `${ACME}${BEN}
Ben likes tea.
--- teams/data.md
---
type: team
lead: "[[ben-ries]]"
---
# Data
--- note.md
Ben Ries came. [[ben-ries|He]] left.

> Ben said so. Ben again.
--- thread.md
${THREAD('Ask Ben. Ben knows, says [[ben-ries]].')}`;
  expect(places(notes)).toEqual([
    'note.md name “Ben Ries”: Ben Ries came.',
    'note.md link “He”: He left.',
    'note.md fixed “Ben” ×2: Ben said so.',
    'people/ben-ries.md name “Ben”: Ben likes tea.',
    'teams/data.md property “ben-ries”: lead: "[[ben-ries]]"',
    'thread.md fixed “Ben” ×2: Ask Ben.',
  ]);
});

test('two people called Ben are told apart note by note, in mail by decisions alone', () => {
  const notes = `${ACME}${BEN}--- a.md
Lunch with Ben.
--- b.md
Ben runs sales.
--- mail.md
${THREAD('Ben runs sales.')}--- other.md
${THREAD('Ben Ries is at lunch. Ben is late.')}`;
  expect(splitIn(notes, 'Ben Okafor', ['b.md', 'mail.md'])).toBe(`--- people/ben-okafor.md
---
type: person
---

# Ben Okafor

## Seen in

- [[b|b]]: \`Ben runs sales.\`
- [[mail|2026-01-02]]: \`June Alder: Ben runs sales.\`
--- account-notes.yaml
# What has been decided about the notes in this folder. Quick fixes write here, and so may you.

distinct:
  - {note: a.md, name: Ben, not: people/ben-okafor}
  - {note: b.md, name: Ben, not: people/ben-ries}
  - {note: mail.md, name: Ben, not: people/ben-ries}
`);
});

/** What splitting Ben Ries changes, without his note and the account. */
const split2 = (notes: string, name: string, chosen: readonly string[]): string =>
  splitIn(ACME + notes, name, chosen);

/** The lines of decisions that a change writes. */
const ruledIn = (changed: string): string[] => changed.match(/^ {2}- \{.*\}$/gm) ?? [];

test('in a note of one’s own a link says which of two is meant, and the decision covers the rest', () => {
  const notes = `${BEN}--- n.md
Ben fixed it. Then Ben sold it.

| Ben |
|---|
| Ben sells |
`;
  const changed = split2(notes, 'Ben Okafor', ['Then Ben', 'Ben sells']);
  expect(changed).toContain(`--- n.md
Ben fixed it. Then [[ben-okafor|Ben]] sold it.

| Ben |
|---|
| [[ben-okafor\\|Ben]] sells |
`);
  expect(ruledIn(changed)).toEqual(['  - {note: n.md, name: Ben, not: people/ben-okafor}']);
});

test('what mail calls the second one becomes an alias, and all other notes go on meaning the first', () => {
  const notes = `${BEN}--- n.md
Ben Ries fixed it. Then @Ben Ries sold it.
--- m.md
${THREAD('Ben Ries sells')}--- o.md
[[Ben Ries]] and Ben Ries and [[ben-ries]]
`;
  const changed = split2(notes, 'Ben Okafor', ['Then', 'm.md']);
  expect(changed).toContain('Ben Ries fixed it. Then [[ben-okafor|Ben Ries]] sold it.\n');
  expect(changed).toContain('[[ben-ries|Ben Ries]] and Ben Ries and [[ben-ries]]\n');
  expect(changed).toContain('type: person\naliases: [Ben Ries]\n---\n\n# Ben Okafor');
  expect(ruledIn(changed)).toEqual([
    '  - {note: m.md, name: Ben Ries, not: people/ben-ries}',
    '  - {note: n.md, name: Ben Ries, not: people/ben-okafor}',
    '  - {note: o.md, name: Ben Ries, not: people/ben-okafor}',
  ]);
});

test('links and properties lead to the second one where that is chosen', () => {
  const notes = `${BEN}--- t.md
---
type: team
lead: "[[ben-ries|Ben]]"
---
# Data
- with:: [[Ben Ries]]
--- d.md
---
type: team
lead: Ben Ries
---
# Deep
--- n.md
[[ben-ries]] [B](people/ben-ries.md) [[Ben Ries]]
`;
  expect(split2(notes, 'Ben Okafor', ['t.md', 'd.md', 'n.md']).split('--- people/')[0]).toBe(`--- t.md
---
type: team
lead: "[[ben-okafor|Ben]]"
---
# Data
- with:: [[ben-okafor|Ben Ries]]
--- d.md
---
type: team
lead: "[[ben-okafor|Ben Okafor]]"
---
# Deep
--- n.md
[[ben-okafor|ben-ries]] [B](people/ben-okafor.md) [[ben-okafor|Ben Ries]]
`);
});

test('an alias can turn out to be somebody else', () => {
  const notes = `--- people/ben-ries.md\n---\ntype: person\naliases: [Benny, B2]\n---\n# Ben Ries\n--- n.md\nBenny came.\n`;
  const changed = split2(notes, 'Benny', ['Benny']);
  expect(changed).toContain('aliases: [B2]\n---\n# Ben Ries');
  expect(changed).toContain('# Benny\n');
  expect(ruledIn(changed)).toEqual([]);
});

test('what mail states about a name is about the one whom it means there', () => {
  const fixture = readFixture(
    `${ACME}${BEN}${entityNote('people/ben-okafor.md', 'person', 'Ben Okafor')}${entityNote('june.md', 'person', 'June Alder')}--- m.md\n${THREAD('Ben reports to June Alder.')}--- account-notes.yaml\ndistinct:\n  - {note: m.md, name: Ben, not: people/ben-ries}\n`,
  );
  const { index } = folderOfNotes(fixture);
  expect(index.facts.map(({ subject, relation, object }) => [subject, relation, object])).toContainEqual([
    'people/ben-okafor',
    'reports_to',
    'june',
  ]);
});

test.each([
  [
    'the name is that of the first',
    `${BEN}--- n.md\nBen came.\n`,
    'ben ries',
    ['came'],
    '“ben ries” already names a person in people/ben-ries.md.',
  ],
  [
    'nothing is chosen',
    `${BEN}--- n.md\nBen came.\n`,
    'Ben Okafor',
    [],
    'Choose at least one place that means the other person.',
  ],
  ['the name is blank', `${BEN}--- n.md\nBen came.\n`, ' ', ['came'], 'A name cannot be blank.'],
] as const)('a split is refused where %s', (_, notes, name, chosen, why) => {
  expect(split2(notes, name, chosen)).toBe(why);
});

test('who has no note yet is not split', () => {
  const notes = `${ACME}--- n.md\nThere is a guy named Bo Lind.\n`;
  expect(splitIn(notes, 'Bo Okafor', ['Bo'], 'Bo Lind')).toBe(
    'Bo Lind has no note yet. Make one before you split it.',
  );
});

test('places that the notes have lost meanwhile are not guessed', () => {
  const { index, around } = folderOfNotes(readFixture(`${ACME}${BEN}--- n.md\nBen came.\n`));
  const places = [{ note: 'n.md', from: 5 }];
  expect(split(index, entityCalled(index, 'Ben Ries'), 'Ben Okafor', places, around)).toEqual({
    refusal: 'The notes have changed meanwhile. Choose again.',
  });
});
