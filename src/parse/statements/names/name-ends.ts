import { isCapital, isInitialLetters } from '../tokens/initials.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { DATE_WORD, isAny, KIND_NOUN, PARTICLE, TITLE_NOUN } from '../tokens/word-flags.ts';
import { startsOtherName } from './wrapped-names.ts';

const MOST_WORDS = 6;

/** Nouns that belong to the sentence even with a capital: "the Fraud Team". */
export const teamNouns: ReadonlySet<string> = new Set('team teams org squad tribe dept'.split(' '));

/** Behind the name that begins at a token, whatever that is. */
export function endOfName(tokens: readonly Token[], at: number): number {
  const quotation = tokens[at]?.quotation;
  let to = at + 1;
  while (to - at < MOST_WORDS && tokens[to]?.quotation === quotation) {
    const more = moreOfName(tokens, at, to);
    if (more === 0) break;
    to += more;
  }
  // "the Fraud Team": the noun belongs to the sentence.
  while (to - at > 1 && teamNouns.has(lowerAt(tokens, to - 1)) && !isTheTool(tokens, at, to)) to--;
  return to;
}

/** How many tokens the name goes on with at `to`; none where it ends before. */
function moreOfName(tokens: readonly Token[], at: number, to: number): number {
  const token = tokens[to];
  if (isStopOfInitials(tokens, to)) return 1;
  if (!token?.spaced || isOnNextLine(tokens, at, to)) return 0;
  if (isCapital(token)) return endsName(tokens, to) || isOfficeBefore(tokens, to) ? 0 : 1;
  return isNumberInQuotation(tokens, to) ? 1 : jointOfName(tokens, at, to);
}

/** "J. R. Roe" */
const isStopOfInitials = (tokens: readonly Token[], at: number): boolean =>
  textAt(tokens, at) === '.' && isInitialLetters(textAt(tokens, at - 1)) && isCapital(tokens[at + 1]);

/** “Agenda 2030” */
const isNumberInQuotation = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.quotation !== 0 &&
  /^\d{1,3}$/u.test(textAt(tokens, at)) &&
  /^\p{Lu}/u.test(textAt(tokens, at - 1));

/** How many tokens join what stands before them with what follows: "Roe & Poe", "Bank of Harrow", "Ada van Roe". */
function jointOfName(tokens: readonly Token[], at: number, to: number): number {
  const joint = lowerAt(tokens, to);
  if (joint === '&' || (joint === 'of' && institutions.has(lowerAt(tokens, to - 1))))
    return isCapital(tokens[to + 1]) ? 2 : 0;
  return isAny(tokens[to], PARTICLE) && isParticleOfName(tokens, at, to) ? 1 : 0;
}

const institutions = new Set(
  'bank university department institute house ministry office board center centre museum port city state chamber'.split(
    ' ',
  ),
);

/** "Microsoft Teams" is a program. */
const isTheTool = (tokens: readonly Token[], at: number, to: number): boolean =>
  textAt(tokens, to - 1) === 'Teams' && /^(?:Microsoft|MS)$/u.test(textAt(tokens, to - 2)) && to - at === 2;

/** Whether a token starts a line, and on it somebody else's name. */
function isOnNextLine(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[to];
  if (!token?.startsLine || !isCapital(token)) return false;
  const words = tokens.slice(at, to).map(({ text }) => text);
  return startsOtherName(
    words,
    token.text,
    !isCapital(tokens[to + 1]) || tokens[to + 1]?.startsLine === true,
  );
}

/**
 * Behind a name: "I", a degree, or a date with its number ("Ada Roe May 5"). No other word ends one, whatever list it
 * stands in: cut off, "Lars Foss" and "Joe Friday" would be another Lars and another Joe.
 */
function endsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (endings.has(token.lower)) return true;
  // "SAP S/4HANA".
  if (token.text.length === 1 && textAt(tokens, at + 1) === '/' && tokens[at + 1]?.spaced === false)
    return true;
  return isAny(token, DATE_WORD) && /^\d/u.test(textAt(tokens, at + 1));
}

/** "Northmoor Grid CEO Ada Roe": the company's name ends before the office, and its holder's begins behind. */
const isOfficeBefore = (tokens: readonly Token[], at: number): boolean =>
  isAny(tokens[at], TITLE_NOUN) &&
  /^C[A-Z]{1,2}O$/u.test(textAt(tokens, at)) &&
  tokens[at + 1]?.spaced === true &&
  isCapital(tokens[at + 1]) &&
  isCapital(tokens[at + 2]);

const endings = new Set('i phd mba pmp mr mrs ms dr prof'.split(' '));

const isParticleOfName = (tokens: readonly Token[], at: number, to: number): boolean =>
  (isCapital(tokens[to + 1]) || (isAny(tokens[to + 1], PARTICLE) && isCapital(tokens[to + 2]))) &&
  !isAny(tokens[at], KIND_NOUN);
