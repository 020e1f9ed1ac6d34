import { expect, test } from 'vitest';
import { followed, prepare } from '../../src/index/prepare.ts';
import { noWork } from '../../src/model/work.ts';
import { indexOf, notePath, readFixture } from '../support/fixture.ts';

const NOTES = 30;
const SOURCE = `--- ada.md\n---\ntype: person\n---\n# Ada Park\n${Array.from(
  { length: NOTES },
  (_, at) => `--- ${at}.md\nAda Park reports to Bo Lind.\n`,
).join('')}`;

test('an index works out what answers need in steps that look at one note each', () => {
  const work = noWork();
  const index = indexOf(readFixture(SOURCE), { work });
  let searched = 0;
  let weighing = 0;
  for (const _ of prepare(index)) {
    expect(work.notesSearched - searched).toBeLessThanOrEqual(1);
    searched = work.notesSearched;
    if (searched > NOTES && work.claimsWeighed === 0) weighing++;
  }
  // What each note claims, and what of it stands, is a step by itself too.
  expect(weighing).toBeGreaterThan(2 * NOTES);
  expect(searched).toBe(NOTES + 1);
  const weighed = work.claimsWeighed;
  for (const path of index.notes.keys()) index.factsIn(path);
  for (const id of index.entities.keys()) index.mentionsOf(id);
  expect([work.notesSearched, work.claimsWeighed]).toEqual([searched, weighed]);
});

test('an index that was worked out follows what has changed meanwhile', () => {
  const before = indexOf(readFixture(SOURCE));
  const noteOf = (source: string) => [...indexOf(readFixture(source)).notes.values()];
  const next = before.with(noteOf('--- bo.md\n---\ntype: person\n---\n# Bo Lind\n'), [notePath('1.md')]);
  const later = before.with(noteOf('--- 2.md\nIvo Lind.\n'), [notePath('3.md')]);
  const after = followed(next, before, later);
  expect(after.notes.size).toBe(NOTES);
  expect(after.notes.get(notePath('2.md'))?.text).toBe('Ivo Lind.\n');
  expect(after.notes.has(notePath('1.md'))).toBe(false);
  expect(after.notes.has(notePath('3.md'))).toBe(false);
  expect(followed(next, before, before)).toBe(next);
});
