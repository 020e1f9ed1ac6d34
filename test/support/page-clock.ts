/** The time of a page, which stands still until somebody lets it go by: its timers, and when it is drawn anew. */
export class PageClock {
  readonly #waiting = new Map<number, { readonly at: number; readonly run: () => void }>();
  #now = 0;
  #last = 0;

  /** What takes the place of the functions of a window that have to do with time. */
  readonly functions = {
    setTimeout: (run: () => void, milliseconds = 0): number => this.#later(run, milliseconds),
    clearTimeout: (timer: number): void => void this.#waiting.delete(timer),
    requestAnimationFrame: (run: (now: number) => void): number => this.#later(() => run(this.#now), 0),
    performance: { now: () => this.#now },
  };

  /** Lets that many milliseconds go by, and does what is due by then. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = [...this.#waiting].toSorted(([, one], [, other]) => one.at - other.at);
      if (!next || next[1].at > end) break;
      this.#waiting.delete(next[0]);
      this.#now = next[1].at;
      next[1].run();
    }
    this.#now = end;
  }

  #later(run: () => void, milliseconds: number): number {
    this.#waiting.set(++this.#last, { at: this.#now + milliseconds, run });
    return this.#last;
  }
}
