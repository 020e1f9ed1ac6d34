/** Numbers that look random and are the same every time (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to `below - 1`. */
  under(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) % 1_000_003) % below;
  }

  /** True `times` out of a hundred times. */
  chance(times: number): boolean {
    return this.under(100) < times;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.under(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  }
}
