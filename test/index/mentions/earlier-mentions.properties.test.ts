import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedNames } from '../../../src/index/names/changed-names.ts';
import { changedKeys, namePrints } from '../../../src/index/names/name-prints.ts';
import { NoteIndex } from '../../../src/index/note-index.ts';
import type { EarlierMentions } from '../../../src/index/mentions/known-mentions.ts';
import type { Note } from '../../../src/model/note.ts';
import { readDecisions } from '../../../src/parse/decisions.ts';
import { noWork } from '../../../src/model/work.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';

import { notePath } from '../../support/fixture.ts';
import { generateNote } from '../../support/generate-notes.ts';
import { runs } from '../../support/runs.ts';

const noteOf = (file: number, seed: number): Note =>
  parseNote(notePath(`${file % 2 === 0 ? '' : 'acme/'}${file}.md`), generateNote(seed));

const RULES = ['', 'ignored: [Ben]\n', 'ignored: [Data Platform]\ninclude: ["**/*.md"]\n'];
const decisionsOf = (rules: number) => ({ decisionsFile: readDecisions(RULES[rules] ?? '') });

const mentionsIn = (index: NoteIndex): unknown =>
  [...index.notes.keys()].map(path => [path, index.mentionsIn(path)]);

/** What is found in all notes of an index, as another run is handed it. */
function earlierOf(index: NoteIndex): EarlierMentions {
  mentionsIn(index);
  return index.knownMentions.earlier(index.notes.values());
}

const anyChange = fc.record({ file: fc.nat(7), seed: fc.option(fc.nat()) });
const anyStart = fc.record({
  seeds: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
  changes: fc.array(anyChange, { maxLength: 3 }),
  rules: fc.tuple(fc.nat(2), fc.nat(2)),
});

/** An index, and one of what became of its notes. */
function beforeAndAfter({
  seeds,
  changes,
  rules,
}: typeof anyStart extends fc.Arbitrary<infer Start> ? Start : never) {
  const before = NoteIndex.of(
    seeds.map((seed, file) => noteOf(file, seed)),
    decisionsOf(rules[0]),
  );
  const notes = new Map(before.notes);
  for (const { file, seed } of changes) {
    const note = noteOf(file, seed ?? 0);
    if (seed === null) notes.delete(note.path);
    else notes.set(note.path, note);
  }
  return { before, notes: [...notes.values()], settings: decisionsOf(rules[1]) };
}

test('mentions of an earlier run are those that would be found now, whatever has changed since', () => {
  fc.assert(
    fc.property(anyStart, start => {
      const { before, notes, settings } = beforeAndAfter(start);
      const after = NoteIndex.of(notes, settings);
      after.takeMentions(earlierOf(before));
      expect(mentionsIn(after)).toEqual(mentionsIn(NoteIndex.of(notes, settings)));
    }),
    runs(150),
  );
});

test('prints tell the names that two directories tell', () => {
  fc.assert(
    fc.property(anyStart, start => {
      const { before, notes } = beforeAndAfter({ ...start, rules: [0, 0] });
      void before.directory;
      const paths = new Set(notes.map(({ path }) => path));
      const after = before.with(
        notes,
        [...before.notes.keys()].filter(path => !paths.has(path)),
      );
      const changed = changedNames(before.directory, after.directory);
      const keys = changedKeys(namePrints(before.directory), namePrints(after.directory));
      // Accounts of the same folders are others to `changedNames` where they were worked out anew.
      if (changed) expect(keys && [...keys].toSorted()).toEqual([...changed].toSorted());
    }),
    runs(150),
  );
});

test('nothing is looked for where no name has changed, and only where a changed name may stand', () => {
  const person = (name: string): string => `---\ntype: person\n---\n# ${name}\n`;
  const ben = parseNote(notePath('ben.md'), person('Ben Ries'));
  const others = ['Ben Ries called.', 'Emma Tang wrote.', 'Nobody did.'].map((text, at) =>
    parseNote(notePath(`${at}.md`), text),
  );
  const earlier = earlierOf(NoteIndex.of([ben, ...others]));
  const searched = (...notes: readonly Note[]): number => {
    const work = noWork();
    const index = NoteIndex.of(notes, { work });
    index.takeMentions(earlier);
    mentionsIn(index);
    return work.notesSearched;
  };
  expect(searched(ben, ...others)).toBe(0);
  const emma = parseNote(notePath('emma.md'), person('Emma Tang'));
  expect(searched(ben, emma, ...others)).toBe(2);
});

test('what hangs on whom a note names in full is looked for again', () => {
  const note = (path: string, text: string): Note => parseNote(notePath(path), text);
  const ada = note('a.md', 'Ada Roe leads the Search team.');
  const asked = note('b.md', 'A. Roe reports to John Poe.\n\nAda asked about it.');
  const alan = note('c.md', 'Alan Roe leads the Ads team.');
  const earlier = earlierOf(NoteIndex.of([ada, asked]));
  const after = NoteIndex.of([ada, asked, alan]);
  after.takeMentions(earlier);
  expect(mentionsIn(after)).toEqual(mentionsIn(NoteIndex.of([ada, asked, alan])));
});
