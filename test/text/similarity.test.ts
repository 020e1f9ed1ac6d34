import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarity } from '../../src/text/similarity.ts';

test.each([
  ['Ben Ries', 'ben ries', 1],
  ['ben-ries', 'Ben Ries', 1],
  ['Venkat', 'Venkat Venkataramani', 0.9],
  ['ODI', 'Online Data Infrastructure', 0.88],
  ['Louis Feuvrier', 'Louis Feuvrir', 0.99],
  ['Martha', 'Marhta', 0.96],
  ['Ben Ries', 'Ben Riess', 0.98],
  ['Ben', 'Snowflake', 0.48],
  ['', 'Ben', 0],
])('“%s” and “%s” are alike by %f', (one, other, expected) => {
  expect(Math.round(similarity(one, other) * 100) / 100).toBe(expected);
});

test('being alike goes both ways, from nothing to the same name', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const alike = similarity(one, other);
      expect(similarity(other, one)).toBeCloseTo(alike, 10);
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
      expect(similarity(one, one)).toBe(1);
    }),
  );
});
