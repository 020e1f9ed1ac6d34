import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreOf, askedWords, searchedWords } from '../../../src/features/agents/asked-words.ts';
import { sentencesWith } from '../../../src/features/agents/search-sentences.ts';
import { SearchedNote, searchedVocabulary } from '../../../src/features/agents/searched-note.ts';
import { SoughtWords } from '../../../src/features/agents/sought-words.ts';
import { NoteIndex } from '../../../src/index/note-index.ts';
import type { NotePath } from '../../../src/model/note-path.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { blockAt } from '../../../src/text/prose.ts';
import { generateNote } from '../../support/generate-notes.ts';

const noteOf = (text: string) => parseNote('note.md' as NotePath, text);

const word = fc.oneof(
  fc.constantFrom(
    'decides',
    'decision',
    'Decided',
    'its',
    'IT',
    'I',
    'cat',
    'cats',
    'ΑΣ',
    'ας',
    'İzmir',
    'izmir',
    'e\u0301tat',
    'Etat',
    '𐐀𐐁',
    '🚀',
    'snake_case',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map(all => all.join(' '));

/** The scores of the sentences of a text, in their order, 0 left out. */
function scores(text: string, asked: readonly string[]): number[] {
  const searched = SearchedNote.of(noteOf(text));
  const found: number[] = [];
  new SoughtWords(asked, searchedVocabulary()).forEachIn(searched, (_, score) => found.push(score));
  return found;
}

test('each sentence has the score of its words', () => {
  fc.assert(
    fc.property(words, words, (text, question) => {
      const asked = askedWords(question);
      const { prose, syntax } = noteOf(text);
      const expected = prose.blocks
        .flatMap(at => syntax.sentencesIn(blockAt(prose, at)))
        .filter(({ kind }) => kind !== 'heading')
        .map(({ from, to }) => scoreOf(asked, new Set(searchedWords(prose.text.slice(from, to)))))
        .filter(score => score > 0);
      expect(scores(text, asked)).toEqual(expected);
    }),
  );
});

test('another form of a word scores less than the word, and any other word nothing', () => {
  const text = 'Ada decided on storage.\n\nThe board met.';
  expect(scores(text, ['elephant', 'giraffe'])).toEqual([]);
  expect(scores(text, ['storage'])).toEqual([1]);
  expect(scores(text, ['decides'])).toEqual([0.75]);
});

test('words of two sentences do not count together', () => {
  expect(scores('Ada decided on storage.\n\nThe board met.', ['storage', 'board'])).toEqual([1, 1]);
});

test('what is found is a sentence that holds one of the words, whatever the note', () => {
  fc.assert(
    fc.property(fc.nat(), seed => {
      const note = noteOf(generateNote(seed));
      const asked = askedWords('Ada Park Atlas platform reports leads the and who');
      const index = NoteIndex.of([note]);
      for (const { read } of sentencesWith(index, [note], asked)) {
        const { isSentence, text } = read();
        expect(isSentence).toBe(true);
        expect(scoreOf(asked, new Set(searchedWords(text)))).toBeGreaterThan(0);
      }
    }),
  );
});

const THREAD = `# Plan

- Exported: 2026-03-03 10:00:00
- Messages: 2
---

## 2026-03-02 09:00:00 — Cy Moss <cy@acme.example>

> Atlas goes live.
>
> On Sun, Mar 1, 2026 at 9:00 AM Ada Park <ada@acme.example> wrote:
>
> > Atlas waits.

---

## 2026-03-01 09:00:00 — Ada Park <ada@acme.example>

> Atlas waits.
`;

test('what a mail repeats of another one is found once, and the day is that of the message', () => {
  const note = noteOf(THREAD);
  const found = sentencesWith(NoteIndex.of([note]), [note], ['atlas']);
  expect(found.map(({ date, read }) => `${date} ${read().text}`)).toEqual([
    '2026-03-02T09:00:00 Atlas goes live.',
    '2026-03-01T09:00:00 Atlas waits.',
  ]);
});
