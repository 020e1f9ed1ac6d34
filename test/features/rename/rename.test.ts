import { expect, test } from 'vitest';
import { rename } from '../../../src/features/rename/rename.ts';
import type { NoteIndex } from '../../../src/index/note-index.ts';
import type { EntityId } from '../../../src/model/entity.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';
import { OPTIONS, printRenamed } from '../../support/renamed.ts';

const ACME = entityNote('acme.md', 'account', 'Acme');
const BEN = entityNote('people/ben-ries.md', 'person', 'Ben Ries');

test('a rename changes the definition, links and full mentions in all notes, and moves the file', () => {
  const notes = `${ACME}${BEN}
Ben joined in May.
--- teams/storage.md
---
type: team
lead: "[[ben-ries|Ben Ries]]"
---
# Storage
- contact:: [[Ben Ries]], [Ben Ries](../people/ben-ries.md)
--- notes/monday.md
Lunch with Ben<|> Ries. BEN  RIES, Ben and @Ben Ries agreed; see [[Ben Ries]], [[people/ben-ries|him]],
[Ben Ries](../people/ben-ries.md#ben-ries), [more](<../people/ben-ries.md>), [most] and \`Ben Ries\`.

[most]: ../people/ben-ries.md "Ben Ries"
`;
  expect(printRenamed(notes, 'Ben Okafor')).toBe(`--- people/ben-ries.md → people/ben-okafor.md
---
type: person
aliases: [Ben Ries]
---
# Ben Okafor

Ben joined in May.
--- teams/storage.md
---
type: team
lead: "[[ben-okafor|Ben Okafor]]"
---
# Storage
- contact:: [[Ben Okafor]], [Ben Okafor](../people/ben-okafor.md)
--- notes/monday.md
Lunch with Ben Okafor. Ben Okafor, Ben and @Ben Okafor agreed; see [[Ben Okafor]], [[people/ben-okafor|him]],
[Ben Okafor](../people/ben-okafor.md#ben-okafor), [more](<../people/ben-okafor.md>), [most] and \`Ben Ries\`.

[most]: ../people/ben-okafor.md "Ben Ries"
`);
});

test('a name that wraps over a line or holds markup is replaced word by word', () => {
  const notes = `${ACME}${BEN}--- note.md
- Ben
  Ries, **Ben<|>** Ries and **Ben *Ries***
- [Ben
  Ries](people/ben-ries.md)
`;
  expect(printRenamed(notes, 'Benno Okafor').split('--- note.md\n')[1]).toBe(
    `- Benno
  Okafor, **Benno** Okafor and **Benno *Okafor***
- [Benno
  Okafor](people/benno-okafor.md)
`,
  );
  expect(printRenamed(notes, 'Ben van Okafor').split('--- note.md\n')[1]).toBe(
    `- Ben
  van Okafor, **Ben** van Okafor and **Ben *van Okafor***
- [Ben
  van Okafor](people/ben-van-okafor.md)
`,
  );
  expect(printRenamed(notes, 'Okafor').split('--- note.md\n')[1]).toBe(
    `- Okafor, **Okafor** and **Ben *Ries***
- [Okafor](people/okafor.md)
`,
  );
});

test('quoted mail stays as it is unless that is confirmed, but its links follow the file', () => {
  const notes = `${ACME}${BEN}--- note.md
Ben<|> Ries wrote:

> Ben Ries and Ben
> Ries, [[Ben Ries]] [[ben-ries|Ben Ries]]
--- thread.md
# Re: Ben Ries

- Exported: 2025-12-15 19:20:45
- Messages: 1
---

## 2025-12-12 13:18:27 — Ben Ries <ben@example.com>
**Subject:** Re: Ben Ries

> Hi, Ben Ries here.
`;
  expect(printRenamed(notes, 'Ben Okafor').slice(ACME.length)).toContain(`--- note.md
Ben Okafor wrote:

> ‹Ben Ries→Ben Okafor› and Ben
> ‹Ries→Okafor›, [[‹Ben Ries→Ben Okafor›]] [[ben-okafor|‹Ben Ries→Ben Okafor›]]
--- thread.md
# Re: ‹Ben Ries→Ben Okafor›

- Exported: 2025-12-15 19:20:45
- Messages: 1
---

## 2025-12-12 13:18:27 — ‹Ben Ries→Ben Okafor› <ben@example.com>
**Subject:** Re: ‹Ben Ries→Ben Okafor›

> Hi, ‹Ben Ries→Ben Okafor› here.
`);
});

