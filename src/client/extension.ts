import type MarkdownIt from 'markdown-it';
import { window, workspace, type ExtensionContext } from 'vscode';
import { followCaret } from './caret.ts';
import { registerCommands } from './commands.ts';
import { followActiveNote } from './follow-active-note.ts';
import { Highlighter } from './highlight.ts';
import { NotesStatus } from './notes-status.ts';
import { OrganizationView } from './organization-view.ts';
import { mentionsPlugin } from './preview/plugin.ts';
import { Preview } from './preview/preview.ts';
import { NotesServer } from './start-server.ts';

/** What other extensions get; VS Code's Markdown preview asks for the plugin. */
export interface Api {
  readonly version: 1;
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

let server: NotesServer | undefined;

/** Returns at once: the server starts in the background, and only where there is a folder to read. */
export function activate(context: ExtensionContext): Api {
  const log = window.createOutputChannel('Account Notes', { log: true });
  server = new NotesServer(context.asAbsolutePath('dist/server.js'), log);
  const view = new OrganizationView(server, log);
  const preview = new Preview(server, log);
  context.subscriptions.push(
    log,
    server,
    view,
    preview,
    followActiveNote(view, log),
    followCaret(server),
    new Highlighter(server, log),
    new NotesStatus(server),
    registerCommands({ server, view, log, extension: context.extension }),
    workspace.onDidChangeWorkspaceFolders(startInFolders),
  );
  startInFolders();
  return { version: 1, extendMarkdownIt: md => mentionsPlugin(md, preview.marksOf) };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

function startInFolders(): void {
  if (workspace.workspaceFolders?.length) void server?.start();
}
