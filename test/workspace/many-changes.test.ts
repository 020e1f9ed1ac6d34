import { expect, test } from 'vitest';
import type { EntityId } from '../../src/model/entity.ts';
import { noWork } from '../../src/model/work.ts';
import type { FolderOptions } from '../../src/workspace/folder-options.ts';
import { notesOnDisk } from '../../src/workspace/disk/notes-on-disk.ts';
import type { NotesFolder } from '../../src/workspace/notes-folder.ts';
import { diskFolder, type DiskFolder } from '../support/disk-folder.ts';
import { notePath } from '../support/fixture.ts';

/** What a program changes in many notes at once, as a checkout does, is taken up while questions are answered. */

const MANY = 40;
const FILES = Array.from({ length: MANY }, (_, at) => notePath(`people/p${at}.md`));
const ACCOUNT = '--- acme.md\n---\ntype: account\n---\n# Acme\n--- open.md\nPerson 1 and Person 2.\n';
const OPEN = notePath('open.md');

const person = (name: string): string => `---\ntype: person\n---\n# ${name}\n`;

async function loaded(options: FolderOptions = {}): Promise<{ disk: DiskFolder; folder: NotesFolder }> {
  const disk = diskFolder(ACCOUNT);
  for (const [at, file] of FILES.entries()) disk.write(file, person(`Person ${at}`));
  const folder = notesOnDisk(disk.root, options);
  await folder.load();
  return { disk, folder };
}

/** Whom the open note names. */
const named = ({ index }: NotesFolder): readonly (string | undefined)[] =>
  index.mentionsIn(OPEN).map(({ entity }) => entity && index.entities.get(entity)?.name);

const rewrite = (disk: DiskFolder): void => {
  for (const [at, file] of FILES.entries()) disk.write(file, person(`Somebody ${at}`));
};

test('while many notes are read, what was known answers, and then all of it at once', async () => {
  const { disk, folder } = await loaded();
  const before = folder.index;
  rewrite(disk);
  const done = folder.changed(FILES);
  expect(folder.index).toBe(before);
  expect(named(folder)).toEqual(['Person 1', 'Person 2']);
  expect(await done).toBe('done');
  expect(named(folder)).toEqual([]);
  expect([...folder.index.entities.values()].map(({ name }) => name)).toContain('Somebody 39');
});

test('what is typed while many notes are read shows at once, and stays', async () => {
  const { disk, folder } = await loaded();
  rewrite(disk);
  const done = folder.changed(FILES);
  folder.edit(OPEN, 'Person 3 and Somebody 4.\n');
  folder.readEditedNotes();
  expect(named(folder)).toEqual(['Person 3']);
  await done;
  expect(named(folder)).toEqual(['Somebody 4']);
  folder.readEditedNotes();
  expect(folder.index.notes.get(OPEN)?.text).toBe('Person 3 and Somebody 4.\n');
});

test('when many notes have been read, the next answers look at none of them again', async () => {
  const work = noWork();
  const { disk, folder } = await loaded({ work });
  rewrite(disk);
  await folder.changed(FILES);
  Object.assign(work, noWork());
  for (const path of folder.index.notes.keys()) folder.index.mentionsIn(path);
  expect(folder.index.facts).toEqual([]);
  expect(work).toMatchObject({ notesRead: 0, notesParsed: 0, notesSearched: 0 });
});

test('few notes are taken up at once, so that the next answer knows of them', async () => {
  const { disk, folder } = await loaded();
  rewrite(disk);
  const done = folder.changed(FILES.slice(1, 2));
  expect(named(folder)).toEqual(['Person 2']);
  await done;
});

/** More notes than are read before anybody is answered. */
const LARGE = 320;
const ONE = 'people/p1' as EntityId;

test('of a large folder short questions are answered from what its notes define, until all is worked out', async () => {
  const disk = diskFolder(
    ACCOUNT + FILES.map((file, at) => `--- ${file}\n${person(`Person ${at}`)}`).join(''),
  );
  for (let at = 0; at < LARGE; at++) disk.write(`notes/${at}.md`, 'We met Person 1.\n');
  const folder = notesOnDisk(disk.root);
  await folder.load({ onNames: () => {} });
  const known = (): number => folder.atHand(OPEN).mentionsOf(ONE).length;
  expect([folder.isWhole, folder.isAllAtHand, known()]).toEqual([true, false, 2]);
  folder.edit(OPEN, 'Only Person 3.\n');
  folder.readEditedNotes();
  const inOpen = folder.atHand(OPEN).mentionsIn(OPEN);
  expect(inOpen.map(({ entity }) => entity)).toEqual(['people/p3']);
  await folder.prepared;
  expect([folder.isAllAtHand, folder.atHand(OPEN)]).toEqual([true, folder.index]);
  expect(known()).toBe(LARGE + 1);
});

test('once a small folder has been prepared, no note is searched for whom somebody asks about', async () => {
  const work = noWork();
  const { folder } = await loaded({ work, preparesAhead: true });
  await folder.prepared;
  const before = work.notesSearched;
  const mentions = folder.index.mentionsOf('people/p1' as EntityId);
  expect([mentions.length > 0, work.notesSearched]).toEqual([true, before]);
});
