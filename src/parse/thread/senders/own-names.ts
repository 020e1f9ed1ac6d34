import type { Address } from '../../../model/thread.ts';
import { addTo } from '../../../text/grouping.ts';
import { foldName } from '../../../text/names.ts';
import { aboutNames, remembered } from '../../../text/remembered.ts';
import { hasRole } from './role-words.ts';
import { isNameLike } from './sender-name.ts';

/**
 * Short forms of given names, common English and German ones and a few others, written down by hand for this project; only
 * together with a surname, an address or a place under a mail do they tell who somebody is.
 */
const nicknames = new Map<string, readonly string[]>(
  `susan sue suzie|james jim jimmy jamie|robert bob rob bobby bert|william bill will billy|richard dick rick rich|michael mike mick|
  thomas tom tommy|joseph joe joey|elizabeth liz beth betty eliza lisa|katherine kate kathy katie|catherine kate cathy katie|
  margaret maggie meg peggy|edward ed ted eddie|charles chuck charlie|david dave|daniel dan danny|steven steve|stephen steve|
  gregory greg|jeffrey jeff|geoffrey jeff geoff|jennifer jen jenny|christopher chris|christine chris chrissie|christina chris tina|
  matthew matt|anthony tony|andrew andy drew|andreas andi|patricia pat patty trish|patrick pat|deborah deb debbie|rebecca becky|
  benjamin ben|samuel sam|samantha sam|alexander alex sasha|alexandra alex|nicholas nick|nicolas nico|jonathan jon|john jack johnny|
  timothy tim|philip phil|phillip phil|ronald ron|donald don|kenneth ken|lawrence larry|raymond ray|gerald jerry gerry|frederick fred|
  johannes hans johan|victoria vicky|vincent vince|barbara barb|sandra sandy|pamela pam|dorothy dot|theodore ted theo|leonard len|
  walter walt|douglas doug|zachary zach|nathaniel nate|joshua josh|jacqueline jackie|francisco paco|jose pepe|maximilian max|
  friedrich fritz|wilhelm willi|magdalena lena|katharina kathi|mikhail misha|ekaterina katya|giuseppe beppe|abigail abby|jessica jess`
    .split('|')
    .map(group => group.trim().split(' '))
    .map(([full = '', ...short]) => [full, short]),
);

/** Whether two given names can be one person's: the same, a short form, or an initial. */
export function areOneGivenName(a: string, b: string): boolean {
  const [left, right] = [a.replace(/\.$/u, ''), b.replace(/\.$/u, '')];
  if (left === right) return true;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length === 1 || (short.length >= 3 && long.startsWith(short))) return long.startsWith(short);
  return isShortForm(left, right);
}

/** Whether the table has one given name as a short form of the other: "Rick" and "Richard". */
export const isShortForm = (a: string, b: string): boolean => isNickname(a, b) || isNickname(b, a);

const isNickname = (full: string, short: string): boolean => nicknames.get(full)?.includes(short) === true;

/** The given names that a short form stands for. */
const fullNames = new Map<string, string[]>();
for (const [full, short] of nicknames) for (const each of short) addTo(fullNames, each, full);

/** What somebody may sign with; most people sign many mails. */
export const ownNamesOf = ({ name, address }: Address): OwnNames => known(`${name ?? ''}\n${address ?? ''}`);
const known = remembered((who: string) => {
  const [name = '', address = ''] = who.split('\n');
  return new OwnNames({ name, address });
});

/** What somebody may sign with. */
export class OwnNames {
  readonly #full: string;
  readonly #words: readonly string[];
  /** The same, as they are compared: without marks, and a double name as two. */
  readonly #parts: readonly string[];
  readonly #local: string;
  /** The letters that names of somebody known by two words or more start with. */
  readonly #starts: ReadonlySet<number> | undefined;

  constructor({ name, address }: Address) {
    this.#full = foldName(name ?? '');
    this.#words = this.#full === '' ? [] : this.#full.split(' ');
    this.#parts = partsOf(name ?? '');
    this.#local = foldName(address?.slice(0, address.indexOf('@')) ?? '')
      .replace(/[^\p{L}]/gu, ' ')
      .trim();
    this.#starts = this.#words.length < 2 ? undefined : startsOf(this.#words);
  }

