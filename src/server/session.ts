import type { CancellationToken, ClientCapabilities, Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { MailCollection, pasted } from '../ingest/mail-import.ts';
import type { briefPage } from '../publish/brief-page.ts';
import type { InitializationOptions } from '../protocol/requests.ts';
import type { Settings } from '../protocol/settings.ts';
import type { KeptNotes, ReadMany } from '../workspace/disk-notes.ts';
import type { Files } from '../workspace/files.ts';
import type { GivenFile } from '../workspace/given-file.ts';
import type { Answering } from './answering.ts';
import type { Folders } from './folders/folders.ts';
import type { KnownCoverage } from './folders/known-coverage.ts';
import type { LifeCycle } from './life-cycle.ts';
import type { Typing } from './typing.ts';

/** What the bundle that reads mails gives. */
export interface MailReader {
  readonly MailCollection: typeof MailCollection;
  readonly pasted: typeof pasted;
}

/** What the bundle that makes pages of briefs gives. */
export interface PageWriter {
  readonly briefPage: typeof briefPage;
}

/** What the program that the server is a part of brings; but for the files, nothing of it is needed. */
export interface ServerOptions {
  /** The files of a workspace folder by its URI; undefined where the program reaches none. */
  readonly filesAt: (uri: string) => Files | undefined;
  /** Where a code of problems is explained, as a URI; undefined where nothing explains it. */
  readonly documentationOf?: (code: string) => string | undefined;
  /** What reads many notes; without it they are read beside the answering. */
  readonly readMany?: ReadMany;
  /** Opens the cache in the client's storage, or in the platform's; without it every start reads everything. */
  readonly openCache?: (storage: string | undefined) => KeptNotes;
  /** Loads what reads mails; without it nothing can be imported. */
  readonly mailReader?: () => MailReader | Promise<MailReader>;
  /** The files among these URIs, and below folders of them, that can be taken in, and those that cannot. */
  readonly givenFiles?: (uris: readonly string[]) => Iterable<GivenFile> | AsyncIterable<GivenFile>;
  /** Loads what makes pages of briefs; without it they are Markdown only. */
  readonly pageWriter?: () => PageWriter | Promise<PageWriter>;
  /** A clock in milliseconds, by which the disk is looked at now and then. */
  readonly now?: () => number;
}

/** Has the client ask again for what may be answered differently now. */
export interface Refresh {
  /** After an edit of a note, which is one of many when somebody types. */
  edited(): void;
  /** After any other change, which may be one of many. */
  soon(): void;
  now(): void;
  /** At once, where colours may come or go. */
  settingsChanged(): void;
  /** At once, where only problems have changed. */
  problems(): void;
  /** The client has asked for problems, so it is told of none any more. */
  pulled(): void;
  /** Resolves when problems may have changed, or the token is cancelled. */
  nextProblems(token: CancellationToken): Promise<void>;
  stop(): void;
}

/** What every handler may use: who asks, with which settings, about which folders. */
export interface Session {
  readonly connection: Connection;
  readonly server: ServerOptions;
  readonly lifeCycle: LifeCycle;
  readonly answering: Answering;
  readonly coverage: KnownCoverage;
  /** The documents that the editor has open. */
  readonly documents: TextDocuments<TextDocument>;
  /** The version of an open document, or null. */
  readonly versionOf: (uri: string) => number | null;
  readonly folders: Folders;
  readonly typing: Typing;
  readonly refresh: Refresh;
  /** See `untold-changes.ts`. */
  readonly lookForUntoldChanges: () => void;
  /** The settings as the client last gave them; only `configuration.ts` changes them. */
  readonly settings: Settings;
  /** What our own client asked for as it started; only `life-cycle.ts` changes this, and what follows. */
  readonly options: InitializationOptions;
  /** What the client understands. */
  readonly capabilities: ClientCapabilities;
  /** What the client calls itself, if it does. */
  readonly clientName: string | undefined;
}

/** A session for the few who take up what the client says of itself. */
export type MutableSession = { -readonly [Key in keyof Session]: Session[Key] };
