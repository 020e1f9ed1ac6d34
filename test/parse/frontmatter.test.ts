import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/parse/parse-note.ts';
import { notePath } from '../support/fixture.ts';
import { printDefinitions, printProblems } from '../support/print.ts';
import { runs } from '../support/runs.ts';

const read = (yaml: string) => parseNote(notePath('ben.md'), `---\n${yaml}\n---\n`);
const person = (yaml: string) => read(`type: person\n${yaml}`);

const properties: readonly (readonly [title: string, yaml: string, expected: string])[] = [
  ['Text is a value.', 'role: VP, Online Data', 'role: VP, Online Data'],
  [
    'Quotes are not part of it.',
    'role: "VP: Data"\nlocation: \'Austin, TX\'',
    'role: VP: Data\nlocation: Austin, TX',
  ],
  [
    'A number and a date are text.',
    'floor: 007\nsince: 2024-01-02\nactive: yes',
    'floor: 007\nsince: 2024-01-02\nactive: yes',
  ],
  ['An empty property has no value.', 'role:\nteam: ~', 'role: \nteam: '],
  ['A link may have a label.', 'team: "[[teams/apps|Applications]]"', 'team: → teams/apps as Applications'],
  [
    'A Markdown link is a link.',
    'team: "[Apps](../teams/my%20apps.md)"',
    'team: → ../teams/my apps.md as Apps',
  ],
  [
    'A list is a list, in either form.',
    'team: ["[[A]]", "[[B|b]]"]\nprevious:\n  - x\n  - y',
    'team: → A | → B as b\nprevious: x | y',
  ],
  ['Commas part the items of a relation.', 'team: "[[A]], [[B, C]], D"', 'team: → A | → B, C | D'],
  ['Commas do not part the items of a list.', 'organization: ["Acme, Inc."]', 'organization: Acme, Inc.'],
  [
    'Spelling variants are one property.',
    'reportsTo: a\nbuilt-on: b\nStores in: c\nUSED_BY: d',
    'reports_to: a\nbuilt_on: b\nstores_in: c\nused_by: d',
  ],
  ['A title is a role.', 'title: VP', 'role: VP'],
  ['A job title is a role.', 'job_title: VP', 'role: VP'],
  [
    'A time is no part of the value.',
    'reports_to: "[[Raj]] (2024-01 – 2025-05)"',
    'reports_to: → Raj ⟨2024-01…2025-05⟩',
  ],
  [
    'A time may be open.',
    'reports_to: ["[[A]] (since 2024)", "[[B]] (– 2023-12-31)"]',
    'reports_to: → A ⟨2024…⟩ | → B ⟨…2023-12-31⟩',
  ],
  ['Another parenthesis is part of it.', 'role: VP (interim)', 'role: VP (interim)'],
  [
    'A block of text is one value.',
    'about: >\n  Some words\n  and more.',
    'about: Some words and more. at “>⏎  Some words⏎  and more.⏎”',
  ],
  [
    'Strange keys are properties too.',
    '__proto__: x\nconstructor: y\n"toString": z',
    'proto: x\nconstructor: y\nto_string: z',
  ],
];

describe('properties', () => {
  test.each(properties)('%s', (_, yaml, expected) => {
    const note = person(yaml);
    expect(printProblems(note)).toBe('');
    expect(printDefinitions(note).split('\n').slice(1).join('\n').replace(/^ {2}/gm, '')).toBe(expected);
  });

  test('A title belongs to a person only.', () => {
    expect(printDefinitions(read('type: team\ntitle: x'))).toBe('team ben\n  title: x');
  });
});

const aliases: readonly (readonly [title: string, yaml: string, expected: string])[] = [
  ['A list.', 'aliases: [Benny, "Ben R."]', 'Benny|Ben R.'],
  ['A list below.', 'aliases:\n  - Benny\n  - Ben R.', 'Benny|Ben R.'],
  ['One name.', 'aliases: Benny', 'Benny'],
  ['Names parted by commas.', 'aliases: Benny, Ben R.', 'Benny|Ben R.'],
  ['The singular.', 'alias: Benny', 'Benny'],
  ['A name with a comma in a list.', 'aliases: ["Acme, Inc.", x1]', 'Acme, Inc.|x1'],
  ['White space and NFC.', 'aliases: ["  Zoe\u0308   Quinn "]', 'Zoë Quinn'],
  ['Numbers.', 'aliases: [2024, 7.10]', '2024|7.10'],
];

