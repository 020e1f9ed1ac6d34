import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { foundProblems } from '../../src/cli/found-problems.ts';
import { NotesFolder } from '../../src/workspace/notes-folder.ts';
import { diskFolder, type DiskFolder } from '../support/disk-folder.ts';

const FINE = '--- fine.md\n---\ntype: person\n---\n# Ada Park\n';

/** The problems of a folder, a line each, after checking that the note beside the bad one still works. */
async function problemsOf({ root }: DiskFolder): Promise<string> {
  const folder = new NotesFolder(root);
  await folder.load();
  expect([...folder.index.entities.keys()]).toContain('fine');
  return foundProblems(folder)
    .map(({ file, start, code, message }) => `${file}:${start.line}:${start.character} ${code} ${message}`)
    .join('\n');
}

test('broken YAML is one problem at its place, and what could be read stands', async () => {
  const folder = diskFolder(`${FINE}--- broken.md\n---\ntype: team\naliases: [open\n---\n# Team\n`);
  expect(await problemsOf(folder)).toMatch(
    /^broken\.md:\d+:\d+ invalidProperty The frontmatter is not valid YAML: [^\n]+$/,
  );
});

test('forty thousand brackets in frontmatter are refused before any parser sees them', async () => {
  const folder = diskFolder(`${FINE}--- deep.md\n---\ntype: ${'['.repeat(40_000)}\n---\n# Deep\n`);
  expect(await problemsOf(folder)).toBe(
    'deep.md:1:56 invalidProperty The YAML is nested deeper than 50 levels and is not read.',
  );
});

test('a binary file that calls itself a note is told of and passed over', async () => {
  const folder = diskFolder(FINE);
  folder.write('image.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  expect(await problemsOf(folder)).toBe(
    'image.md:0:0 unreadableNote This file is no text: it holds zero bytes.',
  );
});

test('a note in UTF-16 says what to do about it', async () => {
  const folder = diskFolder(FINE);
  folder.write('wide.md', Buffer.from('\ufeff# Wide\n', 'utf16le'));
  expect(await problemsOf(folder)).toBe(
    'wide.md:0:0 unreadableNote This note is encoded in UTF-16. Save it as UTF-8 to have it read.',
  );
});

test('a note with a few bad bytes is read, and told where they are', async () => {
  const folder = diskFolder(FINE);
  folder.write('latin.md', Buffer.from('Ada Park\nliked the caf\xe9.\n', 'latin1'));
  expect(await problemsOf(folder)).toBe(
    'latin.md:1:13 unreadableNote This note is not valid UTF-8; what cannot be read shows as “\ufffd”.',
  );
});

test('a note of many megabytes is not read, and says so', async () => {
  const folder = diskFolder(FINE);
  folder.write('huge.md', Buffer.alloc(11 * 1024 * 1024, 'a'));
  expect(await problemsOf(folder)).toBe(
    'huge.md:0:0 unreadableNote This note is 11 MB long; notes over 10 MB are not read.',
  );
});

test('symbolic links that lead back are one problem each; no other link is followed', async () => {
  const folder = diskFolder(`${FINE}--- inner/note.md\nAda Park\n`);
  const outside = diskFolder('--- secret.md\n---\ntype: person\n---\n# Outside Person\n');
  fs.symlinkSync(folder.root, path.join(folder.root, 'inner/up'));
  fs.symlinkSync('self', path.join(folder.root, 'self'));
  fs.symlinkSync(outside.root, path.join(folder.root, 'elsewhere'));
  fs.symlinkSync(path.join(outside.root, 'secret.md'), path.join(folder.root, 'secret.md'));
  expect(await problemsOf(folder)).toBe(
    [
      'inner/up:0:0 unreadableNote This symbolic link leads back to a folder that holds it, so it is not followed.',
      'self:0:0 unreadableNote This symbolic link leads round in a circle.',
    ].join('\n'),
  );
});

test('dot-folders, node_modules, what git ignores and what is excluded hold no notes', async () => {
  const person = (name: string): string => `---\ntype: person\n---\n# ${name}\n`;
  const folder = diskFolder(
    [
      FINE,
      '--- account-notes.yaml\nexclude: ["archive/**"]\n',
      '--- .gitignore\nbuild/\n*.draft.md\n',
      '--- sub/.gitignore\n/mine.md\n',
      ...[
        '.obsidian/a.md',
        'node_modules/b.md',
        'build/c.md',
        'x.draft.md',
        'sub/mine.md',
        'archive/d.md',
        'sub/kept.md',
      ].map(at => `--- ${at}\n${person(at)}`),
    ].join(''),
  );
  const notes = new NotesFolder(folder.root);
  await notes.load();
  expect([...notes.index.notes.keys()]).toEqual(['fine.md', 'sub/kept.md']);
});

test('a mistake in account-notes.yaml is told at its place, and the rest of it counts', async () => {
  const folder = diskFolder(
    `${FINE}--- account-notes.yaml\nignored: [Ada Park]\ndistinct:\n  - {note: a.md}\n`,
  );
  expect(await problemsOf(folder)).toBe(
    'account-notes.yaml:2:4 invalidProperty A line of “distinct” names a note, a name, and what it is not.',
  );
});
