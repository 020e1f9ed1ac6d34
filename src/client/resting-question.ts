import type { Disposable } from 'vscode';

/** A question of a view: it is asked once changes have rested, and of several the last answer counts. */
export class RestingQuestion implements Disposable {
  readonly #rest: number;
  readonly #failed: (error: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  /** `rest` in milliseconds; `failed` hears why a question that was asked later came to nothing. */
  constructor(rest: number, failed: (error: unknown) => void) {
    this.#rest = rest;
    this.#failed = failed;
  }

  /** Asks a moment later, in place of what was to be asked before. */
  soon(ask: () => Promise<void>): void {
    this.dispose();
    this.#timer = setTimeout(() => void ask().catch(this.#failed), this.#rest);
  }

  /** The answer, or undefined where something else has been asked since: one that comes late is none any more. */
  async last<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
    const asked = ++this.#asked;
    const answer = await ask();
    return asked === this.#asked ? answer : undefined;
  }

  /** What waits to be asked is not. */
  dispose(): void {
    clearTimeout(this.#timer);
  }
}