test.each(aliases)('Aliases may be written as: %s', (_, yaml, expected) => {
  expect(
    person(yaml)
      .definitions[0]?.aliases.map(alias => alias.text)
      .join('|'),
  ).toBe(expected);
});

const refused: readonly (readonly [alias: string, problem: string])[] = [
  ['""', 'invalidAlias at “”: The alias “” is not looked for: it is blank.'],
  ['B', 'invalidAlias at “B”: The alias “B” is not looked for: it is a single character.'],
  ['"+-"', 'invalidAlias at “+-”: The alias “+-” is not looked for: it holds no letter or digit.'],
  ['Dr.', 'invalidAlias at “Dr.”: The alias “Dr.” is not looked for: it is a title.'],
];

test.each(refused)('The alias %s is refused.', (alias, problem) => {
  expect(printProblems(person(`aliases: [Benny, ${alias}]`))).toBe(problem);
});

const broken: readonly (readonly [title: string, yaml: string, problem: string])[] = [
  [
    'A bracket that is not closed',
    'team: [a, b',
    'invalidProperty at “[a, b”: The brackets of this list do not fit.',
  ],
  [
    'A colon too many',
    'role: VP: Data',
    'invalidProperty at “VP: Data”: “VP: Data” needs quotes. Other programs read something else without them, or nothing.',
  ],
  [
    'A tab',
    'team:\n\t- a',
    'invalidProperty at “\t”: Lines are indented by a tab here, which other programs refuse.',
  ],
  [
    'A line without a colon',
    'role VP',
    'invalidProperty at “role VP”: This line is no property and is not read: a property has a name, a colon and a value.',
  ],
  [
    'A link without quotes',
    'team: [[Apps]]',
    'invalidProperty at “[[Apps]]”: A link in frontmatter stands in quotes: "[[Apps]]". Other tools read it as a list.',
  ],
  [
    'A nested map',
    'team:\n  name: x\n  lead: y',
    'invalidProperty at “name: x⏎  lead: y⏎”: “team” holds nested properties or references, which are not read. Write one flat property each.',
  ],
  [
    'A nested list of maps',
    'team: [{a: b}, {c: d}, x]',
    'invalidProperty at “[{a: b}, {c: d}, x]”: “team” holds nested properties or references, which are not read. Write one flat property each.',
  ],
  [
    'A property written twice',
    'team: "[[A]]"\nrole: x\nteam: "[[B]]"',
    'invalidProperty at “team”: “team” stands twice. Write one property with a list.',
  ],
  [
    'A reference',
    'a: &a x\nrole: *a',
    'invalidProperty at “*a”: “role” holds nested properties or references, which are not read. Write one flat property each.',
  ],
  [
    'A word that is no way to match',
    'match: never',
    'invalidProperty at “never”: “never” is no way to match. Use prose or link-only.',
  ],
];

describe('problems', () => {
  test.each(broken)('%s is one problem at its place.', (_, yaml, problem) => {
    expect(printProblems(person(yaml))).toBe(problem);
  });

  test('What can be read stands beside a mistake.', () => {
    expect(printDefinitions(person('role: VP\nteam: [a, b'))).toMatch(/^person ben\n {2}role: VP/);
  });

  test('A type that is none is a problem where the note looks like an entity.', () => {
    expect(printProblems(read('type: persn\nrole: VP'))).toBe(
      'invalidProperty at “persn”: “persn” is no type of entity. Use account, organization, team, person or system.',
    );
    expect(printProblems(read('type: recipe\ntitle: Soup'))).toBe('');
  });

  test('Other tools may nest in notes that define nothing.', () => {
    expect(printProblems(read('cssclasses: {a: b}\ntags: [[x]]\ntags: y'))).toBe('');
  });

  test('Frontmatter that is no map is a problem.', () => {
    expect(printProblems(read('just words'))).toBe(
      'invalidProperty at “just words⏎”: The frontmatter holds no properties.',
    );
    expect(printProblems(read('- a\n- b'))).toBe(
      'invalidProperty at “- a⏎- b⏎”: The frontmatter holds no properties.',
    );
    expect(printProblems(read(''))).toBe('');
    expect(printProblems(read('# words'))).toBe('');
  });
});

