import { expect, test } from 'vitest';
import { noWork } from '../../src/model/work.ts';
import type { FolderOptions } from '../../src/workspace/folder-options.ts';
import { notesOnDisk } from '../../src/workspace/disk/notes-on-disk.ts';
import type { NotesFolder } from '../../src/workspace/notes-folder.ts';
import { diskFolder, type DiskFolder } from '../support/disk-folder.ts';
import { notePath } from '../support/fixture.ts';

const person = (name: string): string => `---\ntype: person\n---\n# ${name}\n`;
const ACCOUNT = '--- acme.md\n---\ntype: account\n---\n# Acme\n';
const SAID = 'Nora Field reports to Ada Park.\n';
const NOTE = notePath('note.md');

async function loaded({ root }: DiskFolder, options: FolderOptions = {}): Promise<NotesFolder> {
  const folder = notesOnDisk(root, options);
  await folder.load();
  return folder;
}

/** The names that the folder knows once it has read what editors changed. */
function names(folder: NotesFolder): string[] {
  folder.readEditedNotes();
  return [...folder.index.entities.values()].map(({ name }) => name);
}

/** Tells of files that changed, and reads everything anew where the folder asks for it. */
async function told(folder: NotesFolder, ...files: string[]): Promise<void> {
  if ((await folder.changed(files.map(notePath))) === 'reload') await folder.load();
}

test('however often a note is edited before the next question, it is read once, and nothing else is', async () => {
  const work = noWork();
  const folder = await loaded(diskFolder(`${ACCOUNT}--- note.md\n`), { work });
  Object.assign(work, noWork());
  for (const text of ['A', 'Ad', 'Ada', 'Ada Park', 'Ada Park reports to Ben Ries.']) folder.edit(NOTE, text);
  expect(folder.index.notes.get(NOTE)?.text).toBe('');
  expect(work.notesParsed).toBe(0);
  folder.readEditedNotes();
  folder.readEditedNotes();
  expect(folder.index.notes.get(NOTE)?.text).toBe('Ada Park reports to Ben Ries.');
  expect(work).toMatchObject({ notesParsed: 1, notesRead: 0 });
});

test('where an editor keeps the byte-order mark, places are counted with it', async () => {
  const disk = diskFolder(ACCOUNT);
  disk.write('note.md', `\ufeff${person('Ada Park')}`);
  const folder = await loaded(disk);
  const nameAt = (): number | undefined => folder.index.notes.get(NOTE)?.definitions[0]?.nameSpan.from;
  const place = nameAt() ?? 0;
  folder.edit(NOTE, `\ufeff${person('Ada Park')}`);
  folder.readEditedNotes();
  expect(nameAt()).toBe(place + 1);
});

test('what a long note says is taken up when typing rests', async () => {
  const folder = await loaded(diskFolder(`--- note.md\n${SAID}`));
  const text = `${SAID}\n${'Nothing is said here.\n'.repeat(4000)}`;
  folder.edit(NOTE, text);
  expect(names(folder)).toEqual(['Nora Field', 'Ada Park']);
  folder.edit(NOTE, text.replace('Ada Park', 'Ivo Lind'));
  expect(names(folder)).toEqual(['Nora Field', 'Ada Park']);
  expect(folder.readLongNotes()).toBe(true);
  expect(names(folder)).toEqual(['Nora Field', 'Ivo Lind']);
  expect(folder.readLongNotes()).toBe(false);
});

test('a folder sleeps while nothing in it is about an account, and wakes when somebody writes of one', async () => {
  const disk = diskFolder(`--- note.md\n${SAID}`);
  const folder = await loaded(disk, { sleeps: true });
  expect([names(folder), folder.index.notes.size, folder.isWhole]).toEqual([[], 0, true]);
  expect(folder.edit(NOTE, `${SAID}More.\n`)).toBe('done');
  expect(folder.edit(notePath('ben.md'), person('Ben Ries'))).toBe('reload');
  await folder.load();
  expect(names(folder)).toEqual(['Ben Ries', 'Nora Field', 'Ada Park']);
});

test('a folder that sleeps wakes for a file with decisions', async () => {
  const disk = diskFolder(`--- note.md\n${SAID}`);
  const folder = await loaded(disk, { sleeps: true });
  disk.write('account-notes.yaml', 'ignored: [Ada Park]\n');
  await told(folder, 'account-notes.yaml');
  expect(names(folder)).toEqual(['Nora Field']);
});

