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

test('a note goes into a section of another note, its headings below that of the section', () => {
  const notes = `${entityNote('t.md', 'team', 'Tee')}--- people.md
# People

## Benjamin Ries
- type:: person
- role:: VP

Tall.

## Ana Ruiz
- type:: person
--- x/ben.md
---
type: person
role: Lead
team: "[[t]]"
---
# Ben Ries

Short. [t](../t.md), [[#Career]]

## Career

Long.
--- n.md
[[ben]] [Ben](x/ben.md) ![[ben]]

| a | b |
|---|---|
| [[ben]] | c |
`;
  expect(merged(notes)).toBe(`--- people.md
# People

## Benjamin Ries
- type:: person
- role:: VP
- aliases:: Ben Ries
- team:: [[t]]

Tall.

### Ben Ries

\`\`\`yaml
role: Lead
\`\`\`

Short. [t](t.md), [[people#Benjamin Ries|#Career]]

#### Career

Long.

## Ana Ruiz
- type:: person
--- n.md
[[people#Benjamin Ries|ben]] [Ben](people.md#benjamin-ries) ![[people#Benjamin Ries]]

| a | b |
|---|---|
| [[people#Benjamin Ries\\|ben]] | c |
--- x/ben.md is deleted
`);
});

test('a section goes into another one of the same note', () => {
  const notes = `--- people.md
# People

## Benjamin Ries
- type:: person

Tall.

## Ben Ries
- type:: person
- aliases:: Benny
- role:: Lead

Short.

## Ana Ruiz
- type:: person
- reports_to:: [[#Ben Ries]]

End`;
  expect(merged(notes)).toBe(`--- people.md
# People

## Benjamin Ries
- type:: person
- aliases:: Ben Ries

Tall.

### Ben Ries

- aliases:: Benny
- role:: Lead

Short.

## Ana Ruiz
- type:: person
- reports_to:: [[people#Benjamin Ries]]

End`);
});

test('a section inside the text about the other stays where it is', () => {
  const notes = `${entityNote('ana.md', 'person', 'Ana Ruiz')}--- data.md
---
type: team
lead: "[[ana]]"
---
# Data

## Data Platform
- type:: team
- lead:: [[Ben Ries]]

Text.
--- n.md
[[data#Data Platform]] and Data Platform
`;
  expect(merged(notes, 'Data Platform', 'Data')).toBe(`--- data.md
---
type: team
lead: "[[ana]]"
aliases: [Data Platform]
---
# Data

## Data Platform
- \`lead:: [[Ben Ries]]\`

Text.
`);
});

test('nothing is lost: comments, nested properties, dates, line ends, text above the heading', () => {
  const notes = `--- benjamin.md
\ufeff---\r
type: person\r
---\r
# Benjamin Ries\r
Text
--- ben.md
---
# a comment
type: person
nested:
  deep: 1
phone: 5 # at work
aliases: [x, "Benny"]
date: 2024-01-01
location: Austin, TX
---

Before.

# Ben Ries

  indented\x20\x20

- pets:: cat
`;
  expect(merged(notes)).toBe(`--- benjamin.md
\ufeff---\r
type: person\r
aliases: [Ben Ries, Benny]\r
phone: "5"\r
location: Austin, TX\r
---\r
# Benjamin Ries\r
Text
\r
## Ben Ries\r
\r
\`\`\`yaml\r
# a comment
nested:
  deep: 1
phone: 5 # at work
aliases: [x, "Benny"]
date: 2024-01-01\r
\`\`\`\r
\r
Before.

# Ben Ries

  indented\x20\x20

- pets:: cat
--- ben.md is deleted
`);
});

test('a note that is named by its file keeps that name, whatever headings come into it', () => {
  const notes = `--- Benjamin Ries.md\n---\ntype: person\n---\nHi\n--- ben.md\n---\ntype: person\nname: Ben Ries\n---\n# Profile\n\nText\n`;
  expect(merged(notes)).toContain(`Hi\n\n## Ben Ries\n\n### Profile\n\nText\n`);
});

