import type { ClauseState } from '../clauses/clause-state.ts';
import type { RelationName } from '../../../model/relation.ts';
import type { NounList } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { isWorker } from '../nouns/role-nouns.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';
import { nameNounAt, peopleAt } from './clause-holders.ts';
import { plainly } from './clause-stated-roles.ts';
import { nameNouns, stateWeakly } from './clause-stating.ts';

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
  if (of?.means.kind !== 'name' || others.length > 0 || tokens[to]?.spaced !== true) return undefined;
  const noun = fields.test(lowerAt(tokens, to)) ? to + 1 : to;
  const word = lowerAt(tokens, noun);
  if (!holders.test(word) || isOneOfSeveral(tokens, of)) return undefined;
  const group = verbGroupAt(tokens, noun + 1);
  const start = holderStart(tokens, noun + 1, group);
  const people = start === undefined ? undefined : peopleAt(tokens, start);
  if (!people) return undefined;
  stateWeakly(state, relationOf(word), { subjects: [of], objects: people.nouns.slice(0, 1), group, at: to });
  nameNouns(state, people.nouns, to);
  state.direct = people;
  state.subject = people.nouns;
  return people.to;
}

/** "a Search manager, Ada": one of several. */
const isOneOfSeveral = (tokens: readonly Token[], { from }: Noun): boolean =>
  otherHolders.test(lowerAt(tokens, from - 1)) || otherHolders.test(lowerAt(tokens, from));

/** Where the name begins behind "is", a comma, or nothing. */
function holderStart(tokens: readonly Token[], at: number, { last, head }: VerbGroup): number | undefined {
  if (last === 'be') return head;
  if (last !== 'none') return undefined;
  return textAt(tokens, at) === ',' ? at + 1 : at;
}

const relationOf = (holder: string): RelationName =>
  /^(?:owner|maintainer)$/u.test(holder) ? 'owner' : 'lead';

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
  const isOne = /^(?:a|an|one|some|another)$/u.test(lowerAt(tokens, at));
  const start = behindAdjectives(tokens, at);
  const based = isOne ? basedAt(tokens, start) : undefined;
  if (based) return based;
  const of = nameNounAt(tokens, start);
  if (!of || of.from !== start) return undefined;
  const isApart = fields.test(lowerAt(tokens, of.to)) && holders.test(lowerAt(tokens, of.to + 1));
  const noun = isApart ? of.to + 1 : of.to;
  const token = tokens[noun];
  if (token?.kind !== 'word' || !token.spaced || token.text !== token.lower) return undefined;
  const tie = tieOf(token.lower, isOne);
  return tie && { ...tie, of, to: noun + 1 };
}

/** Behind "the", "our new", "two" of what is said of a name. */
function behindAdjectives(tokens: readonly Token[], at: number): number {
  let next = /^(?:a|an|one|some|another|the|our|their|its|both|all)$/u.test(lowerAt(tokens, at))
    ? at + 1
    : at;
  while (next < at + 3 && adjectives.test(lowerAt(tokens, next)) && tokens[next + 1]?.kind === 'word') next++;
  return next;
}

/** What the noun behind a name says; of leads and owners there is one only. */
function tieOf(noun: string, isOne: boolean): Pick<Compound, 'relation' | 'isOfSubject'> | undefined {
  if (isWorker(noun) || folk.test(noun)) return { relation: 'team', isOfSubject: false };
  if (users.test(noun)) return { relation: 'used_by', isOfSubject: true };
  if (parts.test(noun) && isOne) return { relation: 'part_of', isOfSubject: false };
  return isOne || !holders.test(noun) ? undefined : { relation: relationOf(noun), isOfSubject: true };
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
  const isApplication = applications.test(lowerAt(tokens, (found?.to ?? 0) - 1));
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
  stateWeakly(state, found.relation, { subjects, objects, group: group ?? plainly(tokens), at });
  nameNouns(state, [found.of], at);
  return found.to;
}
