import { WHITE_SPACE, WORD, classAt, folded, shaped } from '../../text/characters/characters.ts';
import type { Prose } from '../../text/prose.ts';
import { isLabel, startsSentence, wordAfter } from '../../text/sentence-place.ts';
import type { Span } from '../../text/span.ts';
import { canEndAt, canStartAt } from '../../text/characters/word-borders.ts';
import type { NameEntry, NameForm, Names } from '../names/name-forms.ts';
import { NameTrie } from '../names/name-trie.ts';

/** A stretch of prose (offsets of the prose, not of the note) and the forms that it may be. */
export interface ProseMatch extends Span {
  /** The name as found, folded. */
  readonly name: string;
  readonly forms: readonly NameForm[];
  /** How many more of an account bear the name. */
  readonly more: NameEntry['more'];
  /** Written as `@Name`: beats every rule but whole words. */
  readonly isAddressed: boolean;
}

/** Whether the forms found at a place may stand there; gives those that may. */
export type Choose = (match: ProseMatch) => readonly NameForm[];

const AT = 0x40;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const BLANK = 0x20;

/**
 * Names in prose, leftmost-longest, whole words: each character that may start a name is followed into the trie, and
 * of the names that end on the way the longest that `choose` lets stand is taken.
 */
export function findInProse(prose: Prose, names: Names, choose: Choose): ProseMatch[] {
  const { text } = prose;
  const { starts } = names.trie;
  const found: ProseMatch[] = [];
  for (let at = starts.next(text, 0); at < text.length; at = starts.next(text, at)) {
    const match = canStartAt(text, at) ? matchAt(prose, at, names, choose) : undefined;
    if (match) found.push(match);
    at = match ? match.to : at + 1;
  }
  return found;
}

function matchAt(prose: Prose, from: number, names: Names, choose: Choose): ProseMatch | undefined {
  const { text } = prose;
  const ends = endsFrom(text, from, names);
  if (ends === undefined) return undefined;
  const isBehindAt = from > 0 && text.charCodeAt(from - 1) === AT;
  const isAddressed = isBehindAt && canStartAt(text, from - 1);
  if ((isBehindAt && !isAddressed) || isUnit(text, from)) return undefined;
  for (let longest = ends.length - 1; longest >= 0; longest--) {
    const end = ends[longest];
    if (!end || isMailbox(text, end.to)) continue;
    const { to, entry } = end;
    const forms = isAddressed ? entry.forms : formsAt(prose, from, end);
    if (forms.length === 0) continue;
    const match = { from, to, name: entry.name, forms, more: entry.more, isAddressed };
    const chosen = choose(match);
    if (chosen.length > 0) return chosen === forms ? match : { ...match, forms: chosen };
  }
  return undefined;
}

/** The forms of a name that may stand in running text from `from` to its end. */
function formsAt(prose: Prose, from: number, { to, entry }: End): readonly NameForm[] {
  const { forms, isOrdinary } = entry;
  const stands = (form: NameForm): boolean => mayStand(prose.text, from, to, form);
  // Most names have one form, and it may stand: those need no new list.
  const standing = forms.every(stands) ? forms : forms.filter(stands);
  return standing.length > 0 && isOrdinary && mayBeOrdinary(prose, from, to) ? [] : standing;
}

const mayStand = (text: string, from: number, to: number, form: NameForm): boolean =>
  !form.linkOnly &&
  isSpelled(text, from, to, form) &&
  standsAlone(text, from, to, form) &&
  !(form.isCapitalised && pointsElsewhere(text, from, to));

const pointing =
  /(?:^|[^\p{L}\p{N}])(?:a|an|any|another|each|every|no|some|such|that|those|which|whatever)\s+$/iu;
const LONGEST_POINTING = 12;

/** "that data platform" in lower case is any: the words are nouns of the sentence, and not the team of that name. */
function pointsElsewhere(text: string, from: number, to: number): boolean {
  if (classAt(text, from - 1) !== WHITE_SPACE) return false;
  const name = text.slice(from, to);
  return name === name.toLowerCase() && pointing.test(text.slice(Math.max(0, from - LONGEST_POINTING), from));
}

