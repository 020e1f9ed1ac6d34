import { searchedWords } from './asked-words.ts';

/** From this length on, V8 keeps the whole text alive that a piece was cut from. */
const KEEPS_ITS_TEXT = 13;

/** Words that texts are made of, each with a number, by which it is kept and compared. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  /** By number. */
  get words(): readonly string[] {
    return this.#words;
  }

  /** The numbers of the words of a text, in their order. */
  numbersOf(text: string): readonly number[] {
    return searchedWords(text).map(word => this.#numbers.get(word) ?? this.#added(word));
  }

  #added(word: string): number {
    const own = word.length < KEEPS_ITS_TEXT ? word : word.split('').join('');
    const number = this.#words.length;
    this.#words.push(own);
    this.#numbers.set(own, number);
    return number;
  }
}
