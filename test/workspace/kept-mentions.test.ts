import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NoteIndex } from '../../src/index/note-index.ts';
import { parseNote } from '../../src/parse/parse-note.ts';
import { packMentions, unpackMentions } from '../../src/workspace/kept-mentions.ts';
import { notePath } from '../support/fixture.ts';
import { runs } from '../support/runs.ts';

const note = parseNote(notePath('ben.md'), '---\ntype: person\n---\n# Ben Ries\n\nBen Ries met Ben.\n');
const index = NoteIndex.of([note]);
const found = index.mentionsIn(note.path);
const read = { note, checksum: 7 };
const bytes = packMentions(index.knownMentions.earlier([note]), [read]);

const mentionsBy = (again: ReturnType<typeof unpackMentions>): unknown => {
  const later = NoteIndex.of([note]);
  if (again) later.takeMentions(again);
  return later.mentionsIn(note.path);
};

test('mentions that were kept are the same again, wherever their bytes stand', () => {
  const moved = new Uint8Array(bytes.length + 1);
  moved.set(bytes, 1);
  const again = unpackMentions(moved.subarray(1), () => read);
  expect(again?.numbersOf(note)).toHaveLength(6 * found.length);
  expect(mentionsBy(again)).toEqual(found);
});

test('a note that was read anew has none', () => {
  expect(unpackMentions(bytes, () => ({ note, checksum: 8 }))?.numbersOf(note)).toBeUndefined();
  expect(unpackMentions(bytes, () => undefined)?.numbersOf(note)).toBeUndefined();
});

test('damaged bytes are as good as none', () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = new Uint8Array(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ change;
      expect(unpackMentions(damaged, () => read)).toBeUndefined();
    }),
    runs(200),
  );
  for (let length = 0; length < bytes.length; length += 7)
    expect(unpackMentions(bytes.subarray(0, length), () => read)).toBeUndefined();
});
