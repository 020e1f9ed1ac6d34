import { expect, test } from 'vitest';
import { hover } from '../../../src/features/card/hover.ts';
import { problems } from '../../../src/features/problems/problems.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const NOTE = notePath('a.md');

/** Notes of so many people of one name, and one that names them. */
const crowd = (count: number, text: string) =>
  indexOf(
    readFixture(
      Array.from({ length: count }, (_, at) => entityNote(`p${at}.md`, 'person', 'Ada Park')).join('') +
        `--- a.md\n${text}\n`,
    ),
  );

test.each(['Ada Park', '[[Ada Park]]'])(
  '%s means up to fifty people of the name, and counts the others',
  text => {
    const counts = (people: number) =>
      crowd(people, text)
        .mentionsIn(NOTE)
        .map(({ among, more }) => [among.length, more]);
    expect(counts(50)).toEqual([[50, 0]]);
    expect(counts(53)).toEqual([[50, 3]]);
  },
);

test('card and problem tell how many there are in all', () => {
  const index = crowd(53, 'Ada Park');
  const found = hover(index, NOTE, 1);
  expect((found?.cards.length ?? 0) + (found?.more ?? 0)).toBe(53);
  expect(problems(index, NOTE).map(({ message }) => message)).toEqual([
    expect.stringMatching(/^“Ada Park” may mean Ada Park \(p0\).* or 43 more\.$/),
  ]);
});

test('Of two who share a name a note means the one that a section of it defines', () => {
  const index = indexOf(
    readFixture(
      `${entityNote('p.md', 'person', 'Ada Park')}--- a.md\n# Dock\n\n## Ada Park\n- type:: person\n\nAda Park met us.\n--- b.md\nAda Park met us.\n`,
    ),
  );
  const meant = (path: string) => index.mentionsIn(notePath(path)).map(({ entity }) => entity);
  expect(meant('a.md')).toEqual(['a#ada-park', 'a#ada-park']);
  expect(meant('b.md')).toEqual([undefined]);
});
