import { expect, test } from 'vitest';
import { fixed, offers, titles } from '../../support/offers.ts';

const ACME = '--- acme/acme.md\n---\ntype: account\n---\n# Acme\n';
const person = (name: string, more = ''): string =>
  `--- acme/people/${name.toLowerCase().replace(' ', '-')}.md\n---\ntype: person\n${more}---\n# ${name}\n`;
const CAST = `${ACME}${person('Ben Ries', 'role: Engineer\n')}${person('Ana Ruiz')}`;

const note = (text: string): string => `${CAST}--- acme/note.md\n${text}`;

test('a name in prose can be linked, alone, all of it, or with all other names of the note', () => {
  const source = note('Ben <|>Ries met Ana Ruiz.\n\nThen Ben left.\n');
  expect(offers(source)).toEqual([
    'refactor.rewrite: Link “Ben Ries”',
    'refactor.rewrite: Link all 2 mentions of Ben Ries in this note',
    'refactor.rewrite: Link all 3 mentions in this note',
    'refactor.entity: “Ben Ries” is somebody else here, not Ben Ries',
  ]);
  expect(fixed(source, 'Link “Ben Ries”')).toBe(
    '--- acme/note.md\n[[ben-ries|Ben Ries]] met Ana Ruiz.\n\nThen Ben left.\n',
  );
  expect(fixed(source, /^Link all 2/)).toBe(
    '--- acme/note.md\n[[ben-ries|Ben Ries]] met Ana Ruiz.\n\nThen [[ben-ries|Ben]] left.\n',
  );
  expect(fixed(source, /^Link all 3/)).toBe(
    '--- acme/note.md\n[[ben-ries|Ben Ries]] met [[ana-ruiz|Ana Ruiz]].\n\nThen [[ben-ries|Ben]] left.\n',
  );
});

test.each([
  [
    'a Markdown link where the setting asks for one',
    'Met Ana <|>Ruiz.\n',
    'markdownLink',
    'Met [Ana Ruiz](people/ana-ruiz.md).\n',
  ],
  [
    'a name that wraps over a line in a quote',
    '> Met Ana\n> Ru<|>iz.\n',
    'wikilink',
    '> Met [[ana-ruiz|Ana Ruiz]].\n',
  ],
  [
    'a name in a table, where the pipe is escaped',
    '| who |\n|---|\n| Ana <|>Ruiz |\n',
    'wikilink',
    '| who |\n|---|\n| [[ana-ruiz\\|Ana Ruiz]] |\n',
  ],
  ['a name after an @', 'Ask @Ana R<|>uiz.\n', 'wikilink', 'Ask [[ana-ruiz|Ana Ruiz]].\n'],
] as const)('%s becomes a link', (_, text, style, expected) => {
  expect(fixed(note(text), /^Link “/, style)).toBe(`--- acme/note.md\n${expected}`);
});

test.each([
  ['a wikilink', 'Met [[ana-ruiz|A<|>na]].\n', 'Met Ana.\n'],
  ['a wikilink that shows a file name', 'Met [[ana-<|>ruiz]].\n', 'Met Ana Ruiz.\n'],
  ['a wikilink by name', 'Met [[ana <|>ruiz]].\n', 'Met ana ruiz.\n'],
  ['a Markdown link', 'Met [Ana](people/ana<|>-ruiz.md).\n', 'Met Ana.\n'],
  ['an @', 'Met @Ana R<|>uiz.\n', 'Met Ana Ruiz.\n'],
])('%s can be unlinked', (_, text, expected) => {
  expect(fixed(note(text), /^Unlink “/)).toBe(`--- acme/note.md\n${expected}`);
});

test('all links to one person can be taken away at once', () => {
  const source = note('[[ana-ruiz|A<|>na]] and [[Ana Ruiz]] and [[ben-ries|Ben]].\n');
  expect(fixed(source, 'Unlink all 2 mentions of Ana Ruiz in this note')).toBe(
    '--- acme/note.md\nAna and Ana Ruiz and [[ben-ries|Ben]].\n',
  );
});

test.each([
  ['where the name is defined', `${CAST.replace('# Ana', '# A<|>na')}`],
  ['in half of some emphasis', note('Met **Ana** R<|>uiz.\n')],
  ['in the text of a link to elsewhere', note('See [Ana R<|>uiz](https://example.com).\n')],
  ['in code', note('`Ana R<|>uiz`\n')],
  [
    'in mail',
    note(
      '# x\n\n- Exported: 2026-03-01 10:00:00\n- Messages: 1\n---\n\n## 2026-01-02 09:00:00 — June Alder <june@example.com>\n**Subject:** x\n\n> Ana R<|>uiz says hello.\n',
    ),
  ],
])('nothing is linked %s', (_, source) => {
  expect(titles(source).filter(title => /link/i.test(title))).toEqual([]);
});

test('where a quote names somebody, all mentions leave it out', () => {
  const source = note('Ana R<|>uiz and Ana.\n\n> Ana Ruiz said so.\n');
  expect(fixed(source, /^Link all 2/)).toBe(
    '--- acme/note.md\n[[ana-ruiz|Ana Ruiz]] and [[ana-ruiz|Ana]].\n\n> Ana Ruiz said so.\n',
  );
});

const TWO = `${ACME}${person('Ben Ries', 'aliases: [Benny]\nrole: Engineer\n')}${person('Ben Okafor', 'aliases: [Benny]\n')}`;

