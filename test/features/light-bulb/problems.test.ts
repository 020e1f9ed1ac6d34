import { expect, test } from 'vitest';
import { codeActions } from '../../../src/features/light-bulb/code-actions.ts';
import { allProblems } from '../../../src/features/problems/problems.ts';
import type { NoteIndex } from '../../../src/index/note-index.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { changed, folderOfNotes } from '../../support/changed-notes.ts';
import { readFixture, type Fixture } from '../../support/fixture.ts';
import { afterOffer, changeOf, fixed, fixedAll, offers, titles } from '../../support/offers.ts';

const ACME = '--- acme/acme.md\n---\ntype: account\n---\n# Acme\n';
const entity = (folder: string, kind: string, name: string, more = ''): string =>
  `--- acme/${folder}/${name.toLowerCase().replace(' ', '-')}.md\n---\ntype: ${kind}\n${more}---\n# ${name}\n`;
const person = (name: string, more = ''): string => entity('people', 'person', name, more);
const team = (name: string, more = ''): string => entity('teams', 'team', name, more);
const CAST = `${ACME}${person('Ben Ries')}${person('Ana Ruiz')}${team('Storage')}`;

const problemsOf = (fixture: Fixture): string[] =>
  allProblems(folderOfNotes(fixture).index).flatMap(({ path, problems }) =>
    problems.map(({ code, message }) => `${path}: ${code}: ${message}`),
  );

test('a link that leads nowhere is made to lead to whom it likely means, or gets a note', () => {
  const source = `${CAST}--- acme/note.md\nMet [[Ana R<|>uis|Ana]].\n`;
  expect(titles(source)).toEqual([
    'Did you mean “Ana Ruiz”?',
    'Create person “Ana”',
    'Create team “Ana”',
    'Create system “Ana”',
    'Create organization “Ana”',
  ]);
  expect(fixed(source, /^Did/)).toBe('--- acme/note.md\nMet [[ana-ruiz|Ana]].\n');
  expect(fixed(`${CAST}--- acme/note.md\nMet [[Al<|> Bo]].\n`, 'Create person “Al Bo”')).toBe(
    '--- acme/people/al-bo.md\n---\ntype: person\n---\n\n# Al Bo\n',
  );
});

test.each([
  ['[[data-lake<|>]]', 'Create system “Data Lake”', 'acme/systems/data-lake.md'],
  ['[[misc/lake<|>]]', 'Create system “lake”', 'acme/misc/lake.md'],
  ['[[Lake#Facts<|>]]', 'Create system “Lake”', 'acme/systems/lake.md'],
])('the note for %s is where the link leads', (link, title, path) => {
  const source = `${CAST}--- acme/note.md\nSee ${link}.\n`;
  expect(fixed(source, title)).toContain(`--- ${path}\n`);
  expect(problemsOf(afterOffer(source, title))).toEqual([]);
});

test('the pipe of a link in a table gets its backslash, and what is written there anew has one', () => {
  const source = `${CAST}--- acme/note.md\n| a |\n|---|\n| [[ana<|>-ruiz|Ana]] |\n`;
  expect(offers(source)[0]).toBe('* quickfix: Write \\| in the link');
  expect(fixed(source, /^Write/)).toBe('--- acme/note.md\n| a |\n|---|\n| [[ana-ruiz\\|Ana]] |\n');
  expect(problemsOf(afterOffer(source, /^Write/))).toEqual([]);
  expect(fixed(`${CAST}--- acme/note.md\n| a |\n|---|\n| [[Ana<|> Ruis]] |\n`, /^Did/)).toBe(
    '--- acme/note.md\n| a |\n|---|\n| [[ana-ruiz\\|Ana Ruis]] |\n',
  );
});

test('for a link that leads out of the folder no note is offered', () => {
  expect(titles(`${CAST}--- acme/note.md\nSee [[../../x<|>]].\n`)).toEqual([]);
});

test.each(['[[/etc/passwd<|>]]', '[[.git/hooks<|>]]'])('no note is made outside the folder for %s', link => {
  const source = `${CAST}--- acme/note.md\nSee ${link}.\n`;
  const offered = titles(source);
  expect(offered).toHaveLength(4);
  for (const title of offered) expect(() => fixed(source, title)).toThrow(/No new note|folder/);
});

test('a property that leads nowhere is mended by kinds that fit it', () => {
  const source = `${CAST}${person('Al Bo', 'reports_to: "[[An<|>a Ruis]]"\n')}`;
  expect(titles(source)).toEqual(['Did you mean “Ana Ruiz”?', 'Create person “Ana Ruis”']);
  expect(fixed(source, /^Did/)).toContain('reports_to: "[[ana-ruiz|Ana Ruis]]"\n');
});

