import { tidyName } from '../../../text/names.ts';
import type { Prose } from '../../../text/prose.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { isParticle } from '../vocabulary/plain-words.ts';

/** Somebody with the initials that stand for them in the minutes: "Ada Roe (AR)". */
export interface Initialled {
  readonly name: string;
  readonly initials: string;
}

/** Fewer may be companies with their acronyms. */
const LEAST = 3;

/**
 * The people whom a note names with their initials, three or more one after another: "Ada Roe (AR), Ben Poe (BPO)" in a
 * paragraph, or a table with a column for the initials. `isFullName` tells what may be somebody's name.
 */
export function initialledIn(prose: Prose, isFullName: (name: string) => boolean): readonly Initialled[] {
  const found: Initialled[] = [];
  const tabled: Initialled[] = [];
  let cell = '';
  for (const [at, from] of prose.blocks.entries()) {
    const kind = prose.kinds[at];
    if (kind !== 'paragraph' && kind !== 'cell') continue;
    const next = prose.blocks[at + 1];
    const block = prose.text.slice(
      from,
      Math.min(next === undefined ? prose.text.length : next - 1, from + LONGEST),
    );
    if (kind === 'paragraph') found.push(...several(pairsIn(block), isFullName));
    else {
      if (alone.test(block)) tabled.push({ name: tidyName(cell), initials: block.trim() });
      cell = block;
    }
  }
  return [...found, ...several(tabled, isFullName)];
}

/** Of a list that is longer it does not matter who else is in it. */
const LONGEST = 10_000;

const pair = /([^,;()\n]{3,60}?)\s{0,3}\((\p{Lu}{2,4})\)/gu;
const alone = /^\s*\p{Lu}{2,4}\s*$/u;

function pairsIn(text: string): readonly Initialled[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(pair)].map(([, name = '', initials = '']) => ({
    name: tidyName(name.replace(/^\s*(?:and|&|[-*•])\s/u, '')),
    initials,
  }));
}

/** Those of a list that is one of people: half of it bears a given name that is known. */
function several(list: readonly Initialled[], isFullName: (name: string) => boolean): readonly Initialled[] {
  const people = list.filter(
    ({ name, initials }) => name.includes(' ') && fits(name, initials) && isFullName(name),
  );
  const known = people.filter(({ name }) => isKnownGivenName(name.split(' ')[0] ?? ''));
  return people.length >= LEAST && 2 * known.length >= list.length ? people : [];
}

/** A block of prose starts behind a zero. */
const speaker = /(?<=^|[\n\0])[ *•-]{0,4}(\p{Lu}{2,4}):\s/gu;

/** The initials that lines of minutes begin with, three or more: "AR: I will ask. BPO: Thanks." */
export function speakersIn({ text }: Prose): ReadonlySet<string> {
  const found = new Set([...text.matchAll(speaker)].map(([, initials = '']) => initials));
  return found.size >= LEAST ? found : new Set();
}

/** The one of these people for whom initials may stand; undefined where several or none fit. */
export function bearerOf(initials: string, people: readonly string[]): string | undefined {
  const exact = people.filter(name => initialsOf(name) === initials);
  const all = exact.length > 0 ? exact : people.filter(name => name.includes(' ') && fits(name, initials));
  return all.length === 1 ? all[0] : undefined;
}

/** "VP" for "Vera Poe". */
export const initialsOf = (name: string): string =>
  name
    .split(' ')
    .filter(word => !isParticle(word))
    .map(word => word.charAt(0))
    .join('');

/** Whether the letters of the initials stand in the name in their order, the first of them first. */
function fits(name: string, initials: string): boolean {
  const letters = plain(name);
  if (letters[0] !== initials[0]) return false;
  let at = 0;
  for (const letter of initials) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** In capitals, without accents. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
