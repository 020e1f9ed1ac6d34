import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problems } from '../../src/features/problems/problems.ts';
import { NoteIndex } from '../../src/index/note-index.ts';
import { noWork } from '../../src/model/work.ts';
import { parseNote } from '../../src/parse/parse-note.ts';
import type { DiskOptions } from '../../src/workspace/disk-notes.ts';
import { diskFiles } from '../../src/workspace/disk/disk-files.ts';
import { NoteCache } from '../../src/workspace/disk/note-cache.ts';
import { notesOnDisk, readingIn } from '../../src/workspace/disk/notes-on-disk.ts';
import type { Files } from '../../src/workspace/files.ts';
import { NotesFolder } from '../../src/workspace/notes-folder.ts';
import { diskFolder, type DiskFolder } from '../support/disk-folder.ts';
import { notePath } from '../support/fixture.ts';
import { generateNote } from '../support/generate-notes.ts';
import { runs } from '../support/runs.ts';

const ACCOUNT = '---\ntype: account\n---\n# Northwind\n';

/** Everything that an index knows. */
const known = (index: NoteIndex): unknown => ({
  entities: [...index.entities.values()],
  facts: index.facts,
  notes: [...index.notes.keys()]
    .toSorted()
    .map(note => ({ note, mentions: index.mentionsIn(note), problems: problems(index, note) })),
});

/** What the folder's index should know: everything read anew, one note after another, nothing kept. */
function plain({ root }: DiskFolder): unknown {
  const files = fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'));
  const notes = files.map(file => {
    const text = fs.readFileSync(path.join(root, file), 'utf8').replace(/^\ufeff/, '');
    return parseNote(notePath(file.replaceAll(path.sep, '/')), text);
  });
  return known(NoteIndex.of(notes, { today: new Date().toISOString().slice(0, 10) }));
}

async function opened({ root }: DiskFolder, options: DiskOptions): Promise<NotesFolder> {
  const folder = notesOnDisk(root, options);
  await folder.load({ onNames: () => {} });
  await folder.save();
  return folder;
}

const newCache = (version = '1'): { readonly cache: NoteCache; readonly folder: string } => {
  const folder = diskFolder('').root;
  return { folder, cache: new NoteCache(folder, version) };
};

test('a cache that holds something else than was read, with a right checksum, is as good as none', async () => {
  const folder = diskFolder(`--- northwind.md\n${ACCOUNT}`);
  for (const seed of [1, 2, 3]) folder.write(`notes/${seed}.md`, generateNote(seed));
  const { cache, folder: kept } = newCache();
  await opened(folder, { cache });
  const [name = ''] = fs.readdirSync(kept);
  const whole = fs.readFileSync(path.join(kept, name));
  const expected = plain(folder);
  const place = fc.oneof(fc.nat(), fc.integer({ min: 12, max: 400 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 4 }),
      async damages => {
        const damaged = Buffer.from(whole);
        for (const [at, byte] of damages) damaged[12 + (at % (damaged.length - 12))] = byte;
        damaged.writeUInt32LE(crc32(damaged.subarray(8)), 4);
        fs.writeFileSync(path.join(kept, name), damaged);
        const { index } = await opened(folder, { cache });
        expect(known(index)).toEqual(expected);
      },
    ),
    runs(60),
  );
});

function workerProgram(): string {
  const { root } = diskFolder('');
  const worker = path.join(root, 'worker.js');
  buildSync({
    entryPoints: ['src/cli/main.ts'],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
  return worker;
}

test('a folder that is opened again knows what a first reading would find, whatever has changed since', async () => {
  const change = fc.record({ file: fc.nat(7), seed: fc.option(fc.nat()) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 3 }), async starts => {
      const folder = diskFolder(`--- northwind.md\n${ACCOUNT}`);
      const { cache } = newCache();
      for (const changes of [[0, 1, 2, 3].map(file => ({ file, seed: file })), ...starts]) {
        for (const { file, seed } of changes)
          if (seed !== null) folder.write(`notes/${file}.md`, generateNote(seed));
          else if (fs.existsSync(path.join(folder.root, `notes/${file}.md`)))
            folder.remove(`notes/${file}.md`);
        const { index } = await opened(folder, { cache });
        expect(known(index)).toEqual(plain(folder));
      }
    }),
    runs(10),
  );
});

test('a large folder that is opened again answers what its notes define first, and then everything', async () => {
  const ben = '--- ben.md\n---\ntype: person\n---\n# Ben Ries\n';
  const others = Array.from({ length: 300 }, (_, at) => `--- ${at}.md\nBen Ries reports to Emma Tang.\n`);
  const folder = diskFolder(ben + others.join(''));
  const { cache } = newCache();
  await opened(folder, { cache });
  const work = noWork();
  const again = notesOnDisk(folder.root, { cache, work });
  const told: unknown[] = [];
  await again.load({
    onNames: () =>
      told.push([[...again.index.entities.values()].map(({ name }) => name), again.index.facts.length]),
  });
  expect(told).toEqual([[['Ben Ries'], 0]]);
  expect(work.notesRead).toBe(0);
  expect(known(again.index)).toEqual(plain(folder));
});

test('workers read what the server would read', async () => {
  const folder = diskFolder(`--- northwind.md\n${ACCOUNT}`);
  for (let seed = 0; seed < 310; seed++) folder.write(`notes/${seed}.md`, generateNote(seed).slice(0, 400));
  const { index } = await opened(folder, { readMany: readingIn(workerProgram()) });
  expect(known(index)).toEqual(plain(folder));
});

