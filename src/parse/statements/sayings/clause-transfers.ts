import type { RelationName } from '../../../model/relation.ts';
import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { nounListAt } from '../nouns/noun-lists.ts';
import { nounAt } from '../nouns/nouns.ts';
import { isPossessive } from '../vocabulary/plain-words.ts';
import type { Token } from '../tokens/tokens.ts';
import { groupAround, type VerbGroup } from '../tokens/verb-groups.ts';

const introduced = /^(?:rolled|introduced|deployed|launched|extended)$/u;
const rebuilt = /^(?:ported|migrated|rebased|moved|transferred|shifted)$/u;

/**
 * "handed Atlas over from Ads to Search", "moved Search under Core", "ported Atlas to Tundra": where somebody or something
 * has gone; `at` is the verb. What is only wished or planned is left to nobody.
 */
export function readTransfer(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const group = groupAround(tokens, at);
  const verb = tokens[at]?.lower ?? '';
  const isDone = (group.last === 'none' && verb.endsWith('ed')) || group.last === 'have';
  if (group.head !== at || group.negated || group.tense === 'hypothetical') return undefined;
  const handed = hands.test(verb) ? readHandedTeam(state, group, at, isDone) : undefined;
  if (handed !== undefined || !isDone) return handed;
  const start = /^(?:out|over|off)$/u.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const moved = nounListAt(tokens, start, -1, 'object');
  if (!moved || moved.alternatives || moved.nouns.some(({ means }) => means.kind !== 'name'))
    return undefined;
  const link = linkAt(tokens, moved.to);
  const target = link === undefined ? undefined : nounAt(tokens, link, -1);
  if (target?.means.kind !== 'name' || isPossessive(tokens[target.to])) return undefined;
  // A team then belongs to the other, a person to the team, and a system is the team's own: the kinds decide.
  const relations: RelationName[] = introduced.test(verb)
    ? ['used_by']
    : [isPersonNoun(target) ? 'owner' : 'part_of'];
  if (rebuilt.test(verb)) relations.push('built_on');
  const common = { subjects: moved.nouns, objects: [target], at, isWeak: true };
  for (const relation of relations)
    state.clauses.push({ kind: 'stated', relation, ...common, group: { ...group, tense: 'present' } });
  for (const noun of [...moved.nouns, target]) state.clauses.push({ kind: 'noun', noun, at });
  return target.to;
}

const hands = /^(?:hand|hands|handed|pass|passes|passed)$/u;

/** "hands the Search team over to Ada": who leads it then, and who does until then. */
function readHandedTeam(
  state: ClauseState,
  group: VerbGroup,
  at: number,
  isDone: boolean,
): number | undefined {
  const { tokens, direct } = state;
  const moved = nounListAt(
    tokens,
    /^(?:over|on)$/u.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1,
    -1,
    'object',
  );
  const link = moved && linkAt(tokens, moved.to);
  const target = link === undefined ? undefined : nounAt(tokens, link, -1);
  const isTold =
    isDone || group.tense === 'future' || (group.last === 'none' && tokens[at]?.lower.endsWith('s'));
  if (!isTold || !target || !isPersonNoun(target) || isPossessive(tokens[target.to])) return undefined;
  if (moved?.alternatives !== false || moved.nouns.some(({ hint }) => hint !== 'team')) return undefined;
  const common = { kind: 'stated', relation: 'leads', objects: moved.nouns, at, isWeak: true } as const;
  const told = isDone ? { ...group, tense: 'perfect' as const } : group;
  state.clauses.push({ ...common, subjects: [target], group: told });
  const givers =
    direct?.to === at || group.last !== 'none' ? (direct?.nouns ?? state.subject) : state.subject;
  if (givers)
    state.clauses.push({ ...common, subjects: givers, group: { ...told, over: true }, isHandedOn: true });
  for (const noun of [...moved.nouns, target]) state.clauses.push({ kind: 'noun', noun, at });
  return target.to;
}

const links = /^(?:to|into|under|onto)$/u;
/** Words that may stand for where something was, without being a name. */
const MOST_WORDS = 4;

/** Behind "over from Ads to", "into", "under", "onto". */
function linkAt(tokens: readonly Token[], at: number): number | undefined {
  let next = /^(?:over|on|off|back|across|out)$/u.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  if (tokens[next]?.lower === 'from') {
    const start = next + 1;
    next = nounAt(tokens, start, -1)?.to ?? start;
    while (
      next < start + MOST_WORDS &&
      tokens[next]?.kind === 'word' &&
      !links.test(tokens[next]?.lower ?? '')
    )
      next++;
  }
  return links.test(tokens[next]?.lower ?? '') ? next + 1 : undefined;
}
