import type { EntityKind } from '../../../model/entity.ts';
import { genderOf, genderOfPronoun, type Gender } from '../vocabulary/given-names.ts';
import type { Noun } from './nouns.ts';
import type { Unnamed } from './unnamed.ts';

/** A noun that a sentence named, with what it turned out to mean. */
export interface NamedBefore<Meaning> {
  readonly meaning: Meaning;
  /** Identifies what is meant. */
  readonly key: string;
  /** The given name of a person, for "he" and "she". */
  readonly given: string | undefined;
  /** What a form of address tells. */
  readonly gender?: Gender;
  /** The token that it starts at. */
  readonly at: number;
  readonly isSubject: boolean;
  /** Somebody known only by a description, "Ada's sister": whom "she" means then, no name tells. */
  readonly isNameless?: boolean;
  readonly mayBe: (kinds: readonly EntityKind[]) => boolean;
}

interface Memory<Meaning> {
  passage: number;
  spoken: () => readonly NamedBefore<Meaning>[];
  unnamed: () => readonly Unnamed[];
}

const MOST_SENTENCES = 5;

/** What a text has spoken of so far, so that "this system" and "she" find whom they mean (model.md §5). */
export class Discourse<Meaning> {
  /** The sentences before, the latest last. */
  readonly #before: Memory<Meaning>[] = [];
  readonly #genders = new Map<string, Gender>();
  #now: NamedBefore<Meaning>[] = [];

  /** Adds to what the current sentence speaks of. */
  speak(spoken: NamedBefore<Meaning>): void {
    this.#now.push(spoken);
  }

  endSentence(passage: number, unnamed: () => readonly Unnamed[]): void {
    const spoken = this.#now;
    this.passSentence(passage, () => spoken, unnamed);
    this.#now = [];
  }

  /** A sentence of which it matters only later, if ever, what it speaks of. */
  passSentence(
    passage: number,
    spoken: () => readonly NamedBefore<Meaning>[],
    unnamed: () => readonly Unnamed[],
  ): void {
    const memory = this.#before.length < MOST_SENTENCES ? { passage, spoken, unnamed } : this.#before.shift();
    if (!memory) return;
    memory.passage = passage;
    memory.spoken = spoken;
    memory.unnamed = unnamed;
    this.#before.push(memory);
  }

  /**
   * What a pronoun stands for: the last thing of its kind in the sentence before, and for "this system" as far back
   * in the paragraph as no other system came between. Undefined where nothing, or no one thing, fits, or where somebody or
   something without a name may be meant; `unnamed` are those of the sentence of the pronoun, and `others` the keys of whom it
   * cannot mean: in "Ada and Ben report to him" neither of them.
   */
  resolve(
    noun: Noun,
    kinds: readonly EntityKind[],
    passage: number,
    { unnamed, others }: { readonly unnamed: () => readonly Unnamed[]; readonly others: readonly string[] },
  ): NamedBefore<Meaning> | undefined {
    if (noun.means.kind !== 'pronoun') return undefined;
    const { word, noun: hint } = noun.means;
    const asked = hint === undefined ? kindsOf(word, kinds) : kinds.includes(hint) ? [hint] : [];
    if (asked.length === 0) return undefined;
    const gender = genderOfPronoun(word);
    const here = this.#now.filter(({ at, key }) => at < noun.from && !(gender && others.includes(key)));
    const found = gender ? this.#person(here, gender) : here.filter(each => each.mayBe(asked)).at(0);
    if (found && gender && isRivalled(found, here, before(unnamed(), noun.from), asked, gender))
      return undefined;
    const chosen = found ?? this.#earlier(asked, gender, hint !== undefined, passage);
    if (chosen?.isNameless === true) return undefined;
    if (chosen && gender) this.#genders.set(chosen.key, gender);
    return chosen;
  }

  #earlier(
    kinds: readonly EntityKind[],
    gender: Gender | undefined,
    isTyped: boolean,
    passage: number,
  ): NamedBefore<Meaning> | undefined {
    const last = this.#before.length - 1;
    for (let index = last; index >= 0; index--) {
      const memory = this.#before[index];
      if (!memory) break;
      const isJustBefore = index === last;
      if (!isJustBefore && (!isTyped || memory.passage !== passage)) break;
      if (isJustBefore && passage - memory.passage > 1) break;
      const fitting = memory.spoken().filter(each => each.mayBe(kinds));
      const found = gender ? this.#person(fitting, gender) : topicOf(fitting);
      if (found && !isTyped && isRivalled(found, memory.spoken(), memory.unnamed(), kinds, gender))
        return undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** The one person who may be meant; the subject before others, nobody where two may be. */
  #person(spoken: readonly NamedBefore<Meaning>[], gender: Gender): NamedBefore<Meaning> | undefined {
    const people = spoken.filter(
      each => each.mayBe(['person']) && (this.#genderOf(each) ?? gender) === gender,
    );
    const distinct = new Map(people.map(each => [each.key, each]));
    if (distinct.size <= 1) return people[0];
    const sure = [...distinct.values()].filter(each => this.#genderOf(each) === gender);
    const subjects = new Map(people.filter(({ isSubject }) => isSubject).map(each => [each.key, each]));
    // "Kim Poe works for Ada Roe. She …": a given name that tells nothing may be that of whom it is about.
    if (sure.length === 1)
      return subjects.size === 0 || subjects.has(sure[0]?.key ?? '') ? sure[0] : undefined;
    return subjects.size === 1 ? [...subjects.values()][0] : undefined;
  }

  #genderOf({ key, given, gender }: NamedBefore<Meaning>): Gender | undefined {
    if (gender) return gender;
    return this.#genders.get(key) ?? (given === undefined ? undefined : genderOf(given));
  }
}

const before = (unnamed: readonly Unnamed[], end: number): readonly Unnamed[] =>
  unnamed.filter(({ at }) => at < end);

/**
 * Whether somebody or something without a name may be meant instead: "Our CFO reports to Ole Vik. She …" is about the CFO. What
 * its sentence was about is meant before whatever else stands in it.
 */
function isRivalled<Meaning>(
  found: NamedBefore<Meaning>,
  spoken: readonly NamedBefore<Meaning>[],
  unnamed: readonly Unnamed[],
  kinds: readonly EntityKind[],
  gender: Gender | undefined,
): boolean {
  if (found.isSubject) return false;
  return unnamed.some(
    each =>
      kinds.includes(each.kind) &&
      (each.gender === undefined || each.gender === gender) &&
      each.at < found.at &&
      spoken.every(({ at }) => at !== each.at),
  );
}

/** What its sentence was about, else what it named last. */
function topicOf<Meaning>(fitting: readonly NamedBefore<Meaning>[]): NamedBefore<Meaning> | undefined {
  return fitting.find(({ isSubject }) => isSubject) ?? fitting.at(-1);
}

function kindsOf(word: string, kinds: readonly EntityKind[]): readonly EntityKind[] {
  if (genderOfPronoun(word) !== undefined) return kinds.filter(kind => kind === 'person');
  if (word === 'they' || word === 'them')
    return kinds.filter(kind => kind === 'team' || kind === 'organization');
  return kinds.filter(kind => kind !== 'person');
}
