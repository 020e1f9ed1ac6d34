import { expect, test } from 'vitest';
import { Sentences } from '../../../src/features/wording/sentences.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';

test('A line that stands twice in a note is a sentence in either place.', () => {
  const line = 'We met. Eve left early.';
  const { texts, cursor } = readFixture(`--- n.md\n${line}\n\nIt rained.\n\n${line}\n`);
  const text = `${line}\n\nIt rained.\n\n${line}\n`;
  const sentences = new Sentences(indexOf({ texts, cursor }));
  const spans = [text.indexOf('Eve'), text.lastIndexOf('Eve')].map(
    from => sentences.around(notePath('n.md'), { from, to: from + 3 }).span,
  );
  expect(spans.map(({ from, to }) => [from, text.slice(from, to)])).toEqual([
    [text.indexOf('Eve'), 'Eve left early.'],
    [text.lastIndexOf('Eve'), 'Eve left early.'],
  ]);
});