interface End {
  readonly to: number;
  readonly entry: NameEntry;
}

/** Where names end that start at `from`, the shortest first; undefined where none does. */
function endsFrom(text: string, from: number, { trie, entries }: Names): End[] | undefined {
  let ends: End[] | undefined;
  let node: number = NameTrie.START;
  let at = from;
  while (at < text.length) {
    const unit = folded(text.charCodeAt(at));
    node = trie.step(node, unit);
    if (node < 0) break;
    at++;
    if (unit === BLANK) while (classAt(text, at) === WHITE_SPACE) at++;
    const value = trie.valueAt(node);
    const entry = value < 0 ? undefined : entries[value];
    if (entry && canEndAt(text, at)) (ends ??= []).push({ to: at, entry });
  }
  return ends;
}

function isSpelled(text: string, from: number, to: number, { exact }: NameForm): boolean {
  if (exact === undefined) return true;
  if (exact.length !== to - from) return false;
  for (let at = 0; at < exact.length; at++)
    if (shaped(text.charCodeAt(from + at)) !== exact.charCodeAt(at)) return false;
  return true;
}

const particles = new Set(
  'van von de da di du del della der den la le ter ten bin ibn al el dos das af zu'.split(' '),
);
const capital = /^(?:\p{Ll}['’])?[\p{Lu}\p{Lt}]/u;

/**
 * A given name is not alone where another capitalised word follows, particles between them or not: “Ben Horowitz” and
 * “Ben von der Leyen” are never Ben Ries. Nor is it where it is half of another name: “Jean-Luc”, “Ben-Hur”.
 */
function standsAlone(text: string, from: number, to: number, form: NameForm): boolean {
  if (form.means !== 'given') return true;
  if (shaped(text.charCodeAt(from - 1)) === HYPHEN && classAt(text, from - 2) === WORD) return false;
  let next = nextWord(text, to);
  while (next && particles.has(next.word)) next = nextWord(text, next.to);
  return next === undefined || form.rest.includes(next.word) || !capital.test(next.word);
}

/** "Ann Roe/Quay/QVX": the end of an address of Notes. */
const isUnit = (text: string, from: number): boolean =>
  text.charCodeAt(from - 1) === SLASH &&
  /\p{L} \p{L}{1,30}(?:\/[\p{L}&_]{1,20}){0,3}\/$/u.test(
    text.slice(Math.max(0, from - LONGEST_ADDRESS), from),
  );
const LONGEST_ADDRESS = 100;

/** `jane@` with something behind it is an address, even where its host has no dot. */
const isMailbox = (text: string, to: number): boolean =>
  text.charCodeAt(to) === AT && classAt(text, to + 1) === WORD;

/** The word that follows directly, with only white space or a hyphen between. */
function nextWord(text: string, at: number): { readonly word: string; readonly to: number } | undefined {
  let from = at;
  while (classAt(text, from) === WHITE_SPACE) from++;
  if (from === at && shaped(text.charCodeAt(from)) === HYPHEN) from++;
  if (from === at) return undefined;
  let to = from;
  while (to < text.length && classAt(text, to) !== WHITE_SPACE && wordly.test(text[to] ?? '')) to++;
  return to === from ? undefined : { word: text.slice(from, to), to };
}

const wordly = /[\p{L}\p{M}\p{N}'’-]/u;

const cues = new Set(
  `team teams group groups org orgs organization organisation side platform platforms department dept division unit
  squad tribe guild crew`.split(/\s+/),
);

/** Whether an ordinary word just starts a sentence here: no cue beside it, and not in the place of a label. */
const mayBeOrdinary = (prose: Prose, from: number, to: number): boolean =>
  startsSentence(prose, from) && !cues.has(wordAfter(prose.text, to)) && !isLabel(prose, from, to);
