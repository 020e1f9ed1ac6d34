import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOf, readFixture } from '../support/fixture.ts';
import { afterAnyChange } from './any-change.ts';
import { askEverything } from './ask-everything.ts';
import { FINDS } from './finds.ts';
import { cases, minutes } from './budget.ts';
import { anyNotes } from './notes.ts';

test('what has been found before is held', () => {
  for (const source of FINDS) expect(() => askEverything(indexOf(readFixture(source)))).not.toThrow();
});

test(
  'whatever notes say, every feature answers at every place without an exception, within the note',
  () => {
    fc.assert(
      fc.property(anyNotes, source => {
        expect(() => askEverything(indexOf(readFixture(source)))).not.toThrow();
      }),
      { ...cases(80), verbose: 1 },
    );
  },
  minutes(12),
);

test(
  'an index that followed edits answers as a new one does',
  () => {
    fc.assert(
      fc.property(anyNotes, fc.array(anyNotes, { minLength: 1, maxLength: 3 }), (first, edits) => {
        let fixture = readFixture(first);
        let index = indexOf(fixture);
        for (const edit of edits) {
          const { texts } = readFixture(edit);
          askEverything(index);
          fixture = { texts: new Map([...fixture.texts, ...texts]), cursor: undefined };
          index = index.with([...indexOf({ texts, cursor: undefined }).notes.values()]);
        }
        expect(askEverything(index)).toEqual(askEverything(indexOf(fixture)));
      }),
      { ...cases(20), verbose: 1 },
    );
  },
  minutes(12),
);

const pick = fc.record({
  does: fc.constantFrom('offer' as const, 'offer', 'rename', 'merge', 'split', 'fixAll'),
  note: fc.nat(40),
  offset: fc.nat(2000),
  which: fc.nat(255),
  name: fc.constantFrom('Cy Moss', 'Data Lake', 'Ada Park', 'Zed', 'x: y', 'A|b]]', '', '小林', 'ada'),
});

test(
  'whatever a person does, edits stand where they can be made, and the index that followed is a new one',
  () => {
    fc.assert(
      fc.property(anyNotes, fc.array(pick, { minLength: 1, maxLength: 8 }), (source, picks) => {
        expect(() => picks.reduce(afterAnyChange, readFixture(source))).not.toThrow();
      }),
      { ...cases(150), verbose: 1 },
    );
  },
  minutes(12),
);
