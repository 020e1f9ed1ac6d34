import type { ExtensionContext } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';

// As `browser/server-client.ts`, for the server that is a process of its own; `#client-host/server-client.ts` is one or the
// other.

/** The notes that the server reads are files; an untitled note has no place in a folder yet. */
export const NOTES = { language: 'markdown', scheme: 'file' } as const;

/** Addresses of files that the server can read. */
export const READABLE = /^file:/iu;

/** A client of the server that the extension brings, not yet started. */
export function newClient(extension: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const run = { module: programOf(extension), args: ['serve'], transport: TransportKind.ipc };
  const server: ServerOptions = { run, debug: { ...run, options: { execArgv: ['--enable-source-maps'] } } };
  return new QuietClient('accountNotes', 'Account Notes', server, {
    ...options,
    initializationOptions: {
      ...(options.initializationOptions as object),
      storage: extension.globalStorageUri.fsPath,
    },
  });
}

/** The command line, of which the server is a command. */
export const programOf = (extension: ExtensionContext): string =>
  extension.asAbsolutePath('dist/account-notes.js');

/** Says in the log what the base class would say in a pop-up: nothing here is urgent enough to interrupt anybody. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
