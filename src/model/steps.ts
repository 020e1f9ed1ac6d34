/**
 * A long piece of work as steps: whoever goes through them may do something else in between, or stop. It is about one
 * state of the notes, whatever happens meanwhile.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Does work to its end at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
