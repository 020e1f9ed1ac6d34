import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NotePath } from '../../src/model/note-path.ts';
import { Folders } from '../../src/server/folders/folders.ts';
import { diskFilesAt } from '../../src/workspace/disk/disk-files.ts';
import { NotesFolder } from '../../src/workspace/notes-folder.ts';
import { diskFolder, type DiskFolder } from '../support/disk-folder.ts';
import { notePath } from '../support/fixture.ts';
import { runs } from '../support/runs.ts';

/** A folder that writes down which files it is asked to take up together. */
class Noted extends NotesFolder {
  readonly taken: (readonly NotePath[])[] = [];

  override changed(files: readonly NotePath[]): Promise<'done' | 'reload'> {
    this.taken.push(files);
    return super.changed(files);
  }
}

const uriOf = ({ root }: DiskFolder): string => pathToFileURL(root).href;

function opened(...disks: readonly DiskFolder[]): { readonly folders: Folders; readonly noted: Noted[] } {
  const noted: Noted[] = [];
  const make = (uri: string): Noted | undefined => {
    const files = diskFilesAt(uri);
    const folder = files && new Noted(files);
    if (folder) noted.push(folder);
    return folder;
  };
  const folders = new Folders(make, folder => {
    const whole = folder.load();
    return { names: whole, whole };
  });
  for (const disk of disks) folders.add(uriOf(disk));
  return { folders, noted };
}

const [A, B, C] = [notePath('a.md'), notePath('b.md'), notePath('c.md')];
const person = (name: string): string => `---\ntype: person\n---\n# ${name}\n`;

test('files that change while others wait are taken up with them, and those after that by themselves', async () => {
  const disk = diskFolder(`--- a.md\n${person('Ada Park')}`);
  const { folders, noted } = opened(disk);
  const [folder] = noted;
  if (!folder) throw new Error('There is no folder.');
  const waiting = [A, B, A].map(file => folders.changed(folder, [file]));
  disk.write('b.md', person('Ben Ries'));
  await Promise.all(waiting);
  disk.write('c.md', person('Cem Oz'));
  await folders.changed(folder, [C]);
  expect(folder.taken).toEqual([[A, B], [C]]);
  expect([...folder.index.entities.values()].map(({ name }) => name)).toEqual([
    'Ada Park',
    'Ben Ries',
    'Cem Oz',
  ]);
});

test('a file is found in the only folder as it would be beside another one', () => {
  const [disk, other] = [diskFolder(''), diskFolder('')];
  const [alone, beside] = [opened(disk).folders, opened(disk, other).folders];
  const part = fc.constantFrom(
    'a',
    'b.md',
    'A b.md',
    'A%20b.md',
    '..',
    '.',
    '.git',
    'é.md',
    '%C3%A9.md',
    '',
    'x_1-y',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), fc.constantFrom('/', '%2F', ''), (parts, between) => {
      const uri = `${uriOf(disk)}${between}${parts.join('/')}`;
      expect(alone.find(uri)?.path).toBe(beside.find(uri)?.path);
    }),
    runs(300),
  );
});
