import type { Server } from './server.ts';

/** What a workbench page opens. Paths are absolute, and of the server's disk; what is a URI stands elsewhere. */
export interface WorkbenchTarget {
  /** A folder or a `.code-workspace` file. */
  readonly workspace?: string;
  readonly files?: readonly string[];
  /** The two below need a server with `--enable-smoke-test-driver`: without it the page ignores them. */
  readonly extensionDevelopmentPath?: string;
  readonly extensionTestsPath?: string;
  readonly disableExtensions?: boolean;
}

/** User settings under which nothing asks, moves, blinks or downloads while a test looks at the page. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
} as const;

/** The address at which `server` shows a workbench with `target`. */
export function workbenchUrl({ authority }: Server, target: WorkbenchTarget): string {
  const remote = (file: string) =>
    /^\w+:\//.test(file)
      ? file
      : `vscode-remote://${authority}${file.split('/').map(encodeURIComponent).join('/')}`;
  const payload = [['skipWelcome', 'true']];
  if (target.disableExtensions) payload.push(['disableExtensions', 'true']);
  if (target.extensionDevelopmentPath)
    payload.push(['extensionDevelopmentPath', remote(target.extensionDevelopmentPath)]);
  if (target.extensionTestsPath) payload.push(['extensionTestsPath', remote(target.extensionTestsPath)]);
  for (const file of target.files ?? []) payload.push(['openFile', remote(file)]);

  const url = new URL(`http://${authority}/`);
  if (!target.workspace) url.searchParams.set('ew', 'true');
  else
    url.searchParams.set(
      target.workspace.endsWith('.code-workspace') ? 'workspace' : 'folder',
      target.workspace,
    );
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** What VS Code logs on every run, whatever the extension does. */
const noise = [
  /^Resolv(ing|ed) connection token/,
  /^Creating a socket/,
  /^\[(reconnection-grace-time|Service Worker|AgentHost|AccountPolicyGate|DefaultAccount)/,
  /^Updating additional builtin/,
  /^Started local extension host/,
  /^ChatSessionStore/,
  /^(?:\[lifecycle\] )?Long running operations during shutdown/,
  /^Timed out waiting for authentication provider/,
  // Where prompts of its own may stand above a folder that is on no disk, it watches what has no path.
  /^(?:Error: )?Unable to resolve filesystem provider with relative file path 'memfs:'/,
  // A busy machine is late to say which tasks there are.
  /^Timed out getting tasks from/,
  /^Canceled: Canceled/,
  /\[reconnect\]/,
  // A window that is loaded anew still writes its log.
  /IndexedDB database 'vscode-web-db' is closed/,
  // A window that is closed has not always written what it remembers of the settings.
  /\/caches\/CachedConfigurations\/.*\(Canceled/s,
  // A busy machine is late to say whether a note is to be changed before it is saved.
  /^Aborted onWillSaveTextDocument-event/,
  // A row that is clicked in the moment in which its tree is drawn anew is gone for VS Code's own tree, and soon there again.
  /^TreeError \[accountNotes\.\w+\] (?:Data tree node|Tree element) not found/,
  // There is no extension gallery to ask,
  /open-vsx\.org/,
  // nor what only Microsoft's own builds hold, nor the service worker of code-server's pages (webviews have another).
  /\/node_modules\/vsda\//,
  /\/_static\/out\/browser\/serviceWorker\.js/,
  // nor pictures of its welcome page,
  /\/_static\/src\/browser\/media\/templates\.png/,
  /^A bad HTTP response code \(404\) was received when fetching the script/,
];

/** Whether a line of the page's log says nothing about the extension under test. */
export function isNoise(level: string, line: string): boolean {
  const text = line.replace(/^%c *\w+ color: \S+ (Error: )?/, '');
  return level === 'trace' || level === 'debug' || noise.some(pattern => pattern.test(text));
}
