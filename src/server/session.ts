import type { ClientCapabilities } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol/requests.ts';
import { DEFAULT_SETTINGS, type Settings } from '../protocol/settings.ts';
import type { Answer } from './answer.ts';
import type { DocumentationOf } from './lsp/documentation.ts';
import type { Folders } from './folders.ts';

/** What every handler may read: who asks, with which settings, about which folders. */
export interface Session {
  readonly folders: Folders;
  readonly answer: Answer;
  readonly documentationOf: DocumentationOf;
  /** The settings as the client last gave them. */
  readonly settings: Settings;
  readonly options: InitializationOptions;
  /** What the client understands. */
  readonly capabilities: ClientCapabilities;
}

/** A session before the client has said anything; only `server.ts` changes it. */
export const newSession = (
  folders: Folders,
  answer: Answer,
  documentationOf: DocumentationOf,
): { -readonly [Key in keyof Session]: Session[Key] } => ({
  folders,
  answer,
  documentationOf,
  settings: DEFAULT_SETTINGS,
  options: {},
  capabilities: {},
});