test('a rename starts anywhere: an alias, a given name, a property, a link, a list of aliases', () => {
  const notes = (ana: string, note: string, alias = 'Benny'): string =>
    `${ACME}--- ben.md\n---\ntype: person\naliases: [${alias}]\n---\n# Ben Ries\n--- ana.md\n---\ntype: person\nreports_to: ${ana}\n---\n# Ana Ruiz\n--- note.md\n${note}\n`;
  const renamed = `--- ben.md
---
type: person
aliases: [Benny, Ben Ries]
---
# Bo Okafor
--- ana.md
---
type: person
reports_to: Bo Okafor
---
# Ana Ruiz
`;
  expect(printRenamed(notes('Ben Ries', 'Ask Ben<|>ny.'), 'Bo Okafor')).toBe(renamed);
  expect(printRenamed(notes('Ben Ries', 'Ask Be<|>n.'), 'Bo Okafor')).toBe(renamed);
  expect(printRenamed(notes('Ben Ries', 'Ask [[ben|<|>him]].'), 'Bo Okafor')).toBe(renamed);
  expect(printRenamed(notes('Ben<|> Ries', ''), 'Bo Okafor')).toBe(renamed);
  expect(printRenamed(notes('Ben Ries', '', 'Ben<|>ny'), 'Bo Okafor')).toBe(renamed);
  expect(printRenamed(notes('Ben Ries', 'Nobo<|>dy.'), 'Bo Okafor')).toBe('Nothing to rename here.');
});

test('a link in a table follows, with a backslash before its pipe or without', () => {
  const table = (file: string): string =>
    `| who | team |\n|---|---|\n| [[${file}|the boss]] | x |\n| [[${file}\\|him]] | y |\n`;
  expect(
    printRenamed(`${ACME}${BEN.replace('Ben', 'Be<|>n')}--- n.md\n${table('ben-ries')}`, 'Bo Lind'),
  ).toContain(`--- n.md\n${table('bo-lind')}`);
});

test('a link in a field follows, whatever the form of the field', () => {
  const fields = (file: string, shown: string): string =>
    `## Al Bo\n- (type::person) (reports_to::[[${file}|${shown}]])\n## Cy Moss\n> [!info]\n> type::person\n> reports_to::[[${file}]] %%now%%\n`;
  expect(
    printRenamed(
      `${ACME}${BEN.replace('Ben', 'Be<|>n')}--- n.md\n${fields('ben-ries', 'Ben Ries')}`,
      'Bo Lind',
    ),
  ).toContain(`--- n.md\n${fields('bo-lind', 'Bo Lind')}`);
});

test('a rename works beside lines that YAML refuses, and leaves their bytes as they are', () => {
  const bad = (file: string): string =>
    `used_by: [[${file}|x]] and [[else]]\nrole: VP: "Data\n\towner:[[${file}]]`;
  const notes = `${ACME}${BEN.replace('Ben', 'Be<|>n').replace('person', 'person\nrole: VP: Data')}--- n.md\n---\ntype: system\n${bad('ben-ries')}\n---\n`;
  expect(printRenamed(notes, 'Bo Lind')).toBe(
    `--- people/ben-ries.md → people/bo-lind.md\n---\ntype: person\nrole: VP: Data\naliases: [Ben Ries]\n---\n# Bo Lind\n--- n.md\n---\ntype: system\n${bad('bo-lind')}\n---\n`,
  );
});

