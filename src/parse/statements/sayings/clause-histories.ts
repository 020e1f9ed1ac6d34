import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { type NounList, nounListAt } from '../nouns/noun-lists.ts';
import { type Noun, nounAt } from '../nouns/nouns.ts';
import { isPossessive } from '../vocabulary/plain-words.ts';
import { groupAround, verbGroupAt } from '../tokens/verb-groups.ts';

/** "We hired Ada Roe away from Acme": where those come from who were hired; `at` is the verb. */
export function readHired(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const people = nounListAt(tokens, at + 1, -1, 'object');
  if (!people?.nouns.every(isPersonNoun) || people.alternatives) return undefined;
  const link = /^(?:away|over)$/u.test(tokens[people.to]?.lower ?? '') ? people.to + 1 : people.to;
  const of = tokens[link]?.lower === 'from' ? nounAt(tokens, link + 1, -1) : undefined;
  if (of?.means.kind !== 'name' || isPossessive(tokens[of.to])) return undefined;
  const group = verbGroupAt(tokens, at);
  stateFormer(state, people.nouns, of, at, { ...group, tense: 'past' });
  state.clauses.push({ kind: 'noun', noun: of, at });
  for (const noun of people.nouns) state.clauses.push({ kind: 'noun', noun, at });
  return of.to;
}

/** "Search took Atlas over from Ads": who owns or leads it since; `at` is the verb. */
export function readTakenOver(state: ClauseState, at: number): number | undefined {
  const { tokens, subject } = state;
  const of = nounAt(tokens, at + 1, -1);
  if (of?.means.kind !== 'name' || !subject || tokens[of.to]?.lower !== 'over') return undefined;
  const group = groupAround(tokens, at);
  const since = { subjects: [of], objects: subject, group, at, isWeak: true };
  state.clauses.push(
    { kind: 'stated', relation: 'owner', ...since },
    { kind: 'stated', relation: 'lead', ...since },
  );
  state.clauses.push({ kind: 'noun', noun: of, at });
  return of.to + 1;
}

/** "from her days at Acme", "in his days at Acme, Ben …"; `start` is the "her". */
export function readOwnTime(state: ClauseState, start: number): number | undefined {
  const { tokens } = state;
  if (!/^(?:from|in|during|since|after)$/u.test(tokens[start - 1]?.lower ?? '')) return undefined;
  const at = start + 1;
  if (!/^(?:days|stint|spell|tenure)$/u.test(tokens[at]?.lower ?? '')) return undefined;
  if (state.subject)
    return state.subject.every(isPersonNoun) ? stateWasAt(state, state.subject, at) : undefined;
  const of = /^(?:at|with)$/u.test(tokens[at + 1]?.lower ?? '') ? nounAt(tokens, at + 2, -1) : undefined;
  if (!of) return undefined;
  const behind = nounListAt(tokens, tokens[of.to]?.text === ',' ? of.to + 1 : of.to, -1, 'subject');
  return behind?.nouns.length === 1 && behind.nouns.every(isPersonNoun)
    ? stateWasAt(state, behind.nouns, at)
    : undefined;
}

/** "previously led sales at Acme": what somebody did there; `at` is the "previously". */
export function readDidBefore(state: ClauseState, at: number): number | undefined {
  const { tokens, direct } = state;
  const people = direct?.to === at && !state.isInner ? direct.nouns : undefined;
  const verb = tokens[at + 1]?.lower ?? '';
  if (!people?.every(isPersonNoun) || !didThere.test(verb)) return undefined;
  const of = workplaceAt(state, at + 2);
  if (!of) return undefined;
  stateFormer(state, people, of, at);
  state.clauses.push({ kind: 'noun', noun: of, at });
  return of.to;
}

const didThere =
  /^(?:led|ran|headed|worked|managed|served|directed|oversaw|held|sold|built|handled|looked|was)$/u;

/** "Ada's last employer was Acme". */
export function readLastEmployer(
  state: ClauseState,
  { nouns: subjects }: NounList,
  at: number,
): number | undefined {
  const { tokens } = state;
  if (!/^(?:last|previous|former|old|earlier)$/u.test(tokens[at]?.lower ?? '')) return undefined;
  const group = verbGroupAt(tokens, at + 2);
  // "Ada's last job was at Acme".
  if (/^(?:job|role|position|post)$/u.test(tokens[at + 1]?.lower ?? '') && group.last === 'be')
    return stateWasAt(state, subjects, group.head - 1);
  if (!/^(?:employer|company|firm)$/u.test(tokens[at + 1]?.lower ?? '')) return undefined;
  const isApart = group.last === 'none' && /^[,:]$/u.test(tokens[at + 2]?.text ?? '');
  const start = isApart ? at + 3 : group.head;
  const objects = isApart || group.last === 'be' ? nounListAt(tokens, start, -1, 'object') : undefined;
  if (!objects || objects.alternatives || isPossessive(tokens[objects.to])) return undefined;
  const common = { subjects, objects: objects.nouns, group, at, isWeak: true };
  state.clauses.push({ kind: 'stated', relation: 'previously', ...common });
  return objects.to;
}

/** "Ada's time at Acme": where she has been; `at` is the token behind `'s`. */
export function readTimeAt(state: ClauseState, { nouns }: NounList, at: number): number | undefined {
  const { tokens } = state;
  if (!/^(?:time|days|years|stint|spell|tenure)$/u.test(tokens[at]?.lower ?? '')) return undefined;
  return nouns.every(isPersonNoun) ? stateWasAt(state, nouns, at) : undefined;
}

