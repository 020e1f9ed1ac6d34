import type { ClauseState } from '../clauses/clause-state.ts';
import { nounListAt } from '../nouns/noun-lists.ts';
import { nounAt } from '../nouns/nouns.ts';
import type { Token } from '../tokens/tokens.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';

const making =
  /^(?:built|builds?|building|rebuilt|wrote|writes?|developed|develops?|implemented|runs?|hosts?)$/u;

/** "Search built Quarry on top of Kafka": what is made, and on what. */
export function readMaking(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const group = verbGroupAt(tokens, at);
  const verb = tokens[group.head]?.lower ?? '';
  if (!making.test(verb) || (group.last !== 'none' && group.last !== 'have')) return undefined;
  // "Building Atlas on Tundra would cost" is no more than a thought.
  if (verb === 'building' && (at === 0 || thinking.test(tokens[at - 1]?.lower ?? ''))) return undefined;
  const made = nounAt(tokens, group.head + 1, -1);
  if (made?.means.kind !== 'name') return undefined;
  const base = onTopOf(tokens, made.to);
  const bases = base === undefined ? undefined : nounListAt(tokens, base, -1, 'object');
  if (!bases || bases.alternatives) return undefined;
  state.clauses.push({
    ...{ kind: 'stated', relation: 'built_on', subjects: [made], objects: bases.nouns, at, isWeak: true },
    group: { ...group, tense: group.tense === 'past' ? 'present' : group.tense },
  });
  // Who made it is read by the table.
  return undefined;
}

const thinking =
  /^(?:suggest|propose|consider|recommend|discus|contemplat|favou?r|oppos|reject|avoid|mean|propos|consider|recommend|envisag|imagin)(?:s|e|es|ed|d|ing|ses|sed|sing)?$|^(?:of|about|against|for|without|by|before|than)$/u;

/** Behind "on", "upon", "on top of". */
function onTopOf(tokens: readonly Token[], at: number): number | undefined {
  if (!/^(?:on|upon|atop|around)$/u.test(tokens[at]?.lower ?? '')) return undefined;
  return tokens[at + 1]?.lower === 'top' && tokens[at + 2]?.lower === 'of' ? at + 3 : at + 1;
}

/** "Atlas uses Tundra under the hood": what it is built on; `at` is the verb, which the table reads too. */
export function readUsedUnder(state: ClauseState, at: number): number | undefined {
  const { tokens } = state;
  const subjects = state.direct?.to === at ? state.direct.nouns : state.subject;
  const group = verbGroupAt(tokens, at);
  if (!/^(?:use[sd]?|leverages?)$/u.test(tokens[group.head]?.lower ?? '')) return undefined;
  const bases = subjects && nounListAt(tokens, group.head + 1, -1, 'object');
  if (!bases || bases.alternatives || !isUnderneath(tokens, bases.to)) return undefined;
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
