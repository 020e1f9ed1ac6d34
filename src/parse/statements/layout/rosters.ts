import { tidyName } from '../../../text/names.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import { HOLE, type Prose } from '../../../text/prose.ts';
import { bearerOf, initialledIn, speakersIn } from '../names/initialled.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { isWrittenOrganization } from '../vocabulary/known-organizations.ts';
import { isKnownProduct } from '../vocabulary/known-products.ts';
import { isTitleNoun, kindOfNoun } from '../vocabulary/kind-words.ts';
import { isDepartment } from '../vocabulary/departments.ts';
import { isCompanyName } from '../names/name-kinds.ts';
import { isNeverName, isParticle } from '../vocabulary/plain-words.ts';
import { isPlace } from '../vocabulary/places.ts';
import { startsOtherName } from '../names/wrapped-names.ts';

const heads = new Set(
  `present participants participant attendees attendee attending attended attendance invitees invited guests guest observers
  members speakers presenters panelists people regrets apologies absent excused contacts presence roll`.split(
    /\s+/,
  ),
);
const around = new Set(
  `introduction introductions in who was were is the and of our also not meeting call on list key voting non-voting regular other additional tsc team board
  committee council group remote remotely person names to`.split(/\s+/),
);
const LONGEST_HEAD = 60;

/** Whether a heading, or a line that ends in a colon, says that what follows are people: "Present", "TSC members:". */
function isRosterHead(line: string): boolean {
  if (line.length > LONGEST_HEAD) return false;
  const lower = line.toLowerCase();
  // Most headings are passed over by their first word.
  const first = /[\p{L}\p{N}-]+/u.exec(lower)?.[0];
  if (first === undefined || !(heads.has(first) || around.has(first))) return false;
  const words = lower
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .split(/\s+/u)
    .filter(word => word !== '' && !/^\d+$/u.test(word));
  return words.some(word => heads.has(word)) && words.every(word => heads.has(word) || around.has(word));
}

/** Those whom the lists of people in a note name. */
export interface Roster {
  /** As the entries write the names. */
  readonly names: string[];
  /** Entries of one word that may be a name: a person, or nothing that is known. */
  readonly words: string[];
  /** Whom initials or a handle stand for in the rest of the note; undefined for somebody whom the note does not name. */
  readonly shorts: Map<string, string | undefined>;
}

/**
 * The people whom lists under such headings name, each as the entry writes the name: what stands behind it (a handle, a
 * role in parentheses, an address) is left out.
 */
export function rosterIn(prose: Prose): Roster {
  const { text, blocks, kinds } = prose;
  const roster: Roster = { names: [], words: [], shorts: new Map() };
  let isRoster = false;
  blocks.forEach((from, block) => {
    const next = blocks[block + 1];
    const to = next === undefined ? text.length : next - 1;
    const kind = kinds[block];
    if (kind === 'heading') {
      isRoster = isRosterHead(text.slice(from, Math.min(to, from + LONGEST_HEAD + 1)));
      return;
    }
    if (kind === 'paragraph') {
      addInline(text.slice(from, to), roster);
      const isShort = to - from <= LONGEST_HEAD;
      if (!isShort && !isRoster) return;
      const line = text.slice(from, to);
      if (isShort && line.trimEnd().endsWith(':')) isRoster = isRosterHead(line);
      else if (isRoster) for (const entry of line.split(/[\n;]/u)) addEntry(entry, roster);
      return;
    }
    if (isRoster && kind === 'item')
      addEntry(text.slice(from, Math.min(to, from + LONGEST_ENTRY)), roster, true);
    if (isRoster && kind === 'cell') addOne(text.slice(from, Math.min(to, from + LONGEST_ENTRY)), roster);
  });
  addInitialled(prose, roster);
  return roster;
}

const LONGEST_ENTRY = 2000;

/** Who stands in a list with initials is somebody, whatever the list is called. */
function addInitialled(prose: Prose, roster: Roster): void {
  for (const { name, initials } of initialledIn(prose, isFullName)) {
    roster.names.push(name);
    roster.shorts.set(initials.toLowerCase(), name);
  }
  const names = [...new Set(roster.names)];
  for (const initials of speakersIn(prose))
    if (!roster.shorts.has(initials.toLowerCase()))
      roster.shorts.set(initials.toLowerCase(), bearerOf(initials, names));
}

