import { expect, test } from 'vitest';
import { StaleNotes } from '../../src/server/folders/stale-notes.ts';
import { notePath } from '../support/fixture.ts';

test('notes that turn out to be others are taken up together, each once', () => {
  const taken: (readonly string[])[] = [];
  const later: (() => void)[] = [];
  const stale = new StaleNotes(
    paths => taken.push(paths),
    act => later.push(act),
  );
  for (const path of ['a.md', 'b.md', 'a.md']) stale.add(notePath(path));
  expect(taken).toEqual([]);
  later.shift()?.();
  expect(taken).toEqual([['a.md', 'b.md']]);
  stale.add(notePath('a.md'));
  later.shift()?.();
  expect(taken[1]).toEqual(['a.md']);
  expect(later).toEqual([]);
});