test('a note that a property leads to can say whom it is about', () => {
  const source = `${CAST}--- acme/al.md\n# Al Bo\n${person('Cy Moss', 'reports_to: "[[a<|>l]]"\n')}`;
  expect(fixed(source, 'Make al the note of a person')).toBe(
    '--- acme/al.md\n---\ntype: person\n---\n# Al Bo\n',
  );
});

test.each([
  ['reports_to: Ana<|> Ruiz', 'reports_to: "[[ana-ruiz|Ana Ruiz]]"'],
  ['reports_to: "Ana<|> Ruiz"', 'reports_to: "[[ana-ruiz|Ana Ruiz]]"'],
  ["reports_to: 'ana<|> ruiz'", "reports_to: '[[ana-ruiz|Ana Ruiz]]'"],
  ['reports_to: Ana<|> Ruiz (since 2024)', 'reports_to: "[[ana-ruiz|Ana Ruiz]] (since 2024)"'],
  ['team: [Sto<|>rage]', 'team: ["[[storage|Storage]]"]'],
])('a plain value that names somebody becomes a link: %s', (written, expected) => {
  const source = `${CAST}${person('Al Bo', `${written}\n`)}`;
  expect(fixed(source, /^Make “/)).toBe(
    `--- acme/people/al-bo.md\n---\ntype: person\n${expected}\n---\n# Al Bo\n`,
  );
});

test('a plain value of an inline field becomes a link too', () => {
  const source = `${CAST}--- acme/note.md\n## Ledger\n- type:: system\n- owner:: Sto<|>rage\n`;
  expect(fixed(source, /^Make “/)).toContain('- owner:: [[storage|Storage]]\n');
});

test('a link in frontmatter without quotes is put in quotes, alone or all of them', () => {
  const source = `${CAST}${person('Al Bo', 'reports_to: [[Ana<|> Ruiz]] # who else\nteam: [[storage|Storage]]\n')}`;
  expect(offers(source)[0]).toBe('* quickfix: Put the link in quotes');
  expect(fixed(source, /quotes/)).toContain(
    'reports_to: "[[Ana Ruiz]]" # who else\nteam: [[storage|Storage]]\n',
  );
  expect(fixedAll(source)).toContain('reports_to: "[[Ana Ruiz]]" # who else\nteam: "[[storage|Storage]]"\n');
  expect(fixedAll(`${CAST}--- acme/note.md\n<|>Nothing here.\n`)).toBe('');
});

test('a value that YAML refuses is put in quotes, alone or with all else that others misread', () => {
  const source = `${CAST}${person('Al Bo', 'role: VP: Da<|>ta # now\nteam:[[storage]]\n')}`;
  expect(offers(source)[0]).toBe('* quickfix: Put it in quotes');
  expect(fixed(source, /quotes/)).toContain('role: "VP: Data" # now\nteam:[[storage]]\n');
  expect(problemsOf(afterOffer(source, /quotes/))).toEqual([
    'acme/people/al-bo.md: invalidProperty: One colon and a blank belong behind “team”.',
    'acme/people/al-bo.md: invalidProperty: A link in frontmatter stands in quotes: "[[storage]]". Other tools read it as a list.',
  ]);
  expect(fixedAll(source)).toContain('role: "VP: Data" # now\nteam: "[[storage]]"\n');
});

test('a team that reports to a person is led by them instead', () => {
  const source = `${CAST}${team('Search', '# the lead\nreports_to: "[[ana<|>-ruiz]]"\n')}`;
  expect(titles(source).slice(0, 2)).toEqual(['Write it as “lead”', 'Take “reports_to” away']);
  expect(fixed(source, /as “lead”/)).toContain('# the lead\nlead: "[[ana-ruiz]]"\n---\n');
  expect(fixed(source, /^Take/)).toContain('# the lead\n---\n');
  expect(problemsOf(afterOffer(source, /as “lead”/))).toEqual([]);
});

test('a person that is part of a team is in it, and nothing else of the list is touched', () => {
  const source = `${CAST}${person('Al Bo', 'part_of:\n  - "[[acme]]" # all\n  - "[[sto<|>rage]]"\n')}`;
  expect(fixed(source, /as “team”/)).toContain('part_of:\n  - "[[acme]]" # all\nteam: "[[storage]]"\n');
});