/** The people whom lines of a paragraph list behind a head: "Present: Vera Poe, Ada Roe". */
function addInline(paragraph: string, roster: Roster): void {
  if (!paragraph.includes(':')) return;
  for (const line of paragraph.split('\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0 || colon > LONGEST_HEAD) continue;
    const head = line.slice(0, colon);
    const listed = line.slice(colon + 1, colon + LONGEST_ENTRY);
    if (isRosterHead(head)) {
      if (mayPart(line)) addParted(listed, roster);
      else addEntry(listed, roster);
    } else if (mayPart(line) && invitation.test(head)) addInvited(listed, roster);
  }
}

const invitation = /^\s*(?:required|optional)\s*$/iu;

/** "Required: Poe, Vera; Projector": what is required may be things, too. */
function addInvited(listed: string, roster: Roster): void {
  const found: Roster = { ...roster, names: [], words: [] };
  addParted(listed, found);
  roster.names.push(...found.names.filter(hasKnownGivenName));
}

const hasKnownGivenName = (name: string): boolean => isKnownGivenName(name.split(' ')[0] ?? '');

/** "Poe, Vera; Roe, Ada": semicolons part the people, so that a comma may stand inside a name. */
function addParted(listed: string, roster: Roster): void {
  const entries = listed.split(';');
  const pairs = entries.map(surnameFirst);
  // Where all are written so and one of them is somebody's name, the others are, too: "Okafor, Ngozi; Bauer, Ute".
  const areAll = pairs.every(pair => pair?.isName) && pairs.some(pair => pair?.isKnown);
  for (const [at, entry] of entries.entries()) {
    const pair = pairs[at];
    if (pair?.isName && (pair.isKnown || areAll)) roster.names.push(`${pair.given} ${pair.surname}`);
    else addEntry(entry, roster, entries.length > 1);
  }
}

/** Whether a line has semicolons between its entries, or is one entry with a comma in it. */
const mayPart = (line: string): boolean =>
  line.includes(';') || (line.includes(',') && line.indexOf(',') === line.lastIndexOf(','));

/** One person, or several with commas between; "Poe, Vera" is one. `isOne`: of several entries this is one. */
function addEntry(entry: string, roster: Roster, isOne = false): void {
  const bare = entry.includes('(') ? entry.replace(/\((?!@[\w-]+\))[^()]*\)/gu, ' ( ') : entry;
  const parts = partingWord.test(bare) ? bare.split(partingWord) : [bare];
  const turned = turnedName(parts);
  if (turned !== undefined) {
    addOne(turned, roster);
    return;
  }
  const [first = '', ...others] = parts;
  if (!addOne(first, roster) || others.length === 0) return;
  // "Ada Roe, Ben Poe" are two, "Ada Roe, VP Sales" is one.
  const isOfOne = tellsOfOne(parts) || (isOne && isPair(bare));
  for (const part of others) if (!isOfOne || hasKnownGivenName(nameIn(part))) addOne(part, roster);
}

/** The name that two parts are of which the first is the surname: "Poe, Vera". */
function turnedName(parts: readonly string[]): string | undefined {
  if (parts.length !== 2) return undefined;
  const [surname = '', given = ''] = parts.map(nameIn);
  return isSurnameFirst(surname, given) ? `${given} ${surname}` : undefined;
}

/** "Ada Roe, Kestrel Lab, wants to help", "Ada Roe - Kestrel, Harrow Board": what stands behind the name is about her. */
const tellsOfOne = ([first = '', ...others]: readonly string[]): boolean =>
  /\s[-–—]\s/u.test(first) || others.some(part => /^\s*\p{Ll}+\s+\S/u.test(part));

/** "Ada Roe, Corvid Rail": one comma, and nothing that joins people. */
const isPair = (entry: string): boolean => entry.split(',').length === 2 && !/\band\b|&/u.test(entry);

const partingWord = /,|\band\b|&/u;

