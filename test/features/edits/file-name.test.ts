import { expect, test } from 'vitest';
import { fileNameFor, newNotePath } from '../../../src/features/edits/file-name.ts';
import { DEFAULT_SETTINGS } from '../../../src/protocol/settings.ts';

const path = (name: string, account = 'acme', folder = 'people', taken: string[] = []) =>
  newNotePath({ kind: 'person', name }, account, { ...DEFAULT_SETTINGS.notes.folders, person: folder }, at =>
    taken.includes(at),
  );

test('a note is named for its entity, in the folder of its kind', () => {
  expect(path('Ben Ries')).toBe('acme/people/ben-ries.md');
  expect(path("John Mao's friend", '')).toBe('people/john-maos-friend.md');
  expect(path('Zoë Quinn', 'acme', '')).toBe('acme/zoë-quinn.md');
  expect(path('東京エレクトロン')).toBe('acme/people/東京エレクトロン.md');
});

test('no name leads out of the folder, is a device, or means something in a link', () => {
  for (const name of [
    '../../etc/passwd',
    '/etc/passwd',
    '..',
    'C:\\x',
    '.git',
    'a\u0000b',
    '[[x|y]]#^%%',
    '\u0301',
  ])
    expect(fileNameFor(name, 'person')).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);
  expect(fileNameFor('CON', 'system')).toBe('con-system');
  expect(fileNameFor('COM¹', 'system')).toBe('com¹-system');
  expect(fileNameFor('???', 'team')).toBe('team');
  expect(fileNameFor('𝒜'.repeat(400), 'team').length).toBeLessThanOrEqual(60);
});

test('a path that is taken is numbered', () => {
  expect(path('Ben', 'acme', 'people', ['acme/people/ben.md', 'acme/people/ben-2.md'])).toBe(
    'acme/people/ben-3.md',
  );
});

test('a setting that leads elsewhere is refused', () => {
  for (const folder of [
    '../x',
    '/tmp',
    'C:/x',
    'a/../../b',
    '.hidden',
    'node_modules',
    '\\\\host\\x',
    'a\u0000',
  ])
    expect(path('Ben', 'acme', folder), folder).toHaveProperty('refusal');
  expect(path('Ben', 'acme', './who/all/')).toBe('acme/who/all/ben.md');
});
