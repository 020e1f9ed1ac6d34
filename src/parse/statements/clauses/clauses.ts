import { readCopula, readWhere } from '../sayings/clause-copulas.ts';
import { readException } from './clause-exceptions.ts';
import { readNouns } from './clause-nouns.ts';
import { readLeadOf, readOffice } from '../sayings/clause-offices.ts';
import { isPersonNoun } from './clause-origins.ts';
import { readPhrase } from '../sayings/clause-phrases.ts';
import { readGapped, readSameVerb } from './clause-gaps.ts';
import { readPredicate } from './clause-predicates.ts';
import { readRole } from '../sayings/clause-roles.ts';
import { plainly, stateRole } from '../sayings/clause-stated-roles.ts';
import { personOf } from '../nouns/relative-persons.ts';
import { roleAt } from '../nouns/role-nouns.ts';
import { readSign } from './clause-signs.ts';
import { noteStray, opensSaid, startPart } from './clause-parts.ts';
import { type Clause, type ClauseState, namesOfThing, NO_NOUN, skipAdverbs } from './clause-state.ts';
import { readSuccession } from '../sayings/clause-successions.ts';
import { nounListAt } from '../nouns/noun-lists.ts';
import type { Noun } from '../nouns/nouns.ts';
import { active } from '../patterns/compiled-patterns.ts';
import { predicateAt } from '../patterns/predicates.ts';
import { titleAt } from '../names/titles.ts';
import { lowerAt, textAt, type Token } from '../tokens/tokens.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';
import {
  ACTIVE_VERB,
  ADVERB,
  TITLE_NOUN,
  TITLE_WORD,
  TURNS,
  SUCCEEDS,
  STARTS_PREDICATE,
  STARTS_PHRASE,
  isAny,
} from '../tokens/word-flags.ts';

const relatives = new Set(['who', 'which', 'whom', 'that']);

const nobody = new Set(['nobody', 'none', 'neither']);

/** Words that change whom the verbs behind them are about. */
export const turningWords: readonly string[] = [
  ...relatives,
  ...nobody,
  ...['no', 'and', 'but', 'or', 'then', 'where'],
];

/** Reads the clauses of tokens `[from, to)` from left to right, keeping in mind whom the next verb may be about. */
export function readClauses(
  tokens: readonly Token[],
  label: readonly Noun[] | undefined,
  from: number,
): readonly Clause[] {
  const state: ClauseState = {
    tokens,
    label,
    clauses: [],
    subject: label,
    isHeadless: startsWithoutSubject(tokens, from),
    direct: undefined,
    isInner: false,
    saved: [],
    gap: undefined,
    last: undefined,
    isMoot: false,
    isFresh: true,
    isStrange: false,
    depth: 0,
    read: (start, to, first) => {
      for (let at = start; at < to;) at = Math.max(at + 1, readStep(state, at, to, first));
    },
  };
  state.read(from, tokens.length, from);
  return state.clauses;
}

/** "Reports to Ada, leads Search": whom that is about the sentence does not tell, and it is not Ada. */
function startsWithoutSubject(tokens: readonly Token[], from: number): boolean {
  const at = /^[•*–-]$/u.test(textAt(tokens, from)) ? from + 1 : from;
  // "Heads up, …"
  if (!isAny(tokens[at], ACTIVE_VERB) || lowerAt(tokens, at + 1) === 'up') return false;
  return active.get(lowerAt(tokens, at))?.some(({ form }) => form === 'third') === true;
}

/** Reads what starts at token `at`; the answer is where to go on. */
function readStep(state: ClauseState, at: number, to: number, first: number): number {
  const tokens = state.tokens;
  const token = tokens[at];
  if (!token) return to;
  const read =
    (token.kind === 'word' ? undefined : readSign(state, token.text, at, to)) ??
    (isAny(token, TURNS) ? readTurn(state, token, at) : undefined) ??
    readTitleOfLabel(state, at) ??
    readRoleOfLabel(state, at) ??
    (isAny(token, SAYS) ? readSaid(state, at) : undefined);
  if (read !== undefined) return read;
  const list = nounListAt(tokens, at, first, 'subject');
  if (list) return readNouns(state, list, at);
  noteStray(state, token);
  if (!isAny(token, ADVERB) && token.lower !== "'s") state.direct = undefined;
  return at + 1;
}

/** "Ada Roe: VP Sales, reports to Ben Poe", "Ada Roe: promoted to VP Sales, …": the role of whom the line is about. */
function readTitleOfLabel(state: ClauseState, at: number): number | undefined {
  const { tokens, label } = state;
  if (!label || !/^[:–—-]$/u.test(textAt(tokens, at - 1))) return undefined;
  const [person, ...others] = label;
  const isNew = /^(?:promoted|appointed|named)$/u.test(lowerAt(tokens, at));
  const start = isNew && /^(?:to|as)$/u.test(lowerAt(tokens, at + 1)) ? at + 2 : isNew ? at + 1 : at;
  const title = others.length === 0 ? titleAt(tokens, start) : undefined;
  if (!title || textAt(tokens, title.to) !== ',' || !person || !isPersonNoun(person)) return undefined;
  state.clauses.push({ kind: 'title', subject: person, title, of: undefined, group: undefined, at });
  state.subject = label;
  state.direct = undefined;
  return title.to;
}

