import type { NoteIndex } from '../../index/note-index.ts';
import type { Note } from '../../model/note.ts';
import type { Sentence } from '../../model/syntax.ts';
import { proseSource } from '../../text/prose.ts';
import { contains } from '../../text/span.ts';
import { Sentences, type SaidSentence } from '../wording/sentences.ts';
import { isSearched, scoreOf, searchedWords } from './asked-words.ts';
import { SearchedNote, SoughtWords } from './searched-note.ts';

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
  const sentences = new Sentences(index);
  return bestHits(index, notes, asked)
    .map(({ note, sentence }) =>
      sentences.around(note.path, proseSource(note.prose, sentence.from, sentence.to)),
    )
    .filter(({ text, isSentence }) => isSentence && text !== '');
}

/** The best, best first; notes are looked through from the most promising on, until no other can hold a better one. */
function bestHits(index: NoteIndex, notes: readonly Note[], asked: readonly string[]): readonly Hit[] {
  const sought = new SoughtWords(asked);
  // Words that say nothing are not marked: who asks for nothing else has every note looked through.
  const isMarked = asked.every(isSearched);
  const promising = notes
    .map(note => {
      const searched = SearchedNote.of(note);
      const score = isMarked ? sought.mayScore(searched) : asked.length;
      return { note, score, date: searched.newest };
    })
    .filter(({ score }) => score > 0)
    .toSorted(bestFirst);
  let best: readonly Hit[] = [];
  let found: Hit[] = [];
  const sortIn = (): void => {
    best = [...best, ...found].toSorted(bestFirst).slice(0, MOST);
    found = [];
  };
  for (const promise of promising) {
    const last = best[MOST - 1];
    if (promise.score < leastOf(best) || (last && bestFirst(last, promise) <= 0)) break;
    for (const hit of hitsIn(index, promise.note, asked)) found.push(hit);
    if (found.length >= MOST) sortIn();
  }
  sortIn();
  return best.filter(({ score }) => score >= leastOf(best));
}

const leastOf = ([best]: readonly Hit[]): number => (best?.score ?? 0) * SHARE;

const bestFirst = (a: Pick<Hit, 'score' | 'date'>, b: Pick<Hit, 'score' | 'date'>): number =>
  b.score - a.score || (a.date === b.date ? 0 : a.date < b.date ? 1 : -1);

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
