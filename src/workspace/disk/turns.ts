import { setImmediate } from 'node:timers/promises';

// As `browser/turns.ts`, in Node; `#host/turns.ts` is one or the other.

/** Resolves in the next turn of the event loop, when what has come by now is taken up. */
export const nextTurn: () => Promise<void> = setImmediate;

/** Does something after so many milliseconds, if the program still runs then: it does not wait for it. */
export const doLater = (act: () => void, milliseconds: number): ReturnType<typeof setTimeout> =>
  setTimeout(act, milliseconds).unref();
