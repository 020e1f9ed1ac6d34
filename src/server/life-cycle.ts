import { ErrorCodes, ResponseError, type InitializeError } from 'vscode-languageserver';

/**
 * Where a session stands: a client says `initialize` and then `initialized`, asks and tells what it likes, and says
 * `shutdown` and then `exit`. What comes before or after its time is refused.
 */
export class LifeCycle {
  #stage: 'new' | 'running' | 'shutDown' = 'new';
  #onInitialized = (): void => {};
  /** Resolves when the client may be asked and told something. */
  readonly initialized = new Promise<void>(resolve => (this.#onInitialized = resolve));

  get isRunning(): boolean {
    return this.#stage === 'running';
  }

  start(): void {
    this.#stage = 'running';
  }

  clientIsReady(): void {
    this.#onInitialized();
  }

  end(): void {
    this.#stage = 'shutDown';
  }

  /** Why a request other than `initialize` cannot be answered now; undefined where it can. */
  refusal(): ResponseError<void> | undefined {
    switch (this.#stage) {
      case 'new':
        return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized.');
      case 'running':
        return undefined;
      case 'shutDown':
        return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
    }
  }

  /** Why `initialize` cannot be answered now; undefined where it can. */
  refusalToStart(): ResponseError<InitializeError> | undefined {
    return this.#stage === 'new'
      ? undefined
      : new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized before.', {
          retry: false,
        });
  }
}
