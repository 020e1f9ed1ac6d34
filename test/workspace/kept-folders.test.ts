import { expect, test } from 'vitest';
import { foldersToLetGo } from '../../src/workspace/browser/kept-folders.ts';

const DAY = 24 * 60 * 60 * 1000;
const use = (root: string, day: number, length = 1) => ({ root, at: day * DAY, length });

test('folders that were opened within two months stay, and others go', () => {
  const uses = [use('old', 0), use('new', 50), use('open', 0)];
  expect(foldersToLetGo(uses, use('open', 61))).toEqual(['old']);
});

test('those opened longest ago go where all together are too much', () => {
  const uses = [use('a', 1, 4), use('c', 3, 4), use('b', 2, 4)];
  expect(foldersToLetGo(uses, use('open', 4, 2), 10)).toEqual(['a']);
});

test('what is open stays, however much it is', () => {
  expect(foldersToLetGo([use('a', 1), use('open', 1)], use('open', 2, 99), 10)).toEqual(['a']);
});

test('after a folder that is too much, a small one that was opened earlier goes as well', () => {
  const uses = [use('small', 1, 1), use('large', 2, 9)];
  expect(foldersToLetGo(uses, use('open', 3, 2), 10)).toEqual(['large', 'small']);
});

test('the mentions that are kept of a folder count', () => {
  const uses = [{ ...use('a', 1, 4), mentions: 4 }, use('b', 2, 4)];
  expect(foldersToLetGo(uses, use('open', 3, 2), 10)).toEqual(['a']);
});