test.each([
  ['aliases: [A<|>, Al]', 'aliases: [Al]'],
  ['aliases: [Al, A<|>]', 'aliases: [Al]'],
  ['aliases:\n  - Al # short\n  - A<|>\n  - Bo', 'aliases:\n  - Al # short\n  - Bo'],
  ['aliases: Al, A<|>', 'aliases: Al'],
])('an alias that is too short can go: %s', (written, expected) => {
  const source = `${ACME}${person('Al Bo', `${written}\nrole: Engineer\n`)}`;
  expect(fixed(source, /^Take the alias/)).toBe(
    `--- acme/people/al-bo.md\n---\ntype: person\n${expected}\nrole: Engineer\n---\n# Al Bo\n`,
  );
});

test('the only alias goes with its line', () => {
  const source = `${ACME}${person('Al Bo', 'aliases: "<|>-"\nrole: Engineer\n')}`;
  expect(fixed(source, /^Take the alias/)).toContain('type: person\nrole: Engineer\n');
});

test('each line of a circle can be taken away', () => {
  const source = `${ACME}${person('Al Bo', 'reports_to: "[[cy-m<|>oss]]"\n')}${person('Cy Moss', 'reports_to: "[[al-bo]]"\n')}`;
  expect(titles(source)).toContain('Take away: Al Bo reports to Cy Moss');
  expect(problemsOf(afterOffer(source, /^Take away/))).toEqual([]);
});

test('of two that share a name one can be called by its team besides', () => {
  const source = `${CAST}${person('Al Bo').replace('# Al', '# <|>Al')}--- acme/al.md\n---\ntype: person\nteam: "[[storage]]"\n---\n# Al Bo\n`;
  expect(titles(source)).toEqual(['Call this one “Al Bo (people)”']);
  const other = source
    .replace('<|>', '')
    .replace('team: "[[storage]]"\n---\n# Al', 'team: "[[storage]]"\n---\n# <|>Al');
  expect(fixed(other, 'Call this one “Al Bo (Storage)”')).toBe(
    '--- acme/al.md\n---\ntype: person\nteam: "[[storage]]"\naliases: [Al Bo]\n---\n# Al Bo (Storage)\n',
  );
  expect(problemsOf(afterOffer(other, /^Call/)).filter(line => line.includes('duplicateName'))).toEqual([]);
});

test('a type that is none becomes the one that was meant', () => {
  const source = `${ACME}--- acme/al.md\n---\ntype: persn<|>\nrole: Engineer\n---\n# Al Bo\n`;
  expect(titles(source)[0]).toBe('Use “person”');
  expect(fixed(source, 'Use “person”')).toContain('type: person\n');
});

test('a property that stands twice is joined where it may be a list, else the second can go', () => {
  const listed = `${CAST}${person('Al Bo', 'team: "[[storage]]"\nte<|>am: Search\n')}`;
  expect(fixed(listed, /as one list/)).toContain('team: ["[[storage]]", Search]\n---\n');
  const single = `${CAST}${person('Al Bo', 'role: Engineer\nro<|>le: Manager\n')}`;
  expect(titles(single)).toEqual(['Take the second “role” away']);
  expect(fixed(single, /second/)).toContain('role: Engineer\n---\n');
});

test('a second account of a folder can be one of its organizations', () => {
  const source = `${ACME}--- acme/beta.md\n---\ntype: account\n---\n# Be<|>ta\n`;
  expect(fixed(source, /organization of this account/)).toContain('type: organization\n');
  expect(problemsOf(afterOffer(source, /organization of this account/))).toEqual([]);
});

test('every quick fix of a problem is of the note as it is: line ends and a byte-order mark stay', () => {
  const source = `${ACME}--- acme/people/al.md\n\ufeff---\r\ntype: person\r\naliases: [A<|>]\r\nrole: x\r\n---\r\n# Al Bo`;
  expect(fixed(source, /^Take the alias/)).toBe(
    '--- acme/people/al.md\n\ufeff---\r\ntype: person\r\nrole: x\r\n---\r\n# Al Bo',
  );
});

const TROUBLED = [
  ACME,
  '--- acme/people/ben-ries.md\n---\ntype: person\naliases: [Benny, B]\nreports_to: "[[ana-ruiz]]"\n---\n# Ben Ries\n',
  '--- acme/people/ana-ruiz.md\n---\ntype: person\nreports_to: "[[ben-ries]]"\nteam: [[storage]]\n---\n# Ana Ruiz\n',
  '--- acme/people/ben-okafor.md\n---\ntype: person\naliases: Benny\npart_of: "[[storage]]"\n---\n# Ben Okafor\n',
  '--- acme/teams/storage.md\n---\ntype: team\nreports_to: "[[Ana Ruis]]"\nlead: Benny\n---\n# Storage\n',
  '--- acme/storage-2.md\n---\ntype: team\nmatch: links\n---\n# Storage\n',
  '--- acme/second.md\n---\ntype: account\n---\n# Second\n',
  '--- acme/plan.md\n# Plan\n',
  '--- acme/people/cy-moss.md\n---\ntype: person\nreports_to: "[[plan]]"\n---\n# Cy Moss\n',
  '--- acme/note.md\nBenny met [[Benny]] and [[Cy Mos]].\n\n## Ledger\n- type:: systm\n- owner:: [[Nobody Yet]]\n',
].join('');