/** A surname and what may be the given name behind its comma; undefined for any other entry. */
interface SurnameFirst {
  readonly surname: string;
  readonly given: string;
  /** Whether it is known that somebody is called so. */
  readonly isKnown: boolean;
  /** Whether nothing speaks against it: "Weber, CFO" is one word with a title. */
  readonly isName: boolean;
}

/** "Falk, Zoe" between semicolons is one person, whichever of the words are given names. */
function surnameFirst(entry: string): SurnameFirst | undefined {
  const [surname = '', given = '', ...others] = entry.split(',').map(nameIn);
  const isOne = surname.split(' ').slice(0, -1).every(isParticle) && !given.includes(' ');
  if (others.length > 0 || !isOne || given === '') return undefined;
  const isName = isFullName(`${given} ${surname}`) || (!isOrdinary(surname) && mayBeGiven(given));
  return { surname, given, isKnown: isKnownGivenName(given), isName };
}

/** "Till", "Per": beside a surname an ordinary word may be somebody's name, unless it says what somebody or something is. */
const mayBeGiven = (given: string): boolean =>
  word.test(given) && !/^\p{Lu}+$/u.test(given) && kindOfNoun(given) === undefined && !isTitleNoun(given);

const isSurnameFirst = (first: string, second: string): boolean =>
  first.split(' ').slice(0, -1).every(isParticle) &&
  !second.includes(' ') &&
  isKnownGivenName(second) &&
  !isKnownGivenName(first) &&
  isFullName(`${second} ${first}`);

const behindName = new RegExp(`[(@<[:|/${HOLE}\\d]|\\s[-–—]`, 'u');

const address = /^(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )+(?=\p{Lu})/u;

/** What stands before a handle, a parenthesis, an address, a dash or a colon. */
function nameIn(part: string): string {
  const first = firstName(part);
  const end = first.search(behindName);
  return tidyName((end < 0 ? first : first.slice(0, end)).replace(/^[\s*•-]+/u, '').replace(address, ''));
}

/** Without the lines behind the first that begin with somebody or something else. */
function firstName(part: string): string {
  if (!part.includes('\n')) return part;
  const [line = '', next = ''] = part.trim().split('\n');
  const [word = '', ...others] = next.trim().split(' ');
  return next !== '' && startsOtherName(line.trim().split(' '), word, others.length === 0) ? line : part;
}

function addOne(part: string, roster: Roster): boolean {
  const name = nameIn(part);
  if (!isFullName(name)) {
    if (mayBeSomebody(name)) roster.words.push(name);
    return false;
  }
  roster.names.push(name);
  const handle = handleBehind.exec(part)?.[1];
  if (handle !== undefined) roster.shorts.set(handle.toLowerCase(), name);
  return true;
}

/** "Ada Roe (@adaroe)", "Ada Roe - @adaroe". */
const handleBehind = /\s\(?@(\w[\w-]{2,38})(?![\w.@-])/u;

/** "Jorunn": one word that no list of names has, and no list of other words either. */
const mayBeSomebody = (name: string): boolean =>
  /^\p{Lu}\p{Ll}[\p{L}'’-]+$/u.test(name) &&
  !isOrdinary(name) &&
  !isNeverName(name) &&
  !isPlace(name) &&
  !isWrittenOrganization(name) &&
  !isKnownProduct(name) &&
  !isDepartment(name) &&
  kindOfNoun(name) === undefined &&
  !isTitleNoun(name);

const word = /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’‐‑-]*$/u;
const MOST_WORDS = 5;

/** One word has to be a known given name; of several none may be a word for something else. */
export function isFullName(name: string): boolean {
  const words = name.split(' ');
  const [first = ''] = words;
  if (name === '' || words.length > MOST_WORDS || isPlace(name) || isCompanyName(name)) return false;
  if (isDepartment(words.at(-1) ?? '')) return false;
  if (words.length === 1) return word.test(name) && isKnownGivenName(name) && !isOrdinary(name);
  const isKnown = isKnownGivenName(first);
  return words.every(
    (each, at) =>
      isParticle(each) ||
      (word.test(each) &&
        kindOfNoun(each) === undefined &&
        !isTitleNoun(each) &&
        (at === 0 || !isNeverName(each) || isKnown) &&
        (isKnown || !isOrdinary(each))),
  );
}
