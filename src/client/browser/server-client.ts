import { Uri, workspace, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { answerForFiles } from './file-reader.ts';
import { asOneScript, type ProgramFile } from '../../protocol/one-script.ts';

// As `desktop/server-client.ts`, for the server that is a worker of the browser.

/** Of whatever file system; the server passes over what stands in none of its folders. */
export const NOTES = { language: 'markdown' } as const;

export const READABLE = /^[a-z][a-z\d+.-]*:/iu;

/** A client of the server that the extension brings, not yet started. */
export function newClient(extension: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const programs = Uri.joinPath(extension.extensionUri, 'dist');
  return new WorkerClient(() => startWorker(programs), options);
}

/** VS Code refuses a worker from a remote extension's address, so its text is read first and started as a blob. */
async function startWorker(programs: Uri): Promise<Worker> {
  const script = asOneScript(await filesOfServer(programs));
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'account-notes' });
  // The address stays: VS Code loads it some time later.
  const { port1, port2 } = new MessageChannel();
  answerForFiles(port1);
  worker.postMessage({ port: port2, build: summed(script), programs: programs.toString() }, [port2]);
  return worker;
}

/** What the build has listed: most of it is what the desktop's programs load, too. */
async function filesOfServer(programs: Uri): Promise<readonly ProgramFile[]> {
  const textOf = async (file: string): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(programs, file)));
  const files = JSON.parse(await textOf('web/server.json')) as readonly string[];
  return Promise.all(
    files.map(async file => ({ name: file.slice(file.lastIndexOf('/') + 1), text: await textOf(file) })),
  );
}

function summed(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(31, sum) + text.charCodeAt(at)) | 0;
  return sum;
}

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
