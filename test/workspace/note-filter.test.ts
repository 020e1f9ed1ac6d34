import { expect, test } from 'vitest';
import { NO_DECISIONS, type Decisions } from '../../src/model/decisions.ts';
import { diskFiles } from '../../src/workspace/disk/disk-files.ts';
import { isReached, noteFilter } from '../../src/workspace/note-filter.ts';
import { diskFolder, type DiskFolder } from '../support/disk-folder.ts';

/** Of these paths those that are notes. */
function notes(folder: DiskFolder, paths: readonly string[], decisions: Partial<Decisions> = {}): string[] {
  return paths.filter(path => {
    const filter = noteFilter(diskFiles(folder.root), { ...NO_DECISIONS, ...decisions });
    return isReached(filter, path) && filter.isNote(path);
  });
}

test('notes are the Markdown files, in any case, wherever they are', () => {
  const paths = ['a.md', 'A.MD', 'a/b/c.md', 'a.markdown', 'a.txt', 'md', 'a.md.bak'];
  expect(notes(diskFolder(''), paths)).toEqual(['a.md', 'A.MD', 'a/b/c.md']);
});

test('hidden folders and node_modules hold none', () => {
  const paths = [
    '.git/a.md',
    'a/.obsidian/b.md',
    'node_modules/a.md',
    'a/node_modules/b/c.md',
    '.a.md',
    'a.b/c.md',
  ];
  expect(notes(diskFolder(''), paths)).toEqual(['a.b/c.md']);
});

test('decisions say what is included and excluded', () => {
  const paths = ['a.md', 'b.txt', 'archive/a.md', 'archive/deep/b.md', 'archived.md'];
  const decisions = { include: ['**/*.{md,txt}'], exclude: ['archive/**'] };
  expect(notes(diskFolder(''), paths, decisions)).toEqual(['a.md', 'b.txt', 'archived.md']);
});

test('what git ignores is none', () => {
  const folder = diskFolder('--- .gitignore\n/out\n*.tmp.md\n!keep.tmp.md\n--- a/.gitignore\ndraft.md\n');
  const paths = [
    'out/a.md',
    'a/out/a.md',
    'x.tmp.md',
    'keep.tmp.md',
    'a/draft.md',
    'draft.md',
    'a/b/draft.md',
  ];
  expect(notes(folder, paths)).toEqual(['a/out/a.md', 'keep.tmp.md', 'draft.md']);
});

test('an inner .gitignore takes back what an outer one ignores', () => {
  const folder = diskFolder('--- .gitignore\n*.md\n--- a/.gitignore\n!*.md\nx.md\n');
  expect(notes(folder, ['b.md', 'a/b.md', 'a/x.md', 'a/b/c.md'])).toEqual(['a/b.md', 'a/b/c.md']);
});

test('a pattern is taken from the root, with or without a slash before or behind it', () => {
  for (const exclude of ['/archive', './archive/', 'archive/**', '/archive/**/'])
    expect(notes(diskFolder(''), ['archive/a.md', 'b/archive/a.md'], { exclude: [exclude] })).toEqual([
      'b/archive/a.md',
    ]);
});

test('what a pattern asks a file to stand in is no file of the root', () => {
  expect(notes(diskFolder(''), ['a.md', 'b/a.md'], { exclude: ['*/**'] })).toEqual(['a.md']);
});

test('a .gitignore is read once as it is, and again when it has changed', () => {
  const folder = diskFolder('--- .gitignore\na.md\n');
  const filter = noteFilter(diskFiles(folder.root), NO_DECISIONS);
  const isNote = (path: string): boolean => isReached(filter, path) && filter.isNote(path);
  expect([isNote('a.md'), isNote('b.md')]).toEqual([false, true]);
  folder.write('.gitignore', 'b.md\nlonger\n');
  expect([isNote('a.md'), isNote('b.md')]).toEqual([true, false]);
  folder.remove('.gitignore');
  expect([isNote('a.md'), isNote('b.md')]).toEqual([true, true]);
});
