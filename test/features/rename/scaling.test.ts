import { expect, test } from 'vitest';
import { isRefusal, type Change, type Refusal } from '../../../src/edit/change.ts';
import { merge } from '../../../src/features/merge/merge.ts';
import { rename } from '../../../src/features/rename/rename.ts';
import { split } from '../../../src/features/split/split.ts';
import { splitPlaces, startOf } from '../../../src/features/split/split-places.ts';
import { NoteIndex } from '../../../src/index/note-index.ts';
import type { EntityId } from '../../../src/model/entity.ts';
import type { NotePath } from '../../../src/model/note-path.ts';
import { noWork } from '../../../src/model/work.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { ToLsp } from '../../../src/server/lsp/to-lsp.ts';
import { workspaceEdit } from '../../../src/server/lsp/workspace-edit.ts';
import { notesOnDisk } from '../../../src/workspace/disk/notes-on-disk.ts';
import { folderOfNotes } from '../../support/changed-notes.ts';
import { countedNote, type Looks } from '../../support/counted-note.ts';
import { notePath, readFixture } from '../../support/fixture.ts';
import { OPTIONS } from '../../support/renamed.ts';
import { watchedNote, type Watched } from '../../support/watched-note.ts';

/** What a rename and a merge of somebody with thousands of mentions look at. Work is counted, no clock is looked at. */

const MENTIONS = 5000;
const NOTES = 50;

const person = (file: string, name: string): string => `--- ${file}.md\n---\ntype: person\n---\n# ${name}\n`;
const CAST = `--- acme.md\n---\ntype: account\n---\n# Acme\n${person('ben-ries', 'Ben Ries')}${person('benn-ries', 'Benn Ries')}${person('ada', 'Ada Park')}`;
const BEN = 'ben-ries' as EntityId;

/** All mentions in so many notes, each with one link, beside as many notes that speak of somebody else. */
function folder(notes: number) {
  const { texts } = readFixture(CAST);
  const all = new Map(texts);
  for (let at = 0; at < notes; at++) {
    all.set(notePath(`notes/${at}.md`), `Met Ben Ries.\n\n`.repeat(MENTIONS / notes - 1) + `[[ben-ries]]\n`);
    all.set(notePath(`others/${at}.md`), `> quoted\n\nAda Park met [[ada]].\n`);
  }
  const watched: Watched = { read: new Set(), lines: [] };
  const work = noWork();
  const index = NoteIndex.of(
    [...all].map(([path, text]) => watchedNote(parseNote(path, text), watched)),
    { work },
  );
  expect(index.mentionsOf(BEN)).toHaveLength(MENTIONS + 1);
  for (const note of index.notes.keys()) index.factsIn(note);
  return { index, watched, work };
}

/** What a change costs that is worked out and written for a client. */
function costOf(notes: number, act: (index: NoteIndex) => Change | Refusal) {
  const { index, watched, work } = folder(notes);
  watched.read.clear();
  Object.assign(work, noWork());
  const change = act(index);
  if (isRefusal(change)) throw new Error(change.refusal);
  const { notesParsed, notesSearched } = work;
  const read = [...watched.read];
  workspaceEdit(change, {
    toLsp: new ToLsp(notesOnDisk('/notes'), index),
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
    versionOf: () => null,
  });
  const { edits, moved = [], deleted = [] } = change;
  const changed = new Set<NotePath>([
    ...edits.map(({ path }) => path),
    ...moved.map(({ from }) => from),
    ...deleted,
  ]);
  return {
    edits: edits.length,
    changed: changed.size,
    parsed: notesParsed,
    searched: notesSearched,
    readAndNotChanged: read.filter(path => !changed.has(path)),
    linesFound: watched.lines.length,
  };
}

const renamed = (index: NoteIndex): Change | Refusal => rename(index, BEN, 'Bo Okafor', OPTIONS);

const merged = (index: NoteIndex): Change | Refusal =>
  merge(index, BEN, 'benn-ries' as EntityId, folderOfNotes(readFixture('')).around);

/** Reading the fixture takes most of the time. */
const timeout = 60_000;

test.each([NOTES, 2 * NOTES])(
  'a rename of 5,000 mentions in %i notes reads each of these once, and no other',
  { timeout },
  notes => {
    expect(costOf(notes, renamed)).toEqual({
      edits: MENTIONS + 2,
      changed: notes + 1,
      // The note of the entity, and the new name as prose.
      parsed: notes + 2,
      searched: 0,
      readAndNotChanged: [],
      linesFound: notes + 1,
    });
  },
);

test.each([NOTES, 2 * NOTES])(
  'a merge of 5,000 mentions in %i notes reads each of these once, and no other',
  { timeout },
  notes => {
    expect(costOf(notes, merged)).toEqual({
      edits: notes + 1,
      changed: notes + 2,
      // The note that is kept, first without and then with the links that have changed.
      parsed: notes + 2,
      searched: notes + 1,
      readAndNotChanged: [],
      linesFound: notes + 1,
    });
  },
);

/** How often items of a note's lists are looked at while so many of its names and links change. */
function looksIn(times: number, act: (index: NoteIndex) => Change | Refusal): number {
  const looks: Looks = { count: 0 };
  const { index } = folderOfNotes(readFixture(CAST));
  const text =
    '- buddy:: [[ben-ries]]\n\nMet Ben Ries, says [[ben-ries|Ben]].\n\n> Ben Ries said so.\n\n'.repeat(times);
  const note = countedNote(parseNote(notePath('note.md'), text), looks);
  const whole = NoteIndex.of([...index.notes.values(), note]);
  whole.mentionsOf(BEN);
  whole.factsIn(note.path);
  looks.count = 0;
  expect(act(whole)).toHaveProperty('edits');
  return looks.count;
}

const halved = (index: NoteIndex): Change | Refusal => {
  const places = splitPlaces(index, BEN).filter(({ how }) => how !== 'fixed');
  const chosen = places
    .filter((_, at) => at % 2 === 0)
    .map(place => ({ note: place.path, from: startOf(place) }));
  return split(index, BEN, 'Ben Okafor', chosen, folderOfNotes(readFixture('')).around);
};

test.each([
  ['a rename', renamed],
  ['a merge', merged],
  ['a split', halved],
])('%s looks twice as often at a note of twice the length, at most', { timeout }, (_, act) => {
  const [once, twice] = [looksIn(100, act), looksIn(200, act)];
  expect(once).toBeGreaterThan(0);
  expect(twice / once).toBeLessThan(2.5);
});
