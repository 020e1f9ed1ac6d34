import type { ClauseState } from './clause-state.ts';
import { loseTitle } from './clause-successions.ts';
import { nounAt } from './nouns.ts';
import { titleAt } from './titles.ts';
import type { Token } from './tokens.ts';
import { groupAround, type VerbGroup } from './verb-groups.ts';

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
