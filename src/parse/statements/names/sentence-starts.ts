import { isKnownGivenName, isOrdinaryGivenName } from '../vocabulary/known-given-names.ts';
import { isCapital } from '../tokens/initials.ts';
import { isPersonVerb } from '../vocabulary/person-verbs.ts';
import { textAt, type Token } from '../tokens/tokens.ts';
import {
  ACTIVE_VERB,
  AUXILIARY,
  DATE_WORD,
  GIVEN_NAME,
  isAny,
  NEVER_NAME,
  OPENER,
  TITLE_NOUN,
  TITLE_WORD,
  type Word,
} from '../tokens/word-flags.ts';

/**
 * At the start of a sentence: a word that starts sentences, unless it is a given name before a surname, or a month or
 * language that somebody bears as a name: "April Moss" is whole, or "Moss" would be somebody else.
 */
export function isNoNameHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !mayOnlyStart(token) || isBearerHere(tokens, at)) return false;
  const next = tokens[at + 1];
  if (!isCapital(next)) return true;
  if (next.spaced && isAny(token, DATE_WORD)) return false;
  // "Per Erik Lund leads", and no "Grant Erik Lund access".
  const isDouble = isCapital(tokens[at + 2]) && isKnownGivenName(next.text);
  if (!isDouble) {
    if (isAny(next, GIVEN_NAME) || isCapital(tokens[at + 2])) return true;
    if (isAny(token, GIVEN_NAME)) return false;
  }
  return !isOrdinaryGivenName(token.text) || !tellsOfOne(tokens, at + (isDouble ? 3 : 2));
}

/** Whether a capital may be no more than that of a sentence's first word. */
const mayOnlyStart = (token: Token): boolean =>
  isAny(token, OPENER | NEVER_NAME) || isSentenceAdverb(token.lower);

/** "Grant Long leads", "Grant Long (CFO)": "Grant Applications to Ada" has no verb of one person behind it. */
const tellsOfOne = (tokens: readonly Token[], at: number): boolean =>
  isVerbOfOne(tokens[at]) || (textAt(tokens, at) === '(' && isAny(tokens[at + 1], TITLE_NOUN | TITLE_WORD));

/** "leads", "said", "is": what one person does, where "lead" and "are" are said of several. */
export function isVerbOfOne(word: Word | Token | undefined): boolean {
  const verb = word?.lower ?? '';
  return (
    (isAny(word, ACTIVE_VERB) && verb.endsWith('s')) ||
    isPersonVerb(verb) ||
    /^(?:is|was|has|will)$/u.test(verb)
  );
}

/**
 * "Will reports to", "May leads the", "Will and Mark report": one who does something, where "Will reports be sent" and "May we
 * ask" begin with a verb.
 */
function isBearerHere(tokens: readonly Token[], at: number): boolean {
  const [token, verb, behind] = tokens.slice(at, at + 3);
  const isGiven = isAny(token, GIVEN_NAME);
  if (!verb?.spaced || !behind || !(isGiven || isOrdinaryGivenName(textAt(tokens, at)))) return false;
  if (isGiven && !isAny(token, DATE_WORD)) {
    if (verb.lower === 'and') return isAny(behind, GIVEN_NAME) && isCapital(behind);
    if (/^(?:is|has|was)$/u.test(verb.lower)) return true;
  }
  return isPersonVerb(verb.lower) ? isGiven : isDoneByOne(verb, behind);
}

/** "reports to", "leads the", and no "reports be sent", "reports come". */
const isDoneByOne = (verb: Token, behind: Token): boolean =>
  isAny(verb, ACTIVE_VERB) &&
  verb.lower.endsWith('s') &&
  behind.kind === 'word' &&
  (behind.lower === 'to' || !isAny(behind, AUXILIARY)) &&
  !infinitives.test(behind.lower);

/** "Will reports come": what "will" goes with. */
const infinitives = /^(?:as|come|get|go|make|need|show|still|help|arrive|change|work|also|ever|always)$/u;

/** "Dear all,⏎Does anybody know": the capital of a word that starts sentences. */
export const isBehindGreeting = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.startsLine === true && isAny(tokens[at], OPENER) && textAt(tokens, at - 1) === ',';

/** "Ben: If users ask", "[Update: it is done]": a word that starts sentences, and no "Owner: Will" nor "Owner: Grant Long". */
export const isBehindSpeaker = (tokens: readonly Token[], at: number): boolean =>
  /^[:[(?!]$/u.test(textAt(tokens, at - 1)) &&
  isAny(tokens[at], OPENER) &&
  !isAny(tokens[at], GIVEN_NAME) &&
  !isOrdinaryGivenName(textAt(tokens, at));

/** "Especially", "Additionally": "Sally" and "Molly" are given names. */
const isSentenceAdverb = (word: string): boolean =>
  word.length > 6 && /(?:ally|ately|ively|ously|ently|antly|edly|ingly|fully|ably|ibly|ily)$/u.test(word);
