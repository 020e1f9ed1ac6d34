import { newClient, NOTES } from '#client-host/server-client.ts';
import {
  EventEmitter,
  l10n,
  Uri,
  workspace,
  type CancellationToken,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import {
  State,
  WorkDoneProgress,
  type BaseLanguageClient,
  type HoverMiddleware,
  type LanguageClientOptions,
  type Middleware,
  type StaticFeature,
} from 'vscode-languageclient';
import {
  COMMANDS,
  DID_CHANGE_GRAPH,
  TOKEN_TYPES,
  type DidChangeGraphParams,
  type InitializationOptions,
} from '../../protocol/requests.ts';
import { SECTION } from '../../protocol/settings.ts';
import { newFilesOf } from '../changes/new-files.ts';
import { setHasShownCard } from '../context-keys.ts';
import type { Question, ServerQuestions } from './server-questions.ts';
import { suggestValues } from './suggest-values.ts';

export type ServerState = 'starting' | 'running' | 'stopped';

/** The language server as the rest of the client sees it: questions, and two events. */
export class NotesServer implements Disposable {
  readonly #extension: ExtensionContext;
  readonly #log: LogOutputChannel;
  readonly #stateChanged = new EventEmitter<ServerState>();
  readonly #graphChanged = new EventEmitter<DidChangeGraphParams>();
  #client: BaseLanguageClient | undefined;
  #started: Promise<void> = Promise.resolve();

  #middleware: Middleware = {};

  readonly onDidChangeState = this.#stateChanged.event;
  /** Answers may be different now. */
  readonly onDidChangeGraph = this.#graphChanged.event;

  constructor(extension: ExtensionContext, log: LogOutputChannel) {
    this.#extension = extension;
    this.#log = log;
  }

  /** What stands between the server and VS Code from the next start on. */
  use(middleware: Middleware): void {
    this.#middleware = middleware;
  }

  get isRunning(): boolean {
    return this.#client?.isRunning() ?? false;
  }

  /** Resolves when the server can be asked, or when it could not be started, which the log then says. */
  async start(): Promise<void> {
    if (this.#client) return;
    const client = newClient(this.#extension, {
      ...clientOptions,
      outputChannel: this.#log,
      middleware: { ...noteFirstCard(), ...suggestValues, ...this.#middleware },
    });
    client.registerFeature(ownTokenTypes);
    this.#client = client;
    client.onDidChangeState(({ newState }) => this.#stateChanged.fire(states[newState]));
    client.onNotification(DID_CHANGE_GRAPH, (graph: DidChangeGraphParams) => this.#graphChanged.fire(graph));
    this.#started = client
      .start()
      .catch((error: unknown) => this.#log.error('The language server did not start.', error));
    await this.#started;
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.#log.warn('The language server did not stop in time.', error);
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Undefined where the server does not run or did not answer, which the log then says, or the token is cancelled. */
  async ask<Q extends Question>(
    question: Q,
    params: ServerQuestions[Q]['params'],
    token?: CancellationToken,
  ): Promise<ServerQuestions[Q]['answer'] | undefined> {
    // A command can be what starts the extension.
    await this.#started;
    const client = this.#client;
    if (!client?.isRunning()) return undefined;
    try {
      // An undefined token would go over as a second parameter.
      return await client.sendRequest<ServerQuestions[Q]['answer']>(
        question,
        params,
        ...(token ? [token] : []),
      );
    } catch (error) {
      if (!token?.isCancellationRequested && client.isRunning())
        this.#log.error(`${question} failed.`, error);
      return undefined;
    }
  }

  /** Hears what the server says of a request's progress. */
  onProgress(token: string, hear: (message: string) => void): Disposable {
    const client = this.#client;
    if (!client) return { dispose: () => {} };
    return client.onProgress(WorkDoneProgress.type, token, value => {
      if (value.kind === 'report' && value.message !== undefined) hear(value.message);
    });
  }

  /** Says something that needs no answer; nothing where the server does not run. */
  tell(notification: string, params: object): void {
    const client = this.#client;
    if (client?.isRunning())
      client.sendNotification(notification, params).catch((error: unknown) => {
        if (client.isRunning()) this.#log.error(`${notification} failed.`, error);
      });
  }

  /** Applies an edit that the server made; parts that ask for confirmation are shown first. False where it was not applied. */
  async apply(edit: object): Promise<boolean> {
    const { files, rest } = newFilesOf(edit);
    const converted = await this.#client?.protocol2CodeConverter.asWorkspaceEdit(rest);
    if (converted === undefined) return false;
    for (const [uri, text] of files)
      converted.createFile(Uri.parse(uri), { overwrite: false, contents: new TextEncoder().encode(text) });
    return workspace.applyEdit(converted, { isRefactoring: true });
  }

  dispose(): void {
    void this.stop();
    this.#stateChanged.dispose();
    this.#graphChanged.dispose();
  }
}

/** The walkthrough ticks its step once a card has been shown. */
function noteFirstCard(): HoverMiddleware {
  let isKnown = false;
  return {
    provideHover: async (document, position, token, next) => {
      const hover = await next(document, position, token);
      if (hover && !isKnown) setHasShownCard();
      isKnown ||= Boolean(hover);
      return hover;
    },
  };
}

/** Says that VS Code knows our types of tokens, which the manifest adds to the standard ones. */
const ownTokenTypes: StaticFeature = {
  fillClientCapabilities: ({ textDocument }) => textDocument?.semanticTokens?.tokenTypes.push(...TOKEN_TYPES),
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
};

const states: Readonly<Record<State, ServerState>> = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
};

const initializationOptions: InitializationOptions = {
  commandLinks: true,
  asksUser: true,
  themeIcons: true,
  graphChanges: true,
  ...(l10n.bundle && { texts: l10n.bundle }),
};

const clientOptions: LanguageClientOptions = {
  documentSelector: [NOTES],
  initializationOptions,
  synchronize: { configurationSection: SECTION },
  // Hovers show text from notes: they may run our own commands and nothing else.
  markdown: { isTrusted: { enabledCommands: Object.values(COMMANDS) }, supportThemeIcons: true },
};
