import { describe, expect, test } from 'vitest';
import { PATTERNS } from '../../../src/parse/statements/patterns/patterns.ts';
import { statementsIn } from './reading.ts';

describe('Each pattern reads its own example', () => {
  test.each(PATTERNS.map(({ example, says, shape }) => [example, says, shape] as const))(
    '%s',
    (example, says) => {
      expect(statementsIn(example).join('; ')).toBe(says);
    },
  );
});

test.each(PATTERNS.map(({ example }) => example))('“%s” may break off behind any word.', example => {
  for (const { index } of example.matchAll(/ /gu))
    expect(() => statementsIn(example.slice(0, index))).not.toThrow();
});

test('Each relation that a sentence can state has a pattern.', () => {
  const relations = new Set(PATTERNS.map(({ relation }) => relation));
  for (const relation of [
    'reports_to',
    'leads',
    'lead',
    'part_of',
    'team',
    'organization',
    'previously',
  ] as const)
    expect(relations).toContain(relation);
  for (const relation of ['owner', 'built_on', 'stores_in', 'used_by', 'acquired_by', 'founded_by'] as const)
    expect(relations).toContain(relation);
});
