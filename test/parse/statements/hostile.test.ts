import { describe, expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';

/** In UTF-16 code units. What takes the square of it takes hours, and reaches the limit of the test. */
const LENGTH = 500_000;

/** Parts of a text, each with how many facts it says. */
const PARTS: readonly (readonly [part: string, facts: number])[] = [
  ['(', 0],
  ['Ada (', 0],
  ['Ada, ', 0],
  ['Ada and ', 0],
  ['who ', 0],
  ['Ada, who ', 0],
  ['a guy named ', 0],
  ['Ada reports to Ben. ', 1],
  ['not to ', 0],
  ['“Ab ', 0],
  ['my friend ', 0],
  ['store x y z w ', 0],
  ['Ada of ', 0],
  ['CTO ', 0],
  ['A. ', 0],
  ['- Ax - led by Ada Roe\n', 1],
  ['[[Ada]] leads ', 0],
  ['x ', 0],
];

describe('text that says one thing over and over is read to its end', () => {
  test.each(PARTS)('%j', (part, facts) => {
    const times = Math.ceil(LENGTH / part.length);
    const index = NoteIndex.of([parseNote(notePath('a.md'), part.repeat(times))]);
    expect(index.facts.length).toBe(facts * times);
  });
});