/** One more than our limits: far beyond them the parser of YAML would end the process, which calls itself for each level. */
const hostile: readonly (readonly [title: string, yaml: string, message: RegExp])[] = [
  ['A bracket too many', `x: ${'['.repeat(51)}`, /deeper than 50 levels/],
  ['A brace too many', `x: ${'{'.repeat(51)}`, /deeper than 50 levels/],
  ['Brackets and braces', `x: ${'[{a: '.repeat(26)}`, /deeper than 50 levels/],
  ['A list in a list in a list', `x:\n${'- '.repeat(51)}a`, /deeper than 50 levels/],
  ['Explicit keys in explicit keys', `${'? '.repeat(51)}a`, /deeper than 50 levels/],
  [
    'Maps in maps',
    Array.from({ length: 102 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    /deeper than 50 levels/,
  ],
  [
    'An anchor too many',
    Array.from({ length: 101 }, (_, at) => `a${at}: &a${at} x`).join('\n'),
    /too many anchors/,
  ],
  ['A character too many', `x: ${'a'.repeat(64 * 1024)}`, /longer than 64 kB/],
];

describe('hostile frontmatter', () => {
  test.each(hostile)('%s is one problem.', (_, yaml, message) => {
    const note = read(`type: person\n${yaml}`);
    expect(note.problems).toHaveLength(1);
    expect(note.problems[0]?.message).toMatch(message);
  });

  test('A billion laughs are not told.', () => {
    const laughs = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'd: [*c, *c, *c]'];
    expect(person(laughs.join('\n')).problems.map(problem => problem.message.slice(0, 9))).toEqual([
      '“b” holds',
      '“c” holds',
      '“d” holds',
    ]);
  });

  test('Ampersands, dashes and brackets in text are no anchors and no depth.', () => {
    const texts = [
      `role: ${'R&D & S&S '.repeat(60)}`,
      `line: |\n  ${'-'.repeat(80)}`,
      `about: "${'a [b] '.repeat(100)}"`,
    ];
    expect(printProblems(person(texts.join('\n')))).toBe('');
  });
});

test('CRLF and a byte-order mark move nothing.', () => {
  const note = parseNote(
    notePath('ben.md'),
    '\ufeff---\r\ntype: person\r\naliases:\r\n  - Benny\r\n  - B\r\nteam: "[[Apps]] (2024 – 2025)"\r\n---\r\n\r\n# Ben Ries\r\n\r\nHe is\r\nhere.\r\n',
  );
  expect(printProblems(note)).toBe(
    'invalidAlias at “B”: The alias “B” is not looked for: it is a single character.',
  );
  expect(printDefinitions(note)).toBe(
    'person Ben Ries\n  summary: He is here.\n  also Benny at “Benny”\n  team: → Apps ⟨2024…2025⟩',
  );
});

test('Any frontmatter is read without an exception, and its problems stand inside the note.', () => {
  const part = fc.constantFrom(
    ...[
      'type: person',
      'team',
      ': ',
      '\n',
      '\r\n',
      '  ',
      '- ',
      '? ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '"',
      "'",
      '&a ',
      '*a',
      '!!map ',
      '|',
      '>-',
      '#',
      '%',
      '@',
      '[[x]]',
      '<<: ',
      '~',
      '---',
      '\t',
      '__proto__',
      '🚀',
      'a',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), parts => {
      const note = read(parts.join(''));
      for (const { span } of note.problems) {
        expect(span.from).toBeGreaterThanOrEqual(0);
        expect(span.to).toBeGreaterThanOrEqual(span.from);
        expect(span.to).toBeLessThanOrEqual(note.text.length);
      }
      for (const { span } of note.definitions.flatMap(({ properties }) =>
        properties.flatMap(({ values }) => values),
      ))
        expect(span.to).toBeLessThanOrEqual(note.text.length);
    }),
    runs(500),
  );
});
