import { type ClauseState, skipAdverbs } from '../clauses/clause-state.ts';
import { ledBy, loseTitle } from './clause-successions.ts';
import { nameNouns } from './clause-stating.ts';
import { titleAt } from '../names/titles.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
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
  const verb = person && others.length === 0 ? verbBefore(tokens, at) : undefined;
  if (!person || verb === undefined || person.from > verb) return undefined;
  const since = resignedSince(tokens, verb);
  const start = /^(?:the|a|an|our|their|its)$/u.test(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const title = since && titleAt(tokens, start);
  if (!title) return undefined;
  const led = title.leads ? ledBy(tokens, title) : undefined;
  if (led) {
    const said = { subjects: [person], objects: [led.of], group: { ...since, over: true }, at };
    state.clauses.push({ kind: 'stated', relation: 'leads', ...said, isWeak: led.isInside });
    nameNouns(state, [led.of], at);
  }
  loseTitle(state, [person], title, since);
  return Math.max(title.to, led?.of.to ?? 0);
}

/** The verb of somebody who has resigned, or does so; what is planned or denied is none. */
function resignedSince(tokens: readonly Token[], verb: number): VerbGroup | undefined {
  const group = groupAround(tokens, verb);
  const isPlanned = group.last === 'to' && group.tense !== 'future';
  if (isPlanned || group.negated || (group.hedged && group.last === 'modal')) return undefined;
  const isDone = group.last === 'none' && /(?:ed|stood|quit)$/u.test(lowerAt(tokens, verb));
  return isDone ? { ...group, tense: 'perfect' } : group;
}

/** The words of somebody who is gone, in the table of phrases. */
export const goneWords = 'left resigned retired departed quit has have is';
const gone = /^(?:left|resigned|retired|departed|quit)$/u;
const employer = /^(?:company|firm|business|group|organi[sz]ation|bank|board)$/u;

/** What may follow "left" where somebody is gone for good, as the words that stand there. */
const leftBehind: readonly (readonly RegExp[])[] = [
  [/^the$/, employer],
  [/^us$/, /^[^\p{L}\p{N}]*$/u],
  [/^last$/, /^(?:week|month|year|spring|summer|autumn|fall|winter)$/],
  [/^at$/, /^the$/, /^end$/],
  [/^in$/, /^\d{4}$/],
];

/** "has left.", "left the company", "left us.", "left last week", "left in May", and no "left the room", "left in a hurry". */
function isForGood(tokens: readonly Token[], verb: number, { tense }: VerbGroup): boolean {
  const next = tokens[verb + 1];
  const isEnd = next === undefined || next.kind === 'sign';
  if (lowerAt(tokens, verb) !== 'left') return isEnd || next.text === next.lower;
  if (isEnd) return tense === 'perfect';
  if (next.lower === 'in' && isAny(tokens[verb + 2], DATE_WORD)) return true;
  return leftBehind.some(words => standsAt(tokens, verb + 1, words));
}

/** "is no longer with us", "is no longer at the company", as the words behind "is". */
const noMore: readonly (readonly RegExp[])[] = [
  [/^no$/, /^longer$/, /^(?:here|employed)$/],
  [/^no$/, /^longer$/, /^(?:with|at|in)$/, /^us$/, /^[^\p{L}\p{N}]*$/u],
  [/^no$/, /^longer$/, /^(?:with|at|in)$/, /^the$/, employer],
];

const standsAt = (tokens: readonly Token[], at: number, words: readonly RegExp[]): boolean =>
  words.every((word, index) => word.test(lowerAt(tokens, at + index)));

/** The verb by which somebody is gone for good, and what stands around it. */
interface Left {
  readonly verb: number;
  readonly group: VerbGroup;
}

function leftAt(tokens: readonly Token[], at: number): Left | undefined {
  if (/^(?:is|'s)$/u.test(lowerAt(tokens, at)))
    return noMore.some(words => standsAt(tokens, at + 1, words))
      ? { verb: at, group: verbGroupAt([], 0) }
      : undefined;
  const verb = gone.test(lowerAt(tokens, at)) ? at : skipAdverbs(tokens, at + 1);
  if (!gone.test(lowerAt(tokens, verb))) return undefined;
  const group = groupAround(tokens, verb);
  const isPast = group.last === 'none' || group.tense === 'perfect';
  const isSo = isPast && !group.negated && !group.hedged;
  return isSo && isForGood(tokens, verb, group) ? { verb, group } : undefined;
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
    return steps.test(lower) && !away.test(lowerAt(tokens, verb + 1)) ? undefined : verb;
  }
  return undefined;
}
