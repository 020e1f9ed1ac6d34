import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/parse/parse-note.ts';
import { notePath } from '../support/fixture.ts';
import { printDefinitions, printProblems } from '../support/print.ts';

const read = (text: string, path = 'people/Ben Ries.md') => parseNote(notePath(path), text);
const defined = (text: string, path?: string) => printDefinitions(read(text, path));

const names: readonly (readonly [title: string, text: string, name: string])[] = [
  ['name: comes first', '---\ntype: person\nname: Benjamin\n---\n# Ben', 'Benjamin'],
  ['then the first level-1 heading', '---\ntype: person\n---\n## Notes\n# Ben **Ries**\n# More', 'Ben Ries'],
  ['a heading below is none', '---\ntype: person\n---\n## Notes', 'Ben Ries'],
  ['then the name of the file', '---\ntype: person\n---\nBen', 'Ben Ries'],
  ['a heading underlined', '---\ntype: person\n---\nBen R.\n======', 'Ben R.'],
  ['a heading in a quote is none', '---\ntype: person\n---\n> # Someone', 'Ben Ries'],
  ['a heading in code is none', '---\ntype: person\n---\n```\n# Someone\n```', 'Ben Ries'],
  [
    'a heading of a link is its label',
    '---\ntype: person\n---\n# [[ben|Benny]] & [Co](x.md) `x`',
    'Benny & Co x',
  ],
  ['an empty name and heading are none', '---\ntype: person\nname: " "\n---\n#', 'Ben Ries'],
  [
    'a heading is a name in NFC with single spaces',
    '---\ntype: person\n---\n# Zoe\u0308 \t Quinn',
    'Zoë Quinn',
  ],
];

test.each(names)('The name of a note: %s.', (_, text, name) => {
  expect(read(text).definitions[0]?.name).toBe(name);
});

const kinds: readonly (readonly [type: string, expected: string])[] = [
  ['account', 'account Ben Ries'],
  ['organization', 'organization Ben Ries'],
  ['team', 'team Ben Ries'],
  ['person', 'person Ben Ries'],
  ['system', 'system Ben Ries'],
  ['Person', 'person Ben Ries'],
  ['meeting', ''],
  ['', ''],
];

test.each(kinds)('The type “%s” makes %s.', (type, expected) => {
  expect(defined(`---\ntype: ${type}\n---\n`)).toBe(expected);
});

test('The first paragraph of prose is the summary.', () => {
  const text =
    '---\ntype: person\n---\n# Ben\n- a\n\n> b\n\nrole:: x\n\n## Notes\nHe **is**\n[here](x.md) %% no %%, [[a|b]] &amp; [[c]].\n\nMore.';
  expect(defined(text)).toBe('person Ben\n  summary: He is here , b & c.\n  role: x'.replace(' ,', ' ,'));
});

const fields: readonly (readonly [title: string, field: string, expected: string])[] = [
  ['alone on a line', 'role:: VP, Data', 'role: VP, Data'],
  ['in a list item', '- role:: VP', 'role: VP'],
  ['in a list in a list', '- a\n  - role:: VP', 'role: VP'],
  ['in emphasis', '- **role**:: VP', 'role: VP'],
  ['in square brackets', 'He is [role:: VP] here.', 'role: VP'],
  ['in parentheses', 'He is (role:: VP (interim)) here.', 'role: VP (interim)'],
  ['as a link', '- team:: [[teams/a|A]]', 'team: → teams/a as A'],
  ['as a list of links', '- team:: [[A]], [[B|b]]', 'team: → A | → B as b'],
  ['as a Markdown link', '- team:: [A](../teams/a.md)', 'team: → ../teams/a.md as A'],
  ['with a time', '- reports_to:: [[Raj]] (2024-01 – 2025-05)', 'reports_to: → Raj ⟨2024-01…2025-05⟩'],
  ['in another spelling', '- reports-to:: a\n- Job Title:: b', 'reports_to: a\nrole: b'],
  ['of no value', '- role::', 'role: '],
  ['without a blank', 'role::VP, Data', 'role: VP, Data'],
  [
    'without a blank before a link',
    '- asks::[[A]]\n- reports to::[[Raj]] (since 2024)',
    'asks: → A\nreports_to: → Raj ⟨2024…⟩',
  ],
  ['without a blank, two words alone in an item', '- stage::pilot', 'stage: pilot'],
  [
    'without a blank, several in a line',
    '- (role::VP) [team::[[A]]] (asks::[[B]])',
    'role: VP\nteam: → A\nasks: → B',
  ],
  ['without a blank, in emphasis', '**Mood**::good today', 'mood: good today'],
  ['in a callout', '> [!info] About\n> role:: VP\n> - team::[[A]]', 'role: VP\nteam: → A'],
  ['in a folded callout in a callout', '> [!a-b]-\n> > [!c|d]\n> > role:: VP', 'role: VP'],
  [
    'before a comment',
    '- role:: VP <!-- from HR --> %% really %%\n- team:: [[A]] %%b%%',
    'role: VP\nteam: → A',
  ],
  ['before the id of a block', '- role:: VP  ^vp-1 \n- team:: ^t', 'role: VP\nteam: '],
  ['with a caret that is no id', '- role:: VP ^ x\n- location:: a^b', 'role: VP ^ x\nlocation: a^b'],
  ['before a comment over lines', 'role:: VP <!-- from\nHR -->', 'role: VP'],
  ['of nothing but a comment', '- role:: <!-- who knows -->', 'role: '],
  ['in brackets with a comment', 'He is (role:: VP <!-- x -->) here.', 'role: VP'],
  ['with percent signs and arrows', '- share:: 50%% --> a', 'share: 50%% --> a'],
  ['of a key that is unknown', '- likes:: tea, coffee', 'likes: tea, coffee'],
  ['as an alias', '- alias:: Benny', 'also Benny at “Benny”'],
  ['as aliases', '- aliases:: Benny, Ben R.', 'also Benny at “Benny”\nalso Ben R. at “Ben R.”'],
];