/** "Atlas: owner Ada Roe": who has the role, of what the line is about. */
function readRoleOfLabel(state: ClauseState, at: number): number | undefined {
  const { tokens, label } = state;
  if (!label || label.length !== 1 || !/^[:–—-]$/u.test(textAt(tokens, at - 1))) return undefined;
  const found = roleAt(tokens, at);
  const holders = found && nounListAt(tokens, found.to, -1, 'object');
  const isWhole =
    holders && (tokens[holders.to] === undefined || /^[.,;(]$/u.test(textAt(tokens, holders.to)));
  if (!isWhole || holders.alternatives || holders.nouns.some(({ means }) => means.kind !== 'name'))
    return undefined;
  stateRole(state, { role: found.role, holders: holders.nouns, of: label, group: plainly(tokens), at });
  return holders.to;
}

/** Words that change whom the verbs behind them are about. */
const readTurn = (state: ClauseState, { lower }: Token, at: number): number | undefined =>
  (relatives.has(lower) ? readRelativeWord(state, lower, at) : undefined) ??
  readException(state, at) ??
  readTurningWord(state, lower, at);

function readRelativeWord(state: ClauseState, lower: string, at: number): number | undefined {
  if (isBehindNoun(state, at) || (lower === 'which' && state.gap !== undefined))
    return readRelative(state, at);
  if (lower === 'that' && opensSaid(state.tokens, at)) {
    startPart(state);
    return at + 1;
  }
  // "Ada's team, which Ben used to lead, reports": of something that is no name.
  const isOfThing = state.subject?.every(({ means }) => means.kind === 'thing') === true;
  const isBehindComma = textAt(state.tokens, at - 1) === ',' && (lower === 'which' || lower === 'who');
  return isOfThing && isBehindComma ? readOfNothing(state, at) : undefined;
}

function readTurningWord(state: ClauseState, lower: string, at: number): number | undefined {
  if (lower === 'and' || lower === 'but' || lower === 'or' || lower === 'then')
    return readConjunction(state, at);
  if (lower === 'where') return readWhere(state, at);
  if (nobody.has(lower) || (lower === 'no' && lowerAt(state.tokens, at + 1) === 'one')) state.isMoot = true;
  return undefined;
}

/** What may begin something that is said of a noun. */
const SAYS = STARTS_PREDICATE | SUCCEEDS | TITLE_NOUN | TITLE_WORD | STARTS_PHRASE;

const readSaid = (state: ClauseState, at: number): number | undefined =>
  readPhrase(state, at) ??
  readSuccession(state, at) ??
  readPredicate(state, at) ??
  (isAny(state.tokens[at], STARTS_PHRASE) ? readRole(state, at) : undefined) ??
  readCopula(state, at) ??
  readLeadOf(state, at) ??
  readOffice(state, at);

function isBehindNoun(state: ClauseState, at: number): boolean {
  if (!state.direct) return false;
  const end = state.direct.to;
  return end === at || (end === at - 1 && textAt(state.tokens, at - 1) === ',');
}

function readRelative(state: ClauseState, at: number): number {
  state.isFresh = false;
  state.isStrange = false;
  const nouns = state.direct?.nouns ?? [];
  const all = /^(?:all|both)$/u.test(lowerAt(state.tokens, at + 1));
  let antecedent = all ? nouns : nouns.slice(-1);
  // "the company that Acme acquired, which …": the second clause is about the company too.
  if (state.gap && lowerAt(state.tokens, at) === 'which' && state.gap !== state.subject)
    antecedent = state.gap;
  // "one of those in our company who …": nobody says “who” of a company.
  const [thing] = antecedent;
  if (lowerAt(state.tokens, at) === 'who' && thing?.means.kind === 'thing' && thing.hint !== 'person')
    antecedent = state.subject ?? antecedent;
  if (lowerAt(state.tokens, at) === 'who') antecedent = personOf(state, thing) ?? antecedent;
  antecedent = namesOfThing(state, antecedent);
  state.saved.push(state.subject);
  state.subject = antecedent;
  state.gap = antecedent;
  const [only] = antecedent;
  state.direct = only ? { nouns: antecedent, asides: [], to: at + 1, alternatives: false } : undefined;
  state.isInner = false;
  return at + 1;
}

function readOfNothing(state: ClauseState, at: number): number {
  state.saved.push(state.subject);
  state.subject = [NO_NOUN];
  state.gap = undefined;
  state.direct = undefined;
  return at + 1;
}

function readConjunction(state: ClauseState, at: number): number {
  startPart(state);
  const tokens = state.tokens;
  const again = readSameVerb(state, at + 1) ?? readGapped(state, at + 1);
  if (again !== undefined) return again;
  const next = skipAdverbs(tokens, at + 1);
  if (predicateAt(tokens, next) ?? (verbGroupAt(tokens, next).last !== 'none' || undefined)) {
    // Without a comma "and" goes on with the relative clause that it stands in.
    if (textAt(tokens, at - 1) === ',' && state.saved.length > 0) state.subject = state.saved.pop();
    state.direct = undefined;
    return at + 1;
  }
  state.direct = undefined;
  if (textAt(tokens, at - 1) === ',' || lowerAt(tokens, at) === 'but') state.saved = [];
  if (nounListAt(tokens, next, -1, 'subject')) {
    state.gap = undefined;
    state.isMoot = false;
  }
  return at + 1;
}
