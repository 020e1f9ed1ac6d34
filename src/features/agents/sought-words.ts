import { FORM, isFormOf } from './asked-words.ts';
import type { SearchedNote } from './searched-note.ts';

/** Words that are looked for among those of a vocabulary. */
export class SoughtWords {
  readonly #count: number;
  /** By the number of a word: which of those that are looked for it is, and which it is another form of, as bits. */
  readonly #same: Uint32Array;
  readonly #forms: Uint32Array;

  /** At most 32 words, as `askedWords` gives them. */
  constructor(asked: readonly string[], vocabulary: readonly string[]) {
    this.#count = asked.length;
    this.#same = new Uint32Array(vocabulary.length);
    this.#forms = new Uint32Array(vocabulary.length);
    asked.forEach((word, place) => {
      const bit = 1 << place;
      const initial = word.charCodeAt(0);
      vocabulary.forEach((other, number) => {
        if (other.charCodeAt(0) !== initial) return;
        if (other === word) this.#same[number] = (this.#same[number] ?? 0) | bit;
        else if (isFormOf(word, other)) this.#forms[number] = (this.#forms[number] ?? 0) | bit;
      });
    });
  }

  /** Tells of each sentence of a note that holds any of the words, with its score (see `scoreOf`). */
  forEachIn(note: SearchedNote, tell: (sentence: number, score: number) => void): void {
    const { words, count } = note;
    let at = 0;
    for (let sentence = 0; sentence < count; sentence++) {
      const end = note.endOf(sentence);
      let same = 0;
      let forms = 0;
      for (; at < end; at++) {
        const number = words[at] ?? 0;
        same |= this.#same[number] ?? 0;
        forms |= this.#forms[number] ?? 0;
      }
      if ((same | forms) !== 0) tell(sentence, this.#score(same, forms));
    }
  }

  #score(same: number, forms: number): number {
    let score = 0;
    for (let place = 0; place < this.#count; place++)
      if ((same & (1 << place)) !== 0) score += 1;
      else if ((forms & (1 << place)) !== 0) score += FORM;
    return score;
  }
}
