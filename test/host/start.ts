/**
 * `npm start`: opens the sample notes in VS Code with this extension. A desktop VS Code is used when there is one;
 * otherwise one from the npm registry is served to the browser until Ctrl+C.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { cacheFolder, installHost } from './install.ts';
import { programOnPath } from './program.ts';
import { chosenRelease } from './releases.ts';
import { installExtension, offerSettings, startServer } from './server.ts';

const seeds = path.resolve('seeds');
/** What was opened and resized is remembered by the browser per address, so the port should stay the same. */
const usualPorts = '8430-8439';

/** The sample opens without questions or a welcome page; all else is as VS Code comes. */
const firstSettings = {
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'readme',
};

// Whoever asks for a version means the one from the registry.
const onPath = process.env['ACCOUNT_NOTES_VSCODE']
  ? []
  : [process.platform === 'win32' ? 'code.cmd' : 'code'];
const desktop = process.env['VSCODE_PATH'] || programOnPath(onPath);
if (desktop) openDesktop(desktop);
else await serve();

function openDesktop(program: string): void {
  console.log(`Opening ${seeds} in ${program}`);
  const args = [`--extensionDevelopmentPath=${path.resolve('.')}`, seeds];
  spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' }).on('exit', code =>
    process.exit(code ?? 1),
  );
}

async function serve(): Promise<void> {
  const host = await installHost(chosenRelease());
  const state = path.join(cacheFolder, 'start');
  const userDataFolder = path.join(state, 'user-data');
  const extensionsFolder = path.join(state, 'extensions');
  // The packaged extension is installed, as a user would do it: the page ignores a development path unless the
  // server runs with its test driver, and that driver hides notifications.
  await installExtension(host, extensionsFolder);
  await offerSettings(userDataFolder, firstSettings);
  const args = ['--default-folder', seeds];
  const port = process.env['ACCOUNT_NOTES_PORT'] || usualPorts;
  const server = await startServer(host, { userDataFolder, extensionsFolder, port, args });

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void server.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // npm's shell does not always pass a signal on; without it we would be left behind.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 1000).unref();
  void server.ended.then(code => {
    if (!stopping) console.error(`VS Code's server ended with ${code}.`);
    if (!stopping) process.exit(1);
  });

  const url = `http://${server.authority}/`;
  console.log(`Account Notes in VS Code ${host.version.replace(/^4/, '1')}: ${url}`);
  console.log('Press Ctrl+C to end it.');
  openInBrowser(url);
}

/** Where nobody sees a screen, the printed address has to do. */
function openInBrowser(url: string): void {
  const hasScreen = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  const program =
    { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? (hasScreen && 'xdg-open');
  if (!program || process.env['CI']) return;
  const opening = spawn(program, [url], { stdio: 'ignore', detached: true });
  opening.on('error', () => undefined);
  opening.unref();
}
