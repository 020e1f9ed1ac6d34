import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applied, difference } from '../../src/edit/text-edit.ts';

const piece = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '🚀'), maxLength: 8 });
const long = fc.integer({ min: 0, max: 9000 }).map(length => 'ab\n'.repeat(length / 3));

test('the difference turns one text into the other, and touches nothing that they share at both ends', () => {
  fc.assert(
    fc.property(long, piece, piece, long, (before, one, other, after) => {
      const [from, to] = [before + one + after, before + other + after];
      const edit = difference(from, to);
      expect(applied(from, [edit])).toBe(to);
      const kept = from.slice(edit.span.from, edit.span.to);
      expect(kept.length).toBeLessThanOrEqual(one.length);
      expect(edit.text.length).toBeLessThanOrEqual(other.length);
      if (kept !== '' && edit.text !== '') {
        expect(kept[0]).not.toBe(edit.text[0]);
        expect(kept.at(-1)).not.toBe(edit.text.at(-1));
      }
    }),
  );
});
