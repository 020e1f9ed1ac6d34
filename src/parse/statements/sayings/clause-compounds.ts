import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import type { RelationName } from '../../../model/relation.ts';
import { nounListAt, type NounList } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import { isWorker } from '../nouns/role-nouns.ts';
import type { Token } from '../tokens/tokens.ts';
import { type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';

/** What may stand between the name and the noun: "Search team lead", "Atlas product owner". */
const fields =
  /^(?:team|group|department|unit|product|application|app|service|system|business|technical|tech|engineering)$/u;

const holders = /^(?:lead|leader|head|manager|boss|owner|maintainer|director|chief)$/u;

const otherHolders =
  /^(?:a|an|any|one|another|some|former|ex|deputy|old|previous|past|future|next|acting|potential)$/u;

/**
 * "The Search lead, Ada Roe, …", "Search team lead Ada Roe", "the Atlas owner is Ada Roe": whoever leads or owns what
 * stands before; gives where the name ends.
 */
export function readHolderBehind(state: ClauseState, { nouns, to }: NounList): number | undefined {
  const { tokens } = state;
  const [of, ...others] = nouns;
  if (!of || others.length > 0 || of.means.kind !== 'name') return undefined;
  const noun = fields.test(tokens[to]?.lower ?? '') ? to + 1 : to;
  const word = tokens[noun]?.lower ?? '';
  if (!holders.test(word) || tokens[to]?.spaced !== true) return undefined;
  // "a Search manager, Ada": one of several.
  const before = [tokens[of.from - 1], tokens[of.from]].map(token => token?.lower ?? '');
  if (before.some(each => otherHolders.test(each))) return undefined;
  const group = verbGroupAt(tokens, noun + 1);
  const isSaid = group.last === 'be';
  if (!isSaid && group.last !== 'none') return undefined;
  const isApart = tokens[noun + 1]?.text === ',';
  const start = isSaid ? group.head : isApart ? noun + 2 : noun + 1;
  const people = nounListAt(tokens, start, -1, 'object');
  if (!people?.nouns.every(isPersonNoun) || people.alternatives || possessiveAt(tokens, people.to) > 0)
    return undefined;
  const relation = /^(?:owner|maintainer)$/u.test(word) ? 'owner' : 'lead';
  const common = { subjects: [of], objects: people.nouns.slice(0, 1), group, at: to, isWeak: true };
  state.clauses.push({ kind: 'stated', relation, ...common });
  for (const person of people.nouns) state.clauses.push({ kind: 'noun', noun: person, at: to });
  state.direct = people;
  state.subject = people.nouns;
  return people.to;
}

/** What somebody or something is to a name that stands before the noun. */
interface Compound {
  readonly relation: RelationName;
  readonly of: Noun;
  /** Whether what the name is of is the subject of the relation: Atlas has the "Atlas owner" as its owner. */
  readonly isOfSubject: boolean;
  readonly to: number;
}

const users = /^(?:user|customer|client|subscriber)s?$/u;
const folk = /^(?:folks?|person|guys?|technicians?|reps?|crew|hands?|veterans?|members?|colleagues?)$/u;
const applications = /^(?:application|app|solution|frontend|front-end)$/u;
const parts = /^(?:unit|group|team|subteam|sub-team|squad|department|division|branch|arm)$/u;
const adjectives =
  /^(?:daily|heavy|happy|long-standing|regular|power|senior|junior|lead|new|newest|current|keen|big|small|paying)$/u;

/** "the Atlas owner", "Search team lead", "a Search engineer", "daily Atlas users": what stands from token `at` on. */
function compoundAt(tokens: readonly Token[], at: number): Compound | undefined {
  let start = at;
  const determiner = tokens[start]?.lower ?? '';
  const isOne = /^(?:a|an|one|some|another)$/u.test(determiner);
  if (isOne || /^(?:the|our|their|its|both|all)$/u.test(determiner)) start++;
  while (start < at + 3 && adjectives.test(tokens[start]?.lower ?? '') && tokens[start + 1]?.kind === 'word')
    start++;
  const based = isOne ? basedAt(tokens, start) : undefined;
  if (based) return based;
  const of = nounAt(tokens, start, -1);
  if (of?.means.kind !== 'name' || of.from !== start || possessiveAt(tokens, of.to) > 0) return undefined;
  const isApart = fields.test(tokens[of.to]?.lower ?? '') && holders.test(tokens[of.to + 1]?.lower ?? '');
  const noun = isApart ? of.to + 1 : of.to;
  const token = tokens[noun];
  if (token?.kind !== 'word' || !token.spaced || token.text !== token.lower) return undefined;
  const common = { of, to: noun + 1 };
  const { lower } = token;
  if (isWorker(lower) || folk.test(lower)) return { ...common, relation: 'team', isOfSubject: false };
  if (users.test(lower)) return { ...common, relation: 'used_by', isOfSubject: true };
  if (parts.test(lower) && isOne) return { ...common, relation: 'part_of', isOfSubject: false };
  if (isOne || !holders.test(lower)) return undefined;
  return { ...common, relation: /^(?:owner|maintainer)$/u.test(lower) ? 'owner' : 'lead', isOfSubject: true };
}

/** "a Tundra application", "a Tundra-based system": what something is built on. */
function basedAt(tokens: readonly Token[], at: number): Compound | undefined {
  const token = tokens[at];
  const stem = /^(\p{Lu}.*)-(?:based|powered|backed)$/u.exec(token?.text ?? '')?.[1];
  if (stem !== undefined) {
    const name = { from: at, to: at + 1, text: stem, quoted: false, link: undefined, startsSentence: false };
    const of: Noun = {
      ...{ from: at, to: at + 1, means: { kind: 'name', name }, hint: undefined },
      ...{ indefinite: false, introduced: false },
    };
    return { relation: 'built_on', of, isOfSubject: false, to: at + 1 };
  }
  const found = nounAt(tokens, at, -1);
  const isApplication = applications.test(tokens[(found?.to ?? 0) - 1]?.lower ?? '');
  if (found?.means.kind !== 'name' || found.hint !== 'system' || !isApplication) return undefined;
  const of: Noun = { ...found, to: found.means.name.to, hint: undefined, indefinite: false };
  return { relation: 'built_on', of, isOfSubject: false, to: found.to };
}

/** "Ada is the Atlas owner", "Ada (Search lead)", "Ada, a Search engineer,": states it, and gives where the words end. */
export function readCompound(
  state: ClauseState,
  nouns: readonly Noun[],
  at: number,
  group: VerbGroup | undefined,
): number | undefined {
  const { tokens } = state;
  const found = compoundAt(tokens, at);
  if (!found || nouns.some(({ means }) => means.kind === 'thing')) return undefined;
  const [subjects, objects] = found.isOfSubject ? [[found.of], nouns] : [nouns, [found.of]];
  state.clauses.push({
    ...{ kind: 'stated', relation: found.relation, subjects, objects, at, isWeak: true },
    group: group ?? verbGroupAt(tokens, tokens.length),
  });
  state.clauses.push({ kind: 'noun', noun: found.of, at });
  return found.to;
}