test('a value whose time is over stands beside the one that holds now', () => {
  const notes = `--- benjamin.md\n---\ntype: person\nreports_to: Ana Ruiz\n---\n# Benjamin Ries\n--- ben.md\n---\ntype: person\nreports_to: "[[jo]] (2023 – 2024)"\n---\n# Ben Ries\n${entityNote('ana.md', 'person', 'Ana Ruiz')}${entityNote('jo.md', 'person', 'Jo Okafor')}`;
  expect(merged(notes)).toContain('reports_to: [Ana Ruiz, "[[jo]] (2023 – 2024)"]\n');
});

test('a given name that the other does not bear goes on meaning the one that is left', () => {
  const cast = `${BENJAMIN}${entityNote('w.md', 'person', 'Will Ries')}`;
  const alone = `${cast}--- n.md\nThen Will called.\n`;
  expect(merged(alone, 'Will Ries')).toContain('aliases: [Will Ries, Will]\n');
  const named = `${BENJAMIN}${entityNote('b.md', 'person', 'Boris Ries')}--- n.md\nThen Boris called.\n`;
  expect(merged(named, 'Boris Ries')).toContain('aliases: [Boris Ries]\n');
});

test('a name that both bear means the one that is left', () => {
  const notes = `${entityNote('b1.md', 'person', 'Ben Ries')}${entityNote('b2.md', 'person', 'Ben Ries')}--- n.md\nBen Ries, [[Ben Ries]] and [[b1]]\n`;
  expect(merged(notes, 'b1', 'b2')).toBe(
    '--- n.md\nBen Ries, [[Ben Ries]] and [[b2|b1]]\n--- b1.md is deleted\n',
  );
});

test('decisions follow, and those that told the two apart go', () => {
  const notes = `${BENJAMIN}${entityNote('ben.md', 'person', 'Ben Ries')}--- n.md
Ben is here.
--- account-notes.yaml
distinct:
  - {note: n.md, name: Ben, not: benjamin}
  - {note: ben.md, name: Ana, not: ben} # why
  - note: n.md
    name: Ben Ries
    not: benjamin
spoken:
  - {author: ben, name: my friend, is: ben}
`;
  expect(merged(notes)).toContain(`--- account-notes.yaml
distinct:
  - {note: benjamin.md, name: Ana, not: benjamin} # why
spoken:
  - {author: benjamin, name: my friend, is: benjamin}
`);
  const flow = `${BENJAMIN}${entityNote('ben.md', 'person', 'Ben Ries')}--- n.md\nBen is here.\n--- account-notes.yaml\ndistinct: [{note: n.md, name: Ben, not: benjamin}, {note: m.md, name: Al, not: ben}]\n`;
  expect(merged(flow)).toContain('distinct: [{note: m.md, name: Al, not: benjamin}]\n');
});

test('an organization can go into the account, but no account into anything', () => {
  const other = `--- o.md\n---\ntype: organization\nurl: acme.example\n---\n# Acme Corp\n`;
  expect(merged(other, 'Acme Corp', 'Acme')).toBe(
    '--- acme.md\n---\ntype: account\naliases: [Acme Corp]\nurl: acme.example\n---\n# Acme\n--- o.md is deleted\n',
  );
  expect(merged(other, 'Acme', 'Acme Corp')).toBe(
    'Acme is an account: what its folder holds would belong to nobody.',
  );
});

const BEN = entityNote('ben.md', 'person', 'Ben Ries');
const boss = (of: string, name: string, to: string): string =>
  `--- ${of}.md\n---\ntype: person\nreports_to: "[[${to}]]"\n---\n# ${name}\n`;

