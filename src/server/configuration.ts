import type { DidChangeConfigurationParams } from 'vscode-languageserver';
import { SECTION } from '../protocol/settings.ts';
import { warn } from './show-message.ts';
import { ownPart, readSettings } from './lsp/settings.ts';
import type { MutableSession, Session } from './session.ts';

/** What has been said of the settings of a session, so that it is said once. */
const told = new WeakMap<Session, Set<string>>();

/** Takes up the settings that came as the session started. */
export const initialSettings = (session: MutableSession): void => use(session, undefined);

/** Asks for the settings; a client that cannot be asked, or answers with an error, may have `sent` them. */
export async function readConfiguration(session: MutableSession, sent?: unknown): Promise<void> {
  const given = (await askedFor(session)) ?? ownPart(sent);
  if (given !== undefined) use(session, given);
}

/** The client's answer, null where it has no settings of ours; undefined where there is none. */
async function askedFor({ capabilities, connection }: Session): Promise<unknown> {
  if (!capabilities.workspace?.configuration) return undefined;
  try {
    return (await connection.workspace.getConfiguration(SECTION)) as unknown;
  } catch (error) {
    connection.console.warn(`workspace/configuration: ${String(error)}`);
    return undefined;
  }
}

function use(session: MutableSession, given: unknown): void {
  const { settings, problems } = readSettings(session.options.settings, given);
  session.settings = settings;
  for (const folder of session.folders.all) folder.readSentences(settings.suggestions.enabled);
  const known = told.get(session) ?? new Set();
  told.set(session, known);
  const fresh = problems.filter(problem => !known.has(problem));
  for (const problem of fresh) known.add(problem);
  // Our own client has a page of settings that says so itself.
  if (fresh.length > 0 && !session.options.asksUser) warn(session, `Account Notes: ${fresh.join(' ')}`);
}

/** `workspace/didChangeConfiguration` */
export async function configurationChanged(
  session: MutableSession,
  { settings }: DidChangeConfigurationParams,
): Promise<void> {
  await readConfiguration(session, settings);
  session.refresh.settingsChanged();
}
