import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/edit/change.ts';
import { writeProperties, type PropertyChange } from '../../../src/features/edits/write-property.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';
import { withoutItem } from '../../../src/edit/without-item.ts';
import { applied } from '../../../src/edit/text-edit.ts';

/** The text after the changes to its first definition, or the refusal. */
function written(text: string, ...changes: PropertyChange[]): string {
  const note = parseNote(notePath('a.md'), text);
  const edits = writeProperties(note, note.definitions.at(-1), changes);
  return isRefusal(edits) ? edits.refusal : applied(text, edits);
}

const set = (key: string, ...values: string[]): PropertyChange => ({ kind: 'set', key, values });
const add = (key: string, ...values: string[]): PropertyChange => ({ kind: 'add', key, values });

test('a new property stands below the others, quoted where it is a link', () => {
  expect(written('---\ntype: person\n---\n# Ada\n', set('reports_to', '[[ben-ries|Ben Ries]]'))).toBe(
    '---\ntype: person\nreports_to: "[[ben-ries|Ben Ries]]"\n---\n# Ada\n',
  );
});

test('an existing value is replaced and nothing else', () => {
  expect(
    written(
      '---\n# who\ntype: person   # kind\nrole:  VP  # since May\nteam: "[[a]]"\n---\n',
      set('role', 'CTO'),
    ),
  ).toBe('---\n# who\ntype: person   # kind\nrole:  CTO  # since May\nteam: "[[a]]"\n---\n');
});

test('title stays title, and is the role all the same', () => {
  expect(written('---\ntype: person\ntitle: VP\n---\n', set('role', 'CTO'))).toBe(
    '---\ntype: person\ntitle: CTO\n---\n',
  );
});

test('text is quoted where YAML would read something else', () => {
  const values = [
    'yes',
    '42',
    '2024-01-02',
    'a: b',
    '- x',
    '"q"',
    '+1-555-0100',
    'C# lead',
    'x #y',
    'R&D, EU',
  ];
  expect(values.map(value => written('---\ntype: person\n---\n', set('note', value)).split('\n')[2])).toEqual(
    [
      'note: "yes"',
      'note: "42"',
      'note: "2024-01-02"',
      'note: "a: b"',
      'note: "- x"',
      String.raw`note: "\"q\""`,
      'note: "+1-555-0100"',
      'note: C# lead',
      'note: "x #y"',
      'note: R&D, EU',
    ],
  );
});

test('lists grow in their own style', () => {
  const more = add('team', '[[b]]');
  const grown = (yaml: string) =>
    written(`---\ntype: person\n${yaml}---\n`, more).split('\n').slice(2, -2).join('\n');
  expect(grown('team: "[[a]]"\n')).toBe('team: ["[[a]]", "[[b]]"]');
  expect(grown('team: ["[[a]]"]\n')).toBe('team: ["[[a]]", "[[b]]"]');
  expect(grown('team: [ "[[a]]", ]  # x\n')).toBe('team: [ "[[a]]", "[[b]]", ]  # x');
  expect(grown('team: []\n')).toBe('team: ["[[b]]"]');
  expect(grown('team:\n')).toBe('team: "[[b]]"');
  expect(grown('team: # none yet\n')).toBe('team: "[[b]]" # none yet');
  expect(grown('team: A\n')).toBe('team: [A, "[[b]]"]');
  expect(grown('team:\n  - "[[a]]"  # first\nrole: x\n')).toBe(
    'team:\n  - "[[a]]"  # first\n  - "[[b]]"\nrole: x',
  );
  expect(grown('team:\n- "[[a]]"\n# end\n')).toBe('team:\n- "[[a]]"\n- "[[b]]"\n# end');
  expect(grown('team: [[a]]\n')).toBe('team: ["[[a]]", "[[b]]"]');
});

test('what is there already is not written again', () => {
  expect(written('---\ntype: person\nteam: "[[a]]"\n---\n', add('team', '[[a]]'), set('team', '[[a]]'))).toBe(
    '---\ntype: person\nteam: "[[a]]"\n---\n',
  );
});

