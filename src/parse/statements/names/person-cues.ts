import { groupBy } from '../../../text/grouping.ts';
import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { isLikelyPerson, mayBearOrdinaryName } from './name-kinds.ts';
import type { Noun } from '../nouns/nouns.ts';
import { isPersonVerb, personVerbs } from '../vocabulary/person-verbs.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';

const before: ReadonlySet<string> = new Set(
  'ask met meet meets asked asking told tell cc cced pinged ping invited invite says said introduced contact email emailed call called thank'.split(
    ' ',
  ),
);
const beforeTwo = [
  'meeting with',
  'met with',
  'meet with',
  'call with',
  'chat with',
  'chatted with',
  'conversation with',
  'spoke with',
  'spoke to',
  'speak with',
  'speak to',
  'talk to',
  'talk with',
  'talked to',
  'talked with',
  'talking to',
  'talking with',
  'lunch with',
  'dinner with',
  'coffee with',
  'had with',
  'have with',
  'thanks to',
  'according to',
  'introduced to',
  'introduced by',
  'email from',
  'mail from',
  'heard from',
  'notes from',
  'catch up with',
  'sync with',
].map(phrase => phrase.split(' '));
const phrasesByLast = groupBy(beforeTwo, phrase => phrase.at(-1));
const onCall = /^(?:was|were|is|are) (?:both |all |also )?(?:on the call|in the meeting|in the room|there)/u;

const isForm = (word: string): boolean =>
  word === 'was' || word === 'were' || word === 'is' || word === 'are';

/** The words that stand directly before and behind a person's name, and those of which two or more stand before it. */
export const personCues = { before, behind: personVerbs, phrases: beforeTwo };

const callingVerb = /^(?:called|emailed|phoned|rang|texted|pinged|met|visited|reminded|warned)$/u;

/** Whether the words around a name tell that it is a person's: "met Ada Roe", "Ada Roe said". */
export function isPersonCue(tokens: readonly Token[], noun: Noun): boolean {
  if (noun.means.kind !== 'name' || noun.hint !== undefined) return false;
  const { text } = noun.means.name;
  if (!mayBePerson(text)) return false;
  if (isBehindPersonCue(tokens, noun.from) || isBehindOffice(tokens, noun)) return true;
  const next = lowerAt(tokens, noun.to);
  return (
    isBeforePersonCue(tokens, noun.to, next) ||
    // "Ada Roe walked us through": somebody of a known given name who did something.
    (/[^aeiou]ed$/u.test(next) && hasKnownGivenName(text))
  );
}

const mayBePerson = (name: string): boolean =>
  name.includes(' ') ? isLikelyPerson(name) || mayBearOrdinaryName(name) : isKnownGivenName(name);

const hasKnownGivenName = (name: string): boolean =>
  name.includes(' ') && isLikelyPerson(name) && isKnownGivenName(name.split(' ')[0] ?? '');

/** Whether the words from token `at` on, of which `next` is the first, tell what a person does. */
function isBeforePersonCue(tokens: readonly Token[], at: number, next: string): boolean {
  if (isPersonVerb(next)) return true;
  // "Grant Moss called me".
  if (callingVerb.test(next)) return /^(?:me|us|him|her|them|you)$/u.test(lowerAt(tokens, at + 1));
  if (!isForm(next)) return false;
  const tail = tokens.slice(at, at + 6).map(({ lower }) => lower);
  return onCall.test(tail.join(' '));
}

const offices =
  /^(?:lead|manager|director|architect|head|officer|engineer|analyst|coordinator|sponsor|chair|chairman|president|c[efiomt]o|ciso)$/u;

/** "Tech lead: Ada Roe", "Programme manager: Ada Roe": alone behind what somebody is. */
function isBehindOffice(tokens: readonly Token[], { from, to, means }: Noun): boolean {
  if (textAt(tokens, from - 1) !== ':' || !offices.test(lowerAt(tokens, from - 2))) return false;
  const isWhole = tokens[to] === undefined || /^[,.;(]$/u.test(textAt(tokens, to));
  return isWhole && means.kind === 'name' && means.name.text.includes(' ');
}

/** Whether the words directly before token `at` tell that a person follows: "ask", "spoke with". */
export function isBehindPersonCue(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at - 1);
  if (before.has(word)) return true;
  const isAsked = (phrase: readonly string[]): boolean =>
    phrase.every((each, index) => tokens[at - phrase.length + index]?.lower === each);
  return phrasesByLast.get(word)?.some(isAsked) === true;
}
