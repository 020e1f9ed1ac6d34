import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { applied } from '../../src/edit/text-edit.ts';
import type { Note } from '../../src/model/note.ts';
import { parseNote } from '../../src/parse/parse-note.ts';
import { notePath } from '../support/fixture.ts';
import { printDefinitions } from '../support/print.ts';
import { runs } from '../support/runs.ts';

const read = (yaml: string) => parseNote(notePath('ben.md'), `---\ntype: person\n${yaml}\n---\n`);

/** What a note says, without where. */
const saidBy = (note: Note): string =>
  printDefinitions(note)
    .replace(/ at “[^”]*”/g, '')
    .split('\n')
    .slice(1)
    .map(line => line.trim())
    .join('\n');

const said = (yaml: string): string => saidBy(read(yaml));

/** The note after every fix that is offered for it. */
function mendedNote(yaml: string): Note {
  const { path, text, problems } = read(yaml);
  return parseNote(
    path,
    applied(
      text,
      problems.flatMap(({ fix }) => fix?.edits ?? []),
    ),
  );
}

const mended = (yaml: string): string => mendedNote(yaml).text.slice(17, -5);

/** Lines as written, as they are meant, and as the fixes write them. */
const lines: readonly (readonly [yaml: string, meant: string, fixed: string])[] = [
  ['role: VP: Data', 'role: VP: Data', 'role: "VP: Data"'],
  ['role:   VP: Data   # now', 'role: VP: Data', 'role:   "VP: Data"   # now'],
  ['role: VP:', 'role: VP:', 'role: "VP:"'],
  ['role: VP: Data\n  and more', 'role: VP: Data and more', 'role: "VP: Data and more"'],
  ['"role": a: b', 'role: a: b', '"role": "a: b"'],
  ['role: @ben', 'role: @ben', 'role: "@ben"'],
  ['role: %x', 'role: %x', 'role: "%x"'],
  ['role: `x` y', 'role: `x` y', 'role: "`x` y"'],
  ['role: *lead*', 'role: *lead*', 'role: "*lead*"'],
  ['role: *lead* of x', 'role: *lead* of x', 'role: "*lead* of x"'],
  ['role: !now', 'role: !now', 'role: "!now"'],
  ['role: &Co Ltd', 'role: &Co Ltd', 'role: "&Co Ltd"'],
  ['role: - lead', 'role: - lead', 'role: "- lead"'],
  ['role: | text', 'role: | text', 'role: "| text"'],
  ['role: [new] VP', 'role: [new] VP', 'role: "[new] VP"'],
  ['role: "VP" of Data', 'role: "VP" of Data', String.raw`role: "\"VP\" of Data"`],
  ["role: 'it's'", "role: it's", `role: "it's"`],
  [String.raw`role: "C:\x"`, String.raw`role: C:\x`, String.raw`role: "C:\\x"`],
  ['role: “VP: Data”', 'role: VP: Data', 'role: "VP: Data"'],
  ['role: "VP\nlocation: Oslo', 'role: VP\nlocation: Oslo', 'role: "VP"\nlocation: Oslo'],
  ["role: 'VP\nlocation: Oslo", 'role: VP\nlocation: Oslo', 'role: "VP"\nlocation: Oslo'],
  ['tags: #a, #b', 'tags: #a | #b', 'tags: "#a, #b"'],
  ['role:VP\nlocation:Oslo: x', 'role: VP\nlocation: Oslo: x', 'role: VP\nlocation: "Oslo: x"'],
  ['role:: VP', 'role: VP', 'role: VP'],
  [' role: VP\nlocation: x', 'role: VP\nlocation: x', 'role: VP\nlocation: x'],
  ['role: VP\n\tlocation: x', 'role: VP\nlocation: x', 'role: VP\nlocation: x'],
  ['team:\n\t- a\n\t- b\nrole: x', 'team: a | b\nrole: x', 'team:\n  - a\n  - b\nrole: x'],
  ['team:\n\t- a\n  - [[b]]', 'team: a | → b', 'team:\n  - a\n  - "[[b]]"'],
  ['aliases: Zed\n  - Bob: x', 'also Zed\nalso Bob: x', 'aliases: ["Zed", "Bob: x"]'],
  ['used_by: [[a]], [[b]]', 'used_by: → a | → b', 'used_by: ["[[a]]", "[[b]]"]'],
  ['used_by: [[a|x]] and [[b]]', 'used_by: → a as x | → b', 'used_by: ["[[a|x]]", "[[b]]"]'],
  ['asks: [[a]] & [[b]]', 'asks: → a | → b', 'asks: ["[[a]]", "[[b]]"]'],
  ['team: [[a]] (since 2024)', 'team: → a ⟨2024…⟩', 'team: "[[a]] (since 2024)"'],
  ['team: - [[a]]', 'team: → a', 'team: "[[a]]"'],
  ['team: - [[a]], [[b]]', 'team: → a | → b', 'team: ["[[a]]", "[[b]]"]'],
  ['team: - [A](a.md) (since 2024)', 'team: → a.md as A ⟨2024…⟩', 'team: "[A](a.md) (since 2024)"'],
  ['team: - [[a]]\n  - [[b]]', 'team: → a | → b', 'team: ["[[a]]", "[[b]]"]'],
  ['aliases: - Zed\n  - Bob', 'also Zed\nalso Bob', 'aliases: ["Zed", "Bob"]'],
  ['team: [A](a.md) (acting)', 'team: → a.md as A', 'team: "[A](a.md) (acting)"'],
  ['team: [[a]] (acting)', 'team: → a', 'team: "[[a]] (acting)"'],
  ['team: [[a: b]]', 'team: → a: b', 'team: "[[a: b]]"'],
  ['team: [A](a.md)', 'team: → a.md as A', 'team: "[A](a.md)"'],
  ['team: [A](a.md), [B](b.md)', 'team: → a.md as A | → b.md as B', 'team: ["[A](a.md)", "[B](b.md)"]'],
  ['team:\n- [[a]] and [[b]]\n- c: d', 'team: → a | → b | c: d', 'team:\n- "[[a]]"\n- "[[b]]"\n- "c: d"'],
  ['aliases: [[Kimmy]]', 'also Kimmy', 'aliases: "[[Kimmy]]"'],
  ['aliases: [[Kim, Kimmy]]', 'also Kim\nalso Kimmy', 'aliases: "[[Kim, Kimmy]]"'],
  ['aliases: [Kim], [Kimmy]', 'also Kim\nalso Kimmy', 'aliases: [Kim, Kimmy]'],
  ['aliases: [Zed, Zed #1]\nrole: x', 'also Zed\nalso Zed #1\nrole: x', 'aliases: [Zed, "Zed #1"]\nrole: x'],
  ['aliases: Zed, "Zed #1"', 'also Zed\nalso Zed #1', String.raw`aliases: "Zed, \"Zed #1\""`],
  ['aliases: [@zed, VP: x]', 'also @zed\nalso VP: x', 'aliases: ["@zed", "VP: x"]'],
  [
    'aliases:\n  - VP: x\n  - *zed*\n  - #1st',
    'also VP: x\nalso *zed*\nalso #1st',
    'aliases:\n  - "VP: x"\n  - "*zed*"\n  - "#1st"',
  ],
  ['team: [a, b\nrole: x', 'team: a | b\nrole: x', 'team: [a, b]\nrole: x'],
  ['team: [a,\n  b: c\nrole: x', 'team: a | b: c\nrole: x', 'team: [a, "b: c"]\nrole: x'],
  [
    'about: |\n  # a\n  b: c\nrole: a: b',
    'about: # a\nb: c\nrole: a: b',
    'about: |\n  # a\n  b: c\nrole: "a: b"',
  ],
];

