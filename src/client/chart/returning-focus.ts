/** After so many milliseconds the page is waited for no longer: whoever has gone elsewhere does not come back. */
const PATIENCE = 500;

/**
 * Waits until a page has the focus again that a menu on it, or a list, had taken. VS Code gives it back in two steps, the
 * second of them late: a list that opens in between would lose it, and close before anybody has seen it.
 */
export class ReturningFocus {
  readonly #ask: () => void;
  #heard: (() => void) | undefined;

  /** `ask` asks the page to tell when it has the focus. */
  constructor(ask: () => void) {
    this.#ask = ask;
  }

  returned(): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, PATIENCE);
      this.#heard = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#ask();
    });
  }

  /** The page has told. */
  hear(): void {
    this.#heard?.();
  }
}

/** Whether a command was chosen from the menu of a page: VS Code hands over where on the page. */
export const isFromPage = (argument: unknown): boolean =>
  typeof argument === 'object' && argument !== null && 'webviewSection' in argument;
