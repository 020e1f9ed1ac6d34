import type { NoteIndex } from '../../index/note-index.ts';
import type { Note } from '../../model/note.ts';
import { proseSource } from '../../text/prose.ts';
import { Sentences, type SaidSentence } from '../wording/sentences.ts';
import { SearchedNote, searchedVocabulary } from './searched-note.ts';
import { SoughtWords } from './sought-words.ts';

/** So many sentences are told at most: who needs more asks in other words. */
const MOST = 200;

/** Who searches for several words wants most of them: what holds less than this of the best is left out. */
const SHARE = 0.4;

/** A sentence that was found, which is read when it is told. */
export interface FoundSentence {
  /** ISO 8601; empty where nobody knows when it was said. */
  readonly date: string;
  readonly read: () => SaidSentence;
}

interface Hit {
  readonly note: Note;
  readonly searched: SearchedNote;
  readonly sentence: number;
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
): readonly FoundSentence[] {
  const sentences = new Sentences(index);
  return bestHits(notes, asked).map(({ note, searched, sentence, date }) => ({
    date,
    read: () => {
      const { from, to } = searched.spanOf(sentence);
      return sentences.around(note.path, proseSource(note.prose, from, to));
    },
  }));
}

/** The best, best first. */
function bestHits(notes: readonly Note[], asked: readonly string[]): readonly Hit[] {
  // All words have a number before those that are looked for are found among them.
  const searchedNotes = notes.map(note => ({ note, searched: SearchedNote.of(note) }));
  const sought = new SoughtWords(asked, searchedVocabulary());
  let best: readonly Hit[] = [];
  let found: Hit[] = [];
  const sortIn = (): void => {
    best = [...best, ...found].toSorted(bestFirst).slice(0, MOST);
    found = [];
  };
  for (const { note, searched } of searchedNotes)
    sought.forEachIn(searched, (sentence, score) => {
      const last = best[MOST - 1];
      if (last && score < last.score) return;
      const hit = { note, searched, sentence, score, date: searched.dateOf(sentence) };
      if (last && bestFirst(last, hit) <= 0) return;
      found.push(hit);
      if (found.length >= MOST) sortIn();
    });
  sortIn();
  const least = (best[0]?.score ?? 0) * SHARE;
  return best.filter(({ score }) => score >= least);
}

const bestFirst = (a: Pick<Hit, 'score' | 'date'>, b: Pick<Hit, 'score' | 'date'>): number =>
  b.score - a.score || (a.date === b.date ? 0 : a.date < b.date ? 1 : -1);
