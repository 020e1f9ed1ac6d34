import { expect, test } from 'vitest';
import { openingOf } from '../../src/text/opening.ts';

test.each([
  ['Short.', 'Short.'],
  ['First one here. Second one here. Third.', 'First one here. Second one here.'],
  [
    'A first sentence that alone is far too long for it. Second.',
    'A first sentence that alone is far too long for it.',
  ],
  [
    'We met Dr. Adams and J. Okafor in the morning of that day. Then lunch.',
    'We met Dr. Adams and J. Okafor in the morning of that day.',
  ],
  ['Ask who leads it (we do not know)! “Nobody” is the answer of all.', 'Ask who leads it (we do not know)!'],
  [
    'no end of a sentence anywhere in this long line of words',
    'no end of a sentence anywhere in this long line of words',
  ],
])('“%s” begins with “%s”', (text, expected) => {
  expect(openingOf(text, 36)).toBe(expected);
});
