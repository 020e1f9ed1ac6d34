import { expect, test } from 'vitest';
import { NO_DECISIONS } from '../../src/model/decisions.ts';
import { readDecisions } from '../../src/parse/decisions.ts';

/** The problems of a file, a line each: the text they stand at, and what they say. */
const problemsOf = (text: string): string[] =>
  readDecisions(text).problems.map(({ span, message }) => `${text.slice(span.from, span.to)}: ${message}`);

const before = { ...NO_DECISIONS, exclude: ['archive/**'] };

test('a bad rule is told at its place, and the others hold', () => {
  const text = `exclude: ["", archive/**, "!keep/**", "@(a|b)/**", "{1..9}.md"]\n`;
  expect(readDecisions(text).decisions.exclude).toEqual(['archive/**']);
  expect(problemsOf(text)).toEqual([
    '"": An empty pattern stands for no file. Write one such as archive/**.',
    '"!keep/**": A pattern says what it is about, not what it is not about: there is no “!” before it.',
    '"@(a|b)/**": “@(a|b)” is not understood: patterns are made of *, **, ?, [abc] and {a,b}.',
    '"{1..9}.md": “{1..9}” is not understood: patterns are made of *, **, ?, [abc] and {a,b}.',
  ]);
});

test('a pattern one character too long is told, as are one choice and one pattern too many', () => {
  expect(problemsOf(`exclude: [${'a'.repeat(1000)}]`)).toEqual([]);
  expect(problemsOf(`exclude: [${'a'.repeat(1001)}]`)[0]).toContain('longer than 1000 characters');
  const choices = (count: number): string => `"{${Array.from({ length: count }, (_, at) => at).join(',')}}"`;
  expect(problemsOf(`exclude: [${choices(100)}]`)).toEqual([]);
  expect(problemsOf(`exclude: [${choices(101)}]`)[0]).toContain('stands for more than 100 others');
  const many = Array.from({ length: 10 }, () => choices(100)).join(', ');
  expect(problemsOf(`exclude: [${many}]`)).toEqual([]);
  expect(problemsOf(`exclude: [${many}, one]`)).toEqual([
    'one: There are more than 1000 patterns; this one does not count.',
  ]);
});

test('a pattern that fits nothing is told, and those that fit hold', () => {
  const text = 'include: ["[z-a]", "a/{b,c", "x[y", "[a/b]", "{[b,c]}", "{ok,b}.md", "[[].md", "[{].md"]\n';
  expect(readDecisions(text).decisions.include).toEqual(['{ok,b}.md', '[[].md', '[{].md']);
  expect(problemsOf(text)).toHaveLength(5);
  expect(problemsOf(text)[0]).toBe('"[z-a]": “[z-a]” fits no name: it is not closed, or runs backwards.');
  expect(readDecisions('include: ["[z-a]"]').decisions.include).toEqual(['**/*.md']);
});

test('no rule for what is a note is the rule that Markdown files are', () => {
  for (const text of ['include: []', 'include: [""]', 'include:'])
    expect(readDecisions(text).decisions.include).toEqual(['**/*.md']);
});

test('what the file said before holds on while it cannot be read', () => {
  for (const text of ['exclude: ["', 'excl', `a: ${'['.repeat(51)}`])
    expect(readDecisions(text, before).decisions).toEqual(before);
  expect(readDecisions('', before).decisions).toEqual(NO_DECISIONS);
});

test('a conflict of git is told at its first marker, and both sides count', () => {
  const text =
    'ignored: [Zoom]\n<<<<<<< HEAD\nexclude: [a/**]\n||||||| base\nexclude: [b/**]\n=======\nexclude: [c/**]\n>>>>>>> theirs\n';
  expect(readDecisions(text).decisions).toMatchObject({ ignored: ['Zoom'], exclude: ['a/**', 'c/**'] });
  expect(problemsOf(text)).toEqual([
    '<<<<<<< HEAD: This file holds a conflict of a merge; what both sides say counts.',
  ]);
});

test('in a conflict within a list, a bad line is told where it stands', () => {
  const text = 'ignored:\n<<<<<<< HEAD\n  - Zoom\n=======\n  - [Monday]\n>>>>>>> theirs\n';
  expect(readDecisions(text).decisions.ignored).toEqual(['Zoom']);
  expect(problemsOf(text)[1]).toBe('[Monday]: “ignored” is a list of texts.');
});

test('the domains of our own side are read in any case and with an @, and what is none is told', () => {
  const text = 'ours: ["@Litware.example", lit.co, litware.example, jane@litware.example, litware, [a.b]]\n';
  expect(readDecisions(text).decisions.ours).toEqual(['litware.example', 'lit.co']);
  expect(problemsOf(text)).toEqual([
    '[a.b]: “ours” is a list of texts.',
    'jane@litware.example: “jane@litware.example” is no mail domain. Write what stands behind the @, such as litware.example.',
    'litware: “litware” is no mail domain. Write what stands behind the @, such as litware.example.',
  ]);
  expect(readDecisions('ours: litware.example\n').decisions.ours).toEqual(['litware.example']);
});