test.each(lines)('%j is read as meant, told in plain words, and mended', (yaml, meant, fixed) => {
  expect(said(yaml)).toBe(meant);
  const { problems } = read(yaml);
  expect(problems.length).toBeGreaterThan(0);
  for (const { message } of problems)
    expect(message).not.toMatch(/YAML|mapping|scalar|sequence|flow|implicit/i);
  expect(mended(yaml)).toBe(fixed);
  expect(said(fixed)).toBe(meant);
  expect(read(fixed).problems).toEqual([]);
  expect(parseDocument(`type: person\n${fixed}`).errors).toEqual([]);
});

test('line ends of Windows change nothing', () => {
  for (const [yaml, , fixed] of lines) {
    const [windows, expected] = [yaml, fixed].map(each =>
      `---\ntype: person\n${each}\n---\n`.replaceAll('\n', '\r\n'),
    );
    const { text, problems } = parseNote(notePath('ben.md'), windows ?? '');
    const edits = problems.flatMap(({ fix }) => fix?.edits ?? []);
    expect(applied(text, edits)).toBe(expected);
  }
});

test.each([
  'role: VP #now',
  'role: # nothing',
  'a: &a x\nrole: y\nb: *a',
  'url: https://a.example',
  'dc:title: x',
  'links:\n  - url: x',
  'tags: []',
  'email: a@b.example',
  'role: {a: b}',
])('%j is nothing that a person would read otherwise', yaml => {
  expect(read(yaml).problems.filter(({ fix }) => fix)).toEqual([]);
});

