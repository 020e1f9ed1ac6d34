import type { DidChangeConfigurationParams } from 'vscode-languageserver';
import { SECTION } from '../protocol/settings.ts';
import { readSettings } from './lsp/settings.ts';
import type { MutableSession } from './session.ts';

/** Asks for the settings; a client that cannot be asked has `sent` them. */
export async function readConfiguration(session: MutableSession, sent?: unknown): Promise<void> {
  if (session.capabilities.workspace?.configuration)
    session.settings = readSettings(await session.connection.workspace.getConfiguration(SECTION));
  else if (typeof sent === 'object' && sent !== null && SECTION in sent)
    session.settings = readSettings(sent[SECTION]);
  for (const folder of session.folders.all) folder.readSentences(session.settings.suggestions.enabled);
}

/** `workspace/didChangeConfiguration` */
export async function configurationChanged(
  session: MutableSession,
  { settings }: DidChangeConfigurationParams,
): Promise<void> {
  await readConfiguration(session, settings);
  session.refresh.settingsChanged();
}
