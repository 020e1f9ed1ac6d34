import type { InitializeParams } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { InitializationOptions } from '../../protocol/requests.ts';

/** The workspace folders of the client, in the newest of the three ways that LSP knows and the client fills. */
export function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [URI.file(rootPath).toString()] : [];
}

/** The options of our own client, checked: others may send anything, or nothing. */
export function readOptions(given: unknown): InitializationOptions {
  const options = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  const { commandLinks, asksUser, themeIcons, graphChanges, settings, storage, texts } = options;
  return {
    commandLinks: commandLinks === true,
    asksUser: asksUser === true,
    themeIcons: themeIcons === true,
    graphChanges: graphChanges === true,
    ...(settings !== undefined && { settings }),
    ...(typeof storage === 'string' && { storage }),
    texts: textsIn(texts),
  };
}

/** What is no text is left out, and said in English. */
const textsIn = (given: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(typeof given === 'object' && given !== null ? given : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
