import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOf, readFixture } from '../support/fixture.ts';
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
