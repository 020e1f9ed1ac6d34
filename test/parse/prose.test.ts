import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProse } from '../../src/parse/prose.ts';
import { readMarkdown } from '../../src/parse/read-markdown.ts';
import { BLOCK_END, HOLE, blockAt, proseSource, proseSources } from '../../src/text/prose.ts';
import { runs } from '../support/runs.ts';

const read = (text: string) => readProse(text, readMarkdown(text));
const shown = (text: string) =>
  read(text).text.replaceAll(BLOCK_END, '¶').replaceAll(HOLE, '□').replaceAll('\n', '⏎');

const texts: readonly (readonly [title: string, text: string, expected: string])[] = [
  ['Blocks are parted.', '# A\n\nb\n\n- c\n- d\n\n> e', 'A¶b¶c¶d¶e'],
  ['Cells are parted.', '| a | b |\n|---|---|\n| c | d |', 'a¶b¶c¶d'],
  ['Emphasis is left out.', '**a** _b_ ~~c~~ a**b**c', 'a b c abc'],
  ['An escape is what it stands for.', '\\*a\\*', '*a*'],
  ['A character reference is what it stands for.', 'A&amp;B &#66; &nope;', 'A&B B &nope;'],
  ['A soft line break is a line break.', 'a\nb\r\nc', 'a⏎b⏎c'],
  ['So it is in a quote.', '> a\n> b\n>c\nd', 'a⏎b⏎c⏎d'],
  [
    'A link is its text, and what does not show leaves a hole.',
    'a [b](c.md) `d` [[e|f]] [[g]] ![h](i)',
    'a b□ □ □f □ □',
  ],
  ['Text is in NFC.', 'Zoe\u0308 \u1112\u1161\u11ab \u212b', 'Zoë 한 Å'],
  ['What is not seen is left out.', 'a\u00adb\u200bc\u2060d\ufeffe', 'abcde'],
  ['Marks that make no other letter stay.', 'น้ำ שָׁ e\u0324\u0301', 'น้ำ שָׁ e\u0324\u0301'.normalize('NFC')],
  ['A byte-order mark is no prose.', '\ufeffa', 'a'],
];

test.each(texts)('%s', (_, text, expected) => {
  expect(shown(text)).toBe(expected);
});

const places: readonly (readonly [words: string, source: string, text: string])[] = [
  ['b', 'b', 'a b c'],
  ['b\nc', 'b\r\n> c', '> a b\r\n> c d'],
  ['Ben Ries', 'Ben** Ries', 'a **Ben** Ries b'],
  ['A&B', 'A&amp;B', 'x A&amp;B y'],
  ['Zoë', 'Zoe\u0308', 'ä Zoe\u0308 é'],
  ['ë', 'e\u0308', 'Zoe\u0308 x'],
  ['Rockset', 'Rock\u00adset', 'a Rock\u00adset\u00ad b'],
  ['Rockset', 'Rockset', '🚀 Rockset'],
];

test.each(places)('The words “%s” come from “%s”.', (words, source, text) => {
  const prose = read(text);
  const at = prose.text.indexOf(words);
  const span = proseSource(prose, at, at + words.length);
  expect(text.slice(span.from, span.to)).toBe(source);
});

test('A block knows where it starts, ends, and what it is.', () => {
  const prose = read('# A\n\nbc\n\n- d\n\n  e\n\n| f |\n|---|');
  const blocks = [...prose.text]
    .flatMap((character, at) => (character === BLOCK_END ? [] : [at]))
    .map(at => blockAt(prose, at));
  expect(blocks.map(({ from, to, kind }) => `${kind} ${prose.text.slice(from, to)}`)).toEqual([
    'heading A',
    'paragraph bc',
    'paragraph bc',
    'item d',
    'paragraph e',
    'cell f',
  ]);
});

test('Any stretch of the prose of any text comes from a stretch of it, in order.', () => {
  const text = fc
    .array(
      fc.constantFrom(
        'a',
        'B',
        ' ',
        '\n',
        '\r\n',
        '> ',
        '*',
        '&amp;',
        'e\u0301',
        '\u00ad',
        '`',
        '[[x|y]]',
        '- ',
        '🚀',
        'น้',
      ),
      { maxLength: 25 },
    )
    .map(parts => parts.join(''));
  fc.assert(
    fc.property(text, source => {
      const prose = read(source);
      const sourceOf = proseSources(prose);
      let end = 0;
      for (let at = 0; at < prose.text.length; at++) {
        const span = proseSource(prose, at, at + 1);
        expect(sourceOf(at, at + 1)).toEqual(span);
        expect(span.from).toBeLessThanOrEqual(span.to);
        expect(span.to).toBeLessThanOrEqual(source.length);
        expect(span.to).toBeGreaterThanOrEqual(end);
        end = span.to;
      }
    }),
    runs(300),
  );
});
