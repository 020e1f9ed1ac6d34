import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
  type CancellationToken,
} from 'vscode-languageserver';
import { DID_CHANGE_GRAPH, type DidChangeGraphParams } from '../protocol/requests.ts';
import { Debounced } from './debounced.ts';
import type { Folders } from './folders/folders.ts';
import { PushedDiagnostics } from './pushed-diagnostics.ts';
import type { Refresh, Session } from './session.ts';

/** Milliseconds without a further change after which clients hear of one. */
const QUIET = 120;

/** The same for what is said in long notes, which takes too long to be read at every keystroke. */
const QUIET_LONG = 1000;

/** The same for colours: what can be seen at once in the note beside the one that is edited. */
const QUIET_NAMES = 10;

/** The same for problems that a client has said it would ask for: until then they would be worked out for nobody. */
const QUIET_UNASKED = 500;

/** Says that answers may be different now, in each of the ways that the client understands. */
export class ClientRefresh implements Refresh {
  readonly #session: Session;
  readonly #pushed: PushedDiagnostics;
  // Before names are known there is nothing to tell, and looking would keep the first answer waiting.
  readonly #everything = new Debounced(QUIET, () => this.#whenNamesAreKnown(() => this.#tellAll()));
  readonly #names = new Debounced(QUIET_NAMES, () => this.#whenNamesAreKnown(() => this.#tellOfNames()));
  readonly #longNotes = new Debounced(QUIET_LONG, () => this.#readLongNotes());
  readonly #unasked = new Debounced(QUIET_UNASKED, () => this.#tell(this.#pushed.push()));
  /** Those who wait for the next change of problems. */
  #waiting: (() => void)[] = [];
  /** The names that the client's colours come from. */
  #directories: readonly unknown[] = [];
  /** Whether the client has asked for problems; some say that they will and never do. */
  #pulls = false;
  /** What the client shows since it was last told. */
  #shown = { lenses: false, hints: false };

  constructor(session: Session) {
    this.#session = session;
    this.#pushed = new PushedDiagnostics(session);
  }

  edited(): void {
    this.#names.soon();
    this.#everything.soon();
    this.#longNotes.soon();
  }

  soon(): void {
    this.#everything.soon();
  }

  now(): void {
    this.#everything.now();
  }

  settingsChanged(): void {
    this.#directories = []; // Colours may come or go.
    this.now();
  }

  stop(): void {
    this.#names.cancel();
    this.#everything.cancel();
    this.#longNotes.cancel();
    this.#unasked.cancel();
  }

  nextProblems(token: CancellationToken): Promise<void> {
    return new Promise(resolve => {
      this.#waiting.push(resolve);
      token.onCancellationRequested(() => resolve());
    });
  }

  pulled(): void {
    if (this.#pulls) return;
    this.#pulls = true;
    this.#unasked.cancel();
    this.#tell(this.#pushed.withdraw());
  }

  problems(): void {
    const { capabilities, connection, folders } = this.#session;
    folders.readEditedNotes();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resume of waiting) resume();
    const canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
    if (canRefresh) this.#tell(connection.sendRequest(DiagnosticRefreshRequest.type));
    if (this.#pulls || canRefresh) return;
    if (capabilities.textDocument?.diagnostic) this.#unasked.soon();
    else this.#tell(this.#pushed.push());
  }

  #whenNamesAreKnown(tell: () => void): void {
    void this.#session.folders.ready('names').then(tell);
  }

  #readLongNotes(): void {
    const read = this.#session.folders.all.filter(folder => folder.readLongNotes());
    if (read.length > 0) this.now();
  }

  #tellAll(): void {
    const { connection, folders, options } = this.#session;
    this.#tellOfNames();
    this.problems();
    if (options.graphChanges) this.#tell(connection.sendNotification(DID_CHANGE_GRAPH, graphOf(folders)));
    this.#tellOfLensesAndHints();
  }

  /** Names that are new or gone change the colours of notes that nobody has touched. */
  #tellOfNames(): void {
    const { capabilities, connection, folders } = this.#session;
    folders.readEditedNotes();
    const now = folders.all.map(folder => folder.index.directory);
    if (now.length === this.#directories.length && now.every((names, at) => names === this.#directories[at]))
      return;
    this.#directories = now;
    if (capabilities.workspace?.semanticTokens?.refreshSupport)
      this.#tell(connection.sendRequest(SemanticTokensRefreshRequest.type));
  }

  /** Has the client ask again where it shows any, and where it has to take away those that it shows. */
  #tellOfLensesAndHints(): void {
    const { settings, capabilities, connection } = this.#session;
    const before = this.#shown;
    this.#shown = { lenses: settings.codeLens.enabled, hints: settings.inlayHints.enabled };
    if ((before.lenses || this.#shown.lenses) && capabilities.workspace?.codeLens?.refreshSupport)
      this.#tell(connection.sendRequest(CodeLensRefreshRequest.type));
    if ((before.hints || this.#shown.hints) && capabilities.workspace?.inlayHint?.refreshSupport)
      this.#tell(connection.sendRequest(InlayHintRefreshRequest.type));
  }

  /** A client that does not take what it is told is a line in the log. */
  #tell(sent: Promise<void>): void {
    sent.catch((error: unknown) => this.#session.connection.console.warn(String(error)));
  }
}

function graphOf({ all }: Folders): DidChangeGraphParams {
  const entities = all.flatMap(folder => [...folder.index.entities.values()]);
  return {
    notes: all.reduce((count, { index }) => count + index.notes.size, 0),
    entities: entities.length,
    accounts: entities.filter(entity => entity.isAccount).length,
    isWhole: all.every(folder => folder.isWhole),
  };
}
