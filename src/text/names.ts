import { folded, shaped } from './characters/characters.ts';
import { isOrdinary } from './ordinary-words.ts';
import { aboutNames, remembered } from './remembered.ts';
import { isTemplated } from './template-places.ts';

const runs = /\s+/gu;
const marks = /\p{M}/u;

/** What shows nothing, turns the writing round, or stands for the end of a block in `Prose`. */
const hidden = /[\0\u0001\u202a-\u202e\u2066-\u2069]/gu;

/** What is tidy as it stands, as most names are. */
const plain = /^[!-~]+(?: [!-~]+)*$/u;

/** A name as it is kept: Unicode NFC, no white space at its ends, single spaces inside, nothing hidden in it. */
export const tidyName = (name: string): string =>
  plain.test(name) ? name : name.replace(hidden, '').normalize('NFC').trim().replace(runs, ' ');

const mapped = (name: string, map: (unit: number) => number): string => {
  let result = '';
  for (let at = 0; at < name.length; at++) result += String.fromCharCode(map(name.charCodeAt(at)));
  return result;
};

/** The form under which names are compared whatever their case: see `folded`. */
export const foldName = remembered((name: string): string => mapped(tidyName(name), folded), aboutNames);

/** The form under which names are compared in their exact case: see `shaped`. */
export const shapeName = (name: string): string => mapped(tidyName(name), shaped);

export const isOneWord = (name: string): boolean => !name.includes(' ');

export const isLowerCase = (name: string): boolean =>
  name === name.toLowerCase() && name !== name.toUpperCase();

const letter = /[\p{L}\p{N}]/u;

/** Why a name may not be looked for in prose: it would match everything (model.md §2), or it names nobody. */
export type NameRefusal = 'blank' | 'no-letter' | 'single' | 'title' | 'template';

export function refusalOf(name: string): NameRefusal | undefined {
  const tidy = tidyName(name);
  if (tidy === '') return 'blank';
  if (!letter.test(tidy)) return 'no-letter';
  const characters = [...tidy].filter(character => !marks.test(character)).length;
  if (characters === 1) return 'single';
  if (isTitle(tidy)) return 'title';
  if (isTemplated(tidy)) return 'template';
  return undefined;
}

const titles = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev fr st jr sr hon capt col gen lt sgt'.split(' '),
);

/** Whether a word is a form of address (Mr, Dr.), which names nobody; in capitals (DR, MS) it is an acronym. */
export const isTitle = (word: string): boolean =>
  word !== word.toUpperCase() && titles.has(word.toLowerCase().replace(/\.$/, ''));

const possessive = /['’]s /u;

/**
 * The given name and the surnames of a person's name, titles left out; undefined where the name is one word.
 * A given name of one letter is none. “Doe, Jane” is read as “Jane Doe”; “John Mao's friend” is not called John.
 */
export function givenName(name: string): { readonly given: string; readonly rest: string } | undefined {
  const tidy = tidyName(name);
  if (possessive.test(tidy)) return undefined;
  const comma = tidy.indexOf(', ');
  const ordered = comma > 0 ? `${tidy.slice(comma + 2)} ${tidy.slice(0, comma)}` : tidy;
  const words = ordered.split(' ').filter(word => !isTitle(word));
  const [given, ...rest] = words;
  if (given === undefined || rest.every(word => generation.test(word))) return undefined;
  if ([...given.replace(/\.$/, '')].length < 2 || !letter.test(given)) return undefined;
  return { given, rest: rest.join(' ') };
}

/** "Hartley Senior" is a surname with no given name before it. */
const generation = /^(?:Senior|Junior|II|III|IV)\.?$/u;

/** A word of a person's name as names are written: “Ries”, “O'Neill”, “van”; no acronym and nothing with digits. */
const nameWord =
  /^(?:\p{Lu}[\p{Ll}\p{M}'’.-]+(?:\p{Lu}[\p{Ll}\p{M}'’-]+)*|\p{Lo}+|van|von|de|da|di|der|den|la|le)$/u;

/**
 * The given names that a person bears: that of the name, and those of aliases that are full names as well (“Ben Ries”
 * for Benjamin Ries, but neither “Data Lead” nor “VP Sales”), each once.
 */
export function givenNames({
  name,
  aliases,
}: {
  readonly name: string;
  readonly aliases: readonly string[];
}): { readonly given: string; readonly rest: string }[] {
  const full = aliases.filter(alias => {
    const words = tidyName(alias).split(' ');
    return words.length < 5 && words.every(word => nameWord.test(word));
  });
  const found = [
    givenName(name),
    ...full.map(givenName).filter(alias => alias !== undefined && !isOrdinary(alias.given)),
  ];
  const once = new Map<string, { readonly given: string; readonly rest: string }>();
  for (const each of found) {
    if (!each) continue;
    const known = once.get(each.given);
    once.set(each.given, known ? { given: each.given, rest: `${known.rest} ${each.rest}` } : each);
  }
  return [...once.values()];
}