test('a bad line costs only itself', () => {
  const value = fc.constantFrom(
    ...['VP: x', '"VP', '[a, b', '@x', '[[a]], [[b]]', '*x', '`x', '"a" b', '[x](y.md)', '{a', '%', '!', "'"],
    ...['plain', '"quoted"', '[a, "b"]', '|\n  a: b', '>-\n  c', '\n  - a\n  - b', '\n- [[x]]', '', '~', '1'],
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), values => {
      const entries = values.map((each, at) => `key${at}: ${each}`);
      expect(said(entries.join('\n'))).toBe(entries.map(said).join('\n'));
      expect(saidBy(mendedNote(entries.join('\n')))).toBe(entries.map(said).join('\n'));
    }),
    runs(300),
  );
});

test('whatever stands in frontmatter, its fixes stand inside it, apart from each other, and change nothing that is read', () => {
  const part = fc.constantFrom(
    ...[
      'role',
      'team',
      ': ',
      ':',
      '\n',
      '  ',
      '\t',
      '- ',
      '[',
      ']',
      '[[x]]',
      ', ',
      '"',
      "'",
      '#',
      ' # ',
      '*',
      '&a',
      '!',
      '@',
      '|',
      'a',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 16 }), parts => {
      const yaml = parts.join('');
      const { text, problems } = read(yaml);
      const edits = problems
        .flatMap(({ fix }) => fix?.edits ?? [])
        .toSorted((a, b) => a.span.from - b.span.from);
      edits.forEach(({ span }, at) => {
        expect(span.from).toBeGreaterThanOrEqual(edits[at - 1]?.span.to ?? 4);
        expect(span.to).toBeLessThanOrEqual(text.length - 5);
      });
      expect(saidBy(mendedNote(yaml))).toBe(said(yaml));
    }),
    runs(300),
  );
});

test.each([
  Array.from({ length: 800 }, (_, at) => `k${at}: a: b`).join('\n'),
  `x: [${'@a,'.repeat(1000)}`,
  `x: "${'a: b\n  c: d\n'.repeat(800)}`,
  `x:\n${'\t- [[a]] and [[b]]\n'.repeat(400)}`,
  `x: ${'[[a]] '.repeat(40)}${' '.repeat(60000)}y: z`,
  `x: y\n${'\t\n\tz\n'.repeat(9000)}`,
])('much that YAML refuses is read all the same', yaml => {
  expect(read(yaml).problems.length).toBeGreaterThan(0);
});
