import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { givenFilesBehind } from '../../src/workspace/browser/given-files.ts';
import { givenFilesAt } from '../../src/workspace/disk/mail-files.ts';
import type { GivenFile } from '../../src/workspace/given-file.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { diskBehind } from '../support/mirrored.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What of each file could be taken in: its name, its kind, its first bytes and all of it. */
async function shown(files: Iterable<GivenFile> | AsyncIterable<GivenFile>): Promise<readonly string[]> {
  const rows: string[] = [];
  for await (const { name, kind, why, bytes, chunks } of files) {
    const isRead = kind !== 'other' && kind !== 'unreadable';
    const content = isRead ? ` ${text(bytes(3))} ${[...chunks()].map(text).join('')}` : '';
    rows.push(`${name}: ${kind}${why === undefined ? '' : ` ${why}`}${content}`);
  }
  return rows;
}

test('the same files are taken in from a disk and from an editor', async () => {
  const disk = diskFolder('--- a.md\nNothing.\n');
  const contents: Readonly<Record<string, string>> = {
    'in/1.eml': 'Subject: one',
    'in/2.MSG': 'bytes',
    'in/b/3.ics': 'BEGIN:VCALENDAR',
    'in/b/box.mbox': 'From ada@a.example\nSubject: two',
    'in/b/single.mbox': 'Subject: three',
    'in/notes.txt': 'From here on',
    'in/all.pst': 'x',
    'in/words.docx': 'x',
    'in/.hidden/4.eml': 'x',
    'in/node_modules/5.eml': 'x',
    'Å b/6.eml': 'Subject: six',
    box: 'From ada@a.example\n',
    'words.docx': 'x',
  };
  for (const [path, content] of Object.entries(contents)) disk.write(path, content);
  const root = pathToFileURL(disk.root).href;
  const given = ['in', '%C3%85%20b', 'box', 'words.docx', 'nowhere.eml'].map(each => `${root}/${each}`);
  const onDisk = await shown(givenFilesAt(given));
  expect(onDisk).toHaveLength(10);
  const handedOver = await shown(givenFilesBehind(diskBehind(), given));
  // Why something is not there is said in the words of whoever looked.
  const known = (rows: readonly string[]): readonly string[] => rows.filter(row => !row.includes('nowhere'));
  expect(known(handedOver)).toEqual(known(onDisk));
  expect(handedOver.at(-1)).toMatch(/nowhere\.eml: unreadable \S/u);
});

test('a mailbox that is too large for a browser is told, and not brought', async () => {
  const remote = {
    ...diskBehind(() => expect.unreachable('It is too large.')),
    look: () => Promise.resolve([{ kind: 'file' as const, size: 3e9 }]),
  };
  expect(await shown(givenFilesBehind(remote, ['memfs:/all.mbox']))).toEqual([
    expect.stringMatching(/^\/all\.mbox: other it is longer than 200 MB/u),
  ]);
});
