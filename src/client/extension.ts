import { window, workspace, type ExtensionContext } from 'vscode';
import { followCaret } from './caret.ts';
import { registerCommands } from './commands.ts';
import { followActiveNote } from './follow-active-note.ts';
import { Highlighter } from './highlight.ts';
import { OrganizationView } from './organization-view.ts';
import { OrgChartPanel } from './org-chart-panel.ts';
import { ReviewView } from './review-view.ts';
import { NotesServer } from './start-server.ts';
import { TimelineView } from './timeline-view.ts';

/** What other extensions get. */
export interface Api {
  readonly version: 1;
}

let server: NotesServer | undefined;

/** Returns at once: the server starts in the background, and only where there is a folder to read. */
export function activate(context: ExtensionContext): Api {
  const log = window.createOutputChannel('Account Notes', { log: true });
  server = new NotesServer(context.asAbsolutePath('dist/server.js'), context.globalStorageUri.fsPath, log);
  const view = new OrganizationView(server, log);
  const chart = new OrgChartPanel(server, log, context.extensionUri);
  const review = new ReviewView(server, log);
  const timeline = new TimelineView(server, log);
  context.subscriptions.push(
    log,
    server,
    view,
    chart,
    review,
    timeline,
    followActiveNote(view, log),
    followCaret(server),
    new Highlighter(server, log),
    registerCommands({ server, view, chart, review, timeline, log }),
    workspace.onDidChangeWorkspaceFolders(startInFolders),
  );
  startInFolders();
  return { version: 1 };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

function startInFolders(): void {
  if (workspace.workspaceFolders?.length) void server?.start();
}
