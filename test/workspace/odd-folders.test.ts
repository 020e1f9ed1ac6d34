import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { foundProblems } from '../../src/cli/found-problems.ts';
import { notesOnDisk } from '../../src/workspace/disk/notes-on-disk.ts';
import { diskFolder, type DiskFolder } from '../support/disk-folder.ts';
import { notePath } from '../support/fixture.ts';

const FINE = '--- fine.md\n---\ntype: person\n---\n# Ada Park\n';

/** The problems of a folder, a line each, after checking that the note beside the bad one still works. */
async function problemsOf({ root }: DiskFolder): Promise<string> {
  const folder = notesOnDisk(root);
  await folder.load();
  expect([...folder.index.entities.keys()]).toContain('fine');
  return foundProblems(folder.index)
    .map(({ file, start, code, message }) => `${file}:${start.line}:${start.character} ${code} ${message}`)
    .join('\n');
}

test('broken YAML is one problem at its place, and what could be read stands', async () => {
  const folder = diskFolder(`${FINE}--- broken.md\n---\ntype: team\naliases: [open\n---\n# Team\n`);
  expect(await problemsOf(folder)).toBe(
    'broken.md:2:9 invalidProperty The brackets of this list do not fit.',
  );
});

// Thousands of brackets would end the process within the parser, which calls itself for each.
test('a bracket more than our limit in frontmatter is refused before any parser sees it', async () => {
  const folder = diskFolder(`${FINE}--- deep.md\n---\ntype: ${'['.repeat(51)}\n---\n# Deep\n`);
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

test('what is read for its rules is a file of its own, not a link to one', async () => {
  const folder = diskFolder(FINE);
  const outside = diskFolder('--- rules\nexclude: ["**"]\n');
  for (const file of ['account-notes.yaml', '.gitignore'])
    fs.symlinkSync(path.join(outside.root, 'rules'), path.join(folder.root, file));
  expect(await problemsOf(folder)).toBe(
    [
      'account-notes.yaml:0:0 invalidProperty account-notes.yaml cannot be read, so what it said before holds on. This note cannot be read: it is a link, a device or a pipe, not a file of its own.',
      '.gitignore:0:0 unreadableNote .gitignore is not followed: it is a link, a device or a pipe, not a file of its own.',
    ].join('\n'),
  );
});

// Whoever opens a pipe waits until somebody writes into it.
test.skipIf(process.platform === 'win32')('a pipe is never opened, also in the place of a note', async () => {
  const folder = diskFolder(`${FINE}--- note.md\nAda Park\n`);
  const notes = notesOnDisk(folder.root);
  await notes.load();
  folder.remove('note.md');
  for (const file of ['note.md', 'account-notes.yaml', '.gitignore'])
    execFileSync('mkfifo', [path.join(folder.root, file)]);
  expect(notes.index.notes.get(notePath('note.md'))?.text).toBe('');
  await notes.changed([notePath('note.md'), notePath('account-notes.yaml')]);
  expect([...notes.index.notes.keys()]).toEqual(['fine.md']);
  expect(await problemsOf(folder)).toContain('.gitignore is not followed');
});

test('a .gitignore of 20,000 lines is followed; a line too long for that is told', async () => {
  const folder = diskFolder(`${FINE}--- out5.md\n# Out\n--- a/x19999.log.md\n# Out\n`);
  const lines = Array.from({ length: 20_000 }, (_, at) =>
    at % 2 === 0 ? `out${at + 1}.md` : `a/*${at}.log.*`,
  );
  folder.write('.gitignore', [...lines, 'x'.repeat(1001), 'y'.repeat(1000)].join('\n'));
  expect(await problemsOf(folder)).toBe(
    '.gitignore:0:0 unreadableNote Line 20001 of .gitignore is too long to be followed.',
  );
  const notes = notesOnDisk(folder.root);
  await notes.load();
  expect([...notes.index.notes.keys()]).toEqual(['.gitignore', 'fine.md']);
});

test('copies that sync programs leave are told and define nobody twice', async () => {
  const ada = FINE.replace('--- fine.md\n', '');
  const folder = diskFolder(
    [
      FINE,
      '--- account-notes.yaml\nignored: [Zoom]\n',
      '--- account-notes (conflicted copy 2026-01-02).yaml\nignored: [Ada Park]\n',
      ...['fine (1).md', 'fine 2.md', 'fine-DESKTOP-AB12CD.md', 'fine-KIOSK7.md'].map(
        at => `--- ${at}\n${ada}`,
      ),
      ...["fine (Bo's conflicted copy).md", 'fine.sync-conflict-20260102-030405-ABCDEFG.md'].map(
        at => `--- ${at}\n${ada}More.\n`,
      ),
      '--- fine (3).md\nMore of Ada Park.\n--- fine-Q3.md\nMore of Ada Park.\n--- lone (1).md\nAda Park\n',
    ].join(''),
  );
  expect(await problemsOf(folder)).toBe(
    [
      'account-notes (conflicted copy 2026-01-02).yaml:0:0 unreadableNote This looks like a copy of account-notes.yaml that a sync program made; what it says does not count.',
      'fine (1).md:0:0 unreadableNote This note says the same as fine.md, as copies that sync programs make do, and is not read.',
      "fine (Bo's conflicted copy).md:0:0 unreadableNote This is a conflicted copy of fine.md that a sync program made, and is not read.",
      'fine 2.md:0:0 unreadableNote This note says the same as fine.md, as copies that sync programs make do, and is not read.',
      'fine-DESKTOP-AB12CD.md:0:0 unreadableNote This note says the same as fine.md, as copies that sync programs make do, and is not read.',
      'fine-KIOSK7.md:0:0 unreadableNote This note says the same as fine.md, as copies that sync programs make do, and is not read.',
      'fine.sync-conflict-20260102-030405-ABCDEFG.md:0:0 unreadableNote This is a conflicted copy of fine.md that a sync program made, and is not read.',
    ].join('\n'),
  );
});

test('a copy is read from the moment on when it says something of its own, open in the editor or not', async () => {
  const ada = FINE.replace('--- fine.md\n', '');
  const folder = diskFolder(`${FINE}--- fine (1).md\n${ada}`);
  const notes = notesOnDisk(folder.root);
  await notes.load();
  notes.edit(notePath('fine (1).md'), ada);
  expect([...notes.index.entities.keys()]).toEqual(['fine']);
  folder.write('fine.md', ada.replace('Ada', 'Ida'));
  await notes.changed([notePath('fine.md')]);
  expect([...notes.index.entities.keys()]).toEqual(['fine (1)', 'fine']);
});

test('rules that cannot be read any more leave the notes as they are', async () => {
  const folder = diskFolder(
    `${FINE}--- account-notes.yaml\nexclude: [archive/**]\n--- archive/a.md\nAda Park\n`,
  );
  const notes = notesOnDisk(folder.root);
  await notes.load();
  folder.write('account-notes.yaml', 'exclude: ["');
  expect(await notes.changed([notePath('account-notes.yaml')])).toBe('done');
  expect(notes.index.decisionsFile.problems).toHaveLength(1);
  folder.write('account-notes.yaml', 'exclude: [""]');
  expect(await notes.changed([notePath('account-notes.yaml')])).toBe('reload');
  await notes.load();
  expect([...notes.index.notes.keys()]).toEqual(['fine.md', 'archive/a.md']);
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
  const notes = notesOnDisk(folder.root);
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

test('a note open in an editor is read up to the length that it may have on disk', async () => {
  const folder = diskFolder(FINE);
  const notes = notesOnDisk(folder.root);
  await notes.load();
  const at = notePath('fine.md');
  const text = `${FINE.replace('--- fine.md\n', '')}${' '.repeat(10 * 1024 * 1024)}`;
  notes.edit(at, text.slice(0, 10 * 1024 * 1024));
  notes.readEditedNotes();
  expect([...notes.index.entities.keys()]).toEqual(['fine']);
  notes.edit(at, text);
  notes.readEditedNotes();
  expect(notes.index.entities.size).toBe(0);
  expect(notes.index.notes.get(at)).toMatchObject({ text: '', problems: [{ code: 'unreadableNote' }] });
});

test('of a note that has grown too long since it was read nothing is read', async () => {
  const folder = diskFolder(FINE);
  const notes = notesOnDisk(folder.root);
  await notes.load();
  folder.write('fine.md', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'));
  expect(notes.index.notes.get(notePath('fine.md'))?.text).toBe('');
});
