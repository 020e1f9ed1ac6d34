import { describe, expect, test } from 'vitest';
import { itemsOf, readValue } from '../../src/parse/values.ts';
import { printValue } from '../support/print.ts';

const whole = (text: string) => ({ from: 0, to: text.length });
const items = (text: string) => itemsOf(text, whole(text)).map(value => printValue(text, value));

const lists: readonly (readonly [title: string, text: string, ...items: string[]])[] = [
  ['Commas part items.', 'a, b ,c', 'a', 'b', 'c'],
  ['Empty items are none.', ', a,, b,', 'a', 'b'],
  [
    'Commas in links, parentheses and quotes part nothing.',
    '[[a, b]], c (d, e), "f, g"',
    '→ a, b',
    'c (d, e)',
    'f, g',
  ],
  ['A bracket that never closes takes the rest.', 'a, (b, c', 'a', '(b, c'],
  ['A bracket that never opened is text.', 'a), b', 'a)', 'b'],
  [
    'Each item has its own time.',
    '[[a]] (2024 – 2025), [[b]] (since 2025-06)',
    '→ a ⟨2024…2025⟩',
    '→ b ⟨2025-06…⟩',
  ],
];

test.each(lists)('%s', (_, text, ...expected) => {
  expect(items(text)).toEqual(expected);
});

const links: readonly (readonly [text: string, expected: string])[] = [
  ['[[Raj]]', '→ Raj'],
  ['[[people/raj|Raj K.]]', '→ people/raj as Raj K.'],
  ['[[people/raj\\|Raj]]', '→ people/raj as Raj'],
  ['[[ Raj | ]]', '→ Raj'],
  ['[[Raj#Goals]]', '→ Raj#Goals'],
  ['[Raj](../people/raj%20k.md)', '→ ../people/raj k.md as Raj'],
  ['[Raj](<raj k.md>)', '→ raj k.md as Raj'],
  ['[Raj](100%.md)', '→ 100%.md as Raj'],
  ['[Raj](raj%20k.md "Raj K.")', '→ raj k.md as Raj'],
  ["[Raj](<raj k.md> 'Raj (K.)')", '→ raj k.md as Raj'],
  ['[Raj](raj k.md (him)) (acting)', '→ raj k.md as Raj'],
  [`[Raj](rock 'n raj.md)`, "→ rock 'n raj.md as Raj"],
  ['[[Raj]] and more', '[[Raj]] and more'],
  ['[[]]', '[[]]'],
  ['[[a]] [[b]]', '[[a]] [[b]]'],
];

test.each(links)('The value %s is read as %s.', (text, expected) => {
  expect(printValue(text, readValue(text, whole(text)))).toBe(expected);
});

const periods: readonly (readonly [text: string, expected: string])[] = [
  ['x (2024-01 – 2025-05)', 'x ⟨2024-01…2025-05⟩'],
  ['x (2024-01-15 - 2025-05-31)', 'x ⟨2024-01-15…2025-05-31⟩'],
  ['x (2024–2025)', 'x ⟨2024…2025⟩'],
  ['x (2024-2025)', 'x ⟨2024…2025⟩'],
  ['x (2024 — )', 'x ⟨2024…⟩'],
  ['x (–2025-05)', 'x ⟨…2025-05⟩'],
  ['x (from 2024 to 2025)', 'x ⟨2024…2025⟩'],
  ['x (since 2024-03)', 'x ⟨2024-03…⟩'],
  ['x (Until 2025)', 'x ⟨…2025⟩'],
  ['x (2024)', 'x (2024)'],
  ['x (2024-01)', 'x (2024-01)'],
  ['x (-)', 'x (-)'],
  ['x (v1 – v2)', 'x (v1 – v2)'],
  ['(2024 – 2025)', '(2024 – 2025)'],
  ['x (2024 – 2025) y', 'x (2024 – 2025) y'],
];

describe('the time for which a value holds', () => {
  test.each(periods)('%s is read as %s', (text, expected) => {
    expect(printValue(text, readValue(text, whole(text)))).toBe(expected);
  });
});
