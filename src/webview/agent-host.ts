/** A message of JSON-RPC 2.0, as MCP Apps send them between a page and the window around it. */
interface Message {
  readonly jsonrpc: '2.0';
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: object | undefined;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The program around a page of MCP Apps (2026-01-26), by messages between windows. Ours, since the kit for such pages
 * weighs 660 kB, which each reading of the page would send, and the page needs four messages.
 */
export class AgentHost {
  readonly #window: Window;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, (params: never) => void>();
  #last = 0;

  constructor(around: Window) {
    this.#window = around;
    window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source === this.#window && isMessage(data)) this.#hear(data);
    });
  }

  /** Rejects with what the program says went wrong. */
  request(method: string, params: object): Promise<unknown> {
    const id = ++this.#last;
    this.#send({ jsonrpc: '2.0', id, method, params });
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  notify(method: string, params: object = {}): void {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  on(method: string, listener: (params: never) => void): void {
    this.#listeners.set(method, listener);
  }

  #hear({ id, method, params = {}, result, error }: Message): void {
    if (method !== undefined) {
      this.#listeners.get(method)?.(params as never);
      // A question of the program, such as whether the page is still there or may go.
      if (id !== undefined) this.#send({ jsonrpc: '2.0', id, result: {} });
      return;
    }
    const waiting = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }

  #send(message: Message): void {
    // The page stands in a frame without an origin and is not told that of the program.
    this.#window.postMessage(message, '*');
  }
}

const isMessage = (data: unknown): data is Message =>
  typeof data === 'object' && data !== null && 'jsonrpc' in data && data.jsonrpc === '2.0';
