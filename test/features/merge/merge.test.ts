import { expect, test } from 'vitest';
import { entityNote } from '../../support/places.ts';
import { printMerged } from '../../support/merged.ts';

const ACME = entityNote('acme.md', 'account', 'Acme');

test('names, properties, text and links of one person go to the other, and the note goes', () => {
  const notes = `${ACME}--- people/benjamin-ries.md
---
type: person
role: VP Data
team: "[[storage]]"
---
# Benjamin Ries

Joined in May.
--- people/ben-ries.md
---
type: person
aliases: [Benny]
role: Manager
phone: 555 0100
team: ["[[storage|Storage]]", "[[search]]"]
---
# Ben Ries

Likes tea. See [the plan](../notes/plan.md).
--- storage.md
---
type: team
lead: "[[ben-ries]]"
---
# Storage
--- search.md
---
type: team
lead: Ben Ries
---
# Search
--- notes/plan.md
Benny and Ben Ries met; Ben said so. [[ben-ries]], [[people/ben-ries|him]], [[Ben Ries]] and
[Ben](../people/ben-ries.md) are Benjamin Ries.
`;
  expect(printMerged(notes, 'Ben Ries', 'Benjamin Ries')).toBe(`--- people/benjamin-ries.md
---
type: person
role: VP Data
team: ["[[storage]]", "[[search]]"]
aliases: [Ben Ries, Benny]
phone: "555 0100"
---
# Benjamin Ries

Joined in May.

## Ben Ries

\`\`\`yaml
role: Manager
\`\`\`

Likes tea. See [the plan](../notes/plan.md).
--- storage.md
---
type: team
lead: "[[benjamin-ries]]"
---
# Storage
--- notes/plan.md
Benny and Ben Ries met; Ben said so. [[benjamin-ries|ben-ries]], [[people/benjamin-ries|him]], [[Ben Ries]] and
[Ben](../people/benjamin-ries.md) are Benjamin Ries.
--- people/ben-ries.md is deleted
`);
});

const BENJAMIN = entityNote('benjamin.md', 'person', 'Benjamin Ries');

/** What becomes of the two, without the account. */
const merged = (notes: string, from = 'Ben Ries', into = 'Benjamin Ries'): string =>
  printMerged(ACME + notes, from, into);

test('a section goes under a heading of its own in the note of the other, and leaves its note as it was', () => {
  const notes = `${BENJAMIN}--- people.md
# People

## Ben Ries

- type:: person
- role:: VP

See [[#Ben Ries]] and [Ana](#ana-ruiz).

### Career

Long.

## Ana Ruiz

- type:: person
- reports_to:: [[#Ben Ries]]
--- note.md
[[people#Ben Ries|Ben]] and [[people#Career]] and [Ben](people.md#ben-ries).
`;
  expect(merged(notes)).toBe(`--- benjamin.md
---
type: person
aliases: [Ben Ries]
---
# Benjamin Ries

## Ben Ries

- role:: VP

See [[#Ben Ries]] and [Ana](people.md#ana-ruiz).

### Career

Long.
--- people.md
# People

## Ana Ruiz

- type:: person
- reports_to:: [[benjamin]]
--- note.md
[[benjamin|Ben]] and [[benjamin#Career|people#Career]] and [Ben](benjamin.md).
`);
});
