import { isPersonNoun } from '../clauses/clause-origins.ts';
import type { ClauseState } from '../clauses/clause-state.ts';
import { titleAt } from '../names/titles.ts';
import type { NounList } from '../nouns/noun-lists.ts';
import { nounAt } from '../nouns/nouns.ts';
import { possessiveAt } from '../tokens/possessives.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import { readLastEmployer, readTimeAt } from './clause-histories.ts';
import { type Linked, linkedAt } from './clause-holders.ts';
import { readRoleOfOwner } from './clause-roles.ts';
import { nameNouns, stateWeakly } from './clause-stating.ts';

/** "Henrik's manager is Simone": who is whose. */
export function readPossessive(state: ClauseState, list: NounList): number | undefined {
  const tokens = state.tokens;
  const at = list.to;
  const behind = possessiveAt(tokens, at);
  if (behind === 0) return undefined;
  const role =
    readRoleOfOwner(state, list, behind) ??
    readLastEmployer(state, list, behind) ??
    readTimeAt(state, list, behind);
  if (role !== undefined) return role;
  if (/^(?:team|group|department)$/u.test(lowerAt(tokens, behind))) return readOwnTeam(state, list, behind);
  const boss = bossAt(tokens, behind);
  if (!boss) return readEmployees(state, list, behind);
  const named = namedBehind(tokens, boss.to);
  if (!named) return undefined;
  const { holders: objects, group } = named;
  // Whose boss a team or a person has, the folder tells: "Search's boss", "Ada's team lead".
  const common = { subjects: list.nouns, objects: objects.nouns, group, at };
  const hinted = list.nouns.every(({ hint }) => hint === 'team' || hint === 'system');
  const isSure = boss.isLead || hinted;
  state.clauses.push({ kind: 'stated', relation: 'lead', ...common, isWeak: !isSure });
  if (!hinted && (boss.ofTeam || !boss.isLead))
    state.clauses.push({ kind: 'stated', relation: 'reports_to', ...common, isWeak: boss.isLead });
  state.direct = objects;
  if (group.last === 'none') state.subject = objects.nouns;
  return objects.to;
}

/** "Ada's team is Search". */
function readOwnTeam(state: ClauseState, { nouns: subjects }: NounList, at: number): number | undefined {
  const linked = linkedAt(state.tokens, at + 1);
  if (!linked) return undefined;
  const { holders, group } = linked;
  stateWeakly(state, 'team', { subjects, objects: holders.nouns, group, at });
  return holders.to;
}

interface Boss {
  readonly to: number;
  /** Whether it is the word for who leads a thing rather than for a person's manager. */
  readonly isLead: boolean;
  /** "team lead", "group manager". */
  readonly ofTeam: boolean;
}

/** The noun for a manager or lead that starts at token `at`: "new line manager", "team lead". */
function bossAt(tokens: readonly Token[], at: number): Boss | undefined {
  let next = at;
  while (next < at + 3 && /^(?:new|direct|line|current|own|interim)$/u.test(lowerAt(tokens, next))) next++;
  const ofTeam = /^(?:team|group|squad|unit|department)$/u.test(lowerAt(tokens, next));
  if (ofTeam) next++;
  const noun = lowerAt(tokens, next);
  if (!/^(?:manager|mgr|em|boss|supervisor|superior|lead|leader|head)$/u.test(noun)) return undefined;
  return { to: next + 1, isLead: /^(?:lead|leader|head)$/u.test(noun), ofTeam };
}

/** Who that is: "is Ada", ", Ada Roe, …", "Ada Roe". */
function namedBehind(tokens: readonly Token[], at: number): Linked | undefined {
  const group = verbGroupAt(tokens, at);
  if (group.last !== 'none') return linkedAt(tokens, at);
  const isApart = textAt(tokens, at) === ',';
  const noun = nounAt(tokens, isApart ? at + 1 : at, -1);
  if (!noun || !isPersonNoun(noun) || possessiveAt(tokens, noun.to) > 0) return undefined;
  if (isApart && !/^(?:,|;|\)|:|-|–|—|\.)?$/u.test(textAt(tokens, noun.to))) return undefined;
  return { holders: { nouns: [noun], asides: [], to: noun.to, alternatives: false }, group };
}

/** "Acme's CTO is Ada Roe". */
function readEmployees(state: ClauseState, { nouns, to }: NounList, at: number): number | undefined {
  const title = titleAt(state.tokens, at);
  const linked = title && linkedAt(state.tokens, title.to);
  const [of, ...others] = nouns;
  if (!linked || !of || others.length > 0) return undefined;
  const { holders, group } = linked;
  const [subject] = holders.nouns;
  if (subject?.means.kind !== 'name') return undefined;
  if (/\blead$/iu.test(title.text)) {
    const said = { subjects: [of], objects: holders.nouns, group, at: to };
    state.clauses.push({ kind: 'stated', relation: 'lead', ...said });
  } else {
    const office = { ...title, ofCompany: true };
    state.clauses.push({ kind: 'title', subject, title: office, of, group, at: to });
  }
  nameNouns(state, [subject], group.head);
  state.direct = holders;
  return holders.to;
}
