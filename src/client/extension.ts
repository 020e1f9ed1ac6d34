import { config } from '@vscode/l10n';
import type MarkdownIt from 'markdown-it';
import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { languageModelTools } from './agents/language-model-tools.ts';
import { IN_BROWSER } from '#client-host/host.ts';
import { mcpServers } from '#client-host/mcp-servers.ts';
import { READABLE } from '#client-host/server-client.ts';
import { AFTER_CODE_ACTION, changesInEditor } from './changes/changes-in-editor.ts';
import { followCaret } from './connection/caret.ts';
import { registerCommands } from './commands.ts';
import { setInBrowser, setNotesState } from './context-keys.ts';
import { CoverageView } from './coverage/coverage-view.ts';
import { MatrixPanel } from './coverage/matrix-panel.ts';
import { followActiveNote } from './organization/follow-active-note.ts';
import { Highlighter } from './highlight/highlight.ts';
import { leftOutPage } from './import/left-out.ts';
import { mailPasting } from './import/paste-mail.ts';
import { MailFiles } from './import/mail-files.ts';
import { NotesStatus } from './connection/notes-status.ts';
import { ChosenOrders } from './organization/chosen-orders.ts';
import { OrganizationView } from './organization/organization-view.ts';
import { OrgChartPanel } from './chart/org-chart-panel.ts';
import { ReviewView } from './review/review-view.ts';
import { mentionsPlugin } from './preview/plugin.ts';
import { Preview } from './preview/preview.ts';
import { shownTexts } from './connection/shown-texts.ts';
import { NotesServer } from './connection/start-server.ts';
import { TimelineView } from './timeline/timeline-view.ts';

/** What other extensions get; VS Code's Markdown preview asks for the plugin. */
export interface Api {
  readonly version: 1;
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

let server: NotesServer | undefined;

/** Returns at once: the server starts in the background, and only where there is a folder to read. */
export function activate(context: ExtensionContext): Api {
  // What is shared with server and webview finds its texts there.
  config({ contents: shownTexts() });
  const log = window.createOutputChannel('Account Notes', { log: true });
  setInBrowser(IN_BROWSER);
  server = new NotesServer(context, log);
  const changes = changesInEditor(server);
  server.use(changes.middleware);
  const memory = context.workspaceState;
  const mails = new MailFiles(memory);
  const orders = new ChosenOrders(memory);
  const view = new OrganizationView(server, log, orders, mails);
  const chart = new OrgChartPanel(server, { log, orders, memory, extension: context.extensionUri });
  const review = new ReviewView(server, log, mails);
  const timeline = new TimelineView(server, log);
  const coverage = new CoverageView(server, log);
  const matrix = new MatrixPanel(server, log, context.extensionUri);
  const preview = new Preview(server, log);
  context.subscriptions.push(
    log,
    server,
    orders,
    view,
    chart,
    review,
    timeline,
    coverage,
    matrix,
    preview,
    mails,
    leftOutPage(),
    mailPasting(server),
    languageModelTools(server),
    mcpServers(context),
    commands.registerCommand(AFTER_CODE_ACTION, changes.afterCodeAction),
    followActiveNote(view, log),
    followCaret(server),
    new Highlighter(server, log),
    new NotesStatus(server),
    registerCommands({
      server,
      view,
      chart,
      review,
      timeline,
      coverage,
      matrix,
      mails,
      memory,
      log,
      extension: context.extension,
    }),
    workspace.onDidChangeWorkspaceFolders(startInFolders),
  );
  startInFolders();
  return { version: 1, extendMarkdownIt: md => mentionsPlugin(md, preview.marksOf) };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

function startInFolders(): void {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.some(({ uri }) => READABLE.test(uri.toString()))) void server?.start();
  else if (folders.length > 0) setNotesState('elsewhere');
}
