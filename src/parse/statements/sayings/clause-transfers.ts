import type { RelationName } from '../../../model/relation.ts';
import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { type NounList, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { isDivision, isWorkWord } from '../vocabulary/departments.ts';
import { isPossessive } from '../vocabulary/plain-words.ts';
import { lowerAt, type Token } from '../tokens/tokens.ts';
import { groupAround, type VerbGroup } from '../tokens/verb-groups.ts';
import { nameNounAt } from './clause-holders.ts';
import { nameNouns, stateWeakly } from './clause-stating.ts';
import { isNumberAt } from './clause-told-kinds.ts';

const introduced = /^(?:rolled|introduced|deployed|launched|extended)$/u;
const rebuilt = /^(?:ported|migrated|rebased|moved|transferred|shifted)$/u;

/**
 * "handed Atlas over from Ads to Search", "moved Search under Core", "ported Atlas to Tundra": where somebody or something
 * has gone; `at` is the verb. What is only wished or planned is left to nobody.
 */
export function readTransfer(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const group = groupAround(tokens, at);
  const verb = lowerAt(tokens, at);
  if (group.head !== at || group.negated || group.tense === 'hypothetical') return undefined;
  const isDone = (group.last === 'none' && verb.endsWith('ed')) || group.last === 'have';
  const handed = hands.test(verb) ? readHandedTeam(state, group, at, isDone) : undefined;
  if (handed !== undefined || !isDone) return handed;
  const start = /^(?:out|over|off)$/u.test(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const found = movedAt(tokens, start);
  if (!found || ![...found.moved.nouns, found.target].every(isName)) return undefined;
  const { moved, target } = found;
  const said = {
    subjects: moved.nouns,
    objects: [target],
    group: { ...group, tense: 'present' as const },
    at,
  };
  for (const relation of relationsOf(verb, target)) stateWeakly(state, relation, said);
  nameNouns(state, [...moved.nouns, target], at);
  return target.to;
}

const isName = ({ means }: Noun): boolean => means.kind === 'name';

/** A team then belongs to the other, a person to the team, and a system is the team's own: the kinds decide. */
function relationsOf(verb: string, target: Noun): readonly RelationName[] {
  if (introduced.test(verb)) return ['used_by'];
  const relation = isPersonNoun(target) ? 'owner' : 'part_of';
  return rebuilt.test(verb) ? [relation, 'built_on'] : [relation];
}

/** "Atlas over from Ads to Search": what is moved, and where. */
interface Moved {
  readonly moved: NounList;
  readonly target: Noun;
}

function movedAt(tokens: readonly Token[], at: number): Moved | undefined {
  const moved = nounListAt(tokens, at, -1, 'object');
  const link = moved?.alternatives === false ? linkAt(tokens, moved.to) : undefined;
  const target = link === undefined ? undefined : nounAt(tokens, link, -1);
  return moved && target && !isPossessive(tokens[target.to]) ? { moved, target } : undefined;
}

const hands = /^(?:hand|hands|handed|pass|passes|passed)$/u;

/** "hands the Search team over to Ada": who leads it then, and who does until then. */
function readHandedTeam(
  state: ClauseState,
  group: VerbGroup,
  at: number,
  isDone: boolean,
): number | undefined {
  const { tokens } = state;
  const isComing = group.tense === 'future' || (group.last === 'none' && lowerAt(tokens, at).endsWith('s'));
  const start = /^(?:over|on)$/u.test(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const handed = isDone || isComing ? movedAt(tokens, start) : undefined;
  if (!handed || !isPersonNoun(handed.target)) return undefined;
  const { moved, target } = handed;
  if (moved.nouns.some(({ hint }) => hint !== 'team')) return undefined;
  const told: VerbGroup = isDone ? { ...group, tense: 'perfect' } : group;
  stateWeakly(state, 'leads', { subjects: [target], objects: moved.nouns, group: told, at });
  const subjects = giversOf(state, group, at);
  if (subjects) {
    const said = { subjects, objects: moved.nouns, group: { ...told, over: true }, at };
    state.clauses.push({ kind: 'stated', relation: 'leads', ...said, isWeak: true, isHandedOn: true });
  }
  nameNouns(state, [...moved.nouns, target], at);
  return target.to;
}

/** Who hands over what. */
const giversOf = (
  { direct, subject }: ClauseState,
  { last }: VerbGroup,
  at: number,
): readonly Noun[] | undefined => (direct && (direct.to === at || last !== 'none') ? direct.nouns : subject);

/** "The Search team moved from Core to Ads": what it is a part of since, where that is called as such a part is; `at` is the verb. */
export function readMovedFrom(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const subjects = state.direct?.to === at ? state.direct.nouns : state.subject;
  if (lowerAt(tokens, at + 1) !== 'from' || subjects?.every(({ hint }) => hint === 'team') !== true)
    return undefined;
  const link = linkAt(tokens, at + 1);
  const whole = link === undefined ? undefined : nameNounAt(tokens, link);
  if (!whole || !isCalledAsTeam(whole) || isNumberAt(tokens, whole.to)) return undefined;
  const before = nounAt(tokens, at + 2, -1);
  if (!before || !isCalledAsTeam(before)) return undefined;
  const group = groupAround(tokens, at);
  const since: VerbGroup =
    group.tense === 'perfect' || /ed$/u.test(lowerAt(tokens, at)) ? { ...group, tense: 'present' } : group;
  state.clauses.push({ kind: 'stated', relation: 'part_of', subjects, objects: [whole], group: since, at });
  nameNouns(state, [whole], at);
  return whole.to;
}

const isCalledAsTeam = ({ means, hint }: Noun): boolean =>
  hint === 'team' ||
  (hint === undefined &&
    means.kind === 'name' &&
    !isPhase(means.name.text) &&
    (isWorkWord(means.name.text) || isDivision(means.name.text)));

/** "From Research to Development", "from Staging to Production": how far what one works on has come. */
const isPhase = (name: string): boolean =>
  /^(?:design|development|discovery|planning|production|research|staging|testing|training)$/iu.test(name);

const links = /^(?:to|into|under|onto)$/u;
/** Words that may stand for where something was, without being a name. */
const MOST_WORDS = 4;

/** Behind "over from Ads to", "into", "under", "onto". */
function linkAt(tokens: readonly Token[], at: number): number | undefined {
  let next = /^(?:over|on|off|back|across|out)$/u.test(lowerAt(tokens, at)) ? at + 1 : at;
  if (lowerAt(tokens, next) === 'from') {
    const start = next + 1;
    next = nounAt(tokens, start, -1)?.to ?? start;
    while (next < start + MOST_WORDS && tokens[next]?.kind === 'word' && !links.test(lowerAt(tokens, next)))
      next++;
  }
  return links.test(lowerAt(tokens, next)) ? next + 1 : undefined;
}
