import type { NoteIndex } from '../../index/note-index.ts';
import type { Note } from '../../model/note.ts';
import type { Sentence } from '../../model/syntax.ts';
import { proseSource } from '../../text/prose.ts';
import { contains } from '../../text/span.ts';
import { Sentences, type SaidSentence } from '../wording/sentences.ts';
import { scoreOf, searchedWords } from './asked-words.ts';

/** So many sentences are told at most: who needs more asks in other words. */
const MOST = 200;

/** Who searches for several words wants most of them: what holds less than this of the best is left out. */
const SHARE = 0.4;

interface Hit {
  readonly note: Note;
  readonly sentence: Sentence;
  readonly score: number;
  readonly date: string;
}

/**
 * The sentences of these notes that answer to words, those first that hold most of them, then the newest. What a mail
 * repeats of another one is left out.
 */
export function sentencesWith(
  index: NoteIndex,
  notes: readonly Note[],
  asked: readonly string[],
): SaidSentence[] {
  const beginnings = asked.map(word => word.slice(0, 4));
  const hits: Hit[] = [];
  for (const note of notes) {
    const prose = note.prose.text.toLowerCase();
    if (beginnings.some(beginning => prose.includes(beginning))) hits.push(...hitsIn(index, note, asked));
  }
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
  const sentences = new Sentences(index);
  return hits
    .filter(({ score }) => score >= best * SHARE)
    .toSorted((a, b) => b.score - a.score || (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .slice(0, MOST)
    .map(({ note, sentence }) =>
      sentences.around(note.path, proseSource(note.prose, sentence.from, sentence.to)),
    )
    .filter(({ text, isSentence }) => isSentence && text !== '');
}

function hitsIn(index: NoteIndex, note: Note, asked: readonly string[]): Hit[] {
  const messages = note.thread ? index.messagesIn(note.path) : [];
  const repeats = note.thread?.repeats ?? [];
  const isRepeat = (sentence: Sentence): boolean => {
    const source = proseSource(note.prose, sentence.from, sentence.to);
    return repeats.some(repeat => contains(repeat, source));
  };
  return note.syntax.sentences.flatMap(sentence => {
    const words = new Set(searchedWords(note.prose.text.slice(sentence.from, sentence.to)));
    const score = scoreOf(asked, words);
    if (score === 0 || isRepeat(sentence)) return [];
    const date = (sentence.message === undefined ? note.date : messages[sentence.message]?.date) ?? '';
    return [{ note, sentence, score, date }];
  });
}