test('a section is renamed with the links to its heading', () => {
  const notes = `${ACME}--- systems.md
# Systems

## DAQ<|>

- type:: system
- owner:: Storage

See [[#DAQ]] and [above](#daq).
--- note.md
[[systems#DAQ]], [[systems#DAQ|it]], [it](systems.md#daq), [[DAQ]] and DAQ.
`;
  expect(printRenamed(notes, 'Data Intake')).toBe(`--- systems.md
# Systems

## Data Intake

- type:: system
- owner:: Storage
- aliases:: DAQ

See [[#Data Intake]] and [above](#data-intake).
--- note.md
[[systems#Data Intake]], [[systems#Data Intake|it]], [it](systems.md#data-intake), [[Data Intake]] and Data Intake.
`);
});

test('links into a file that is called as one of its sections keep the file', () => {
  const notes = `${ACME}--- teams/Search.md
# Our teams

## Search<|>
- type:: team

### Notes

## Ads
- type:: team
--- note.md
[[Search#Search]] [[Search]] [[Search#Ads]] [[teams/Search#Search|x]] [[search#Search#Notes]] [[search#Notes]]
`;
  const links = (options?: object): string | undefined =>
    printRenamed(notes, 'Find & Rank', options).match(/\[\[.*/)?.[0];
  const inFile =
    '[[Search#Ads]] [[teams/Search#Find & Rank|x]] [[search#Find & Rank#Notes]] [[search#Notes]]';
  expect(links()).toBe(`[[Search#Find & Rank]] [[Search]] ${inFile}`);
  expect(links({ keepOldNameAsAlias: false })).toBe(
    `[[Search#Find & Rank]] [[Search#Find & Rank]] ${inFile}`,
  );
});

test('a link to a heading keeps the file of somebody whose file is not moved', () => {
  const notes = `--- Ben Ries.md\n---\ntype: person\n---\n# Ben<|> Ries\n## Calls\n--- note.md\n[[Ben Ries#Calls]]\n`;
  expect(printRenamed(notes, 'Ben Okafor', { mayMove: false })).not.toContain('--- note.md');
  expect(printRenamed(notes, 'Ben Okafor')).toContain('[[Ben Okafor#Calls]]');
});

test('links to headings of one title keep leading to each of them', () => {
  const notes = `${ACME}--- systems.md
# DAQ<|>

## DAQ

- type:: system

## Calls

See [a](#daq), [b](#daq-1), [c](#calls) and [[#daq-1]].
`;
  const links = (name: string): string | undefined => printRenamed(notes, name).match(/See .*/)?.[0];
  expect(links('Intake')).toBe('See [a](#intake), [b](#intake-1), [c](#calls) and [[#intake-1]].');
  expect(links('Calls')).toBe('See [a](#calls), [b](#calls-1), [c](#calls-2) and [[#calls-1]].');
});

test('a heading elsewhere that names the entity takes its links along', () => {
  const notes = `${ACME}${BEN}--- note.md
# Lunch with Ben<|> Ries
--- other.md
[[note#Lunch with Ben Ries]] and [there](note.md#lunch-with-ben-ries)
`;
  expect(printRenamed(notes, 'Ben Okafor')).toContain(`--- note.md
# Lunch with Ben Okafor
--- other.md
[[note#Lunch with Ben Okafor]] and [there](note.md#lunch-with-ben-okafor)
`);
});

test('the file keeps the way in which its name was written, and stays where it has a name of its own', () => {
  const renamed = (file: string): string =>
    printRenamed(`${ACME}${entityNote(file, 'person', 'Ben Ries')}--- n.md\n<|>Ben Ries`, "Zoë O'Neill")
      .split('\n')[0]
      ?.replace('--- ', '') ?? '';
  expect(renamed('ben-ries.md')).toBe('ben-ries.md → zoë-oneill.md');
  expect(renamed('p/Ben Ries.md')).toBe("p/Ben Ries.md → p/Zoë O'Neill.md");
  expect(renamed('Ben-Ries.markdown')).toBe('Ben-Ries.markdown → Zoë-ONeill.markdown');
  expect(renamed('ben_ries.md')).toBe('ben_ries.md → zoë_oneill.md');
  expect(renamed('our-man.md')).toBe('our-man.md');
});

test('a note whose name is its file name gets the new name as it is typed', () => {
  const notes = `${ACME}--- Ben Ries.md\n---\ntype: person\n---\nHello.\n--- note.md\n<|>Ben Ries and [[Ben Ries|Ben]]\n`;
  expect(printRenamed(notes, 'Ben Okafor')).toBe(
    `--- Ben Ries.md → Ben Okafor.md\n---\ntype: person\naliases: [Ben Ries]\n---\nHello.\n--- note.md\nBen Okafor and [[Ben Okafor|Ben]]\n`,
  );
  expect(printRenamed(notes, 'AC/DC')).toBe('“AC/DC” cannot be the name of a file: it holds “/”.');
  expect(printRenamed(notes, '../../etc/passwd')).toBe(
    '“../../etc/passwd” cannot be the name of a file: it holds “/”.',
  );
});

test('a client that moves no files has the name written into the note', () => {
  const notes = `${ACME}--- Ben Ries.md\n---\ntype: person\n---\nHello.\n--- note.md\n<|>Ben Ries and [[Ben Ries]]\n`;
  expect(printRenamed(notes, 'Ben: Okafor', { mayMove: false })).toBe(
    `--- Ben Ries.md\n---\ntype: person\nname: "Ben: Okafor"\naliases: [Ben Ries]\n---\nHello.\n--- note.md\nBen: Okafor and [[Ben: Okafor]]\n`,
  );
});

test('never onto an existing file: the note keeps its name, and links still lead to it', () => {
  const notes = `${ACME}${BEN}--- people/ben-okafor.md\nSomebody's diary.\n--- note.md\n<|>Ben Ries [[ben-ries]] [[ben-okafor]]\n`;
  expect(printRenamed(notes, 'Ben Okafor')).toContain(`--- people/ben-ries.md\n`);
  expect(printRenamed(notes, 'Ben Okafor')).toContain(
    `--- note.md\nBen Okafor [[ben-ries]] [[ben-okafor]]\n`,
  );
  expect(printRenamed(`${ACME}${BEN}--- n.md\n<|>Ben Ries`, 'Ben Okafor', { isTaken: () => true })).toContain(
    '--- people/ben-ries.md\n',
  );
});

test('a link to a file of the same name elsewhere goes on leading there', () => {
  const notes = `${ACME}${BEN}--- zz/long/ben-okafor.md\nA diary.\n--- note.md\n<|>Ben Ries and [[ben-okafor]]\n`;
  expect(printRenamed(notes, 'Ben Okafor')).toContain(`--- note.md\nBen Okafor and [[zz/long/ben-okafor]]\n`);
});

test('capitals alone can be changed, in the file name too', () => {
  const notes = `${ACME}${entityNote('Ben ries.md', 'person', 'Ben ries')}--- note.md\n<|>Ben ries, ben ries [[Ben ries]] [x](Ben%20ries.md)\n`;
  expect(printRenamed(notes, 'Ben Ries')).toBe(
    `--- Ben ries.md → Ben Ries.md\n---\ntype: person\n---\n# Ben Ries\n--- note.md\nBen Ries, Ben Ries [[Ben Ries]] [x](Ben%20Ries.md)\n`,
  );
});

test('a name of one word whose capitals change stays known where a quote still writes it the old way', () => {
  const notes = (quote: string): string =>
    `${ACME}${entityNote('s.md', 'system', 'Openai')}--- note.md\n<|>Openai\n${quote}`;
  expect(printRenamed(notes(''), 'OpenAI')).not.toContain('aliases');
  expect(printRenamed(notes('\n> Openai\n'), 'OpenAI')).toContain('aliases: [Openai]');
});

test('the old name is no alias where the setting says so, and a rename back takes its place', () => {
  const notes = `${ACME}--- ben.md\n---\ntype: person\naliases: [Benny, Ben Okafor]\n---\n# Ben<|> Ries\n`;
  expect(printRenamed(notes, 'Ben Okafor')).toContain('aliases: [Benny, Ben Ries]\n---\n# Ben Okafor\n');
  expect(printRenamed(notes, 'Bo', { keepOldNameAsAlias: false })).toContain(
    'aliases: [Benny, Ben Okafor]\n---\n# Bo\n',
  );
});

test.each([
  ['Ana Ruiz', '“Ana Ruiz” already names a person in ana.md.'],
  ['the DAQ', '“the DAQ” already names a system in daq.md.'],
  [' ', 'A name cannot be blank.'],
  ['B', '“B” cannot be a name: it is a single character.'],
  ['--', '“--” cannot be a name: it holds no letter or digit.'],
  ['Dr', '“Dr” cannot be a name: it is a title.'],
  ['a|b', '“a|b” cannot be a name: no link could hold the “|” in it.'],
  ['[[Ben]]', '“[[Ben]]” cannot be a name: no link could hold the “[” in it.'],
  ['a\u0007b', '“a\u0007b” cannot be a name: no link could hold its line break or control character.'],
])('%s is refused as a name', (name, refusal) => {
  const notes = `${ACME}${BEN}${entityNote('ana.md', 'person', 'Ana Ruiz')}${entityNote('daq.md', 'system', 'DAQ', 'aliases: [the DAQ]\n')}--- n.md\n<|>Ben Ries`;
  expect(printRenamed(notes, name)).toBe(refusal);
});

test('the same name may be borne in another account', () => {
  const notes = [
    entityNote('a/a.md', 'account', 'Acme'),
    entityNote('a/ben.md', 'person', 'Ben Ries'),
    entityNote('b/b.md', 'account', 'Bolt'),
    entityNote('b/bo.md', 'person', 'Bo Okafor'),
    '--- a/n.md\n<|>Ben Ries\n--- b/n.md\nBo Okafor [[Bo Okafor]]\n',
  ].join('');
  expect(printRenamed(notes, 'Bo Okafor')).toContain('--- a/n.md\nBo Okafor\n');
  expect(printRenamed(notes, 'Bo Okafor')).not.toContain('--- b/n.md');
});

test('a name that may mean several is not renamed', () => {
  const two = entityNote('b.md', 'team', 'Data Group') + entityNote('c.md', 'system', 'Data Group');
  expect(printRenamed(`${ACME}${two}--- n.md\n<|>Data Group`, 'Bo')).toBe(
    'This may mean any of 2. Choose which before you rename it.',
  );
});

test('every byte outside the edits stays: CRLF, byte-order mark, no newline at the end, NFD', () => {
  const notes = `${ACME}--- zoe.md\n\ufeff---\r\ntype: person\r\n---\r\n# Zoe\u0308 Quinn\r\n\r\n${'\t'}x \r\nlast${''}--- n.md\n\ufeffWith <|>Zoe\u0308 Quinn,\r\nand Zoë\r\nQuinn and cafe\u0301 of Zoe\u0308`;
  const printed = printRenamed(notes.replace('last--- n.md', 'last\n--- n.md'), 'Zoë Marsh');
  expect(printed).toBe(
    `--- zoe.md\n\ufeff---\r\ntype: person\r\naliases: [Zoë Quinn]\r\n---\r\n# Zoë Marsh\r\n\r\n\tx \r\nlast\n--- n.md\n\ufeffWith Zoë Marsh,\r\nand Zoë\r\nMarsh and cafe\u0301 of Zoe\u0308`,
  );
});

test('a candidate without a note is renamed where it is named', () => {
  const notes = `${ACME}${entityNote('ana.md', 'person', 'Ana Ruiz', 'reports_to: "[[Jo Bell]]"\n')}--- n.md\n<|>Jo Bell spoke. [[Jo Bell]]\n`;
  expect(printRenamed(notes, 'Joe Bell')).toBe(
    `--- ana.md\n---\ntype: person\nreports_to: "[[Joe Bell]]"\n---\n# Ana Ruiz\n--- n.md\nJoe Bell spoke. [[Joe Bell]]\n`,
  );
});

test('a name with characters of Markdown is written so that it is read as that name', () => {
  const notes = `${ACME}${entityNote('ben.md', 'system', 'Ben Ries')}--- n.md\n<|>Ben Ries\n`;
  expect(printRenamed(notes, 'A*B* <c>')).toContain('# A\\*B\\* \\<c\\>\n');
  expect(printRenamed(notes, 'C# Tools')).toContain('# C# Tools\n');
  expect(printRenamed(notes, 'AT&T')).toContain('# AT&T\n');
});

test('decisions follow the note in whatever way they are written, and comments and names stay', () => {
  const decisions = (id: string): string =>
    `\ufeff# note: people/ben-ries\ndistinct:\n  - note: people/${id}.md\n    name: "note: people/ben-ries"\n    not: 'people/${id}'\n  - {"note": x.md, name: B, not: people/${id}}\n`;
  const notes = `${ACME}${BEN}--- n.md\n<|>Ben Ries\n--- account-notes.yaml\n${decisions('ben-ries')}`;
  expect(printRenamed(notes, 'Ben Okafor')).toContain(decisions('ben-okafor'));
});

test('decisions follow the note', () => {
  const text = `distinct:\n  - {note: people/ben-ries.md, name: Ben, not: ana}\n  - {note: n.md, name: Ben, not: "people/ben-ries"} # people/ben-ries\n`;
  const notes = `${ACME}${BEN}--- n.md\n<|>Ben Ries\n--- account-notes.yaml\n${text}`;
  expect(printRenamed(notes, 'Ben Okafor')).toContain(
    `distinct:\n  - {note: people/ben-okafor.md, name: Ben, not: ana}\n  - {note: n.md, name: Ben, not: "people/ben-okafor"} # people/ben-ries\n`,
  );
});

test('decisions about the old name follow too, where that does not stay as an alias', () => {
  const text = 'rejected:\n  - {note: n.md, subject: Ben Ries, relation: role, object: "Ben Ries"}\n';
  const notes = `${ACME}${BEN}--- n.md\n<|>Ben Ries\n--- account-notes.yaml\n${text}`;
  expect(printRenamed(notes, 'Bo Okafor')).not.toContain('account-notes.yaml');
  expect(printRenamed(notes, 'Bo Okafor', { keepOldNameAsAlias: false })).toContain(
    '{note: n.md, subject: Bo Okafor, relation: role, object: "Bo Okafor"}',
  );
});

test('a note that holds bytes which are no text is left alone', () => {
  const fixture = readFixture(`${ACME}${BEN}--- n.md\nBen Ries [[Ben Ries]]\n`);
  const spoiled = (path: string): NoteIndex => {
    const index = indexOf(fixture);
    const note = index.notes.get(notePath(path));
    if (!note) throw new Error(path);
    const problem = { code: 'unreadableNote', message: '', span: { from: 0, to: 1 } } as const;
    return index.with([{ ...note, problems: [problem] }]);
  };
  const id = 'people/ben-ries' as EntityId;
  expect(rename(spoiled('people/ben-ries.md'), id, 'Bo Okafor', OPTIONS)).toEqual({
    refusal: 'people/ben-ries.md cannot be changed: not all of it can be read.',
  });
  expect(rename(spoiled('n.md'), id, 'Bo Okafor', OPTIONS)).toMatchObject({
    edits: [{ path: 'people/ben-ries.md' }, { path: 'people/ben-ries.md' }],
  });
});

const NIKS =
  ACME + entityNote('ops/nik.md', 'person', 'Nik<|>') + entityNote('sales/nik-moss.md', 'person', 'Nik Moss');

test('links lead to whom they led to where a rename gives two notes one file name', () => {
  const links = `--- n.md\n[[nik]] [[nik-moss]]\n--- sales/n.md\n[[nik]] [[nik-moss|her]]\n`;
  const notes = NIKS.replace('Nik<|>', 'Nik Amin').replace('# Nik Moss', '# Nik Mo<|>ss');
  expect(printRenamed(notes + links, 'Nik', { keepOldNameAsAlias: false })).toBe(
    `--- sales/nik-moss.md → sales/nik.md\n---\ntype: person\n---\n# Nik\n--- n.md\n[[ops/nik]] [[sales/nik]]\n--- sales/n.md\n[[ops/nik]] [[sales/nik|her]]\n`,
  );
});

test('a file keeps its name where a link that may mean two notes would then mean the other one', () => {
  const notes = `${NIKS.replace('nik-moss', 'nik')}--- n.md\n[[nik]]\n`;
  expect(printRenamed(notes, 'Nikola', { keepOldNameAsAlias: false })).toBe(
    '--- ops/nik.md\n---\ntype: person\n---\n# Nikola\n',
  );
});

test('a Markdown link as the value of a property follows a rename, its label too', () => {
  const notes = `${ACME}${BEN.replace('Ben Ries', 'Ben<|> Ries')}--- people/ana.md
---
type: person
reports_to: "[Ben Ries](ben-ries.md)"
---
# Ana
--- teams/storage.md
---
type: team
lead: '[the lead](ben-ries.md)'
---
# Storage
`;
  expect(printRenamed(notes, 'Ben "O" Moss', { keepOldNameAsAlias: false }))
    .toBe(`--- people/ben-ries.md → people/ben-o-moss.md
---
type: person
---
# Ben "O" Moss
--- people/ana.md
---
type: person
reports_to: "[Ben \\"O\\" Moss](ben-o-moss.md)"
---
# Ana
--- teams/storage.md
---
type: team
lead: '[the lead](../people/ben-o-moss.md)'
---
# Storage
`);
});

test('the title of a Markdown link in a property stays as it is', () => {
  const person = '---\ntype: person\n---\n# Vera';
  const links = (name: string): string => `---
type: person
friends:
  - [Vera](Vera%20${name}.md#x "Vera Poe")
team: "[a](<Vera ${name}.md> \\"Vera Poe\\")"
owner: '[b](Vera%20${name}.md ''Vera Poe'')'
---
- lead:: [c](Vera%20${name}.md "Vera Poe")
`;
  const notes = `--- Vera Poe.md\n${person}<|> Poe\n--- n.md\n${links('Poe')}`;
  expect(printRenamed(notes, 'Vera Quill', { keepOldNameAsAlias: false })).toBe(
    `--- Vera Poe.md → Vera Quill.md\n${person} Quill\n--- n.md\n${links('Quill')}`,
  );
});

test('links follow a note whose new file name holds a hash', () => {
  const notes = `${ACME}--- people/Ben Ries.md\n---\ntype: person\n---\n--- n.md\n[[Ben Ries]] [[Ben<|> Ries|him]] [x](people/Ben%20Ries.md#top) [y](<people/Ben Ries.md>)\n`;
  expect(printRenamed(notes, 'Ben #2', { keepOldNameAsAlias: false })).toBe(
    '--- people/Ben Ries.md → people/Ben #2.md\n---\ntype: person\n---\n--- n.md\n[[Ben #2]] [[Ben #2|him]] [x](people/Ben%20%232.md#top) [y](<people/Ben %232.md>)\n',
  );
});

test('a name that differs in case alone moves the file and its links', () => {
  const notes = `${ACME}--- people/Ben Ries.md\n---\ntype: person\n---\n# Ben Ries\n--- n.md\n[[Ben<|> Ries]] [x](people/Ben%20Ries.md)\n`;
  expect(printRenamed(notes, 'Ben RIES')).toBe(
    '--- people/Ben Ries.md → people/Ben RIES.md\n---\ntype: person\n---\n# Ben RIES\n--- n.md\n[[Ben RIES]] [x](people/Ben%20RIES.md)\n',
  );
});

test.each(['[B<|>en Ries](ben-ries.md)', '[Ben Ries](ben<|>-ries.md)'])(
  'a rename can start at a Markdown link of a property: %s',
  link => {
    const notes = `${ACME}${BEN}--- people/ana.md\n---\ntype: person\nreports_to: "${link}"\n---\n# Ana\n`;
    expect(printRenamed(notes, 'Ben Moss')).toContain('reports_to: "[Ben Moss](ben-moss.md)"\n');
  },
);
