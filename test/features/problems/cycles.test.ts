import { expect, test } from 'vitest';
import { cyclesOf } from '../../../src/features/problems/cycles.ts';
import type { EntityId } from '../../../src/model/entity.ts';

/** `a>b b>a` → `a b`: each cycle in the order walked, from the first of its ids. */
const cycles = (arrows: string): string => {
  const next = arrows.split(' ').map(arrow => arrow.split('>') as [EntityId, EntityId]);
  return cyclesOf(new Map(next))
    .map(cycle => cycle.join(' '))
    .join(', ');
};

test.each([
  ['a line has none', 'a>b b>c', ''],
  ['who follows itself is one', 'a>a', 'a'],
  ['two that follow each other are one', 'b>a a>b', 'a b'],
  ['it starts with the first id, wherever it is entered', 'a>c c>b b>d d>c', 'b d c'],
  ['what leads into one is no part of it', 'x>y y>a a>b b>a', 'a b'],
  ['several are told in order', 'd>c c>d b>a a>b', 'a b, c d'],
])('%s', (_rule, arrows, expected) => {
  expect(cycles(arrows)).toBe(expected);
});

test('a cycle of a hundred thousand is found at once', () => {
  const ids = Array.from({ length: 100_000 }, (_, at) => `p${at}` as EntityId);
  const next = new Map(ids.map((id, at) => [id, ids[(at + 1) % ids.length]]));
  expect(cyclesOf(next).map(cycle => cycle.length)).toEqual([100_000]);
});