test('line endings, the byte-order mark and a missing end of line stay', () => {
  expect(written('\ufeff---\r\ntype: person\r\n---\r\n# Ada', set('role', 'CTO'))).toBe(
    '\ufeff---\r\ntype: person\r\nrole: CTO\r\n---\r\n# Ada',
  );
});

test('a note without frontmatter gets some', () => {
  const note = parseNote(notePath('a.md'), '\ufeff# Ada\r\n');
  const edits = writeProperties(note, undefined, [set('type', 'person'), set('role', 'CTO')]);
  expect(isRefusal(edits) ? '' : applied(note.text, edits)).toBe(
    '\ufeff---\r\ntype: person\r\nrole: CTO\r\n---\r\n# Ada\r\n',
  );
});

test('frontmatter in braces is left alone', () => {
  const note = parseNote(notePath('a.md'), '---\n{type: person}\n---\n');
  expect(writeProperties(note, note.definitions[0], [set('role', 'CTO')])).toEqual({
    refusal: 'The frontmatter of a.md cannot be changed. The YAML is written in braces.',
  });
});

test('lines that YAML refuses can be changed, and others can beside them', () => {
  const lines =
    'role: VP: Platform # now\nused_by: [[a]], [[b]]\n\tteam:[[x]]\nnote: "open\naliases: [Al, Al #1]\n- stray\nx: [';
  const bad = (...changes: PropertyChange[]): string =>
    written(`---\ntype: person\n${lines}\n---\n`, ...changes).slice(17, -5);
  expect(bad(set('role', 'CTO'))).toBe(lines.replace('VP: Platform', 'CTO'));
  expect(bad(add('used_by', '[[c]]'))).toBe(lines.replace('[[a]], [[b]]', '["[[a]]", "[[b]]", "[[c]]"]'));
  expect(bad(set('team', '[[y]]'))).toBe(lines.replace('team:[[x]]', 'team: "[[y]]"'));
  expect(bad(set('note', 'shut'))).toBe(lines.replace('"open', 'shut'));
  expect(bad(add('aliases', 'Bo'))).toBe(lines.replace('Al #1]', 'Al #1, Bo]'));
  expect(bad(set('used_by'))).toBe(lines.replace('used_by: [[a]], [[b]]\n', ''));
  expect(bad(add('location', 'Oslo'))).toBe(`${lines}\nlocation: Oslo`);
});

test('a section grows by a field of the same look', () => {
  const section = '# Systems\n\n## DAQ\n- type:: system\n- vendor:: [[a]]\n\nUsed by many.\n\n## Other\n';
  const text = (...changes: PropertyChange[]) => written(section, ...changes).slice(18);
  expect(text(set('owner', '[[d|Data]]'))).toBe(
    '- type:: system\n- vendor:: [[a]]\n- owner:: [[d|Data]]\n\nUsed by many.\n\n## Other\n',
  );
  expect(text(add('vendor', '[[b]]'))).toContain('- vendor:: [[a]], [[b]]\n');
  expect(text(set('vendor', '[[b]] (since 2025-01)'))).toContain('- vendor:: [[b]] (since 2025-01)\n');
  expect(text(set('vendor'))).toBe('- type:: system\n\nUsed by many.\n\n## Other\n');
});

test('a field in brackets is replaced inside its brackets', () => {
  expect(written('## Ada [type:: person]\nWith [role:: VP] us.\n', set('role', 'CTO'))).toBe(
    '## Ada [type:: person]\nWith [role:: CTO] us.\n',
  );
  expect(written('## Ada [type:: person]\nText.\n', set('role', 'CTO'))).toBe(
    '## Ada [type:: person]\n- role:: CTO\n\nText.\n',
  );
});

