import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/workspace/pack.ts';

const key = fc.oneof(fc.constantFrom('from', 'to', 'span', 'name', 'kind', 'own'), fc.string());
const { value } = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(undefined, null, true, false),
    fc.oneof(fc.integer(), fc.nat(400), fc.double({ noNaN: true }), fc.maxSafeInteger()),
    fc.string({ unit: 'binary' }),
    fc.array(fc.nat()),
    fc.array(tie('value')),
    fc.dictionary(
      key.filter(each => each !== '__proto__'),
      tie('value'),
      { noNullPrototype: true },
    ),
  ),
}));

test('whatever is packed comes out as it was', () => {
  fc.assert(
    fc.property(value, given => {
      expect(unpack(pack(given))).toStrictEqual(given);
    }),
  );
});

test.each([[[{ '': 1 }, {}]], [[{ 'a\nb': 1 }, { a: 1, b: 2 }]]])(
  'objects whose keys look alike when joined stay apart: %j',
  given => {
    expect(unpack(pack(given))).toStrictEqual(given);
  },
);

test('half a surrogate pair, and numbers that no file position is, come out as they were', () => {
  const given = ['\ud83d', 'ÿ', 'Ā', -1, -0, 0.1, 2 ** 40, -(2 ** 31), [0, 2 ** 30], [5, 3, 8]];
  expect(unpack(pack(given))).toStrictEqual(given);
});

test('bytes that are cut off are refused, and read on past their end never', () => {
  fc.assert(
    fc.property(value, fc.nat(), (given, at) => {
      const bytes = pack([given, 'end']);
      expect(() => unpack(bytes.subarray(0, at % bytes.length))).toThrow(RangeError);
    }),
  );
});