test('a folder is read all the same where workers cannot be started', async () => {
  const folder = diskFolder(`--- northwind.md\n${ACCOUNT}`);
  for (let seed = 0; seed < 310; seed++) folder.write(`notes/${seed}.md`, `Ada Park met person ${seed}.\n`);
  const { index } = await opened(folder, { readMany: readingIn(path.join(folder.root, 'nowhere.js')) });
  expect(index.notes.size).toBe(311);
});

test('a cache that is damaged, half written, of another version or another folder is as good as none', async () => {
  const folder = diskFolder(`--- northwind.md\n${ACCOUNT}--- a.md\n---\ntype: person\n---\n# Ada Park\n`);
  const { cache, folder: storage } = newCache();
  await opened(folder, { cache });
  expect(cache.read(folder.root)).toHaveLength(2);
  expect(new NoteCache(storage, '2').read(folder.root)).toEqual([]);
  const [file = ''] = fs.readdirSync(storage);
  const bytes = fs.readFileSync(path.join(storage, file));
  const damaged = [Buffer.alloc(0), Buffer.from('hello'), bytes.subarray(0, -1), Buffer.from(bytes)];
  damaged[3]?.writeUInt8((bytes[40] ?? 0) ^ 1, 40);
  for (const instead of damaged) {
    fs.writeFileSync(path.join(storage, file), instead);
    expect(cache.read(folder.root)).toEqual([]);
    expect([...(await opened(folder, { cache })).index.entities.keys()]).toEqual(['a', 'northwind']);
  }
  const other = diskFolder('--- b.md\nNothing.\n');
  await opened(other, { cache });
  const mine = fs.readdirSync(storage).find(name => name !== file) ?? '';
  fs.copyFileSync(path.join(storage, file), path.join(storage, mine));
  expect(cache.read(other.root)).toEqual([]);
});

test('two windows that keep the same folder at the same time leave a cache that can be read', async () => {
  const folder = diskFolder(`--- northwind.md\n${ACCOUNT}`);
  const { cache, folder: storage } = newCache();
  await Promise.all(Array.from({ length: 8 }, () => opened(folder, { cache })));
  expect(cache.read(folder.root)).toHaveLength(1);
  expect(fs.readdirSync(storage)).toHaveLength(1);
});

test('a folder that cannot be written into is opened without a cache', async () => {
  const folder = diskFolder(`--- northwind.md\n${ACCOUNT}`);
  const storage = path.join(folder.root, 'northwind.md', 'no-folder');
  const { index } = await opened(folder, { cache: new NoteCache(storage, '1') });
  expect([...index.entities.keys()]).toEqual(['northwind']);
});

test('a note that changed behind everybody’s back is told of when somebody looks at it', async () => {
  const folder = diskFolder('--- a.md\nAda Park was here.\n');
  const stale: string[] = [];
  const { index } = await opened(folder, { onStale: note => stale.push(note) });
  expect(index.notes.get(notePath('a.md'))?.text).toBe('Ada Park was here.\n');
  expect(stale).toEqual([]);
  const read = await opened(folder, { onStale: note => stale.push(note) });
  folder.write('a.md', 'Gone.\n');
  expect(read.index.notes.get(notePath('a.md'))?.text).toBe('Gone.\n');
  expect(stale).toEqual(['a.md']);
});

test('who is mentioned where is kept of a large folder, and looked for again where it may have changed', async () => {
  const person = (name: string): string => `---\ntype: person\n---\n# ${name}\n`;
  const ben = `--- ben.md\n${person('Ben Ries')}`;
  const others = Array.from({ length: 310 }, (_, at) => `--- ${at}.md\nBen Ries met Emma Tang, ${at}.\n`);
  const folder = diskFolder(ben + others.join(''));
  const { cache, folder: storage } = newCache();
  const searched = async (): Promise<number> => {
    const work = noWork();
    const notes = notesOnDisk(folder.root, { cache, work });
    await notes.load({ onNames: () => {} });
    await notes.save();
    await notes.prepared;
    await notes.saveMentions();
    expect(known(notes.index)).toEqual(plain(folder));
    return work.notesSearched;
  };
  expect(await searched()).toBeGreaterThan(300);
  expect(await searched()).toBe(0);
  folder.write('7.md', 'Nobody did.\n');
  expect(await searched()).toBe(1);
  folder.write('nobody.md', person('Nobody'));
  expect(await searched()).toBe(2);
  expect(await searched()).toBe(0);
  const mentions = fs.readdirSync(storage).filter(name => name.endsWith('.mentions'));
  for (const name of mentions) fs.writeFileSync(path.join(storage, name), 'damaged');
  expect(await searched()).toBeGreaterThan(300);
  expect(await searched()).toBe(0);
});

test('what is looked for in a text that cannot be read is not kept as not found', async () => {
  const others = Array.from({ length: 310 }, (_, at) => `--- ${at}.md\nBen Ries met Emma Tang, ${at}.\n`);
  const folder = diskFolder(`--- ben.md\n---\ntype: person\n---\n# Ben Ries\n${others.join('')}`);
  const { cache } = newCache();
  const disk = diskFiles(folder.root);
  let isAway = false;
  const files: Files = {
    ...disk,
    read: (at, longest) =>
      isAway && at === '7.md' ? { kind: 'unreadable', reason: 'It is in use.' } : disk.read(at, longest),
  };
  const started = async (): Promise<NotesFolder> => {
    const notes = new NotesFolder(files, { cache });
    await notes.load({ onNames: () => {} });
    await notes.save();
    await notes.prepared;
    return notes;
  };
  await started();
  isAway = true;
  await (await started()).saveMentions();
  isAway = false;
  expect(known((await started()).index)).toEqual(plain(folder));
});
