import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { DID_CHANGE_GRAPH, type DidChangeGraphParams } from '../../src/protocol/requests.ts';
import type { Corpus } from './corpus.ts';

/** A language server in a process of its own, and how the benchmark speaks with it. */
export class LanguageServer {
  readonly connection: ProtocolConnection;
  /** When the process was started, as `performance.now` has it. */
  readonly started = performance.now();
  readonly #process: ChildProcess;
  readonly #root: string;
  readonly #ended: Promise<unknown>;
  #isListening = false;
  readonly #texts = new Map<string, { version: number; text: string }>();

  constructor(root: string, args: readonly string[]) {
    this.#root = root;
    const process_ = spawn(process.execPath, [...args, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process = process_;
    this.#ended = new Promise(resolve => process_.once('exit', resolve));
    this.connection = createProtocolConnection(
      new StreamMessageReader(process_.stdout),
      new StreamMessageWriter(process_.stdin),
    );
  }

  /** Milliseconds since the process was started. */
  get age(): number {
    return performance.now() - this.started;
  }

  /** Resolves when the process answers at all, though only that it does not know such a question. */
  async isUp(): Promise<void> {
    this.#listen();
    await this.connection.sendRequest('bench/isUp').catch(() => undefined);
  }

  async initialize(initializationOptions: object): Promise<void> {
    const uri = pathToFileURL(this.#root).href;
    this.#listen();
    await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: uri,
      capabilities: {
        workspace: {
          workspaceFolders: true,
          // A merge deletes a note, which it does for those only who can.
          workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
        },
        textDocument: {
          diagnostic: {},
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          codeAction: {
            codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } },
            dataSupport: true,
            resolveSupport: { properties: ['edit'] },
          },
        },
      },
      workspaceFolders: [{ uri, name: 'bench' }],
      initializationOptions,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    this.connection.listen();
  }

  uri(note: string): string {
    return pathToFileURL(path.join(this.#root, note)).href;
  }

  /** Opens a note, with a text of the editor's or as the disk has it. */
  async open(note: string, text = fs.readFileSync(path.join(this.#root, note), 'utf8')): Promise<void> {
    this.#texts.set(note, { version: 1, text });
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: this.uri(note), languageId: 'markdown', version: 1, text },
    });
  }

  /** Types over `replaced`, which the open note holds. */
  async type(note: string, replaced: string, text: string): Promise<void> {
    const open = this.#texts.get(note);
    if (!open) throw new Error(`${note} is not open.`);
    const at = open.text.indexOf(replaced);
    if (at < 0) throw new Error(`${note} does not hold “${replaced}”.`);
    const range = { start: positionOf(open.text, at), end: positionOf(open.text, at + replaced.length) };
    open.text = open.text.slice(0, at) + text + open.text.slice(at + replaced.length);
    open.version++;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri(note), version: open.version },
      contentChanges: [{ range, text }],
    });
  }

  /** The place of a text in an open note. */
  at(note: string, needle: string): { textDocument: { uri: string }; position: Position } {
    const text = this.#texts.get(note)?.text ?? '';
    return { textDocument: { uri: this.uri(note) }, position: positionOf(text, text.indexOf(needle)) };
  }

  /** The most memory that the process has had so far, in MB; undefined where the platform does not tell. */
  peak(): number | undefined {
    try {
      const status = fs.readFileSync(`/proc/${this.#process.pid ?? 0}/status`, 'utf8');
      return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
    } catch {
      return undefined;
    }
  }

  /** Tells the server to end, and waits until it has: what it writes on its way out is written then. */
  async end(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await this.#ended;
    this.connection.dispose();
  }
}

/** How the present build is called as a server. */
export const SERVER: readonly string[] = ['dist/account-notes.js', 'serve'];

/** Our server, with a folder to keep its cache in. */
export class NotesServer extends LanguageServer {
  /** Resolves when the server has read the whole folder, sentences included. */
  readonly whole: Promise<void>;
  readonly #listeners = new Set<(graph: DidChangeGraphParams) => void>();

  constructor(root: string, server: readonly string[] = SERVER) {
    super(root, server);
    this.connection.onNotification(DID_CHANGE_GRAPH, (graph: DidChangeGraphParams) => {
      for (const listener of this.#listeners) listener(graph);
    });
    this.whole = this.told({ isWhole: true });
  }

  /** Resolves when the server tells of a graph like this. */
  told(wanted: Partial<DidChangeGraphParams>): Promise<void> {
    return new Promise(resolve => {
      const listener = (graph: DidChangeGraphParams): void => {
        if (!Object.entries(wanted).every(([key, value]) => graph[key as keyof typeof graph] === value))
          return;
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
    });
  }

  /** Starts with the first note open and gives the milliseconds to its first hover. */
  async firstHover({ everywhere }: Corpus, cache: string): Promise<number> {
    await this.initialize({ storage: cache, graphChanges: true });
    await this.open(everywhere.open);
    const hover = await this.connection.sendRequest(
      HoverRequest.type,
      this.at(everywhere.open, everywhere.name),
    );
    if (!JSON.stringify(hover).includes(everywhere.name)) throw new Error('The first hover is empty.');
    return this.age;
  }
}

function positionOf(text: string, at: number): Position {
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
