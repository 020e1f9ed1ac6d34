import { isPossessive } from '../vocabulary/plain-words.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { DATE_WORD, DAY, isAny } from '../tokens/word-flags.ts';

const meetings =
  /^(?:mail|mails|email|emails|e-mail|mailing|invitation|invitations|call|meeting|thread|cc|invite|loop|discussion|minutes|list|talk|chat)$/u;
const uses = /^(?:example|excuse|argument|illustration|template|reason|pretext|case)$/u;
const rides = /^(?:train|car|plane|bus|bike|taxi|boat|foot|air|ferry)$/u;

/** Whether what follows the object at token `at` takes the meaning away: "runs it against the data", "uses it as an example". */
export function isUndone(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  const noun = /^(?:a|an|the|this|next|our|her|his|their)$/u.test(next) ? lowerAt(tokens, at + 2) : next;
  if (word === 'against' || word === 'past') return true;
  // "left Acme a message", "leads Ada to believe".
  if (/^(?:a|an|some|two|several)$/u.test(word))
    return /^(?:messages?|voicemails?|notes?|reply|copy|call|tip|comments?)$/u.test(next);
  if (word === 'as') return uses.test(noun);
  if (word === 'in' || word === 'on')
    return tokens.slice(at + 1, at + 4).some(({ lower }) => meetings.test(lower));
  if (word === 'for') return /^(?:lunch|dinner|coffee|breakfast|drinks)$/u.test(noun);
  return word === 'by' && rides.test(next);
}

/** "was at Acme for a demo", "was at Acme on Monday": somebody was there, and is no part of it. */
export function isVisit(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  if (/^(?:yesterday|today|tonight|tomorrow|again)$/u.test(word)) return true;
  if (word === 'all' || word === 'until' || word === 'till')
    return /^(?:day|morning|afternoon|evening|week|night|noon|lunch)$/u.test(next);
  if (word === 'for')
    return (
      /^(?:a|an|the|our|their|his|her|lunch|dinner|coffee|two|three)$/u.test(next) && !isWhile(tokens, at + 1)
    );
  if (word === 'this' || word === 'last')
    return /^(?:morning|afternoon|week|monday|tuesday|wednesday|thursday|friday)$/u.test(next);
  return (
    word === 'on' && /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|site)$/u.test(next)
  );
}

/** "came from Acme to present the offer": what somebody came to do that day. */
export const isErrand = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'to' && visiting.test(lowerAt(tokens, at + 1));

const visiting =
  /^(?:present|visit|see|show|meet|talk|discuss|demo|demonstrate|explain|pitch|sell|negotiate|sign|train|install|inspect|audit|collect|deliver|give|ask|tell|help)$/u;

/** "for a decade", "for the last ten years". */
const isWhile = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 4).some(({ lower }) => /^(?:years?|months?|decades?|time|while|long)$/u.test(lower));

/** "reports to Ada on the close every month", "to Ada's group on the results": what a report is about. */
export function isMatter(tokens: readonly Token[], to: number): boolean {
  const at = isPossessive(tokens[to]) ? to + 2 : to;
  const next = tokens[at + 1];
  if (lowerAt(tokens, at) !== 'on' || next?.kind !== 'word' || isAny(next, DAY | DATE_WORD)) return false;
  return !tokens.slice(at + 1, at + 5).some(({ lower }) => /^(?:basis|paper|side|line)$/u.test(lower));
}
