import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Host } from './install.ts';

/** How a server is started. Folders are absolute paths; what is left out gets a fresh one, removed at the end. */
export interface ServerOptions {
  readonly userDataFolder?: string;
  readonly extensionsFolder?: string;
  /** A port, or a range such as `8430-8439` of which a free one is taken; `0` (the default) is any free port. */
  readonly port?: string;
  /** Whether folders have to be trusted; every one is, where it is missing. */
  readonly asksForTrust?: boolean;
  /** More of the server's own arguments. */
  readonly args?: readonly string[];
}

/** A VS Code server that is up and running. */
export interface Server {
  /** For example `127.0.0.1:8430`. */
  readonly authority: string;
  /** Settles, with the exit code or signal, when the server has ended. */
  readonly ended: Promise<string>;
  /** Calls `listener` with all that the server prints from now on. */
  readonly onOutput: (listener: (text: string) => void) => void;
  /** Ends the server and everything that it started. */
  readonly stop: () => Promise<void>;
}

const startLimit = 60_000;

/** Starts the server and waits until it listens. Throws, with what it printed, when it ends or takes a minute. */
export async function startServer(host: Host, options: ServerOptions = {}): Promise<Server> {
  // Sockets live here too, and their paths must be short.
  const temporary = mkdtempSync(path.join(tmpdir(), 'account-notes-'));
  const child = spawn(host.node, [host.serverMain, ...serverArguments(options, temporary)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(temporary),
    // Its own process group: a busy extension host would survive the end of the server alone.
    detached: process.platform !== 'win32',
  });
  const killAtExit = () => killGroup(child, 'SIGKILL');
  process.once('exit', killAtExit);
  const ended = new Promise<string>(resolve =>
    child.once('exit', (code, signal) => resolve(String(signal ?? code))),
  );

  const stop = async () => {
    killGroup(child, 'SIGTERM');
    const impatience = setTimeout(() => killGroup(child, 'SIGKILL'), 3000);
    await ended;
    clearTimeout(impatience);
    killGroup(child, 'SIGKILL');
    process.off('exit', killAtExit);
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const listeners = new Set<(text: string) => void>();
  const onOutput = (listener: (text: string) => void) => void listeners.add(listener);
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => listeners.forEach(listener => listener(text)));

  try {
    const port = await listeningPort(onOutput, ended);
    return { authority: `127.0.0.1:${port}`, ended, onOutput, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What `npm run package` makes. */
const packagedExtension = path.resolve('dist/account-notes.vsix');

/** Installs the packaged extension, as a user would, for servers that are started with the same `extensionsFolder`. */
export async function installExtension(host: Host, extensionsFolder: string): Promise<void> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'account-notes-'));
  const folders = ['--extensions-dir', extensionsFolder, '--server-data-dir', temporary];
  const args = [
    host.serverMain,
    '--accept-server-license-terms',
    '--install-extension',
    packagedExtension,
    '--force',
    ...folders,
  ];
  try {
    await promisify(execFile)(host.node, args, { env: serverEnvironment(temporary) });
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Gives a new user of `userDataFolder` these settings; a user who already has some keeps them. */
export async function offerSettings(
  userDataFolder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const file = path.join(userDataFolder, 'User/settings.json');
  if (existsSync(file)) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(settings, undefined, 2));
}

function serverArguments(options: ServerOptions, temporary: string): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', options.port ?? '0', '--without-connection-token'],
    ...['--accept-server-license-terms', '--disable-update-check'],
    ...(options.asksForTrust === true ? [] : ['--disable-workspace-trust']),
    ...['--disable-telemetry', '--disable-experiments', '--server-data-dir', temporary],
    ...['--user-data-dir', options.userDataFolder ?? path.join(temporary, 'user')],
    ...['--extensions-dir', options.extensionsFolder ?? path.join(temporary, 'extensions')],
    ...(options.args ?? []),
  ];
}

/** The extension host inherits this, so nothing of the npm or VS Code that started us may leak into it. */
function serverEnvironment(temporary: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VSCODE_|ELECTRON_|NODE_OPTIONS$)/i.test(name),
  );
  return { ...Object.fromEntries(inherited), NODE_NO_WARNINGS: '1', XDG_RUNTIME_DIR: temporary };
}

function listeningPort(onOutput: Server['onOutput'], ended: Promise<string>): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string) => reject(new Error(`VS Code's server ${why}.\n${output}`));
    const impatience = setTimeout(() => fail('did not start in a minute'), startLimit);
    onOutput(text => {
      output = (output + text).slice(-10_000);
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(impatience);
      resolve(port);
    });
    void ended.then(code => {
      clearTimeout(impatience);
      fail(`ended with ${code}`);
    });
  });
}

function killGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nothing of the group is left.
  }
}