describe('inline fields', () => {
  test.each(fields)('A field may stand %s.', (_, field, expected) => {
    const lines = defined(`---\ntype: person\n---\n${field}\n`).split('\n');
    const shown = lines
      .slice(1)
      .filter(line => !line.startsWith('  summary'))
      .map(line => line.slice(2));
    expect(shown.join('\n')).toBe(expected);
  });

  test.each([
    '`role:: VP`',
    '    role:: VP',
    '```\nrole:: VP\n```',
    '%% role:: VP %%',
    '<!-- role:: VP -->',
    '> role:: VP',
    'std::vector',
    'std::vector is fast',
    'They use std::vector (std::list), [std::map] and Foo::Bar.',
    'They say role::VP',
    '- std::sort(a, b)',
    '- a::b::c',
    '> [!info]\n> > role:: VP',
    '> Said [!info]\n> role:: VP',
    'a sentence that is far too long for a key:: x',
  ])('There is no field in: %s', text => {
    expect(read(`---\ntype: person\n---\n${text}\n`).definitions[0]?.properties).toEqual([]);
  });
});

const sections: readonly (readonly [title: string, text: string, expected: string])[] = [
  [
    'A section with a type is an entity.',
    '# Systems\nIntro.\n\n## DAQ\nTakes data.\n\n- type:: system\n- aliases:: Data Acquisition\n- lead:: [[Louis]]\n\n## Notes\n- lead:: [[x]]',
    'system DAQ #daq\n  summary: Takes data.\n  also Data Acquisition at “Data Acquisition”\n  lead: → Louis',
  ],
  [
    'A section holds its subsections.',
    '## DAQ\n- type:: system\n### Details\n- lead:: a\n## Other\n- owner:: b',
    'system DAQ #daq\n  lead: a',
  ],
  [
    'A section in a section is an entity of its own.',
    '## Apps\n- type:: team\n### DAQ\nText.\n- type:: system\n- lead:: a\n#### More\n- owner:: b\n### Rest\n- lead:: c',
    'team Apps #apps\n  lead: c\nsystem DAQ #daq\n  summary: Text.\n  lead: a\n  owner: b',
  ],
  [
    'Two sections with one heading are two entities.',
    '## Team\n- type:: team\n## Team\n- type:: team\n## Team-1\n- type:: team',
    'team Team #team\nteam Team #team-1\nteam Team-1 #team-1-1',
  ],
  [
    'A type under the title is the note’s own where the note has one.',
    '---\ntype: team\n---\n# Apps\n- type:: system\n- lead:: a\n## More\n- lead:: b',
    'team Apps\n  lead: a | b'.replace(' | b', '\n  lead: b'),
  ],
  [
    'A type under the title of another note makes a section.',
    '# DAQ\n- type:: system\n## More\n- lead:: a',
    'system DAQ #daq\n  lead: a',
  ],
  [
    'A type above all headings is the note’s own.',
    'type:: system\n\n# DAQ\n- lead:: a',
    'system DAQ\n  lead: a',
  ],
  ['A type in a quote is somebody else’s.', '## DAQ\n> - type:: system\n\n> ## X\n> - type:: system', ''],
  ['A type in code is none.', '## DAQ\n`type:: system`\n\n    type:: system', ''],
  ['A heading may hold its type.', '## DAQ [type:: system]\n', 'system DAQ #daq'],
  [
    'Fields of a section are not the note’s.',
    '---\ntype: person\n---\n- role:: x\n## DAQ\n- type:: system\n- lead:: a',
    'person Ben Ries\n  role: x\nsystem DAQ #daq\n  lead: a',
  ],
  ['Fields of a note that defines nothing are nobody’s.', 'lead:: a\n\n# X\n- owner:: b', ''],
];

