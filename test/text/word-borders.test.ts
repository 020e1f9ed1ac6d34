import { expect, test } from 'vitest';
import { canEndAt, canStartAt } from '../../src/text/characters/word-borders.ts';

/** The text with `|` where a name may start, or end. */
function borders(text: string, starts: boolean): string {
  let shown = '';
  for (let at = 0; at <= text.length; at++) {
    const isBorder = starts ? at < text.length && canStartAt(text, at) : at > 0 && canEndAt(text, at);
    shown += (isBorder ? '|' : '') + (text[at] ?? '');
  }
  return shown;
}

test.each([
  ['ab cd', '|ab |cd'],
  ['a_b1', '|a_b1'],
  ["O'Neill’s", "|O'Neill’s"],
  ['Node.js.', '|Node.js.'],
  ['C++', '|C++'],
  ['a-b', '|a-|b'],
  ['.NET', '|.|NET'],
  ['東京x', '|東|京|x'],
  ['\u0000a\u0001', '|\u0000|a\u0001'],
])('In “%s” a name may start at: %s', (text, expected) => {
  expect(borders(text, true)).toBe(expected);
});

test.each([
  ['ab cd', 'ab| cd|'],
  ['a_b1', 'a_b1|'],
  ["Ben's Ben's", "Ben|'s| Ben|'s|"],
  ["O'Neill", "O'Neill|"],
  ['Ben’ll', 'Ben|’ll|'],
  ['Node.js.', 'Node.js|.|'],
  ['C++ C++', 'C|++| C|++|'],
  ['東京x', '東|京|x|'],
])('In “%s” a name may end at: %s', (text, expected) => {
  expect(borders(text, false)).toBe(expected);
});