/** "had a stint at Acme", "did her apprenticeship with Acme"; `at` is the noun. */
export function readStint(state: ClauseState, at: number): number | undefined {
  const { tokens, subject } = state;
  let verb = at - 1;
  while (
    verb > at - 4 &&
    !/^(?:had|has|did|does|served|completed|finished)$/u.test(tokens[verb]?.lower ?? '')
  )
    verb--;
  const isDone = /^(?:had|has|did|served|completed|finished)$/u.test(tokens[verb]?.lower ?? '');
  return isDone && subject ? stateWasAt(state, subject, at) : undefined;
}

/** Behind a noun for a time of work: "at Acme". */
function stateWasAt(state: ClauseState, nouns: readonly Noun[], at: number): number | undefined {
  const { tokens } = state;
  const isAt = /^(?:at|with)$/u.test(tokens[at + 1]?.lower ?? '');
  const of = isAt ? nounAt(tokens, at + 2, -1) : undefined;
  if (of?.means.kind !== 'name' || isPossessive(tokens[of.to])) return undefined;
  stateFormer(state, nouns, of, at);
  state.clauses.push({ kind: 'noun', noun: of, at });
  return of.to;
}

const LONGEST_CLAUSE = 9;

/** "Before joining us, Ada Roe led sales at Acme"; `at` is the "before". */
export function readBefore(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const verb = tokens[at]?.lower === 'prior' && tokens[at + 1]?.lower === 'to' ? at + 2 : at + 1;
  if (!/^(?:joining|coming|moving|starting|that|this)$/u.test(tokens[verb]?.lower ?? '')) return undefined;
  let comma = verb + 1;
  while (comma < verb + LONGEST_CLAUSE && tokens[comma]?.kind === 'word') comma++;
  const people = tokens[comma]?.text === ',' ? nounListAt(tokens, comma + 1, -1, 'subject') : undefined;
  const group = people && verbGroupAt(tokens, people.to);
  if (!people?.nouns.every(isPersonNoun) || !group || group.negated || group.tense === 'future')
    return undefined;
  const of = workplaceAt(state, group.head);
  if (!of) return undefined;
  stateFormer(state, people.nouns, of, at, { ...group, tense: 'past' });
  state.clauses.push({ kind: 'noun', noun: of, at });
  return undefined;
}

/** The name behind the first "at", "for" or "with" of a clause. */
function workplaceAt({ tokens }: ClauseState, at: number): Noun | undefined {
  for (let next = at; next < at + LONGEST_CLAUSE && tokens[next]?.kind === 'word'; next++) {
    if (!/^(?:at|for|with)$/u.test(tokens[next]?.lower ?? '')) continue;
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
  group = verbGroupAt(state.tokens, state.tokens.length),
): number {
  state.clauses.push({
    ...{ kind: 'stated', relation: 'previously', subjects, objects: [of], group, at, isWeak: true },
  });
  return of.to;
}

/** "a former Acme engineer": where somebody comes from; gives where it ends. */
export function readFormer(state: ClauseState, holders: readonly Noun[], at: number): number | undefined {
  const { tokens } = state;
  const start = /^(?:a|an|the|both|two)$/u.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const school = nounAt(tokens, start, -1);
  if (school?.means.kind === 'name' && /^alum(?:nus|na|ni)?$/u.test(tokens[school.to]?.lower ?? ''))
    return stateFormer(state, holders, school, at) + 1;
  if (!/^(?:former|onetime|one-time|ex)$/u.test(tokens[start]?.lower ?? '')) return undefined;
  const of = nounAt(tokens, start + 1, -1);
  const noun = of && tokens[of.to];
  if (of?.means.kind !== 'name' || noun?.kind !== 'word' || noun.text !== noun.lower || !noun.spaced)
    return readFormerAt(state, holders, start);
  return stateFormer(state, holders, of, at) + 1;
}

/** "a former employee of Acme", "a former manager at Acme". */
function readFormerAt(state: ClauseState, holders: readonly Noun[], at: number): number | undefined {
  const { tokens } = state;
  if (tokens[at + 1]?.kind !== 'word' || !/^(?:of|at|with|from)$/u.test(tokens[at + 2]?.lower ?? ''))
    return undefined;
  const of = nounAt(tokens, at + 3, -1);
  if (
    of?.means.kind !== 'name' ||
    !/^(?:employee|colleague|manager|engineer|consultant|director|analyst)s?$/u.test(
      tokens[at + 1]?.lower ?? '',
    )
  )
    return undefined;
  return stateFormer(state, holders, of, at);
}

/** "In her previous job at Acme, Ada …", "Ada ran the depot in her old role at Acme"; `start` is the "her". */
export function readFormerJob(state: ClauseState, start: number): number | undefined {
  const { tokens } = state;
  const at = start + 1;
  if (!/^(?:previous|former|last|old|earlier)$/u.test(tokens[at]?.lower ?? '')) return undefined;
  if (!/^(?:job|role|position|life|post)$/u.test(tokens[at + 1]?.lower ?? '')) return undefined;
  const of = /^(?:at|with|in)$/u.test(tokens[at + 2]?.lower ?? '') ? nounAt(tokens, at + 3, -1) : undefined;
  if (of?.means.kind !== 'name') return undefined;
  const behind = tokens[of.to]?.text === ',' ? nounListAt(tokens, of.to + 1, -1, 'subject') : undefined;
  const subjects = behind?.nouns ?? state.subject;
  if (!subjects) return undefined;
  return stateFormer(state, subjects, of, at);
}
