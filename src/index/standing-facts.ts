import type { EntityId } from '../model/entity.ts';
import type { Fact, FactStatus } from '../model/fact.ts';
import { holdsOneValue } from '../model/relation.ts';
import { addTo } from '../text/grouping.ts';
import type { Claim, Moment } from './statement-facts.ts';

/** A fact with what decides whether it stands. */
interface Weighed {
  readonly fact: Fact;
  readonly topic: string;
  readonly value: string;
  /** The higher wins: a property, a correction, a statement, what an address tells, a hedged statement. */
  readonly weight: number;
  readonly moment: Moment;
}

const PROPERTY = 5;
const ALWAYS: Moment = { date: undefined, order: 0 };

/**
 * Which facts stand (model.md §5): a property over a statement, a correction over what it corrects, an unhedged one over
 * a hedged one, then the later over the earlier. What a later sentence ends is superseded. `today` is an ISO 8601
 * date: what held until an earlier day is over, what holds from a later day has not begun.
 */
export function withStatus(properties: readonly Fact[], claims: readonly Claim[], today: string): Fact[] {
  const facts = [...properties, ...claims.filter(({ ends }) => !ends).map(({ fact }) => fact)];
  const weighed = weigh(properties, claims);
  const endings = new Map<string, Weighed[]>();
  for (const ending of claims.filter(({ ends }) => ends).map(weightOf))
    addTo(endings, `${ending.topic}\n${ending.value}`, ending);
  const standing = new Topics();
  const over = new Set<Fact>();
  for (const each of weighed) {
    const ended = endings.get(`${each.topic}\n${each.value}`) ?? [];
    if (!holdsAt(each.fact, today) || ended.some(ending => isOver(ending, each))) over.add(each.fact);
    else standing.add(each);
  }
  const statuses = new Map<Fact, FactStatus>();
  for (const each of weighed)
    statuses.set(each.fact, over.has(each.fact) ? 'superseded' : standing.statusOf(each));
  return facts.map(fact => {
    const status = statuses.get(fact) ?? fact.status;
    return status === fact.status ? fact : { ...fact, status };
  });
}

function weigh(properties: readonly Fact[], claims: readonly Claim[]): Weighed[] {
  return [
    ...properties.map(fact => ({ fact, ...topicOf(fact), weight: PROPERTY, moment: ALWAYS })),
    ...claims.filter(({ ends }) => !ends).map(weightOf),
  ];
}

function weightOf({ fact, corrects, unsaid, moment }: Claim): Weighed {
  const weight = fact.hedged ? 1 : unsaid ? 2 : corrects ? 4 : 3;
  return { fact, ...topicOf(fact), weight, moment };
}

/** Whether an ending takes a fact back: it is no guess, and was not said before the fact. */
function isOver(ending: Weighed, { fact, weight, moment }: Weighed): boolean {
  if (fact.basis === 'property' || ending.weight < weight) return false;
  if (ending.fact.path === fact.path) return ending.moment.order >= moment.order;
  return ending.moment.date !== undefined && moment.date !== undefined && ending.moment.date >= moment.date;
}

/** What is said about one topic, so that the rivals of a fact are found without comparing all with all. */
class Topics {
  readonly #best = new Map<string, Champion[]>();

  add(each: Weighed): void {
    this.#consider(each.topic, each.value, each);
    // "Ada reports to Ben" speaks against "Ben reports to Ada", whoever else they report to.
    if (each.fact.relation === 'reports_to' && each.fact.object !== undefined)
      this.#consider(`${each.fact.object}\nreversed\n${each.fact.subject}`, 'reversed', each);
  }

