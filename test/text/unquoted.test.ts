import { expect, test } from 'vitest';
import { quotedLines } from '../../src/text/quoted-lines.ts';
import { unquotedSource, unquoted } from '../../src/text/unquoted.ts';

const linesOf = (text: string) => {
  const lines = quotedLines(text, { from: 0, to: text.length });
  return Array.from(
    { length: lines.count },
    (_, line) => `${lines.depth(line)} ${text.slice(lines.start(line), lines.end(line))}`,
  );
};

test('quote marks are counted however they are written', () => {
  expect(linesOf('a\n> b\n>> c\n> > d\n >  > e\n>     f\n>\n')).toEqual([
    '0 a',
    '1 b',
    '2 c',
    '2 d',
    '2 e',
    '1     f',
    '1 ',
  ]);
});

test('every line ending ends a line, and white space at the end is left out', () => {
  expect(linesOf('> a \r\n> b\t\r> c\n\n> d')).toEqual(['1 a', '1 b', '1 c', '0 ', '1 d']);
});

test('a place in the text without marks is found in the note', () => {
  const text = '> > The Lattice\r\n> > database 😀 is\r\n> > fast.\r\n> No.\r\n';
  const from = text.indexOf('The');
  const whole = unquoted(text, [
    { from, to: text.indexOf('fast.') + 5 },
    { from: text.indexOf('No.'), to: text.indexOf('No.') + 3 },
  ]);
  expect(whole.text).toBe('The Lattice\ndatabase 😀 is\nfast.\n\nNo.');
  for (const [words, source] of [
    ['Lattice\ndatabase', 'Lattice\r\n> > database'],
    ['😀', '😀'],
    ['fast.', 'fast.'],
    ['No.', 'No.'],
  ] as const) {
    const at = whole.text.indexOf(words);
    const span = unquotedSource(whole, { from: at, to: at + words.length });
    expect(text.slice(span.from, span.to)).toBe(source);
  }
});
