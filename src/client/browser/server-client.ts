import { Uri, workspace, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { answerForFiles } from './file-reader.ts';

// As `desktop/server-client.ts`, for the server that is a worker of the browser.

/** Of whatever file system; the server passes over what stands in none of its folders. */
export const NOTES = { language: 'markdown' } as const;

/** A client of the server that the extension brings, not yet started. */
export function newClient(extension: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const program = Uri.joinPath(extension.extensionUri, 'dist', 'web', 'server.js');
  return new WorkerClient(() => startWorker(program), options);
}

/** VS Code refuses a worker from a remote extension's address, so its text is read first and started as a blob. */
async function startWorker(program: Uri): Promise<Worker> {
  const text = await workspace.fs.readFile(program);
  const address = URL.createObjectURL(new Blob([new Uint8Array(text)], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'account-notes' });
  // The address stays: VS Code loads it some time later.
  const { port1, port2 } = new MessageChannel();
  answerForFiles(port1);
  worker.postMessage({ port: port2, build: text.reduce(summed, 0) }, [port2]);
  return worker;
}

const summed = (sum: number, byte: number): number => (Math.imul(31, sum) + byte) | 0;

/** Ends the worker with the connection, which the library does not, and is as quiet as on the desktop. */
class WorkerClient extends LanguageClient {
  readonly #start: () => Promise<Worker>;
  #worker: Worker | undefined;

  constructor(start: () => Promise<Worker>, options: LanguageClientOptions) {
    // What the library would start is started below.
    super('accountNotes', 'Account Notes', () => Promise.reject(new Error()), options);
    this.#start = start;
  }

  protected override async createMessageTransports(): Promise<MessageTransports> {
    const worker = await this.#start();
    this.#worker = worker;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }

  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      this.#worker?.terminate();
    }
  }

  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
