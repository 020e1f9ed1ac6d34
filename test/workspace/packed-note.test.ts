import fs from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Note } from '../../src/model/note.ts';
import { parseNote } from '../../src/parse/parse-note.ts';
import { PackedNote, packNote } from '../../src/workspace/packed-note.ts';
import { notePath } from '../support/fixture.ts';
import { generateNote } from '../support/generate-notes.ts';
import { runs } from '../support/runs.ts';

/** All that a note says, for a comparison. */
const said = ({ ...note }: Note): unknown => ({ ...note });

function comesBack(path: string, text: string): void {
  const note = parseNote(notePath(path), text);
  const packed = new PackedNote(note.path, packNote(note), () => text);
  for (const part of Object.keys(said(note) as object) as (keyof Note)[])
    expect({ [part]: packed[part] }).toStrictEqual({ [part]: note[part] });
}

test('a note that was packed says the same as before', () => {
  fc.assert(
    fc.property(fc.nat(), seed => comesBack('some/2024-05-01 note.md', generateNote(seed))),
    runs(40),
  );
});

test('so do the notes of the sample', () => {
  const files = fs
    .readdirSync('seeds', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) comesBack(file, fs.readFileSync(`seeds/${file}`, 'utf8'));
});

test('any text at all comes back', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => comesBack('note.md', text)));
});