  /** Keeps the two strongest values of a topic and level; a third can decide nothing that they do not. */
  #consider(topic: string, value: string, each: Weighed): void {
    const champions = this.#best.get(topic) ?? [];
    const known = champions.find(champion => champion.value === value && champion.weight === each.weight);
    if (known) known.add(each);
    else champions.push(new Champion(value, each));
    this.#best.set(topic, champions.length > MOST_CHAMPIONS ? champions.slice(-MOST_CHAMPIONS) : champions);
  }

  /** Two properties that are each other's reverse are a circle, which is a problem of its own. */
  #reversed({ fact, weight }: Weighed): readonly Champion[] {
    if (fact.relation !== 'reports_to') return [];
    const champions = this.#best.get(`${fact.subject}\nreversed\n${fact.object ?? ''}`) ?? [];
    return champions.filter(champion => champion.weight !== PROPERTY || weight !== PROPERTY);
  }

  statusOf(each: Weighed): FactStatus {
    const rivals = [
      ...(holdsOneValue(each.fact.relation === 'leads' ? 'lead' : each.fact.relation)
        ? (this.#best.get(each.topic) ?? []).filter(({ value }) => value !== each.value)
        : []),
      ...this.#reversed(each),
    ];
    let status: FactStatus = 'current';
    for (const rival of rivals) {
      const order = rival.against(each);
      if (order === 'above') return 'superseded';
      if (order === 'beside') status = 'conflicting';
    }
    return status;
  }
}

const MOST_CHAMPIONS = 64;

/** The latest that was said for one value with one weight, in each note and over all. */
class Champion {
  readonly value: string;
  readonly weight: number;
  #date: string | undefined;
  #undated: boolean;
  readonly #orders = new Map<string, number>();

  constructor(value: string, first: Weighed) {
    this.value = value;
    this.weight = first.weight;
    this.#undated = false;
    this.add(first);
  }

  add({ fact, moment }: Weighed): void {
    const { date, order } = moment;
    if (date === undefined) this.#undated = true;
    else if (this.#date === undefined || date > this.#date) this.#date = date;
    this.#orders.set(fact.path, Math.max(this.#orders.get(fact.path) ?? 0, order));
  }

  against({ fact, weight, moment }: Weighed): 'above' | 'beside' | 'below' {
    if (this.weight !== weight) return this.weight > weight ? 'above' : 'below';
    const order = this.#orders.get(fact.path);
    const isElsewhere = this.#orders.size > (order === undefined ? 0 : 1);
    if (order !== undefined && order > moment.order) return 'above';
    if (isElsewhere && this.#date !== undefined && moment.date !== undefined && this.#date > moment.date)
      return 'above';
    if (order !== undefined && order === moment.order) return 'beside';
    if (!isElsewhere) return 'below';
    return this.#undated || moment.date === undefined || this.#date === moment.date ? 'beside' : 'below';
  }
}

/** What a fact is about and what it says of it: that Ben leads Data says who the lead of Data is. */
export function topicOf({ subject, relation, object, text }: Fact): { topic: string; value: string } {
  return relation === 'leads' && object !== undefined
    ? { topic: `${object}\nlead`, value: subject }
    : { topic: `${subject}\n${relation}`, value: object ?? `"${(text ?? '').toLowerCase()}"` };
}

/** The facts that speak against a fact: another value where there can be one only, or the reversed line. */
export function rivalsOf(fact: Fact, facts: readonly Fact[]): readonly Fact[] {
  const { topic, value } = topicOf(fact);
  const isSingle = holdsOneValue(fact.relation === 'leads' ? 'lead' : fact.relation);
  return facts.filter(other => {
    if (other === fact) return false;
    if (isReversed(fact, other)) return true;
    const its = topicOf(other);
    return isSingle && its.topic === topic && its.value !== value;
  });
}

const isReversed = (a: Fact, b: Fact): boolean =>
  a.relation === 'reports_to' &&
  b.relation === 'reports_to' &&
  a.subject === b.object &&
  a.object === (b.subject as EntityId | undefined);

/** Whether the fact's time includes the day; dates of less precision (`2024`, `2024-05`) mean all of that time. */
function holdsAt({ period }: Fact, day: string): boolean {
  if (!period) return true;
  const { since, until } = period;
  const hasBegun = since === undefined || since <= day.slice(0, since.length);
  const isPast = until !== undefined && until < day.slice(0, until.length);
  return hasBegun && !isPast;
}
