import { describe, expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { notePath } from '../../support/fixture.ts';

const LENGTH = 20_000;
const repeated = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length));

function timeOf(text: string): number {
  const start = performance.now();
  void NoteIndex.of([parseNote(notePath('a.md'), text)]).facts;
  return performance.now() - start;
}

/** Four times the text may take some eight times as long; anything quadratic takes sixteen times. */
describe('hostile text is read in linear time', { timeout: 30_000 }, () => {
  test.each(
    [
      '(',
      'Ada (',
      'Ada, ',
      'Ada and ',
      'who ',
      'Ada, who ',
      'a guy named ',
      'Ada reports to Ben. ',
      'not to ',
      '“Ab ',
      'my friend ',
      'store x y z w ',
      'Ada of ',
      'CTO ',
      'A. ',
      '- Ax - led by Ada Roe\n',
      '[[Ada]] leads ',
      'x ',
    ].map(part => [JSON.stringify(part), part] as const),
  )('%s', (_, part) => {
    timeOf(repeated(part, 1000));
    const short = timeOf(repeated(part, LENGTH));
    const long = timeOf(repeated(part, 4 * LENGTH));
    expect(long).toBeLessThan(Math.max(400, 10 * short));
  });
});
