import { nextTurn } from '#host/turns.ts';
import type { Steps } from '../model/steps.ts';
import { Slices } from '../workspace/read-notes.ts';

/** The requests that are being answered, to which gives way what nobody waits for. */
export class Answering {
  #count = 0;
  #resume: (() => void)[] = [];

  /** Counts as a request until the answer is there. */
  async during<Result>(answer: () => Promise<Result>): Promise<Result> {
    this.#count++;
    try {
      return await answer();
    } finally {
      this.#count--;
      if (this.#count === 0) for (const resume of this.#resume.splice(0)) resume();
    }
  }

  /** Does long work in slices, and none of them while a request is being answered. */
  async beside<Result>(steps: Steps<Result>): Promise<Result> {
    await this.#free();
    const slices = new Slices();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (await slices.next()) await this.#free();
    }
  }

  async #free(): Promise<void> {
    while (this.#count > 0) {
      await new Promise<void>(resolve => this.#resume.push(resolve));
      // Twice: the answer is sent in the first.
      await nextTurn();
      await nextTurn();
    }
  }
}
