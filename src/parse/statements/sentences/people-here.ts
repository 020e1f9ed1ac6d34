import type { Thread } from '../../../model/thread.ts';
import { foldName, givenName, isOneWord } from '../../../text/names.ts';
import { strongest, type NameKinds } from '../names/name-kinds.ts';
import { initialsOf } from '../names/initialled.ts';
import { isNeverName } from '../vocabulary/plain-words.ts';
import type { Roster } from '../layout/rosters.ts';
import { senderName } from './thread-reading.ts';

/**
 * Whom a note names in full as attendee, sender or recipient: what it calls by such a given name alone is a person, and in
 * minutes their initials may stand for them.
 */
export class PeopleHere {
  readonly #givenNames = new Set<string>();
  readonly #surnames = new Set<string>();
  /** Undefined where several have the same. */
  readonly #initials = new Map<string, string | undefined>();
  readonly #shorts: ReadonlyMap<string, string | undefined>;

  constructor({ names, words, shorts }: Roster, thread: Thread | undefined) {
    this.#shorts = shorts;
    for (const word of words) this.#givenNames.add(foldName(word));
    for (const name of names) {
      this.#add(name);
      const initials = initialsOf(name);
      const isShared = this.#initials.has(initials) && this.#initials.get(initials) !== name;
      this.#initials.set(initials, isShared || isNeverName(initials) ? undefined : name);
    }
    for (const { author, recipients } of thread?.messages ?? [])
      for (const person of [author, ...recipients]) this.#add(senderName(person));
  }

  /** Whether somebody here bears a word, folded as names are, as given name. */
  isGivenName(folded: string): boolean {
    return this.#givenNames.has(folded);
  }

  isSurname(folded: string): boolean {
    return this.#surnames.has(folded);
  }

  /** Whom initials stand for, or a handle. */
  withInitials(word: string): string | undefined {
    return this.#shorts.get(word.toLowerCase()) ?? (word.length < 4 ? this.#initials.get(word) : undefined);
  }

  /** Whether the note says that a word, folded as names are, stands for somebody: "Ada Roe (AR)". */
  isShort(folded: string): boolean {
    return this.#shorts.has(folded);
  }

  /** Adds whom its sentences turned out to name in full. */
  learn(kinds: NameKinds): void {
    for (const { name, votes } of kinds.entries())
      if (!isOneWord(name) && strongest(votes) === 'person') this.#add(name);
  }

  #add(name: string | undefined): void {
    const given = name === undefined ? undefined : givenName(name)?.given;
    if (name === undefined || given === undefined) return;
    this.#givenNames.add(foldName(given));
    this.#surnames.add(foldName(name.split(' ').at(-1) ?? ''));
  }
}
