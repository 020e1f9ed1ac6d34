import { type ClauseState, skipAdverbs } from '../clauses/clause-state.ts';
import { loseTitle } from './clause-successions.ts';
import { nounAt } from '../nouns/nouns.ts';
import { titleAt } from '../names/titles.ts';
import type { Token } from '../tokens/tokens.ts';
import { groupAround, type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';
import { DATE_WORD, isAny } from '../tokens/word-flags.ts';

const leaving =
  /^(?:resign|retire|step|stand|stepp|retir|quit)(?:s|ed|ing|ped)?$|^(?:stood|stepped|stepping)$/u;
const steps = /^(?:step|stepp|stand|stood)/u;
const away = /^(?:down|back|aside|away)$/u;
const MOST_BETWEEN = 8;

/** "stepped down as CFO", "resigned in May as head of Search": an office that somebody has no more; `at` is the "as". */
export function readResignation(state: ClauseState, at: number): number | undefined {
  const { tokens, subject } = state;
  const [person, ...others] = subject ?? [];
  const verb = verbBefore(tokens, at);
  if (!person || others.length > 0 || verb === undefined || person.from > verb) return undefined;
  const group = groupAround(tokens, verb);
  const title = titleAt(
    tokens,
    /^(?:the|a|an|our|their|its)$/u.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1,
  );
  const isPlanned = group.last === 'to' && group.tense !== 'future';
  if (!title || isPlanned || group.negated || (group.hedged && group.last === 'modal')) return undefined;
  const isDone = group.last === 'none' && /(?:ed|stood|quit)$/u.test(tokens[verb]?.lower ?? '');
  const since: VerbGroup = isDone ? { ...group, tense: 'perfect' } : group;
  const area = tokens.findIndex(
    ({ lower }, index) => index > title.from && index < title.to && lower === 'of',
  );
  const place = area > 0 ? area : title.to;
  const of = /^(?:of|for)$/u.test(tokens[place]?.lower ?? '') ? nounAt(tokens, place + 1, -1) : undefined;
  if (title.leads && of) {
    const ended = { ...since, over: true };
    const led = { subjects: [person], objects: [of], group: ended, at, isWeak: area > 0 } as const;
    state.clauses.push({ kind: 'stated', relation: 'leads', ...led }, { kind: 'noun', noun: of, at });
  }
  loseTitle(state, [person], title, since);
  return title.leads && of ? Math.max(title.to, of.to) : title.to;
}

/** The words of somebody who is gone, in the table of phrases. */
export const goneWords = 'left resigned retired departed quit has have is';
const gone = /^(?:left|resigned|retired|departed|quit)$/u;
const employer = /^(?:company|firm|business|group|organi[sz]ation|bank|board)$/u;

/** "has left.", "left the company", "left us.", "left last week", "left in May", and no "left the room", "left in a hurry". */
function isForGood(tokens: readonly Token[], verb: number, { tense }: VerbGroup): boolean {
  const [next, second, third] = tokens.slice(verb + 1, verb + 4);
  const isEnd = (token: Token | undefined): boolean => token === undefined || token.kind === 'sign';
  if (tokens[verb]?.lower !== 'left') return isEnd(next) || next?.text === next?.lower;
  switch (next?.lower) {
    case 'the':
      return employer.test(second?.lower ?? '');
    case 'us':
      return isEnd(second);
    case 'last':
      return /^(?:week|month|year|spring|summer|autumn|fall|winter)$/u.test(second?.lower ?? '');
    case 'in':
      return isAny(second, DATE_WORD) || /^\d{4}$/u.test(second?.text ?? '');
    case 'at':
      return second?.lower === 'the' && third?.lower === 'end';
    default:
      return isEnd(next) && tense === 'perfect';
  }
}

/** "is no longer with us", "is no longer at the company"; `at` is the "is". */
function isGoneFrom(tokens: readonly Token[], at: number): boolean {
  const [no, longer, link, behind, next] = tokens.slice(at + 1, at + 6);
  if (no?.lower !== 'no' || longer?.lower !== 'longer') return false;
  if (/^(?:here|employed)$/u.test(link?.lower ?? '')) return true;
  if (!/^(?:with|at|in)$/u.test(link?.lower ?? '')) return false;
  return (
    (behind?.lower === 'us' && next?.kind !== 'word') ||
    (behind?.lower === 'the' && employer.test(next?.lower ?? ''))
  );
}

/** Where the verb is by which somebody is gone for good, and what stands around it. */
function leftAt(
  tokens: readonly Token[],
  at: number,
): { readonly verb: number; readonly group: VerbGroup } | undefined {
  if (/^(?:is|'s)$/u.test(tokens[at]?.lower ?? ''))
    return isGoneFrom(tokens, at) ? { verb: at, group: verbGroupAt([], 0) } : undefined;
  const verb = gone.test(tokens[at]?.lower ?? '') ? at : skipAdverbs(tokens, at + 1);
  if (!gone.test(tokens[verb]?.lower ?? '')) return undefined;
  const group = groupAround(tokens, verb);
  const isPast = group.last === 'none' || group.tense === 'perfect';
  return isForGood(tokens, verb, group) && isPast && !group.negated && !group.hedged
    ? { verb, group }
    : undefined;
}

/**
 * "Ada Roe, our CFO, has left", "Our CFO Ada Roe resigned last week": the office that the sentence gives somebody is over;
 * "left the room" and "left a note" tell nothing. `at` is the verb, or "has".
 */
export function readGone(state: ClauseState, at: number): number | undefined {
  const { tokens, clauses, subject } = state;
  const [person, ...others] = subject ?? [];
  const left = person && others.length === 0 ? leftAt(tokens, at) : undefined;
  if (!person || !left) return undefined;
  const { verb, group } = left;
  const said = clauses.findLastIndex(
    clause => clause.kind === 'title' && clause.subject.from === person.from,
  );
  const title = clauses[said];
  if (title?.kind !== 'title' && person.title) {
    loseTitle(state, [person], person.title, { ...group, tense: 'perfect' });
    return verb + 1;
  }
  if (title?.kind !== 'title' || title.isLost) return undefined;
  clauses[said] = { ...title, group: { ...group, tense: 'perfect' }, isLost: true };
  return verb + 1;
}

/** The token of "stepped", "resigned" before "as". */
function verbBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let verb = at - 1; verb >= 0 && verb >= at - MOST_BETWEEN; verb--) {
    const { lower = '', text = '' } = tokens[verb] ?? {};
    if (/^[,;:(]$/u.test(text)) return undefined;
    if (!leaving.test(lower)) continue;
    return steps.test(lower) && !away.test(tokens[verb + 1]?.lower ?? '') ? undefined : verb;
  }
  return undefined;
}