test('whatever is offered for a problem mends it', () => {
  const fixture = readFixture(TROUBLED);
  const { index } = folderOfNotes(fixture);
  const keyOf = (path: string, { code, message }: Problem): string => `${path}: ${code}: ${message}`;
  const countOf = (notes: NoteIndex, key: string): number =>
    allProblems(notes)
      .flatMap(found => found.problems.map(other => keyOf(found.path, other)))
      .filter(other => other === key).length;
  const codes = new Set<string>();
  for (const { path, problems } of allProblems(index))
    for (const problem of problems) {
      const mending = codeActions(index, path, {
        range: problem.span,
        style: 'wikilink',
        wants: () => true,
      }).filter(
        offer => offer.problem?.codes.includes(problem.code) && offer.problem.span.from === problem.span.from,
      );
      expect(mending.length, keyOf(path, problem)).toBeGreaterThan(0);
      codes.add(problem.code);
      for (const offer of mending) {
        const after = folderOfNotes(changed(fixture, changeOf(fixture, offer))).index;
        expect(countOf(after, keyOf(path, problem)), offer.title).toBeLessThan(
          countOf(index, keyOf(path, problem)),
        );
      }
    }
  expect([...codes].toSorted()).toEqual([
    'ambiguousMention',
    'duplicateName',
    'invalidAlias',
    'invalidProperty',
    'missingEntity',
    'reportingCycle',
  ]);
});

const NIKS = `${ACME}${entity('ops', 'person', 'Nik')}--- acme/sales/nik.md\n---\ntype: person\n---\n# Nik Moss\n`;

test.each([
  ['Met [[ni<|>k]].', 'Met [[acme/sales/nik|nik]].'],
  ['Met [[ni<|>k|her]].', 'Met [[acme/sales/nik|her]].'],
  ['Met [[ni<|>k#Goals]].', 'Met [[acme/sales/nik#Goals|nik#Goals]].'],
  ['| a |\n|---|\n| [[ni<|>k]] |', '| a |\n|---|\n| [[acme/sales/nik\\|nik]] |'],
  ['- with:: [[ni<|>k]]', '- with:: [[acme/sales/nik|nik]]'],
])('a link by a file name that two notes have gets the path of one: %s', (written, expected) => {
  const source = `${NIKS}--- acme/note.md\n${written}\n`;
  expect(titles(source).slice(0, 2)).toEqual([
    'Link to Nik (acme/ops/nik.md)',
    'Link to Nik Moss (acme/sales/nik.md)',
  ]);
  expect(fixed(source, /Moss/)).toBe(`--- acme/note.md\n${expected}\n`);
  expect(problemsOf(afterOffer(source, /Moss/))).toEqual([]);
});

test('a property that links by a file name that two notes have gets the path of one', () => {
  const source = `${NIKS}${person('Al Bo', 'reports_to: "[[ni<|>k|Nik]]"\n')}`;
  expect(fixed(source, /Moss/)).toContain('reports_to: "[[acme/sales/nik|Nik]]"\n');
  expect(titles(source)).toHaveLength(2);
});

test('a link to one of several plain notes gets its path too', () => {
  const source = `${ACME}--- acme/a/plan.md\nA.\n--- acme/b/plan.md\nB.\n--- acme/note.md\n[[pl<|>an]]\n`;
  expect(titles(source)).toEqual(['Link to acme/a/plan.md', 'Link to acme/b/plan.md']);
  expect(fixed(source, /b/)).toBe('--- acme/note.md\n[[acme/b/plan|plan]]\n');
});

test('a new note shares its file name with none of its account, so that no link leads elsewhere', () => {
  const source = `${CAST}--- acme/old/nik-moss.md\nOld.\n--- acme/note.md\n[[Nik<|> Moss]] [[nik-moss]] [[staff/nik-moss]]\n`;
  expect(fixed(source, 'Create person “Nik Moss”')).toContain('--- acme/people/nik-moss-2.md\n');
  const byPath = source.replace('<|>', '').replace('[[staff', '[[<|>staff');
  expect(fixed(byPath, /^Create person/)).toContain('--- acme/staff/nik-moss.md\n');
});
