import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { type NounList, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { isPossessive } from '../vocabulary/plain-words.ts';
import { groupAround, type VerbGroup, verbGroupAt } from '../tokens/verb-groups.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { allMeantAt, nameNounAt } from './clause-holders.ts';
import { plainly } from './clause-stated-roles.ts';
import { nameNouns, stateWeakly } from './clause-stating.ts';
import { mayBe } from '../names/name-kinds.ts';
import { isWorkWord } from '../vocabulary/departments.ts';

/** "We hired Ada Roe away from Acme": where those come from who were hired; `at` is the verb. */
export function readHired(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const people = nounListAt(tokens, at + 1, -1, 'object');
  if (!people?.nouns.every(isPersonNoun) || people.alternatives) return undefined;
  const link = /^(?:away|over)$/u.test(lowerAt(tokens, people.to)) ? people.to + 1 : people.to;
  const of = lowerAt(tokens, link) === 'from' ? nameNounAt(tokens, link + 1) : undefined;
  if (!of) return undefined;
  stateFormer(state, people.nouns, of, at, { ...verbGroupAt(tokens, at), tense: 'past' });
  nameNouns(state, [of, ...people.nouns], at);
  return of.to;
}

/** "Search took Atlas over from Ads": who owns or leads it since; `at` is the verb. */
export function readTakenOver(state: ClauseState, at: number): number | undefined {
  const { tokens, subject } = state;
  const of = nounAt(tokens, at + 1, -1);
  if (of?.means.kind !== 'name' || !subject || lowerAt(tokens, of.to) !== 'over') return undefined;
  const said = { subjects: [of], objects: subject, group: groupAround(tokens, at), at };
  stateWeakly(state, 'owner', said);
  stateWeakly(state, 'lead', said);
  nameNouns(state, [of], at);
  return of.to + 1;
}

/** "from her days at Acme", "in his days at Acme, Ben …"; `start` is the "her". */
export function readOwnTime(state: ClauseState, start: number): number | undefined {
  const { tokens, subject } = state;
  const at = start + 1;
  if (!/^(?:from|in|during|since|after)$/u.test(lowerAt(tokens, start - 1))) return undefined;
  if (!/^(?:days|stint|spell|tenure)$/u.test(lowerAt(tokens, at))) return undefined;
  const people = subject ?? whoseTimeAt(tokens, at + 1);
  return people?.every(isPersonNoun) === true ? stateWasAt(state, people, at) : undefined;
}

/** "Ben" behind "at Acme, ". */
function whoseTimeAt(tokens: readonly Token[], at: number): readonly Noun[] | undefined {
  const of = /^(?:at|with)$/u.test(lowerAt(tokens, at)) ? nounAt(tokens, at + 1, -1) : undefined;
  if (!of) return undefined;
  const behind = nounListAt(tokens, textAt(tokens, of.to) === ',' ? of.to + 1 : of.to, -1, 'subject');
  return behind?.nouns.length === 1 ? behind.nouns : undefined;
}

/** "previously led sales at Acme": what somebody did there; `at` is the "previously". */
export function readDidBefore(state: ClauseState, at: number): number | undefined {
  const { tokens, direct } = state;
  const people = direct?.to === at && !state.isInner ? direct.nouns : undefined;
  const verb = lowerAt(tokens, at + 1);
  if (!people?.every(isPersonNoun) || !didThere.test(verb)) return undefined;
  const of = workplaceAt(state, at + 2);
  if (!of) return undefined;
  stateFormer(state, people, of, at);
  nameNouns(state, [of], at);
  return of.to;
}

const didThere =
  /^(?:led|ran|headed|worked|managed|served|directed|oversaw|held|sold|built|handled|looked|was)$/u;

/** "Ada's last employer was Acme", "Ada's last job was at Acme". */
export function readLastEmployer(
  state: ClauseState,
  { nouns: subjects }: NounList,
  at: number,
): number | undefined {
  const { tokens } = state;
  if (!/^(?:last|previous|former|old|earlier)$/u.test(lowerAt(tokens, at))) return undefined;
  const noun = lowerAt(tokens, at + 1);
  const group = verbGroupAt(tokens, at + 2);
  if (/^(?:job|role|position|post)$/u.test(noun) && group.last === 'be')
    return stateWasAt(state, subjects, group.head - 1);
  const start = /^(?:employer|company|firm)$/u.test(noun) ? employerStart(tokens, at + 2, group) : undefined;
  const objects = start === undefined ? undefined : allMeantAt(tokens, start);
  if (!objects) return undefined;
  stateWeakly(state, 'previously', { subjects, objects: objects.nouns, group, at });
  return objects.to;
}

/** Where the name begins behind "was", a comma or a colon. */
function employerStart(tokens: readonly Token[], at: number, { last, head }: VerbGroup): number | undefined {
  if (last === 'be') return head;
  return last === 'none' && /^[,:]$/u.test(textAt(tokens, at)) ? at + 1 : undefined;
}

/** "Ada's time at Acme": where she has been; `at` is the token behind `'s`. */
export function readTimeAt(state: ClauseState, { nouns }: NounList, at: number): number | undefined {
  const { tokens } = state;
  if (!/^(?:time|days|years|stint|spell|tenure)$/u.test(lowerAt(tokens, at))) return undefined;
  return nouns.every(isPersonNoun) ? stateWasAt(state, nouns, at) : undefined;
}

/** "had a stint at Acme", "did her apprenticeship with Acme"; `at` is the noun. */
export function readStint(state: ClauseState, at: number): number | undefined {
  const { tokens, subject } = state;
  let verb = at - 1;
  while (verb > at - 4 && !/^(?:does|had|has|did|served|completed|finished)$/u.test(lowerAt(tokens, verb)))
    verb--;
  const isDone = /^(?:had|has|did|served|completed|finished)$/u.test(lowerAt(tokens, verb));
  return isDone && subject ? stateWasAt(state, subject, at) : undefined;
}

/** Behind a noun for a time of work: "at Acme". */
function stateWasAt(state: ClauseState, nouns: readonly Noun[], at: number): number | undefined {
  const { tokens } = state;
  const of = /^(?:at|with)$/u.test(lowerAt(tokens, at + 1)) ? nameNounAt(tokens, at + 2) : undefined;
  if (!of) return undefined;
  stateFormer(state, nouns, of, at);
  nameNouns(state, [of], at);
  return of.to;
}

const LONGEST_CLAUSE = 9;

/** "Before joining us, Ada Roe led sales at Acme"; `at` is the "before". */
export function readBefore(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const verb = lowerAt(tokens, at) === 'prior' && lowerAt(tokens, at + 1) === 'to' ? at + 2 : at + 1;
  if (!/^(?:joining|coming|moving|starting|that|this)$/u.test(lowerAt(tokens, verb))) return undefined;
  let comma = verb + 1;
  while (comma < verb + LONGEST_CLAUSE && tokens[comma]?.kind === 'word') comma++;
  const people = textAt(tokens, comma) === ',' ? nounListAt(tokens, comma + 1, -1, 'subject') : undefined;
  if (!people?.nouns.every(isPersonNoun)) return undefined;
  const group = verbGroupAt(tokens, people.to);
  const isDone = !group.negated && !/^(?:future|hypothetical)$/u.test(group.tense);
  if (isDone && lowerAt(tokens, verb) === 'joining') readJoined(state, people.nouns, verb + 1);
  const of = isDone ? workplaceAt(state, group.head) : undefined;
  if (!of) return undefined;
  stateFormer(state, people.nouns, of, at, { ...group, tense: 'past' });
  nameNouns(state, [of], at);
  return undefined;
}

/** "Before joining Acme, Ada …": where those are who have joined it. */
function readJoined(state: ClauseState, subjects: readonly Noun[], at: number): void {
  const { tokens } = state;
  const of = nameNounAt(tokens, at);
  if (!of || textAt(tokens, of.to) !== ',') return;
  const group = plainly(tokens);
  const { hint } = of;
  if (hint === undefined && mayBeCompany(of))
    state.clauses.push({ kind: 'is', noun: of, hint: 'organization' });
  stateWeakly(state, hint === 'team' ? 'team' : 'organization', { subjects, objects: [of], group, at });
  nameNouns(state, [of], at);
}

const mayBeCompany = ({ means }: Noun): boolean =>
  means.kind === 'name' &&
  mayBe(means.name.text, ['organization'], undefined) &&
  !isWorkWord(means.name.text);

/** The name behind the first "at", "for" or "with" of a clause. */
function workplaceAt({ tokens }: ClauseState, at: number): Noun | undefined {
  for (let next = at; next < at + LONGEST_CLAUSE && tokens[next]?.kind === 'word'; next++) {
    // "spent an hour with Acme" is no time of work.
    if (/^(?:minutes?|hours?|days?|mornings?|afternoons?|evenings?)$/u.test(lowerAt(tokens, next)))
      return undefined;
    if (!/^(?:at|for|with)$/u.test(lowerAt(tokens, next))) continue;
    const of = nounAt(tokens, next + 1, -1);
    if (of?.means.kind === 'name') return isPossessive(tokens[of.to]) ? undefined : of;
  }
  return undefined;
}

/** States where people come from, where something else tells that it is an organization; gives where the name ends. */
export function stateFormer(
  state: ClauseState,
  subjects: readonly Noun[],
  of: Noun,
  at: number,
  group = plainly(state.tokens),
): number {
  stateWeakly(state, 'previously', { subjects, objects: [of], group, at });
  return of.to;
}

/** "a former Acme engineer", "an Acme alumna": where somebody comes from; gives where it ends. */
export function readFormer(state: ClauseState, holders: readonly Noun[], at: number): number | undefined {
  const { tokens } = state;
  const start = /^(?:a|an|the|both|two)$/u.test(lowerAt(tokens, at)) ? at + 1 : at;
  const school = nounAt(tokens, start, -1);
  if (school?.means.kind === 'name' && /^alum(?:nus|na|ni)?$/u.test(lowerAt(tokens, school.to)))
    return stateFormer(state, holders, school, at) + 1;
  if (!/^(?:former|onetime|one-time|ex)$/u.test(lowerAt(tokens, start))) return undefined;
  const of = nounAt(tokens, start + 1, -1);
  return of?.means.kind === 'name' && isSmallNoun(tokens[of.to])
    ? stateFormer(state, holders, of, at) + 1
    : readFormerAt(state, holders, start);
}

/** The "engineer" of "a former Acme engineer". */
const isSmallNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.text === token.lower && token.spaced;

/** "a former employee of Acme", "a former manager at Acme". */
function readFormerAt(state: ClauseState, holders: readonly Noun[], at: number): number | undefined {
  const { tokens } = state;
  if (!worked.test(lowerAt(tokens, at + 1)) || !/^(?:of|at|with|from)$/u.test(lowerAt(tokens, at + 2)))
    return undefined;
  const of = nounAt(tokens, at + 3, -1);
  return of?.means.kind === 'name' ? stateFormer(state, holders, of, at) : undefined;
}

const worked = /^(?:employee|colleague|manager|engineer|consultant|director|analyst)s?$/u;

/** "In her previous job at Acme, Ada …", "Ada ran the depot in her old role at Acme"; `start` is the "her". */
export function readFormerJob(state: ClauseState, start: number): number | undefined {
  const { tokens } = state;
  const at = start + 1;
  if (!/^(?:previous|former|last|old|earlier)$/u.test(lowerAt(tokens, at))) return undefined;
  if (!/^(?:job|role|position|life|post)$/u.test(lowerAt(tokens, at + 1))) return undefined;
  const of = /^(?:at|with|in)$/u.test(lowerAt(tokens, at + 2)) ? nounAt(tokens, at + 3, -1) : undefined;
  if (of?.means.kind !== 'name') return undefined;
  const behind = textAt(tokens, of.to) === ',' ? nounListAt(tokens, of.to + 1, -1, 'subject') : undefined;
  const subjects = behind?.nouns ?? state.subject;
  return subjects && stateFormer(state, subjects, of, at);
}
