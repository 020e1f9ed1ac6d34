import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/features/edits/edit.ts';
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
  expect(places(notes)).toEqual([]);
});

test('two people called Ben are told apart note by note, in mail by decisions alone', () => {
  const notes = `${ACME}${BEN}--- a.md
Lunch with Ben.
--- b.md
Ben runs sales.
--- mail.md
${THREAD('Ben runs sales.')}--- other.md
${THREAD('Ben Ries is at lunch. Ben is late.')}`;
  expect(splitIn(notes, 'Ben Okafor', ['b.md', 'mail.md'])).toBe(``);
});
