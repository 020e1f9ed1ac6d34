import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/edit/change.ts';
import { perform } from '../../../src/features/actions/actions.ts';
import { codeActions } from '../../../src/features/light-bulb/code-actions.ts';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { noWork } from '../../../src/model/work.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { folderOfNotes } from '../../support/changed-notes.ts';
import { countedNote, type Looks } from '../../support/counted-note.ts';
import { entityId, notePath, readFixture } from '../../support/fixture.ts';

/** What the light bulb costs in a long note grows with the note, not with its square. Work is counted, no clock is looked at. */

const person = (file: string, name: string): string => `--- ${file}.md\n---\ntype: person\n---\n# ${name}\n`;
const CAST = `--- acme.md\n---\ntype: account\n---\n# Acme\n${person('ada', 'Ada Park')}${person('bo', 'Bo Lind')}${person('cy-1', 'Cy Moss')}${person('cy-2', 'Cy Moss')}`;

const MEETING = `## Meeting

Ada Park met Cy Moss and a guy named Louis Feuvrier. Bo Lind reports to Ada Park, says [[bo|Bo]].

| Who | What |
|---|---|
| Ada Park | the offer of [[Nobody There]] |

- owner:: Ada Park

`;

const NOTE = notePath('note.md');

/** The folder with a note of so many meetings, in which every look at an item is counted. */
function folder(meetings: number) {
  const looks: Looks = { count: 0 };
  const work = noWork();
  const { index, around } = folderOfNotes(readFixture(CAST));
  const note = countedNote(parseNote(NOTE, MEETING.repeat(meetings)), looks);
  const all = NoteIndex.of([...index.notes.values(), note], { work });
  all.mentionsIn(NOTE);
  all.factsIn(NOTE);
  const costOf = (act: () => void): number => {
    looks.count = 0;
    work.mentionsGiven = 0;
    act();
    return looks.count + work.mentionsGiven;
  };
  return { index: all, around, text: note.text, costOf };
}

/** What something costs in a note of twice the length, against what it costs in the note. */
function growth(act: (of: ReturnType<typeof folder>) => void): number {
  const [once = 0, twice = 0] = [100, 200].map(meetings => {
    const of = folder(meetings);
    return of.costOf(() => act(of));
  });
  expect(once).toBeGreaterThan(0);
  return twice / once;
}

const wants = (): boolean => true;

test.each([
  'Ada Park met',
  'Cy Moss',
  'Louis',
  'Bo Lind',
  'Bo]]',
  'Ada Park |',
  'Nobody',
  'Ada Park\n',
  'reports',
])('the light bulb at “%s” costs twice as much in a note of twice the length, at most', place => {
  const cost = growth(({ index, text }) => {
    const from = text.indexOf(place, text.length / 2) + 2;
    codeActions(index, NOTE, { range: { from, to: from }, style: 'wikilink', wants });
  });
  expect(cost).toBeLessThan(2.5);
});

test('with all of a note selected it costs twice as much in a note of twice the length, at most', () => {
  const cost = growth(({ index, text }) => {
    codeActions(index, NOTE, { range: { from: 0, to: text.length }, style: 'wikilink', wants });
  });
  expect(cost).toBeLessThan(2.5);
});

test.each([null, entityId('ada')])(
  'linking all mentions (of %s) costs twice as much for twice as many',
  entity => {
    let edits = 0;
    const cost = growth(({ index, around }) => {
      const change = perform(index, { kind: 'link', note: NOTE, entity, style: 'wikilink' }, around);
      edits = isRefusal(change) ? 0 : change.edits.length;
    });
    expect(cost).toBeLessThan(2.5);
    expect(edits).toBe(entity === null ? 800 : 600);
  },
);
