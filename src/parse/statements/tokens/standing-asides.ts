import { lowerAt, textAt, type Token } from './tokens.ts';

/** What a few words beside a name or behind a sentence say of how it stands: it is over, denied, or open. */
export type AsideMeaning = 'over' | 'denied' | 'open';

const over =
  /^(?:(?:now )?no longer|not any ?(?:more|longer)|no more|former(?:ly)?|ex|(?:has |have )?left|gone|resigned|retired|departed|moved on|ended|expired|stepped down|until recently|inactive)(?: (?:in|since|as of|from|on|at|last|this) .+)?$/;
const denied =
  /^(?:declined|rejected|refused|cancell?ed|withdrawn|dropped|not (?:true|correct|so|part of it)|a? ?peers?|(?:a )?dotted(?: line)?|n\/a|none|vacant)$/;
const open =
  /^(?:tb[cda]|to be (?:confirmed|decided|announced|checked|verified|agreed)|(?:still )?unconfirmed|not (?:yet )?(?:confirmed|decided|official|certain|sure|final|agreed)(?: yet)?|still open|provisional(?:ly)?|tentative(?:ly)?|planned|proposed|draft|pending(?: .+)?|probably|maybe|perhaps|possibly|likely|assumed|rumou?red|\?+)$/;

/** How what stands before brackets, or a comma, stands by the words (in lower case, parted by blanks) in or behind them. */
export function meaningOfAside(words: string): AsideMeaning | undefined {
  if (words === '') return undefined;
  if (over.test(words)) return 'over';
  if (denied.test(words)) return 'denied';
  return open.test(words) ? 'open' : undefined;
}

/** What takes back or leaves open what stands before it: "Ada Roe (tbc)". */
const leaving =
  /^(?:tbc|tbd|tba|proposed|proposal|suggested|candidate|former|formerly|previous|previously|ex|until|till|unconfirmed|open|maybe|perhaps|possibly|probably|planned|potential|not|left|leaving|gone|outgoing|deputy|or|instead|was|longer|next)$/u;
/** Whether something there takes back or leaves open what stands before it. */
export const isLeftOpen = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower, text }) => leaving.test(lower) || text === '?') ||
  meaningOfAside(wordsIn(tokens, from, to)) !== undefined;

const wordsIn = (tokens: readonly Token[], from: number, to: number): string => {
  const [start, end] = textAt(tokens, from) === '(' ? [from + 1, to - 1] : [from, to];
  return tokens
    .slice(start, end)
    .map(({ lower }) => lower)
    .join(' ');
};

/** Whether brackets take back what stands before them, leave it open or put it off, so that a list does without it. */
export const isOff = (tokens: readonly Token[], from: number, to: number, isAmongOthers: boolean): boolean =>
  isLeftOpen(tokens, from, to) ||
  (isAmongOthers && /^(?:from|as|starting|effective)$/u.test(lowerAt(tokens, from)));
