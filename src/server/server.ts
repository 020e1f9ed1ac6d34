import * as l10n from '@vscode/l10n';
import {
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  SemanticTokensRefreshRequest,
  TextDocuments,
  WatchKind,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { NotePath } from '../model/note-path.ts';
import {
  DID_CHANGE_GRAPH,
  DID_MOVE_CARET,
  type DidChangeGraphParams,
  type DidMoveCaretParams,
} from '../protocol/requests.ts';
import { SECTION } from '../protocol/settings.ts';
import { groupBy } from '../text/grouping.ts';
import { answering } from './answer.ts';
import { CAPABILITIES } from './lsp/capabilities.ts';
import { answerCodeActions } from './handlers/code-actions.ts';
import { answerCreateAccount } from './handlers/create-account.ts';
import { answerCompletionRequests } from './handlers/completion.ts';
import { answerCommands } from './handlers/create-note.ts';
import { Debounced } from './debounced.ts';
import { Diagnostics } from './handlers/diagnostics.ts';
import type { DocumentationOf } from './lsp/documentation.ts';
import { Folders, type Reading } from './folders.ts';
import { answerLanguageRequests } from './handlers/language-features.ts';
import { answerStructureRequests } from './handlers/note-structure.ts';
import type { NoteCache } from '../workspace/note-cache.ts';
import { NotesFolder } from '../workspace/notes-folder.ts';
import { LensesAndHints } from './handlers/lenses-and-hints.ts';
import { foldersOf, readOptions } from './lsp/initialize-params.ts';
import { loadProgress, NO_PROGRESS } from './lsp/load-progress.ts';
import { answerOrganizationRequests } from './handlers/organization-requests.ts';
import { answerPreviewRequests } from './handlers/preview.ts';
import { answerRenameRequests } from './handlers/rename.ts';
import { TokenAnswers } from './handlers/semantic-tokens.ts';
import { newSession } from './session.ts';
import { readSettings } from './lsp/settings.ts';
import { answerSplitRequests } from './handlers/split-requests.ts';
import { answerSuggestionRequests } from './handlers/suggestion-requests.ts';
import { answerTimelineRequests } from './handlers/timeline-requests.ts';
import { answerHierarchyRequests } from './handlers/type-hierarchy.ts';
import { Typing } from './typing.ts';
import { answerViewRequests } from './handlers/views.ts';

/** Milliseconds without a further change after which clients hear of one. */
const QUIET = 120;

/** The same for what is said in long notes, which takes too long to be read at every keystroke. */
const QUIET_LONG = 1000;

/** Milliseconds after which what has been read is kept for the next start: the first questions come first. */
const KEEP_AFTER = 2000;

/** The same for colours: what can be seen at once in the note beside the one that is edited. */
const QUIET_NAMES = 10;

/** What the server has of the program that it is a part of. */
export interface Program {
  /** Says where the codes of problems are explained. */
  readonly documentationOf?: DocumentationOf;
  /** The program of threads that read notes; without it they are read beside the answering. */
  readonly reader?: string;
  /** Opens the cache in the client's storage, or in the platform's; without it every start reads everything. */
  readonly openCache?: (storage: string | undefined) => NoteCache;
}

/**
 * Serves a client over a connection: wires requests to features and keeps the folders in step with the editor and
 * the disk. Call `connection.listen()` afterwards.
 */
export function serve(
  connection: Connection,
  { reader, openCache, documentationOf = () => undefined }: Program = {},
): void {
  const folders = new Folders(open, read);
  const session = newSession(folders, answering(connection, folders), documentationOf);
  const documents = new TextDocuments(TextDocument);
  const tokens = new TokenAnswers(session);
  const typing = new Typing(() => tellOfProblems());
  const diagnostics = new Diagnostics(session, typing);
  const lenses = new LensesAndHints(session);
  // Before names are known there is nothing to tell, and looking would keep the first answer waiting.
  const change = new Debounced(QUIET, () => void folders.ready('names').then(tellOfChange));
  const names = new Debounced(QUIET_NAMES, () => void folders.ready('names').then(tellOfNames));
  const rest = new Debounced(QUIET_LONG, () => {
    if (folders.all.filter(folder => folder.catchUp()).length > 0) change.now();
  });
  let onInitialized = (): void => {};
  const initialized = new Promise<void>(resolve => (onInitialized = resolve));
  let directories: readonly unknown[] = [];

  connection.onInitialize((params): InitializeResult => {
    session.capabilities = params.capabilities;
    session.options = readOptions(params.initializationOptions);
    // Before anything is read: problems of notes are sentences too.
    l10n.config({ contents: { ...session.options.texts } });
    for (const uri of foldersOf(params)) folders.add(uri);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'account-notes' } };
  });

  connection.onInitialized(async () => {
    onInitialized();
    await readConfiguration();
    if (session.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      await watchFiles(connection);
    if (session.capabilities.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.remove(uri);
        for (const { uri } of added) folders.add(uri);
      });
    await folders.ready('names');
    change.now();
  });

  connection.onDidChangeConfiguration(async ({ settings }) => {
    await readConfiguration(settings);
    directories = []; // colours may come or go
    change.now();
  });

  answerLanguageRequests(connection, session);
  answerCompletionRequests(connection, session);
  answerCreateAccount(connection, session);
  answerHierarchyRequests(connection, session);
  answerStructureRequests(connection, session);
  lenses.register(connection);
  answerOrganizationRequests(connection, session);
  answerViewRequests(connection, session);
  answerTimelineRequests(connection, session);
  answerPreviewRequests(connection, session);
  const versionOf = (uri: string): number | null => documents.get(uri)?.version ?? null;
  answerCommands(connection, session, versionOf);
  answerCodeActions(connection, session, versionOf);
  answerRenameRequests(connection, session, versionOf);
  answerSuggestionRequests(connection, session, versionOf);
  answerSplitRequests(connection, session);
  tokens.register(connection, uri => documents.get(uri)?.version ?? 0);
  diagnostics.registerPull(connection);

  documents.onDidChangeContent(({ document }) => {
    const note = folders.find(document.uri);
    if (!note) return;
    typing.edited(document.uri, document.getText());
    if (note.folder.edit(note.path, document.getText()) === 'reload') folders.reload(note.folder);
    names.soon();
    change.soon();
    rest.soon();
  });
  documents.onDidClose(({ document }) => {
    tokens.close(document.uri);
    typing.closed(document.uri);
    const note = folders.find(document.uri);
    if (!note) return;
    note.folder.close(note.path);
    change.soon();
  });
  documents.listen(connection);
  connection.onNotification(DID_MOVE_CARET, ({ uri, position }: DidMoveCaretParams) => {
    const document = documents.get(uri);
    typing.caretAt(uri, document?.offsetAt(position) ?? 0);
  });

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    await folders.ready('whole');
    const notes = changes.map(({ uri }) => folders.find(uri)).filter(note => note !== undefined);
    for (const [folder, changed] of groupBy(notes, note => note.folder))
      if (folder.changed(changed.map(({ path }): NotePath => path)) === 'reload') folders.reload(folder);
    await folders.ready('whole');
    change.soon();
  });

  connection.onShutdown(() => {
    names.cancel();
    change.cancel();
    rest.cancel();
    typing.stop();
    return Promise.all(folders.all.map(folder => folder.save())).then(() => {});
  });

  function open(root: string): NotesFolder {
    const folder: NotesFolder = new NotesFolder(root, {
      sleeps: true,
      reader,
      cache: openCache?.(session.options.storage),
      onStale: path =>
        setImmediate(() => {
          folder.changed([path]);
          change.soon();
        }),
    });
    folder.readSentences(session.settings.suggestions.enabled);
    return folder;
  }

  function read(folder: NotesFolder): Reading {
    let hasNames = (): void => {};
    const names = new Promise<void>(resolve => (hasNames = resolve));
    const whole = readWhole(folder, hasNames);
    return { names: Promise.race([names, whole]), whole };
  }

  async function readWhole(folder: NotesFolder, onNames: () => void): Promise<void> {
    const progress = session.capabilities.window?.workDoneProgress
      ? loadProgress(connection, initialized)
      : NO_PROGRESS;
    try {
      await folder.load({ onNames, onProgress: count => progress.report(count) });
      setTimeout(() => void folder.save(), KEEP_AFTER).unref();
    } catch (error) {
      connection.console.error(
        `${folder.root}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
      );
    }
    progress.done();
    void initialized.then(() => change.soon());
  }

  /** Asks for the settings; a client that cannot be asked has `sent` them. */
  async function readConfiguration(sent?: unknown): Promise<void> {
    if (session.capabilities.workspace?.configuration)
      session.settings = readSettings(await connection.workspace.getConfiguration(SECTION));
    else if (typeof sent === 'object' && sent !== null && SECTION in sent)
      session.settings = readSettings(sent[SECTION]);
    for (const folder of folders.all) folder.readSentences(session.settings.suggestions.enabled);
  }

  /** Says that answers may be different now, in each of the ways that the client understands. */
  function tellOfChange(): void {
    tellOfNames();
    tellOfProblems();
    const told = [
      connection.sendNotification(DID_CHANGE_GRAPH, graphOf(folders)),
      ...lenses.refresh(connection),
    ];
    Promise.all(told).catch((error: unknown) => connection.console.warn(String(error)));
  }

  function tellOfProblems(): void {
    diagnostics.changed();
    const told: Promise<void>[] = [];
    if (session.capabilities.workspace?.diagnostics?.refreshSupport)
      told.push(connection.sendRequest(DiagnosticRefreshRequest.type));
    if (!session.capabilities.textDocument?.diagnostic) told.push(diagnostics.push(connection));
    Promise.all(told).catch((error: unknown) => connection.console.warn(String(error)));
  }

  /** Names that are new or gone change the colours of notes that nobody has touched. */
  function tellOfNames(): void {
    const now = folders.all.map(folder => folder.index.directory);
    if (now.length === directories.length && now.every((names, at) => names === directories[at])) return;
    directories = now;
    if (!session.capabilities.workspace?.semanticTokens?.refreshSupport) return;
    connection
      .sendRequest(SemanticTokensRefreshRequest.type)
      .catch((error: unknown) => connection.console.warn(String(error)));
  }
}

function graphOf(folders: Folders): DidChangeGraphParams {
  const entities = folders.all.flatMap(folder => [...folder.index.entities.values()]);
  return {
    notes: folders.all.reduce((count, { index }) => count + index.notes.size, 0),
    entities: entities.length,
    accounts: entities.filter(entity => entity.isAccount).length,
    isWhole: folders.all.every(folder => folder.isWhole),
  };
}

/** Notes that change, and whatever comes or goes: a folder that is deleted is told of as one file. */
const watchFiles = async (connection: Connection): Promise<void> => {
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      { globPattern: '**/*.{md,markdown}', kind: WatchKind.Change },
      { globPattern: '**/{account-notes.yaml,.gitignore}', kind: WatchKind.Change },
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ],
  });
};
