import { expect, test } from 'vitest';
import { decodeReference, unescapeMarkdown } from '../../src/parse/character-references.ts';

test.each([
  ['&amp;', '&'],
  ['&rsquo;', '’'],
  ['&#8217;', '’'],
  ['&#x2019;', '’'],
  ['&#X1F600;', '😀'],
  ['&#0;', '\uFFFD'],
  ['&#xD800;', '\uFFFD'],
  ['&#9999999;', '\uFFFD'],
  ['&nope;', undefined],
  ['&constructor;', undefined],
  ['&amp', undefined],
  ['&amp;&amp;', undefined],
  ['&;', undefined],
])('%s stands for %j', (reference, decoded) => {
  expect(decodeReference(reference)).toBe(decoded);
});

test('escapes and references in a destination are undone', () => {
  expect(unescapeMarkdown('a\\_b\\c &amp; &nope; \\&amp;')).toBe('a_b\\c & &nope; &amp;');
});
