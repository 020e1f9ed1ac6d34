const QUIET_MS = 150;
const LOOK_EVERY_MS = 50;
const PATIENCE_MS = 3000;

/** Knows when something last happened, so that others can wait until it has gone quiet. */
export class QuietTime {
  #last = Number.NEGATIVE_INFINITY;

  happened(): void {
    this.#last = performance.now();
  }

  /** Resolves when nothing has happened for a moment; after some seconds in any case. */
  async come(): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < Math.min(deadline, this.#last + QUIET_MS))
      await new Promise(resolve => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