test('a rule that leaves a note out lets go of it even while it is open, and has it back as the editor has it', async () => {
  const disk = diskFolder(`${ACCOUNT}--- old/ben.md\n${person('Ben Ries')}`);
  const folder = await loaded(disk);
  folder.edit(notePath('old/ben.md'), person('Ben Reed'));
  expect(names(folder)).toEqual(['Acme', 'Ben Reed']);
  disk.write('account-notes.yaml', 'exclude: ["old/**"]\n');
  await told(folder, 'account-notes.yaml');
  expect(names(folder)).toEqual(['Acme']);
  folder.edit(notePath('old/ben.md'), person('Ben Roe'));
  expect(names(folder)).toEqual(['Acme']);
  disk.remove('account-notes.yaml');
  await told(folder, 'account-notes.yaml');
  expect(names(folder)).toEqual(['Acme', 'Ben Roe']);
  folder.close(notePath('old/ben.md'));
  expect(names(folder)).toEqual(['Acme', 'Ben Ries']);
});

test('a note that git comes to ignore is let go of even while it is open', async () => {
  const disk = diskFolder(`${ACCOUNT}--- ben.md\n${person('Ben Ries')}`);
  const folder = await loaded(disk);
  folder.edit(notePath('ben.md'), person('Ben Ries'));
  disk.write('.gitignore', 'ben.md\n');
  await told(folder, '.gitignore');
  expect(names(folder)).toEqual(['Acme']);
});

test('an open note whose file moves away is no note until the file is back, or somebody goes on writing', async () => {
  const disk = diskFolder(`${ACCOUNT}--- ben.md\n${person('Ben Ries')}`);
  const folder = await loaded(disk);
  const ben = notePath('ben.md');
  folder.edit(ben, person('Ben Reed'));
  disk.remove('ben.md');
  await told(folder, 'ben.md');
  expect(names(folder)).toEqual(['Acme']);
  disk.write('ben.md', person('Ben Ries'));
  await told(folder, 'ben.md');
  expect(names(folder)).toEqual(['Acme', 'Ben Reed']);
  disk.remove('ben.md');
  await told(folder, 'ben.md');
  folder.edit(ben, person('Ben Roe'));
  expect(names(folder)).toEqual(['Acme', 'Ben Roe']);
});

test('a note that was never saved stays when everything is read anew', async () => {
  const disk = diskFolder(ACCOUNT);
  const folder = await loaded(disk);
  folder.edit(notePath('new.md'), person('Ben Ries'));
  disk.write('.gitignore', 'drafts/\n');
  await told(folder, '.gitignore');
  expect(names(folder)).toEqual(['Acme', 'Ben Ries']);
});

test('what the editor holds of a file that is no note is passed over', async () => {
  const folder = await loaded(diskFolder(ACCOUNT));
  folder.edit(notePath('ben.txt'), person('Ben Ries'));
  folder.edit(notePath('.trash/ben.md'), person('Ben Ries'));
  expect(names(folder)).toEqual(['Acme']);
});

test('what sentences say can be left out and taken up again', async () => {
  const folder = await loaded(diskFolder(`${ACCOUNT}--- note.md\n${SAID}`));
  folder.readSentences(false);
  expect(names(folder)).toEqual(['Acme']);
  folder.readSentences(true);
  expect(names(folder)).toEqual(['Acme', 'Nora Field', 'Ada Park']);
});

test('a text that an editor opened without a file stays a note, one whose file has gone does not', async () => {
  const disk = diskFolder(ACCOUNT);
  disk.write('ben.md', person('Ben Ries'));
  const folder = await loaded(disk);
  folder.edit(NOTE, person('Ada Park'));
  folder.edit(notePath('ben.md'), person('Ben Ries'));
  disk.remove('ben.md');
  await told(folder, 'note.md', 'ben.md');
  expect(names(folder)).toEqual(['Acme', 'Ada Park']);
});

test('a text that was saved once misses its file', async () => {
  const disk = diskFolder(ACCOUNT);
  const folder = await loaded(disk);
  folder.edit(NOTE, person('Ada Park'));
  disk.write('note.md', person('Ada Park'));
  await told(folder, 'note.md');
  disk.remove('note.md');
  await told(folder, 'note.md');
  expect(names(folder)).toEqual(['Acme']);
});

test('a text without a file is a note again when the rule that left it out has gone', async () => {
  const disk = diskFolder(ACCOUNT);
  disk.write('.gitignore', 'note.md\n');
  const folder = await loaded(disk);
  folder.edit(NOTE, person('Ada Park'));
  expect(names(folder)).toEqual(['Acme']);
  disk.write('.gitignore', '');
  await told(folder, '.gitignore');
  expect(names(folder)).toEqual(['Acme', 'Ada Park']);
});

test('half a surrogate pair in an editor is not taken for the character that the disk has instead', async () => {
  const disk = diskFolder(ACCOUNT);
  disk.write('note.md', 'A \ufffd');
  const folder = await loaded(disk);
  folder.edit(NOTE, 'A \ud800');
  folder.readEditedNotes();
  expect(folder.index.notes.get(NOTE)?.text).toBe('A \ud800');
});
