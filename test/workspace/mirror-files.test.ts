import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { diskFiles } from '../../src/workspace/disk/disk-files.ts';
import type { Files } from '../../src/workspace/files.ts';
import type { KeptNotes } from '../../src/workspace/disk-notes.ts';
import { NotesFolder } from '../../src/workspace/notes-folder.ts';
import { readText } from '../../src/workspace/note-files.ts';
import type { PackedFile } from '../../src/workspace/read-notes.ts';
import type { RemoteFiles } from '../../src/workspace/browser/remote-files.ts';
import { noWork } from '../../src/model/work.ts';
import { diskFolder, type DiskFolder } from '../support/disk-folder.ts';
import { notePath } from '../support/fixture.ts';
import { diskBehind, mirrored } from '../support/mirrored.ts';

const uriOf = ({ root }: DiskFolder): string => pathToFileURL(root).href;

const NOTES = `--- account-notes.yaml
exclude: [old/**]
--- .gitignore
drafts/
--- acme.md
---
type: account
---
# Acme
--- people/ada.md
---
type: person
---
# Ada Park
--- old/b.md
---
type: person
---
# Ben Ries
--- drafts/c.md
---
type: person
---
# Cem Oz
--- node_modules/d.md
---
type: person
---
# Dee Nye
--- mails/1.eml
Subject: no note
`;

const names = ({ index }: NotesFolder): string[] =>
  [...index.entities.values()].map(({ name }) => name).toSorted();

const hosts: readonly (readonly [string, (disk: DiskFolder) => Files])[] = [
  ['a disk', ({ root }) => diskFiles(root)],
  ['files that are handed over', disk => mirrored(uriOf(disk))],
];

describe.each(hosts)('on %s', (_, filesOf) => {
  test('what the rules leave out is no note', async () => {
    const folder = new NotesFolder(filesOf(diskFolder(NOTES)));
    await folder.load();
    expect(names(folder)).toEqual(['Acme', 'Ada Park']);
  });

  test('notes, folders and rules that change are followed', async () => {
    const disk = diskFolder(NOTES);
    const folder = new NotesFolder(filesOf(disk));
    await folder.load();
    disk.write('people/ada.md', '---\ntype: person\n---\n# Ada Kern\n');
    disk.write('people/new/eve.md', '---\ntype: person\n---\n# Eve Poe\n');
    await folder.changed([notePath('people/ada.md'), notePath('people/new')]);
    expect(names(folder)).toEqual(['Acme', 'Ada Kern', 'Eve Poe']);
    disk.remove('people/new');
    await folder.changed([notePath('people/new')]);
    expect(names(folder)).toEqual(['Acme', 'Ada Kern']);
    disk.write('.gitignore', '');
    expect(await folder.changed([notePath('.gitignore')])).toBe('reload');
    await folder.load();
    expect(names(folder)).toEqual(['Acme', 'Ada Kern', 'Cem Oz']);
  });

  test('a folder that tells of nothing sleeps until a note of it does', async () => {
    const disk = diskFolder('--- a.md\nNothing.\n');
    const folder = new NotesFolder(filesOf(disk), { sleeps: true });
    await folder.load();
    expect(folder.index.notes.size).toBe(0);
    disk.write('b.md', '---\ntype: account\n---\n# Acme\n');
    expect(await folder.changed([notePath('b.md')])).toBe('reload');
    await folder.load();
    expect(names(folder)).toEqual(['Acme']);
  });

  test('what stands at a path, and where it is', async () => {
    const disk = diskFolder(NOTES);
    const files = filesOf(disk);
    await new NotesFolder(files).load();
    expect(files.stat('people')?.isDirectory()).toBe(true);
    expect(files.stat('mails/1.eml')?.isFile()).toBe(true);
    expect(files.stat('nowhere.md')).toBeUndefined();
    expect(files.uriOf('people/Ada Å.md')).toBe(`${uriOf(disk)}/people/Ada%20%C3%85.md`);
    expect(files.pathOf(`${uriOf(disk)}/people/Ada%20%C3%85.md`)).toBe('people/Ada Å.md');
    for (const elsewhere of ['/../x.md', '2/x.md', ''])
      expect(files.pathOf(uriOf(disk) + elsewhere)).toBeUndefined();
    expect(files.pathOf(`git:${disk.root}/people/ada.md`)).toBeUndefined();
    expect(files.areTwo('acme.md', 'people/ada.md')).toBe(true);
    expect(files.areTwo('acme.md', 'nowhere.md')).toBe(false);
  });
});

