import fs from 'node:fs';
import fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { COMMON, commonOf } from '../../src/text/characters/common-letters.ts';
import { letterExpression } from '../../src/text/characters/letter-expression.ts';
import { withLetterExpressions } from '../host/letter-expressions.mts';
import { runs } from '../support/runs.ts';

const common = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(unit =>
  new RegExp(`[${COMMON}]`).test(unit),
);

test.for(['L', 'Lu', 'Ll', 'Lt', 'Lo', 'N', 'M'].flatMap(name => [`${name} u`, `${name} iu`]))(
  'The common letters of a class are those that V8 knows: %s',
  named => {
    const [name = '', flags = ''] = named.split(' ');
    const matched = (written: string): string =>
      common.filter(unit => new RegExp(written, flags).test(unit)).join('');
    expect(matched(`[${commonOf(name, flags.includes('i')) ?? '?'}]`)).toBe(matched(`\\p{${name}}`));
  },
);

/** All regular expressions that the sources write out with the flag `u`. */
const written = fs
  .readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .flatMap(file => expressionsIn(fs.readFileSync(`src/${file}`, 'utf8')));

function expressionsIn(text: string): readonly RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const flags = node.text.slice(end + 1);
      if (flags.includes('u')) found.push(new RegExp(node.text.slice(1, end), flags));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

const pieces = fc.constantFrom(
  ...'Ada Ärö Ø’Éa Łódź ÞÞ µ ß ÿ ŸŸ ı İz ǅ ʼn ſs Kk Åå ẞ Ωμ Жж 漢字 🙂 𝐀𝐚 é I me please the is was on by not if and for from'.split(
    ' ',
  ),
  ...' \t\n.,:;-–—’"“”()[]<>@/|&*_#0123456789'.split(''),
);
const texts = fc.array(
  fc.oneof(pieces, fc.constantFrom(' '), fc.string({ unit: 'grapheme', maxLength: 4 })),
  { maxLength: 14 },
);

test('An expression of the sources answers as it is written, whatever the text', () => {
  const pairs = written.map(
    expression => [expression, letterExpression(expression.source, expression.flags)] as const,
  );
  expect(pairs.length).toBeGreaterThan(300);
  fc.assert(
    fc.property(texts, parts => {
      const text = parts.join('');
      for (const [expression, made] of pairs)
        expect(answers(made, text), `${expression}`).toEqual(answers(expression, text));
    }),
    runs(40),
  );
});

function answers(expression: RegExp, text: string): readonly unknown[] {
  expression.lastIndex = 0;
  const found = [expression.exec(text), expression.lastIndex, expression.test(text), expression.lastIndex];
  expression.lastIndex = 0;
  const parts = [text.replace(expression, '<$&>'), text.split(expression), text.search(expression)];
  const all = expression.flags.includes('g') ? [...text.matchAll(expression)] : text.match(expression);
  return [...found.map(each => (Array.isArray(each) ? [...each, each.index] : each)), parts, all];
}

test('The build makes an expression once, but one that keeps its place anew each time', () => {
  const source = [
    'const name = /\\p{Lu}/u;',
    "const bare = (text: string) => text.replace(/[^\\p{L}]/gu, '').split(/x/iu);",
    'const next = (text: string) => /\\p{L}/uy.exec(text);',
    "const made = (word: string) => new RegExp(word, 'iu');",
    'const cheap = (text: string) => /[a-z]/u.test(text);',
  ].join('\n');
  expect(withLetterExpressions('/src/names.ts', source)?.replace(/ from ".*?"/, '')).toMatchInlineSnapshot(`
    "import { letterExpression as letterExpression_ };const letterExpression_0 = letterExpression_("[^\\\\p{L}]", "gu", "g");const letterExpression_1 = letterExpression_("x", "iu", "i");const name = letterExpression_("[\\\\p{Lu}]", "u", "");
    const bare = (text: string) => text.replace(letterExpression_0, '').split(letterExpression_1);
    const next = (text: string) => /\\p{L}/uy.exec(text);
    const made = (word: string) => letterExpression_(word, 'iu');
    const cheap = (text: string) => /[a-z]/u.test(text);"
  `);
  expect(withLetterExpressions('/test/names.ts', source)).toBeUndefined();
});