test('a field without a blank, in a callout or before a comment keeps its form', () => {
  const callout = '## X\n> [!info]\n> type::person\n> role::VP <!-- from HR -->\n> team::[[a]] %%for now%%\n';
  expect(written(callout, set('role', 'CTO'), add('team', '[[b]]'), set('location', 'Oslo'))).toBe(
    '## X\n> [!info]\n> type::person\n> role::CTO <!-- from HR -->\n> team::[[a]], [[b]] %%for now%%\n> location:: Oslo\n',
  );
  expect(written('## X\n- type:: person\n- role:: <!-- who knows -->\n', set('role', 'VP'))).toBe(
    '## X\n- type:: person\n- role:: VP <!-- who knows -->\n',
  );
  expect(written('## X\n- type:: person\n- role:: VP <!-- HR -->\n', add('role', 'CTO'))).toBe(
    '## X\n- type:: person\n- role:: VP <!-- HR -->\n- role:: CTO\n',
  );
  const inLine = '## X\n- (type::person) (reports_to::[[a]]) [team::[[b]]]\n';
  expect(written(inLine, set('reports_to', '[[c]]'), set('team'))).toBe(
    '## X\n- (type::person) (reports_to::[[c]]) \n',
  );
});

test('two in turn stand with the time of each', () => {
  const both = set('reports_to', '[[raj]] (2024-01 – 2025-05)', '[[ann]] (since 2025-05)');
  expect(written('## Ada\n- type:: person\n- reports_to:: [[raj]]\n', both)).toBe(
    '## Ada\n- type:: person\n- reports_to:: [[raj]] (2024-01 – 2025-05), [[ann]] (since 2025-05)\n',
  );
  expect(written('---\ntype: person\nreports_to: "[[raj]]"\n---\n', both)).toBe(
    '---\ntype: person\nreports_to: ["[[raj]] (2024-01 – 2025-05)", "[[ann]] (since 2025-05)"]\n---\n',
  );
  expect(
    written('## Ada\n- type:: person\n- role:: VP\n', set('role', 'VP (until 2025)', 'CTO (since 2025)')),
  ).toBe('## Ada\n- type:: person\n- role:: VP (until 2025)\n- role:: CTO (since 2025)\n');
});

test('an entity that is left without a property loses the line', () => {
  expect(written('---\ntype: person\nleads: "[[a]]" # x\nrole: y\n---\n', set('leads'))).toBe(
    '---\ntype: person\nrole: y\n---\n',
  );
});

test.each([
  ['aliases: |\n  Vee\n  Vie', 'aliases: [Vee, Vie, Bo]'],
  ['aliases: |-\n  Vee, Vie\n\n  "Vo, Inc."\nrole: x', 'aliases: [Vee, Vie, "Vo, Inc.", Bo]\nrole: x'],
  ['aliases: >\n  Vee\n  Vie', 'aliases: [Vee Vie, Bo]'],
  ['aliases: >- # two\n  Vee,\n  Vie', 'aliases: [Vee, Vie, Bo]'],
  ['aliases: Vee\n  Vie', 'aliases: [Vee Vie, Bo]'],
  ['aliases:\n  Vee,\n  Vie', 'aliases:\n  [Vee, Vie, Bo]'],
  ['aliases: "Vee,\n  Vie"', 'aliases: [Vee, Vie, Bo]'],
  ['aliases: "Vee, Vie"', 'aliases: [Vee, Vie, Bo]'],
  ["aliases: 'Vee' # one", "aliases: ['Vee', Bo] # one"],
  ['aliases: Vee (a, b), Vie', 'aliases: ["Vee (a, b)", Vie, Bo]'],
  ['aliases: Zed, "Zed #1"', 'aliases: [Zed, "Zed #1", Bo]'],
  ['aliases: 2024', 'aliases: [2024, Bo]'],
  ['aliases: ~', 'aliases: [Bo]'],
  ['aliases: *zed', 'aliases: ["*zed", Bo]'],
  ['aliases: @zed', 'aliases: ["@zed", Bo]'],
  ['aliases: &x Al', 'aliases: ["&x Al", Bo]'],
  ['aliases: VP: x', 'aliases: ["VP: x", Bo]'],
  [
    'aliases:\n  - |\n    Vee\n  - >-\n    Vie\n    Vo',
    'aliases:\n  - |\n    Vee\n  - >-\n    Vie\n    Vo\n  - Bo',
  ],
])('%j keeps all that it is read as when another value comes to it', (yaml, after) => {
  for (const eol of ['\n', '\r\n']) {
    const note = (each: string): string => `---\ntype: person\n${each}\n---\n`.replaceAll('\n', eol);
    expect(written(note(yaml), add('aliases', 'Bo'))).toBe(note(after));
  }
});