  /** Whether any name may start with a folded code unit; quick, and true too often rather than too rarely. */
  mayStartWith(unit: number): boolean {
    return this.#starts === undefined || this.#starts.has(unit);
  }

  /** Whether anything is known of the author that somebody could sign with. */
  get isKnown(): boolean {
    return this.#words.length > 0 || this.#local !== '';
  }

  /**
   * Whether the words are the author's full name, written in any way: with or without middle names, marks and a second surname,
   * surname first, with a short form or an initial.
   */
  isFullName(said: string): boolean {
    const words = partsOf(said.replace(/,? (?:jr|sr|ii|iii|iv|esq|ph\.?d)\.?$/iu, ''));
    if (words.length < 2) return false;
    if (this.#words.length < 2) return this.#isInAddress(words);
    if (words.length > this.#parts.length && (!isNameLike(said) || hasRole(said))) return false;
    const shared = words.filter(word => word.length > 1 && this.#parts.includes(word));
    if (shared.length !== 1) return shared.length > 1;
    const [given = ''] = this.#parts;
    if (shared[0] === given) return words.length === 2 && this.#parts.at(-1)?.charAt(0) === words[1];
    const others = foldName(said)
      .split(/[ -]+/u)
      .filter(word => partsOf(word)[0] !== shared[0]);
    return others.some(word => this.#isGivenName(word, this.#words[0] ?? ''));
  }

  #isGivenName(word: string, given: string): boolean {
    if (areOneGivenName(word, given) || (word.length > 2 && word.slice(0, 3) === given.slice(0, 3)))
      return true;
    return this.#local.split(' ').includes(word);
  }

  /** "ada.roe@…", "aroe@…" and "adaroe@…" bear the name Ada Roe. */
  #isInAddress(words: readonly string[]): boolean {
    const local = this.#local.replaceAll(' ', '');
    const [given = '', surname = ''] = [words[0], words.at(-1)];
    return (
      surname.length > 2 &&
      (local === surname ||
        (local.includes(surname) && (local.includes(given) || local.startsWith(given.charAt(0)))))
    );
  }

  /** Whether it is the given name, the surname or a short form of either. */
  isShortName(said: string): boolean {
    const word = foldName(said).replace(/\.$/u, '');
    if (word === '' || word.includes(' ')) return this.#words.length > 2 && this.#full.startsWith(`${word} `);
    if (this.#words.length === 0) return word.length > 2 && this.#local.split(' ').includes(word);
    const [given = ''] = this.#words;
    return (
      word === given ||
      partsOf(word)[0] === this.#parts[0] ||
      (word.length >= 2 && areOneGivenName(given, word) && given.length > 1) ||
      word === this.#words.at(-1)
    );
  }

  /** Whether they are the initials: of all names, or of the first and the last with one that nobody knows between. */
  isInitials(said: string): boolean {
    const letters = foldName(said).replaceAll('.', '');
    if (!/^\p{L}{2,3}$/u.test(letters) || this.#words.length < 2) return false;
    return letters[0] === this.#words[0]?.[0] && letters.at(-1) === this.#words.at(-1)?.[0];
  }
}

/** The words of a name in plain letters: "Jürgen" and "Juergen" are one, and so are "Kovač" and "Kovac". */
const partsOf = remembered(
  (name: string): readonly string[] =>
    foldName(name)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[ßøœæłđðı]/gu, letter => plainLetters.get(letter) ?? letter)
      .replace(/([aou])e/gu, '$1')
      .replace(/[.,]/gu, '')
      .split(/[ -]+/u)
      .filter(word => word !== ''),
  aboutNames,
);
const plainLetters = new Map(
  Object.entries({ ß: 'ss', ø: 'o', œ: 'o', æ: 'a', ł: 'l', đ: 'd', ð: 'd', ı: 'i' }),
);

function startsOf(words: readonly string[]): ReadonlySet<number> {
  const [given = ''] = words;
  const names = [...words, ...(nicknames.get(given) ?? []), ...(fullNames.get(given) ?? [])];
  // A letter may be written with its mark behind it.
  return new Set(names.flatMap(name => [name.charCodeAt(0), name.normalize('NFD').charCodeAt(0)]));
}