/** A folder of many notes, read from a disk whose answers for all but the first of them are kept back. */
function largeFolder() {
  const disk = diskFolder(NOTES);
  for (let number = 0; number < 150; number++)
    disk.write(`notes/${number}.md`, `Ada Park called, ${number}.\n`);
  const read: string[] = [];
  const behind = diskBehind(uri => read.push(uri));
  let handOver = (): void => {};
  const handedOver = new Promise<void>(resolve => (handOver = resolve));
  const remote: RemoteFiles = {
    ...behind,
    async read(uris) {
      const contents = await behind.read(uris);
      if (uris.length > 1 && uris.some(uri => uri.includes('/notes/'))) await handedOver;
      return contents;
    },
  };
  return { disk, files: mirrored(uriOf(disk), remote), read, handOver };
}

test('of a large folder, names are known before the rest has come, which is on its way', async () => {
  const { files, read, handOver } = largeFolder();
  const folder = new NotesFolder(files);
  const told: string[][] = [];
  const onNames = (): void => {
    told.push(names(folder));
    handOver();
  };
  await folder.load({ onNames });
  expect(told[0]).toEqual(['Ada Park']);
  expect(folder.index.notes.size).toBe(152);
  expect(read).toHaveLength(154);
  expect([...folder.index.notes.values()].flatMap(({ problems }) => problems)).toEqual([]);
});

test('what changes while it is on its way is as it stands', async () => {
  const { disk, files, handOver } = largeFolder();
  await files.bring?.first();
  disk.write('notes/7.md', 'Ben Ries called.\n');
  await files.bring?.changed(['notes/7.md']);
  handOver();
  await files.bring?.all();
  expect(readText(files, notePath('notes/7.md')).text).toBe('Ben Ries called.\n');
  expect(readText(files, notePath('notes/8.md')).text).toBe('Ada Park called, 8.\n');
});

test('what was kept is not read again, and never without its text', async () => {
  const disk = diskFolder(NOTES);
  for (let number = 0; number < 150; number++)
    disk.write(`notes/${number}.md`, `Ada Park called, ${number}.\n`);
  let kept: readonly PackedFile[] = [];
  let mentions: Uint8Array | undefined;
  const cache: KeptNotes = {
    read: () => Promise.resolve(kept),
    write: (_, notes) => Promise.resolve(void (kept = notes)),
    readMentions: () => Promise.resolve(mentions),
    writeMentions: (_, bytes) => Promise.resolve(void (mentions = bytes)),
  };
  const first = new NotesFolder(mirrored(uriOf(disk)), { cache });
  await first.load();
  await first.save();
  const work = noWork();
  const again = new NotesFolder(mirrored(uriOf(disk)), { cache, work });
  const texts: string[] = [];
  const look = (): void => void texts.push(...[...again.index.notes.values()].map(({ text }) => text));
  await again.load({ onNames: look });
  look();
  expect(work.notesRead).toBe(0);
  expect(texts).not.toContain('');
  expect(again.staleTexts).toBe(0);
  expect([...again.index.notes].map(([at, { text }]) => [at, text]).toSorted()).toEqual(
    [...first.index.notes].map(([at, { text }]) => [at, text]).toSorted(),
  );
});

test('a link is not followed', async () => {
  const disk = diskFolder(NOTES);
  const files = mirrored(uriOf(disk), {
    ...diskBehind(() => expect.unreachable('Nothing is to be read.')),
    list: folders =>
      Promise.resolve(
        folders.map(
          () =>
            [
              ['a.md', 'link'],
              ['b', 'link'],
            ] as const,
        ),
      ),
  });
  const folder = new NotesFolder(files);
  await folder.load();
  expect(folder.index.notes.size).toBe(0);
  expect(files.holds('b/c.md')).toBe(false);
  expect(files.holds('c.md')).toBe(true);
});