test('what is no text is not written over by another value', () => {
  const refusal = 'a.md cannot be changed without changing more than the property.';
  for (const yaml of ['{a: b}', '\n  a: b'])
    expect(written(`---\ntype: person\naliases: ${yaml}\n---\n`, add('aliases', 'Bo'))).toBe(refusal);
});

test('one line below “|” is taken away alone', () => {
  const note = parseNote(notePath('a.md'), '---\ntype: person\naliases: |\n  Vee\n  Vie\nrole: x\n---\n');
  const [, second] = note.definitions[0]?.aliases ?? [];
  expect(second && applied(note.text, withoutItem(note, second.span))).toBe(
    '---\ntype: person\naliases: |\n  Vee\nrole: x\n---\n',
  );
});

test.each([
  ['| [type:: person] | x |\n|---|---|\n| y | z |\n', '\n\nMore.\n'],
  ['| a | b |\n|---|---|\n| [type:: person] | x |\n|  |  |\n| y | z |\n', '\n'],
  ['| [type:: person] |\n|---|', '\n\n| other |\n|---|\n'],
  ['Some text [type:: person] in a line\nthat goes on\nand on.', '\n\nMore.\n'],
  ['Some text [type:: person] here', '\n> quoted\n'],
  ['- A (type:: person) item\n  goes on\n    - and has more\n\n      below it', '\n- other\n'],
])('a new field stands below all of what holds the field in %j', (above, below) => {
  const [before, after] = [`## Bo Lund\n${above.trimEnd()}`, below];
  const gap = /^\n[^\n]/.test(after) ? '\n' : '';
  for (const eol of ['\n', '\r\n'])
    expect(written((before + after).replaceAll('\n', eol), add('aliases', 'Bob'))).toBe(
      `${before}\n- aliases:: Bob${gap}${after}`.replaceAll('\n', eol),
    );
});

test.each([
  ['- [ ] ', '\n    - sub\n\n      text below\n    - more'],
  ['- ', '\n\t- sub\n\t\t- more'],
  ['- ', '\n  ```\n  code\n  ```'],
  ['1. ', '\n   goes on'],
  ['> - ', '\n>   - sub'],
  ['- ', ' ^id1\n  - sub'],
])('a new item comes below “%s” with what stands below it', (sign, own) => {
  const head = sign.startsWith('>') ? '## Bo Lund\n> [!info]\n' : '## Bo Lund\n';
  for (const after of ['\n', '\n\nText.\n', `\n${sign}other\n`])
    expect(written(`${head}${sign}type:: person${own}${after}`, add('aliases', 'Bob'))).toBe(
      `${head}${sign}type:: person${own}\n${sign}aliases:: Bob${after}`,
    );
});

test('a new field does not part a heading from the line below it', () => {
  expect(written('Bo Lund [type:: person]\n---\nText.\n', add('aliases', 'Bob'))).toBe(
    'Bo Lund [type:: person]\n---\n- aliases:: Bob\n\nText.\n',
  );
});

test('a second text comes below the first with what stands below that', () => {
  const note = '## Bo Lund\n- type:: person\n- role:: VP ^vp\n  - since May\n';
  expect(written(note, add('role', 'CTO'))).toBe(`${note}- role:: CTO\n`);
});
