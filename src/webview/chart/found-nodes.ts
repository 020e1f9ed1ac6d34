import { nodesFound } from '../../chart/layout/find-nodes.ts';
import type { ChartNode } from '../../protocol/chart.ts';

/** What a search has found, and at which of it somebody is. */
export class FoundNodes {
  #nodes: readonly ChartNode[] = [];
  #at = -1;

  /** How many there are, and at which of them somebody is: from 1, or 0 for none yet. */
  get place(): { readonly count: number; readonly at: number } {
    return { count: this.#nodes.length, at: this.#at + 1 };
  }

  get ids(): ReadonlySet<string> {
    return new Set(this.#nodes.map(({ id }) => id));
  }

  /** Looks among other nodes; where somebody is stays. */
  renew(roots: readonly ChartNode[], query: string): void {
    this.#nodes = nodesFound(roots, query);
  }

  search(roots: readonly ChartNode[], query: string): void {
    this.renew(roots, query);
    this.#at = -1;
  }

  /** The next one, or with -1 the one before, round and round; undefined where there is none. */
  step(by: 1 | -1): ChartNode | undefined {
    const { length } = this.#nodes;
    if (length === 0) return undefined;
    this.#at = (Math.max(this.#at, by === 1 ? -1 : 0) + by + length) % length;
    return this.#nodes[this.#at];
  }
}
