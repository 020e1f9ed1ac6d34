/** How long a burst may go on before what it asks for is done all the same, in units of the delay. */
const PATIENCE = 6;

/** Something that is done once after a burst of reasons to do it, and now and then while a burst has no end. */
export class Debounced {
  readonly #delay: number;
  readonly #run: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the burst must be over, in milliseconds of `performance.now`. */
  #latest: number | undefined;

  /** `delay` is in milliseconds. */
  constructor(delay: number, run: () => void) {
    this.#delay = delay;
    this.#run = run;
  }

  /** Runs when no further call has come for the delay, or when calls have come for long enough. */
  soon(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#latest ??= now + PATIENCE * this.#delay;
    this.#timer = setTimeout(() => this.now(), Math.max(0, Math.min(this.#delay, this.#latest - now)));
  }

  now(): void {
    this.cancel();
    this.#run();
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#latest = undefined;
  }
}
