import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NoteIndex } from '../../../src/index/note-index.ts';
import { NoteWords, wordKey } from '../../../src/index/names/note-words.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { foldName } from '../../../src/text/names.ts';
import { notePath } from '../../support/fixture.ts';
import { runs } from '../../support/runs.ts';

const names = [
  'Ada Roe',
  'Ada',
  'O’Brien',
  'C++',
  '.NET',
  'Node.js',
  '小林',
  'Zoë Núñez',
  'data-hub',
  'R&D',
  'GPT-6',
];
const around = ['', ' ', '*', '“', '(', '@', '’s ', '-', '.', '\n> ', '🚀', ' [[x|', ']] ', 'a'];

test('A note that mentions somebody holds the first word of the name that it uses.', () => {
  const part = fc.tuple(fc.constantFrom(...around), fc.constantFrom(...names), fc.constantFrom(...around));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), parts => {
      const note = parseNote(notePath('notes/a.md'), parts.map(each => each.join('')).join(' and '));
      const words = NoteWords.of(note);
      for (const name of names) {
        const entity = parseNote(notePath('e.md'), `---\ntype: system\nname: "${name}"\n---\n`);
        const mentions = NoteIndex.of([note, entity]).mentionsIn(note.path);
        if (mentions.some(({ among }) => among.some(id => id === 'e')))
          expect(words?.mayHold(wordKey(foldName(name)))).toBe(true);
      }
    }),
    runs(60),
  );
});

test('A note does not hold most other words.', () => {
  const note = parseNote(notePath('a.md'), 'The Search team is led by Ada Roe. '.repeat(50));
  const words = NoteWords.of(note);
  const others = Array.from({ length: 200 }, (_, at) => `other${at}`);
  expect(others.filter(name => words?.mayHold(wordKey(name))).length).toBeLessThan(10);
});
