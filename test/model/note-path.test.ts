import { expect, test } from 'vitest';
import { fileName, folderOf, isBelow, withoutEnding } from '../../src/model/note-path.ts';

test.each([
  ['people/Jane Doe.md', 'people', 'Jane Doe', 'people/Jane Doe'],
  ['a.md', '', 'a', 'a'],
  ['x.y/v1.2 plan.md', 'x.y', 'v1.2 plan', 'x.y/v1.2 plan'],
  ['x.y/plan', 'x.y', 'plan', 'x.y/plan'],
  ['x/.md', 'x', '.md', 'x/.md'],
])('The path %s has the folder “%s”, the name “%s” and the identity “%s”', (path, folder, name, id) => {
  expect([folderOf(path), fileName(path), withoutEnding(path)]).toEqual([folder, name, id]);
});

test('A note is below its folder and those around it, not below one of a like name.', () => {
  expect([isBelow('x', 'x/a.md'), isBelow('', 'a.md'), isBelow('x', 'x/y/a.md')]).toEqual([true, true, true]);
  expect([isBelow('x', 'xx/a.md'), isBelow('x', 'x.md')]).toEqual([false, false]);
});
