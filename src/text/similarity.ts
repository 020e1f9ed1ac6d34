import { foldName } from './names.ts';

/** Longer names are compared by their start: the comparison takes quadratic time. In UTF-16 code units. */
const LONGEST = 64;

/**
 * How alike two names are, from 0 to 1, whatever their case: slips of the pen by Jaro and Winkler's measure, a part of a
 * name (“Venkat” of “Venkat Venkataramani”) and its initials (“ODI” of “Online Data Infrastructure”) by rules of their
 * own. Symmetric; 1 for names that are equal when folded.
 */
export function similarity(one: string, other: string): number {
  // Characters are matched greedily, which depends on whose turn it is: the two are put in order first.
  const [a = '', b = ''] = [comparable(one), comparable(other)].toSorted();
  if (a === b) return 1;
  if (isPartOf(a, b) || isPartOf(b, a)) return PART;
  if (isInitialsOf(a, b) || isInitialsOf(b, a)) return INITIALS;
  return Math.min(jaroWinkler(a, b), ALMOST);
}

const PART = 0.9;
const INITIALS = 0.88;
/** What is not the same is never quite the same. */
const ALMOST = 0.99;

/** File names write hyphens and underscores where names have spaces. */
const comparable = (name: string): string => foldName(name.replace(/[-_]+/g, ' ')).slice(0, LONGEST);

function isPartOf(part: string, whole: string): boolean {
  const words = new Set(whole.split(' '));
  return part.length > 2 && part.split(' ').every(word => words.has(word));
}

function isInitialsOf(short: string, long: string): boolean {
  const words = long.split(' ');
  return words.length > 1 && short === words.map(word => [...word][0] ?? '').join('');
}

/** Jaro's similarity, raised for a common start of up to four characters as Winkler proposed. */
function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(a, b);
  let start = 0;
  while (start < 4 && start < a.length && a[start] === b[start]) start++;
  return jaro + start * 0.1 * (1 - jaro);
}

function jaroOf(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const matched: string[] = [];
  for (let at = 0; at < a.length; at++) {
    const end = Math.min(b.length, at + reach + 1);
    for (let other = Math.max(0, at - reach); other < end; other++) {
      if (taken[other] || a[at] !== b[other]) continue;
      taken[other] = true;
      matched.push(a[at] ?? '');
      break;
    }
  }
  if (matched.length === 0) return 0;
  const opposite = b.split('').filter((_, at) => taken[at]);
  const transposed = matched.filter((character, at) => character !== opposite[at]).length / 2;
  const shared = matched.length;
  return (shared / a.length + shared / b.length + (shared - transposed) / shared) / 3;
}
