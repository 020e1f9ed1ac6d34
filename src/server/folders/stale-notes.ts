import type { NotePath } from '../../model/note-path.ts';

/**
 * Notes that turn out to be others on disk than was known, while something is answered from them. They are taken up after
 * the answer, all that were found together: each by itself would make an index of its own, thousands in a checkout.
 */
export class StaleNotes {
  readonly #take: (paths: readonly NotePath[]) => void;
  readonly #later: (act: () => void) => unknown;
  readonly #found = new Set<NotePath>();

  /** `later` calls what it is given when the answer is over. */
  constructor(take: (paths: readonly NotePath[]) => void, later = soon) {
    this.#take = take;
    this.#later = later;
  }

  add(path: NotePath): void {
    if (this.#found.size === 0) this.#later(() => this.#takeAll());
    this.#found.add(path);
  }

  #takeAll(): void {
    const found = [...this.#found];
    this.#found.clear();
    this.#take(found);
  }
}

/** In milliseconds. */
const TOGETHER = 20;

const soon = (act: () => void): unknown => setTimeout(act, TOGETHER);
