import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSearched, scoreOf, searchedWords } from '../../../src/features/agents/asked-words.ts';
import { SearchedNote, SoughtWords } from '../../../src/features/agents/searched-note.ts';
import type { NotePath } from '../../../src/model/note-path.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';

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
    'e\u0301tat',
    'État',
    '𐐀𐐁',
    'snake_case',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map(all => all.join(' '));

const mayScore = (text: string, asked: readonly string[]): number =>
  new SoughtWords(asked).mayScore(SearchedNote.of(parseNote('note.md' as NotePath, text)));

test('no note that answers to a search is passed over', () => {
  fc.assert(
    fc.property(words, words, (text, question) => {
      const asked = searchedWords(question).filter(isSearched);
      const { prose, syntax } = parseNote('note.md' as NotePath, text);
      const scores = syntax.sentences.map(({ from, to }) =>
        scoreOf(asked, new Set(searchedWords(prose.text.slice(from, to)))),
      );
      expect(mayScore(text, asked)).toBeGreaterThanOrEqual(Math.max(0, ...scores));
    }),
  );
});

test('a note without any of the words scores nothing, and another form of a word less than the word', () => {
  const text = 'Ada decided on storage.\n\nThe board met.';
  expect(mayScore(text, ['elephant', 'giraffe'])).toBe(0);
  expect(mayScore(text, ['storage'])).toBe(1);
  expect(mayScore(text, ['decides'])).toBe(0.75);
});

test('words of two sentences do not count together', () => {
  expect(mayScore('Ada decided on storage.\n\nThe board met.', ['storage', 'board'])).toBe(1);
});

test('the newest day of a note is that of its last mail', () => {
  expect(
    SearchedNote.of(parseNote('note.md' as NotePath, '---\ndate: 2026-01-05\n---\nHello.\n')).newest,
  ).toBe('2026-01-05');
  expect(SearchedNote.of(parseNote('note.md' as NotePath, 'Hello.\n')).newest).toBe('');
});
