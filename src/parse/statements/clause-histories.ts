import { isPersonNoun } from './clause-origins.ts';
import type { ClauseState } from './clause-state.ts';
import { nounListAt } from './noun-lists.ts';
import { type Noun, nounAt } from './nouns.ts';
import { isPossessive } from './plain-words.ts';
import type { Token } from './tokens.ts';
import { verbGroupAt } from './verb-groups.ts';

/** "We hired Ada Roe away from Acme": where those come from who were hired; `at` is the verb. */
export function readHired(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const people = nounListAt(tokens, at + 1, -1, 'object');
  if (!people?.nouns.every(isPersonNoun) || people.alternatives) return undefined;
  const link = /^(?:away|over)$/u.test(tokens[people.to]?.lower ?? '') ? people.to + 1 : people.to;
  const of = tokens[link]?.lower === 'from' ? nounAt(tokens, link + 1, -1) : undefined;
  if (of?.means.kind !== 'name' || isPossessive(tokens[of.to])) return undefined;
  const group = verbGroupAt(tokens, at);
  statePrevious(state, people.nouns, of, { ...group, tense: 'past' }, at);
  for (const noun of people.nouns) state.clauses.push({ kind: 'noun', noun, at });
  return of.to;
}

/** "Search took Atlas over from Ads": who owns or leads it since; `at` is the verb. */
export function readTakenOver(state: ClauseState, at: number): number | undefined {
  const { tokens, subject } = state;
  const of = nounAt(tokens, at + 1, -1);
  if (of?.means.kind !== 'name' || !subject || tokens[of.to]?.lower !== 'over') return undefined;
  const group = verbGroupAt(tokens, at);
  const since = { subjects: [of], objects: subject, group, at, isWeak: true };
  state.clauses.push(
    { kind: 'stated', relation: 'owner', ...since },
    { kind: 'stated', relation: 'lead', ...since },
  );
  state.clauses.push({ kind: 'noun', noun: of, at });
  return of.to + 1;
}

/** "Atlas uses Tundra under the hood": what it is built on; `at` is the verb, which the table reads too. */
export function readUsedUnder(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const subjects = state.direct?.to === at ? state.direct.nouns : state.subject;
  const bases = subjects && nounListAt(tokens, at + 1, -1, 'object');
  if (!bases || bases.alternatives || !isUnderneath(tokens, bases.to)) return undefined;
  const group = verbGroupAt(tokens, at);
  state.clauses.push({
    ...{ kind: 'stated', relation: 'built_on', subjects, objects: bases.nouns, group, at, isWeak: true },
  });
  return undefined;
}

const bases =
  /^(?:base|basis|foundation|backbone|backend|back-end|engine|database|datastore|store|core|runtime|platform)$/u;

function isUnderneath(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at, at + 4).map(({ lower }) => lower);
  if (/^(?:underneath|internally|beneath)$/u.test(words[0] ?? '')) return true;
  if (words[0] === 'under' || words[0] === 'behind')
    return /^the (?:hood|covers|scenes)/u.test(words.slice(1).join(' '));
  return words[0] === 'as' && words.slice(1).some(word => bases.test(word));
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
  statePrevious(state, people.nouns, of, { ...group, tense: 'past' }, at);
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

/** States where people come from, where something else tells that it is an organization. */
export function statePrevious(
  state: ClauseState,
  subjects: readonly Noun[],
  of: Noun,
  group: ReturnType<typeof verbGroupAt>,
  at: number,
): void {
  state.clauses.push({
    ...{ kind: 'stated', relation: 'previously', subjects, objects: [of], group, at, isWeak: true },
  });
  state.clauses.push({ kind: 'noun', noun: of, at });
}
