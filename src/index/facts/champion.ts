import type { Claim, Moment } from './claim.ts';

/** The latest that was said for one value with one weight, in each note and over all. */
export class Champion {
  readonly value: string;
  readonly weight: number;
  /** The year of what happened, where the words name one. */
  readonly happened: string | undefined;
  #date: string | undefined;
  #undated: boolean;
  readonly #orders = new Map<string, number>();

  constructor(value: string, first: Claim) {
    this.value = value;
    this.weight = first.weight;
    this.happened = first.moment.happened;
    this.#undated = false;
    this.add(first);
  }

  add({ fact, moment }: Claim): void {
    const { date, order } = moment;
    if (date === undefined) this.#undated = true;
    else if (this.#date === undefined || date > this.#date) this.#date = date;
    this.#orders.set(fact.path, Math.max(this.#orders.get(fact.path) ?? 0, order));
  }

  /** Where it stands to a rival claim, by the strongest of all that was said for it. */
  against(claim: Claim): TimeOrder {
    if (this.weight !== claim.weight) return this.weight > claim.weight ? 'above' : 'below';
    const byYear = orderOfYears({ date: this.#date, happened: this.happened }, claim.moment);
    if (byYear !== 'beside') return byYear;
    const inSameNote = this.#inNoteOf(claim);
    if (inSameNote === 'above') return 'above';
    const elsewhere = this.#elsewhere(claim);
    return elsewhere === 'below' ? inSameNote : elsewhere;
  }

  /** Whether something else was said later than a claim: behind it in its note, or on a later day. */
  isLaterThan(claim: Claim): boolean {
    return this.#inNoteOf(claim) === 'above' || this.#elsewhere(claim) === 'above';
  }

  /** In the claim's own note the order of its messages counts. */
  #inNoteOf({ fact, moment }: Claim): TimeOrder {
    const order = this.#orders.get(fact.path);
    if (order === undefined || order < moment.order) return 'below';
    return order > moment.order ? 'above' : 'beside';
  }

  /** Between notes only dates count. */
  #elsewhere({ fact, moment }: Claim): TimeOrder {
    const isElsewhere = this.#orders.size > (this.#orders.has(fact.path) ? 1 : 0);
    if (!isElsewhere) return 'below';
    if (this.#date !== undefined && moment.date !== undefined && this.#date > moment.date) return 'above';
    return this.#undated || moment.date === undefined || this.#date === moment.date ? 'beside' : 'below';
  }
}

export type TimeOrder = 'above' | 'beside' | 'below';

/**
 * Where what one claim tells stands to what another does by when it happened: what happened in an earlier year is not what
 * holds in the year that the other was said in.
 */
export function orderOfYears(
  one: Pick<Moment, 'date' | 'happened'>,
  other: Pick<Moment, 'date' | 'happened'>,
): TimeOrder {
  if (one.happened === undefined && other.happened === undefined) return 'beside';
  const [a, b] = [one.happened ?? one.date?.slice(0, 4), other.happened ?? other.date?.slice(0, 4)];
  if (a === undefined || b === undefined || a === b) return 'beside';
  return a > b ? 'above' : 'below';
}
