import { expect, test } from 'vitest';
import { noWork } from '../src/model/work.ts';
import { NoteCache } from '../src/workspace/disk/note-cache.ts';
import { notesOnDisk } from '../src/workspace/disk/notes-on-disk.ts';
import type { NotesFolder } from '../src/workspace/notes-folder.ts';
import { diskFolder, type DiskFolder } from './support/disk-folder.ts';
import { notePath } from './support/fixture.ts';

/** What an edit costs must not grow with the folder. Work is counted, no clock is looked at. */

const NOTES = 60;
const EVERY = 20;

const ADA = '---\ntype: person\naliases: [Ace]\n---\n# Ada Park\n';
const HOLDER = notePath('notes/0.md');

/** An account with so many notes, of which one in twenty speaks of the Quillfeather plan. */
function account(notes = NOTES): DiskFolder {
  const folder = diskFolder(`--- acme.md\n---\ntype: account\n---\n# Acme\n--- ada.md\n${ADA}`);
  for (let at = 0; at < notes; at++)
    folder.write(
      `notes/${at}.md`,
      `Ada Park wrote note ${at}.\n${at % EVERY === 0 ? 'The Quillfeather plan.\n' : ''}`,
    );
  return folder;
}

interface Counted {
  readonly folder: NotesFolder;
  /** The work that `act` and a look at every mention and fact cost. */
  readonly costOf: (act: () => unknown) => Promise<Readonly<Record<string, number>>>;
}

async function counted({ root }: DiskFolder, cache?: NoteCache): Promise<Counted> {
  const work = noWork();
  const folder = notesOnDisk(root, { work, cache });
  const look = (): void => {
    folder.readEditedNotes();
    for (const note of folder.index.notes.keys()) {
      folder.index.mentionsIn(note);
      folder.index.factsIn(note);
    }
  };
  await folder.load();
  await folder.save();
  return {
    folder,
    async costOf(act) {
      look();
      Object.assign(work, noWork());
      await act();
      look();
      return { ...work };
    },
  };
}

test('an edit of prose reads nothing from disk and looks at its own note only, however many there are', async () => {
  const text = 'Ada Park wrote note 1, and more.\n';
  const costs = [NOTES, 3 * NOTES].map(async notes => {
    const { folder, costOf } = await counted(account(notes));
    return costOf(() => folder.edit(notePath('notes/1.md'), text));
  });
  const cost = {
    notesRead: 0,
    notesParsed: 1,
    notesSearched: 1,
    unitsSearched: text.trimEnd().length,
    claimsWeighed: 0,
  };
  for (const { mentionsGiven: _, ...counts } of await Promise.all(costs)) expect(counts).toEqual(cost);
});

test('an edit weighs anew only what its note speaks of', async () => {
  const costs = [NOTES, 3 * NOTES].map(async notes => {
    const disk = account();
    const person = (name: string, more: string): string =>
      `---\ntype: person\nreports_to: "[[ada]]"\n---\n# ${name}\n\n${more}`;
    for (let at = 0; at < notes; at++) disk.write(`people/p${at}.md`, person(`Bo Lind${at}`, ''));
    const { folder, costOf } = await counted(disk);
    return costOf(() => folder.edit(notePath('people/p1.md'), person('Bo Lind1', 'More.\n')));
  });
  for (const { claimsWeighed } of await Promise.all(costs)) expect(claimsWeighed).toBe(1);
});

test('a new alias is looked for only in the notes that hold its words', async () => {
  const { folder, costOf } = await counted(account());
  const cost = await costOf(() =>
    folder.edit(notePath('ada.md'), ADA.replace('[Ace]', '[Ace, Quillfeather]')),
  );
  expect(cost).toMatchObject({ notesRead: 0, notesParsed: 1 });
  expect(folder.index.mentionsIn(HOLDER).map(({ entity }) => entity)).toEqual(['ada', 'ada']);
  // Those that hold it, and the note of the entity itself; one more may be taken for a holder now and then.
  expect(cost['notesSearched']).toBeGreaterThanOrEqual(NOTES / EVERY + 1);
  expect(cost['notesSearched']).toBeLessThanOrEqual(NOTES / EVERY + 3);
});

test('an alias that is taken away is taken out of the notes that held it, and no others are looked at', async () => {
  const { folder, costOf } = await counted(account());
  folder.edit(notePath('ada.md'), ADA.replace('[Ace]', '[Ace, Quillfeather]'));
  const cost = await costOf(() => folder.edit(notePath('ada.md'), ADA));
  expect(folder.index.mentionsIn(HOLDER).map(({ entity }) => entity)).toEqual(['ada']);
  expect(cost['notesSearched']).toBeGreaterThanOrEqual(NOTES / EVERY + 1);
  expect(cost['notesSearched']).toBeLessThanOrEqual(NOTES / EVERY + 3);
});

test('a file that changes on disk is the only one that is read again', async () => {
  const disk = account();
  const { folder, costOf } = await counted(disk);
  disk.write('notes/7.md', 'Ada Park wrote something else.\n');
  expect(await costOf(() => folder.changed([notePath('notes/7.md')]))).toMatchObject({
    notesRead: 1,
    notesParsed: 0,
    notesSearched: 1,
  });
});

test('a start from the cache reads what has changed since, and nothing else', async () => {
  const disk = account();
  const cache = new NoteCache(diskFolder('').root, '1');
  await counted(disk, cache);
  const read = async (): Promise<number> => {
    const work = noWork();
    const folder = notesOnDisk(disk.root, { work, cache });
    await folder.load();
    expect(folder.index.notes.size).toBe(NOTES + 2);
    await folder.save();
    return work.notesRead;
  };
  expect(await read()).toBe(0);
  disk.write('notes/7.md', 'Ada Park wrote something else.\n');
  expect(await read()).toBe(1);
  expect(await read()).toBe(0);
});
