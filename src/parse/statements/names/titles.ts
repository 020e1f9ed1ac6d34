import { isPossessive } from '../vocabulary/plain-words.ts';
import { lowerAt, textAt, textBetween, type Token } from '../tokens/tokens.ts';
import { OPENER, PREPOSITION, TITLE_NOUN, TITLE_WORD, KIND_NOUN, isAny } from '../tokens/word-flags.ts';

/** The name of a role, over tokens `[from, to)`. */
export interface Title {
  readonly from: number;
  readonly to: number;
  /** As written, with the area that belongs to it: "VP of Engineering". */
  readonly text: string;
  /** Whether whoever has it leads what follows "of" or "on": "head", "lead developer". */
  readonly leads: boolean;
  /** Whether what follows "of" is the employer: "CFO of Acme". */
  readonly ofCompany: boolean;
}

const leading = /^(?:head|lead|leader|manager|director|chief|boss|vp|svp|evp)$/;
const ofCompany =
  /^(?:c[efiomprdt]o|ciso|president|founder|co-founder|cofounder|chairman|chairwoman|chair|owner|partner)$/;
const area = /^(?:vp|svp|evp|avp|president|director|head|chief|manager|lead)$/;
const notHolder =
  /^(?:'s|assistant|deputy|candidate|designate|elect|search|office|position|intern|trainee)$/u;
const MOST_WORDS = 7;

/** The role that starts at token `at`: "senior engineer", "lead developer/architect", "VP of Engineering". */
export function titleAt(tokens: readonly Token[], at: number): Title | undefined {
  if (!isAny(tokens[at], TITLE_NOUN | TITLE_WORD)) return undefined;
  let to = -1;
  let leads = false;
  for (let next = at; next < at + MOST_WORDS; next++) {
    const token = tokens[next];
    if (next === to && joint.test(textAt(tokens, next))) continue;
    if (token?.kind !== 'word' || !isAny(token, TITLE_NOUN | TITLE_WORD)) break;
    if (isAny(token, TITLE_NOUN)) to = next + 1;
    leads ||= leading.test(token.lower);
  }
  // "the CFO's assistant" and "the CFO candidate" are somebody else.
  if (to < 0 || notHolder.test(lowerAt(tokens, to))) return undefined;
  // "Lead" alone begins many things; a title of one word must be one that is nothing else.
  const last = lowerAt(tokens, to - 1);
  const isManaging = lowerAt(tokens, to - 2) === 'managing';
  const end = area.test(last) && !isManaging ? withArea(tokens, to) : to;
  return {
    ...{ from: at, to: end, text: textBetween(tokens, at, end), leads },
    ofCompany: isManaging || ofCompany.test(last),
  };
}

/** "lead developer/architect", "director and founder". */
const joint = /^(?:[/&]|and)$/iu;

/** "VP of Engineering": the area belongs to the title, unless it is a team or thing called so. */
function withArea(tokens: readonly Token[], to: number): number {
  if (lowerAt(tokens, to) !== 'of') return withCapitals(tokens, to);
  let end = to + 1;
  while (end < to + 6 && /^\p{Lu}/u.test(textAt(tokens, end)) && tokens[end]?.kind === 'word') {
    end++;
    if (/^(?:and|&)$/u.test(lowerAt(tokens, end)) && /^\p{Lu}/u.test(textAt(tokens, end + 1))) end++;
  }
  if (end === to + 1) return withPlainArea(tokens, to);
  // "President of Harbor Grocers' Guild": somebody's whole name, of which this is a part.
  if (isPossessive(tokens[end])) return to;
  return isAny(tokens[end], KIND_NOUN) ? to : end;
}

/** "head of data": one or two words that are no names. */
function withPlainArea(tokens: readonly Token[], to: number): number {
  let end = to + 1;
  while (end < to + 3 && isPlainWord(tokens[end])) end++;
  const behind = tokens[end];
  const isWhole = behind === undefined || behind.kind === 'sign' || isAny(behind, PREPOSITION);
  return end > to + 1 && isWhole ? end : to;
}

const isPlainWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Ll}+$/u.test(token.text) && !isAny(token, PREPOSITION | OPENER | KIND_NOUN);

/** "Vp Business Development": capitalised words behind a title of that kind. */
function withCapitals(tokens: readonly Token[], to: number): number {
  let end = to;
  while (end < to + 3 && isAny(tokens[end], TITLE_WORD) && /^\p{Lu}/u.test(textAt(tokens, end))) end++;
  // "VP Customer Care,": a name of which only the first word is one of titles, as a whole between signs.
  let whole = end;
  while (end > to && whole < to + 4 && /^\p{Lu}\p{Ll}/u.test(textAt(tokens, whole))) whole++;
  const behind = tokens[whole];
  if (behind === undefined || behind.kind === 'sign') end = whole;
  return end;
}
