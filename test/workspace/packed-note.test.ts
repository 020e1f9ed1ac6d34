import fs from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NoteIndex } from '../../src/index/note-index.ts';
import type { Note } from '../../src/model/note.ts';
import { parseNote } from '../../src/parse/parse-note.ts';
import { PackedNote, packNote } from '../../src/workspace/packed-note.ts';
import { notePath } from '../support/fixture.ts';
import { generateNote } from '../support/generate-notes.ts';
import { runs } from '../support/runs.ts';

/** All that a note says, for a comparison. */
const said = ({ ...note }: Note): unknown => ({ ...note });

const packedOf = (note: Note): PackedNote => new PackedNote(note.path, packNote(note), () => note.text);

function comesBack(path: string, text: string): void {
  const note = parseNote(notePath(path), text);
  const packed = packedOf(note);
  for (const part of Object.keys(said(note) as object) as (keyof Note)[])
    expect({ [part]: packed[part] }).toStrictEqual({ [part]: note[part] });
}

test('a note that was packed says the same as before', () => {
  fc.assert(
    fc.property(fc.nat(), seed => comesBack('some/2024-05-01 note.md', generateNote(seed))),
    runs(40),
  );
});

const SAMPLE = fs
  .readdirSync('seeds', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.md'))
  .map(file => [file, fs.readFileSync(`seeds/${file}`, 'utf8')] as const);

test('of a note that has just been read nothing is unpacked, and its text is held against the file', () => {
  const note = parseNote(notePath('a.md'), '# Ada Park\n\ntype:: person\n\nAda Park saw [[b]].\n');
  const packed = new PackedNote(note.path, packNote(note), () => 'Another.', note);
  for (const part of ['prose', 'lines', 'headings', 'links'] as const) expect(packed[part]).toBe(note[part]);
  expect(packed.text).toBe('Another.');
});

test('so do the notes of the sample', () => {
  expect(SAMPLE.length).toBeGreaterThan(20);
  for (const [file, text] of SAMPLE) comesBack(file, text);
});

/** Each entity is asked for by itself, so that only notes whose words were kept as holding its names are looked through. */
function foundAlone(notes: readonly Note[]): void {
  const all = NoteIndex.of(notes);
  void all.facts;
  for (const note of notes) all.mentionsIn(note.path);
  const packed = notes.map(packedOf);
  for (const id of all.entities.keys())
    expect({ [id]: NoteIndex.of(packed).mentionsOf(id) }).toEqual({ [id]: all.mentionsOf(id) });
}

test('who is looked for alone is found wherever the notes of the sample mention them', () => {
  foundAlone(SAMPLE.map(([file, text]) => parseNote(notePath(file), text)));
});

test('so is whoever made-up notes mention', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 2, maxLength: 6 }), seeds =>
      foundAlone(seeds.map((seed, at) => parseNote(notePath(`notes/${at}.md`), generateNote(seed)))),
    ),
    runs(20),
  );
});

test('any text at all comes back', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => comesBack('note.md', text)));
});
