import type { Fact, FactStatus } from '../../model/fact.ts';
import { holdsOneValue } from '../../model/relation.ts';
import { addTo } from '../../text/grouping.ts';
import { boilerplateIn } from './boilerplate.ts';
import { Champion, orderOfYears } from './champion.ts';
import { PROPERTY_WEIGHT, type Claim } from './claim.ts';
import { roleKey, saysLess } from './text-values.ts';

/** What a fact is about, as a key: that Ben leads Data says who the lead of Data is. */
export const topicOf = (fact: Fact): string =>
  fact.relation === 'leads' && fact.object !== undefined
    ? topicKey(fact.object, 'lead')
    : topicKey(fact.subject, fact.relation);

export const topicKey = (subject: string, relation: string): string => `${subject}\n${relation}`;

/** What a fact says about its topic; equal for facts that say the same. */
export const valueOf = ({ subject, relation, object, text = '' }: Fact): string =>
  relation === 'leads' && object !== undefined
    ? subject
    : (object ?? `"${relation === 'role' ? roleKey(text) : text.toLowerCase()}`);

/** Whether two values of one topic speak against each other; of texts, one may only say more than the other. */
export const areRivals = (one: string, other: string): boolean =>
  one !== other && !(one.startsWith('"') && saysLess(one, other));

const MOST_CHAMPIONS = 64;

/**
 * All that is claimed about one topic, as whom Ben reports to, in the order of notes and places; and which of it stands
 * (model.md §5): a property over a statement, a correction over what it corrects, an unhedged one over a hedged one, then
 * the later over the earlier. What a later sentence ends is superseded.
 */
export class FactTopic {
  readonly claims: readonly Claim[];
  readonly #isSingle: boolean;
  readonly #isReportingLine: boolean;
  /** The strongest values of each weight; a further one can decide nothing that they do not. */
  readonly #champions: readonly Champion[];
  /** The same of what is announced for no day, which speaks against nothing that holds now. */
  readonly #announced: readonly Champion[];
  /** The facts that are over, whatever else is said. */
  readonly #over: ReadonlySet<Fact>;
  /** Those whose day is still to come. */
  readonly #toCome: ReadonlySet<Fact>;
  /** What each sentence says, where there can be one value only: what it says in one breath is no contradiction. */
  readonly #sentences: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  /** The facts of sentences that stand in many notes: they state nothing. */
  readonly #unsaid: ReadonlySet<Fact>;
  #settled: ReadonlyMap<Fact, Fact> = new Map();
  #facts: readonly Fact[] | undefined;

  /** `today` is an ISO 8601 date: what held until an earlier day is over, what holds from a later day has not begun. */
  constructor(claims: readonly Claim[], today: string) {
    this.claims = claims;
    const relation = claims[0]?.fact.relation;
    this.#isSingle = relation !== undefined && holdsOneValue(relation === 'leads' ? 'lead' : relation);
    this.#isReportingLine = relation === 'reports_to';
    const boilerplate = boilerplateIn(claims);
    this.#unsaid = new Set([...boilerplate].map(({ fact }) => fact));
    const said = boilerplate.size === 0 ? claims : claims.filter(claim => !boilerplate.has(claim));
    const { champions, announced, over, toCome } = weighed(said, today);
    this.#sentences = this.#isSingle ? valuesBySentence(said) : undefined;
    this.#over = over;
    this.#toCome = toCome;
    this.#champions = champions;
    this.#announced = announced;
  }