test('whom a shared name means is chosen by a link, or for the whole note by a decision', () => {
  const source = `${TWO}--- acme/note.md\nMet Ben<|>ny. Benny left.\n`;
  expect(offers(source)).toEqual([
    'quickfix: Link to Ben Okafor (person)',
    'quickfix: “Benny” in this note is Ben Okafor (person)',
    'quickfix: Link to Ben Ries (Engineer)',
    'quickfix: “Benny” in this note is Ben Ries (Engineer)',
  ]);
  expect(fixed(source, /^Link to Ben Ries/)).toBe('--- acme/note.md\nMet [[ben-ries|Benny]]. Benny left.\n');
  expect(fixed(source, /in this note is Ben Ries/)).toContain(
    'distinct:\n  - {note: acme/note.md, name: Benny, not: acme/people/ben-okafor}\n',
  );
  const decided = fixed(source, /in this note is Ben Ries/);
  expect(titles(`${source}${decided}`)).toContain('Link “Benny”');
});

test('in mail a choice is a decision alone, since its text is never changed', () => {
  const source = `${TWO}--- acme/mail.md\n# x\n\n- Exported: 2026-03-01 10:00:00\n- Messages: 1\n---\n\n## 2026-01-02 09:00:00 — June Alder <june@example.com>\n**Subject:** x\n\n> Benny<|> says hello.\n`;
  expect(titles(source)).toEqual([
    '“Benny” in this note is Ben Okafor (person)',
    '“Benny” in this note is Ben Ries (Engineer)',
  ]);
});

test('an ambiguous link is told where to lead, in prose and in properties', () => {
  expect(fixed(`${TWO}--- acme/note.md\nMet [[Ben<|>ny]].\n`, /^Link to Ben Ries/)).toBe(
    '--- acme/note.md\nMet [[ben-ries|Benny]].\n',
  );
  expect(
    fixed(`${TWO}${person('Al Bo', 'reports_to: "[[Ben<|>ny|him]]"\n')}`, /^Link to Ben Ries/),
  ).toContain('reports_to: "[[ben-ries|him]]"\n');
  expect(fixed(`${TWO}${person('Al Bo', 'reports_to: Ben<|>ny\n')}`, /^Link to Ben Ries/)).toContain(
    'reports_to: "[[ben-ries|Benny]]"\n',
  );
});

test('a name that no note defines can be another name of somebody who is known', () => {
  const source = note('There is a woman named Ana Ruis<|> who reports to Ben Ries.\n');
  expect(fixed(source, 'Add “Ana Ruis” as an alias of Ana Ruiz')).toBe(
    '--- acme/people/ana-ruiz.md\n---\ntype: person\naliases: [Ana Ruis]\n---\n# Ana Ruiz\n',
  );
});

test.each([
  ['words of prose', 'The [{Ledger Core}] is new.\n', 'systems/ledger-core.md', 'system', 'Ledger Core'],
  [
    'words with emphasis around them',
    'The **[{Ledger Core}]** is new.\n',
    'systems/ledger-core.md',
    'system',
    'Ledger Core',
  ],
  [
    'words over a line in a quote',
    '> The [{Ledger\n> Core}] is new.\n',
    'systems/ledger-core.md',
    'system',
    'Ledger Core',
  ],
])('%s that are selected become a system', (_, text, path, type, name) => {
  expect(fixed(note(text), `Make “${name}” a ${type}`)).toBe(
    `--- acme/${path}\n---\ntype: ${type}\n---\n\n# ${name}\n`,
  );
});

test.each([
  ['The [{Ledger Core,}] too.', 'Ledger Core'],
  ['The [{“Ledger Core”.}]', 'Ledger Core'],
  ['The [{Ledger Works.}]', 'Ledger Works'],
  ['By [{Ledger Inc.}]', 'Ledger Inc.'],
  ['In [{C++}]', 'C++'],
])('the punctuation of a sentence is no part of a name: %s', (text, name) => {
  expect(titles(note(`${text}\n`))).toContain(`Make “${name}” an organization`);
});

test.each([
  ['code', '`[{Ledger Core}]`\n'],
  ['a name that is known', '[{Ana Ruiz}] left.\n'],
  ['a whole sentence', '[{The Ledger Core is new and better than the old one.}]\n'],
  ['two paragraphs', '[{Ledger\n\nCore}]\n'],
  ['a single letter', '[{L}]edger\n'],
])('%s is nobody', (_, text) => {
  expect(titles(note(text)).filter(title => title.startsWith('Make'))).toEqual([]);
});

test('a mention can be somebody else, and two of nearly the same name one', () => {
  const cast = `${CAST}${person('Benn Ries')}`;
  const source = `${cast}--- acme/note.md\nThen Ben <|>Ries came.\n`;
  expect(offers(source).filter(offer => offer.startsWith('refactor.entity'))).toEqual([
    'refactor.entity: “Ben Ries” is somebody else here, not Ben Ries',
    'refactor.entity: Merge Ben Ries into Benn Ries',
  ]);
  expect(fixed(source, /somebody else here/)).toContain(
    'distinct:\n  - {note: acme/note.md, name: Ben Ries, not: acme/people/ben-ries}\n',
  );
  expect(fixed(source, 'Merge Ben Ries into Benn Ries')).toContain('aliases: [Ben Ries]');
});

test('what a name means is resolved again once it is somebody else', () => {
  const twins = `${CAST}${person('Ben Okafor')}`;
  const decided = `${twins}--- account-notes.yaml\ndistinct:\n  - {note: acme/note.md, name: Ben, not: acme/people/ben-ries}\n--- acme/note.md\nThen Ben<|> came.\n`;
  expect(titles(decided)).toContain('“Ben” is somebody else here, not Ben Okafor');
});
