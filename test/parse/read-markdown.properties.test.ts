import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Markdown } from '../../src/model/markdown.ts';
import { readMarkdown } from '../../src/parse/read-markdown.ts';
import type { Span } from '../../src/text/span.ts';
import { generateNote } from '../support/generate-notes.ts';

const TOKENS = [
  ...['\n', '\n\n', '\r\n', '\r', ' ', '  ', '    ', '\t', '\uFEFF', '\0', '\uD83D', '😀', 'é', '\u00A0'],
  ...['a', 'word ', 'Ada Park', '1', '.', ',', '"', "'", '- ', '* ', '+ ', '1. ', '2) ', '> ', '>', '- [ ] '],
  ...[
    '# ',
    '## ',
    '---\n',
    '===\n',
    '***\n',
    '```\n',
    '~~~\n',
    '| ',
    '|',
    '|-|\n',
    ':-:',
    '[a]: /u\n',
    '[^1]: ',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '\\',
    '[',
    ']',
    '![',
    '](',
    ')',
    '(',
    '[a]',
    '[^1]',
    '&amp;',
    '&',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<div>\n',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<a@b.c>',
    'http://a.b/',
    'www.a.b',
    'a@b.c',
  ],
  ...['[[', ']]', '![[', '|', '\\|', '%%', '::', 'key:: ', '[key:: ', '(key:: ', '---\na: b\n---\n'],
] as const;

const markdownLike = fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }).map(tokens => tokens.join(''));
const generated = fc.integer({ min: 1, max: 1000 }).map(generateNote);
const anyText = fc.oneof({ weight: 5, arbitrary: markdownLike }, generated, fc.string({ unit: 'binary' }));

/** Every span that a reading tells of. */
const spansOf = ({ frontmatter, blocks, links, fields }: Markdown): Span[] => [
  ...(frontmatter ? [frontmatter] : []),
  ...blocks,
  ...blocks.flatMap(block => block.pieces),
  ...links.flatMap(link => [link, link.target ?? link, link.label ?? link]),
  ...fields.flatMap(field => [field, field.key, field.value]),
];

describe('Whatever the text,', () => {
  test('the pieces of a block cover it in order, without gaps or overlaps', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const block of readMarkdown(text).blocks) {
          let at = block.from;
          for (const piece of block.pieces) {
            expect(piece.from).toBe(at);
            expect(piece.to).toBeGreaterThan(piece.from);
            at = piece.to;
          }
          expect(text.slice(at, block.to).trim()).toBe('');
        }
      }),
    );
  });

  test('blocks, links and fields stand in order, and blocks do not overlap', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { blocks, links, fields, frontmatter } = readMarkdown(text);
        let end = frontmatter?.to ?? 0;
        for (const block of blocks) {
          expect(block.from).toBeGreaterThanOrEqual(end);
          end = block.to;
        }
        for (const spans of [links, fields]) {
          const starts = spans.map(span => span.from);
          expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('all spans are in the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const { from, to } of spansOf(readMarkdown(text))) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test('CRLF makes no difference to what is prose', () => {
    const withoutReturns = markdownLike.map(text => text.replaceAll('\r', ''));
    fc.assert(
      fc.property(withoutReturns, text => {
        expect(proseOf(text.replaceAll('\n', '\r\n'))).toEqual(proseOf(text));
      }),
    );
  });

  test('code holds no links or fields', () => {
    fc.assert(
      fc.property(markdownLike, text => {
        const { blocks, links, fields } = readMarkdown(text);
        const code = blocks.flatMap(block => block.pieces.filter(piece => piece.kind === 'code'));
        const inCode = [...links, ...fields].filter(span =>
          code.some(({ from, to }) => from < span.from && span.to < to),
        );
        expect(inCode).toEqual([]);
      }),
    );
  });
});

const proseOf = (text: string): string[] =>
  readMarkdown(text).blocks.flatMap(block =>
    block.pieces.filter(piece => piece.kind === 'text').map(piece => text.slice(piece.from, piece.to)),
  );

/** A text of what could make a reader slow or deep. The time limit of a test is the judge. */
const HOSTILE = [
  ...[
    '[',
    '![',
    '[[',
    '![[',
    '](',
    '[a](',
    '[a][',
    '*',
    '*a ',
    'a**b',
    '_a_',
    '`',
    '`a``',
    '<',
    '<!--',
    '<a ',
    '<?',
  ],
  ...[
    '>',
    '> ',
    '- ',
    '- a\n',
    '1. ',
    '\t',
    '%%',
    '%% a\n\n',
    '(((',
    '(a:: ',
    '[a:: ',
    'a:: ',
    '|',
    '|-\n',
    '&',
    '~',
  ],
  ...[
    '[a]: b\n',
    'http://',
    'www.',
    'a@',
    '\\',
    '\n',
    '\r',
    '> `a\n',
    '> <!--\n',
    '[[a|',
    '#',
    '---\n',
    '🙂',
  ],
] as const;

test.each(HOSTILE)('a text of nothing but %j is read in time in proportion to its length', token => {
  const text = token.repeat(Math.floor(200_000 / token.length));
  expect(readMarkdown(text).blocks.length).toBeLessThanOrEqual(text.length);
});