test.each([
  [
    'two of different kinds',
    `${BEN}${entityNote('t.md', 'team', 'Tee')}`,
    'Ben Ries',
    'Tee',
    'Ben Ries is a person and Tee a team: they cannot be one.',
  ],
  ['one with itself', BEN, 'Ben Ries', 'Ben Ries', 'Ben Ries cannot be merged into itself.'],
  [
    'somebody with their manager',
    `${BENJAMIN}${boss('ben', 'Ben Ries', 'benjamin')}`,
    'Ben Ries',
    'Benjamin Ries',
    'The property “reports_to” of Ben Ries leads to Benjamin Ries, so the two are not one.',
  ],
  [
    'the two ends of a line',
    `${boss('benjamin', 'Benjamin Ries', 'ana')}${boss('ana', 'Ana Ruiz', 'ben')}${BEN}`,
    'Ben Ries',
    'Benjamin Ries',
    'If Ben Ries were Benjamin Ries, reporting lines would go round in a circle.',
  ],
  [
    'a note with a section of it',
    `--- d.md\n---\ntype: team\n---\n# Data\n\n## Deep\n- type:: team\n`,
    'Data',
    'Deep',
    'Deep is defined inside the text about Data. Merge it the other way round.',
  ],
  [
    'somebody known with a candidate',
    `${BEN}--- m.md\nThere is a guy named Bo Lind.\n`,
    'Ben Ries',
    'Bo Lind',
    'No note defines Bo Lind yet. Merge Bo Lind into Ben Ries instead.',
  ],
  [
    'a note that ends in an open block of code',
    `--- benjamin.md\n---\ntype: person\n---\n# Benjamin Ries\n\n\`\`\`\nopen\n--- ben.md\n---\ntype: person\n---\n# Ben Ries\n\n## S\n- type:: system\n`,
    'Ben Ries',
    'Benjamin Ries',
    'benjamin.md cannot take the text about Ben Ries: something in it is left open.',
  ],
  [
    'frontmatter in braces',
    `--- benjamin.md\n---\n{type: person}\n---\n# Benjamin Ries\n${BEN}`,
    'Ben Ries',
    'Benjamin Ries',
    'The frontmatter of benjamin.md cannot be changed. The YAML is written in braces.',
  ],
])('%s cannot be merged, and a sentence says why', (_, notes, from, into, why) => {
  expect(merged(notes, from, into)).toBe(why);
});

test('a mail thread cannot go into another note', () => {
  const thread = `--- ben.md\n---\ntype: person\n---\n# Ben Ries\n\n- Exported: 2025-12-15 19:20:45\n- Messages: 1\n---\n\n## 2025-12-12 13:18:27 — Ben Ries <ben@example.com>\n**Subject:** Re\n\n> Hi\n`;
  expect(merged(BENJAMIN + thread)).toBe('ben.md holds a mail thread, which cannot go into another note.');
});

test('a candidate becomes another name, and links to a note that is not there lead to the one that is', () => {
  const notes = `${BEN}${boss('b', 'Bo Lind', 'who/ben-r|Ben R')}--- account-notes.yaml\ndistinct:\n  - {note: n.md, name: Ben, not: "?person/ben-r"}\n`;
  expect(merged(notes, 'Ben R', 'Ben Ries')).toBe(`--- ben.md
---
type: person
aliases: [Ben R]
---
# Ben Ries
--- b.md
---
type: person
reports_to: "[[ben|Ben R]]"
---
# Bo Lind
--- account-notes.yaml
distinct:
  - {note: n.md, name: Ben, not: "ben"}
`);
  expect(merged(notes, 'Ben R', 'Bo Lind')).toBe(
    'If Ben R were Bo Lind, reporting lines would go round in a circle.',
  );
});

test('of two candidates the one that stays gets a note with both names', () => {
  const notes = `--- m.md\nThere is a guy named Bo Lind, who reports to Ada Park. There is a guy named Boris Lind.\n`;
  expect(merged(notes, 'Bo Lind', 'Boris Lind')).toBe(`--- people/boris-lind.md
---
type: person
aliases: [Bo Lind]
---

# Boris Lind

## Seen in

- [[m|m]]: \`There is a guy named Boris Lind.\`
- [[m|m]]: \`There is a guy named Bo Lind, who reports to Ada Park.\`
`);
});

test('a link that may mean two notes of one file name means the one that they become, and is never settled otherwise', () => {
  const [ops, sales] = [
    entityNote('ops/nik.md', 'person', 'Nik Ba'),
    entityNote('sales/nik.md', 'person', 'Nik Mo'),
  ];
  const ann = entityNote('ann.md', 'person', 'Ann Ba');
  const notes = `${ACME}${ops}${sales}${ann}--- n.md\n[[nik]]\n`;
  expect(printMerged(notes, 'ops/nik', 'sales/nik')).not.toContain('--- n.md');
  expect(printMerged(notes, 'ops/nik', 'ann')).toBe(
    'The link to “nik” in n.md may mean several notes. Choose which before.',
  );
});
