import { expect, test } from 'vitest';
import { lastAtOrBefore, lineStarts, positionAt } from '../../src/text/lines.ts';

test('Lines end with LF, CRLF or a lone CR, as LSP counts them.', () => {
  expect(lineStarts('a\nb\r\nc\rd\n')).toEqual([0, 2, 5, 7, 9]);
  expect(lineStarts('')).toEqual([0]);
  expect(lineStarts('\n\n')).toEqual([0, 1, 2]);
});

test('Characters are UTF-16 code units.', () => {
  const text = '🚀 a\r\n\ufeffb';
  const starts = lineStarts(text);
  expect(positionAt(starts, text.indexOf('a'))).toEqual({ line: 0, character: 3 });
  expect(positionAt(starts, text.indexOf('b'))).toEqual({ line: 1, character: 1 });
  expect(positionAt(starts, 0)).toEqual({ line: 0, character: 0 });
  expect(positionAt(starts, text.length)).toEqual({ line: 1, character: 2 });
});

test('The last entry that is not above an offset is found.', () => {
  const entries = [0, 3, 3, 8];
  expect([0, 1, 3, 7, 8, 99].map(offset => lastAtOrBefore(entries, offset))).toEqual([0, 0, 2, 2, 3, 3]);
  expect(lastAtOrBefore([], 5)).toBeLessThanOrEqual(0);
});