describe('sections', () => {
  test.each(sections)('%s', (_, text, expected) => {
    expect(defined(text)).toBe(expected);
    expect(printProblems(read(text))).toBe('');
  });

  test('A section of no known type is a problem at the type, and its fields are nobody’s.', () => {
    const note = read('---\ntype: team\n---\n## X\n- type:: sistem\n- lead:: a');
    expect(printProblems(note)).toMatch(/^invalidProperty at “sistem”: “sistem” is no type of entity/);
    expect(printDefinitions(note)).toBe('team Ben Ries');
  });
});

test('Every property of the model is read on its kind.', () => {
  const keys =
    'url tags email role location phone organization previously team reports_to leads lead part_of owner vendor built_on stores_in used_by acquired_by founded_by anything'.split(
      ' ',
    );
  const yaml = keys.map(key => `${key}: v`).join('\n');
  expect(read(`---\ntype: person\n${yaml}\n---\n`).definitions[0]?.properties.map(({ key }) => key)).toEqual(
    keys,
  );
});

test.each([
  ['2026-01-20-kickoff.md', '', '2026-01-20'],
  ['x/2026-01-20.md', '', '2026-01-20'],
  ['2026-01-200.md', '', undefined],
  ['a.md', '---\ndate: 2026-01-21\n---\n', '2026-01-21'],
  ['2026-01-20.md', '---\ndate: 2026-01-21 10:30\n---\n', '2026-01-21 10:30'],
  ['2026-01-20.md', '---\ndate: soon\n---\n', '2026-01-20'],
  ['2026-04-10-call.md', '# Call\n\n- date:: 2026-04-12\n', '2026-04-12'],
  [
    '2026-04-10.md',
    'Moved to [date:: 2026-04-12 09:00].\n## Later\n- date:: 2026-05-01\n',
    '2026-04-12 09:00',
  ],
  ['2026-04-10.md', '# Calls\n> - date:: 2026-04-12\n\n## Later\n- date:: 2026-05-01\n', '2026-04-10'],
  ['2026-04-10.md', '---\ndate: 2026-04-11\n---\n- date:: 2026-04-12\n', '2026-04-11'],
])('The note %s that starts with %j is about the day %s.', (path, text, date) => {
  expect(read(text, path).date).toBe(date);
});

test('Two notes that name the same things have equal outlines, wherever the words stand.', () => {
  const outline = (text: string) => read(text).outline;
  expect(outline('---\ntype: team\n---\n# A\nx')).toBe(outline('---\ntype:   team\n---\n\ny\n\n# A'));
  expect(outline('---\ntype: team\n---\n# A')).not.toBe(outline('---\ntype: team\n---\n# B'));
  expect(outline('a')).toBe(outline('b'));
});

test('Thousands of headings, sections, fields and links are read in time in proportion to them.', () => {
  const texts = [
    '# [[a]]\n',
    '## a\ntype:: system\n',
    '- type:: x\n',
    '# a\n## b\ntype:: team\n',
    '[[a]] ',
    '(a:: [[b]]) ',
    'a\u0301',
  ];
  for (const text of texts) {
    const many = text.repeat(60_000 / text.length);
    expect(read(many).text).toBe(many);
  }
});

test('a field in a message of a thread defines nothing; the frontmatter and sections behind the messages do', () => {
  const thread = `# Data\n\n- Exported: 2026-01-03 10:00:00\n- Messages: 1\n---\n\n## 2026-01-01 09:00:00 — June Alder <june@example.com>\n**Subject:** Data\n\n> Hello.\n\ntype:: person\n\n### More\n\ntype:: team\n`;
  const kinds = (text: string) => parseNote(notePath('mail.md'), text).definitions.map(({ kind }) => kind);
  expect(kinds(thread)).toEqual([]);
  expect(kinds(`---\ntype: system\n---\n${thread}\n# Ada Park\n\ntype:: person\n`)).toEqual([
    'system',
    'person',
  ]);
});