  /** The topics of the reversed lines, on which it depends which of these facts stand. */
  get reversed(): readonly string[] {
    if (!this.#isReportingLine) return [];
    const managers = new Set(this.claims.map(({ fact }) => fact.object));
    return [...managers].filter(id => id !== undefined).map(id => topicKey(id, 'reports_to'));
  }

  /** Decides which facts stand; what has not changed since `before` stays the same object. */
  settle(topicNamed: (key: string) => FactTopic | undefined, before: FactTopic | undefined): void {
    const settled = new Map<Fact, Fact>();
    for (const claim of this.claims) {
      if (claim.ends) continue;
      const { fact } = claim;
      const isToBe = this.#toCome.has(fact) || this.#waits(claim);
      const isOff = isToBe || this.#over.has(fact);
      const status = isOff ? 'superseded' : this.#statusOf(claim, topicNamed);
      if (status === fact.status) continue;
      const known = before?.fact(fact);
      const isKnown = known?.status === status && (known.isToCome ?? false) === isToBe;
      const told = isToBe && { announced: true as const, isToCome: true as const };
      settled.set(fact, isKnown ? known : { ...fact, status, ...told });
    }
    this.#settled = settled;
  }

  /** Whether a claim is announced for no day, and somebody or something else has its place until then. */
  #waits(claim: Claim): boolean {
    if (!this.#isSingle || !isUndated(claim) || this.#over.has(claim.fact)) return false;
    const value = valueOf(claim.fact);
    const rivals = this.#champions.filter(rival => areRivals(rival.value, value));
    return rivals.length > 0 && !rivals.some(rival => rival.isLaterThan(claim));
  }

  /** Whether a claimed fact is said by words that stand in many notes, and so by nobody. */
  isBoilerplate(claimed: Fact): boolean {
    return this.#unsaid.has(claimed);
  }

  /** A claimed fact with its status. */
  fact(claimed: Fact): Fact {
    return this.#settled.get(claimed) ?? claimed;
  }

  /** All of them with their status, once it is settled. */
  get facts(): readonly Fact[] {
    return (this.#facts ??= this.claims
      .filter(({ ends, fact }) => !ends && !this.#unsaid.has(fact))
      .map(({ fact }) => this.fact(fact)));
  }

  /** "is owned by Search and Ads". */
  #isOneBreath({ fact }: Claim, value: string): boolean {
    return this.#sentences?.get(sentenceKey(fact))?.has(value) ?? false;
  }

  #amongValues(claim: Claim): FactStatus {
    const value = valueOf(claim.fact);
    let status: FactStatus = 'current';
    const rivals = isUndated(claim) ? [...this.#announced, ...this.#champions] : this.#champions;
    for (const rival of rivals) {
      if (!areRivals(rival.value, value)) continue;
      const order = rival.against(claim);
      if (order === 'above') return 'superseded';
      if (order === 'beside' && !this.#isOneBreath(claim, rival.value)) status = 'conflicting';
    }
    return status;
  }

  #statusOf(claim: Claim, topicNamed: (key: string) => FactTopic | undefined): FactStatus {
    let status = this.#isSingle ? this.#amongValues(claim) : 'current';
    if (status === 'superseded' || !this.#isReportingLine || claim.fact.object === undefined) return status;
    // "Ada reports to Ben" speaks against "Ben reports to Ada", whoever else they report to.
    const reversed = topicNamed(topicKey(claim.fact.object, 'reports_to'));
    for (const rival of reversed ? reversed.#champions : []) {
      // Two properties that are each other's reverse are a circle, which is a problem of its own.
      const isCircle = rival.weight === PROPERTY_WEIGHT && claim.weight === PROPERTY_WEIGHT;
      if (rival.value !== claim.fact.subject || isCircle) continue;
      const order = rival.against(claim);
      if (order === 'above') return 'superseded';
      if (order === 'beside') status = 'conflicting';
    }
    return status;
  }
}

/** What is over, what is to come, and the strongest of all else. */
interface Weighed {
  champions: Champion[];
  announced: Champion[];
  readonly over: Set<Fact>;
  readonly toCome: Set<Fact>;
}

function weighed(said: readonly Claim[], today: string): Weighed {
  const endings = new Map<string, Claim[]>();
  for (const claim of said)
    if (claim.ends && holdsAt(claim.fact, today)) addTo(endings, valueOf(claim.fact), claim);
  const found: Weighed = { champions: [], announced: [], over: new Set(), toCome: new Set() };
  for (const claim of said) {
    if (claim.ends) continue;
    const isEnded = endings.get(valueOf(claim.fact))?.some(ending => isOver(ending, claim)) ?? false;
    weigh(found, claim, isEnded, today);
  }
  return found;
}

function weigh(found: Weighed, claim: Claim, isEnded: boolean, today: string): void {
  const { fact } = claim;
  const value = valueOf(fact);
  if (!isEnded && isToCome(fact, today)) found.toCome.add(fact);
  if (isEnded || !holdsAt(fact, today)) found.over.add(fact);
  else if (isUndated(claim)) found.announced = considered(found.announced, value, claim);
  else found.champions = considered(found.champions, value, claim);
}

const sentenceKey = ({ path, span }: Fact): string => `${path}\n${span.from}`;

function valuesBySentence(claims: readonly Claim[]): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  for (const { fact, ends } of claims) {
    if (ends || fact.basis === 'property') continue;
    const key = sentenceKey(fact);
    values.set(key, (values.get(key) ?? new Set()).add(valueOf(fact)));
  }
  return values;
}

function considered(champions: Champion[], value: string, claim: Claim): Champion[] {
  const known = champions.find(
    ({ value: other, weight, happened }) =>
      other === value && weight === claim.weight && happened === claim.moment.happened,
  );
  if (known) known.add(claim);
  else champions.push(new Champion(value, claim));
  return champions.length > MOST_CHAMPIONS ? champions.slice(-MOST_CHAMPIONS) : champions;
}

/** Announced for no day: it holds no place that is taken. */
const isUndated = ({ fact }: Claim): boolean => fact.announced === true && fact.period?.since === undefined;

/** Whether an ending takes a fact back: it is no guess, and was not said before the fact. */
function isOver(ending: Claim, { fact, weight, moment }: Claim): boolean {
  if (fact.basis === 'property' || ending.weight < weight) return false;
  const byYear = orderOfYears(ending.moment, moment);
  if (byYear !== 'beside') return byYear === 'above';
  if (ending.fact.path === fact.path) return ending.moment.order >= moment.order;
  return ending.moment.date !== undefined && moment.date !== undefined && ending.moment.date >= moment.date;
}

/** Whether the fact's time begins after the day. */
const isToCome = ({ period }: Fact, day: string): boolean =>
  period?.since !== undefined && period.since > day.slice(0, period.since.length);

/** Whether the fact's time includes the day; dates of less precision (`2024`, `2024-05`) mean all of that time. */
function holdsAt({ period }: Fact, day: string): boolean {
  if (!period) return true;
  const { since, until } = period;
  const hasBegun = since === undefined || since <= day.slice(0, since.length);
  const isPast = until !== undefined && until < day.slice(0, until.length);
  return hasBegun && !isPast;
}
