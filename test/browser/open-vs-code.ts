import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser.ts';
import { installHost } from '../host/install.ts';
import { chosenRelease } from '../host/releases.ts';
import { installExtension, offerSettings, startServer } from '../host/server.ts';
import { addMemoryFiles, memoryFolder } from './memory-fs.ts';
import { addModel } from './stub-model.ts';
import { isNoise, quietSettings, workbenchUrl } from '../host/workbench-page.ts';

/** How long anything on the page may take, in milliseconds: only what never comes takes longer. */
const PATIENCE = 120_000;

export interface WorkbenchOptions {
  /** What the opened folder holds: the folder to copy, or texts by path. */
  readonly notes: string | Readonly<Record<string, string>>;
  /** The name of the opened folder; `notes` by default. */
  readonly folderName?: string;
  /** The name of a folder among them that stays away. */
  readonly leavesOut?: string;
  /** A path in the folder that is open from the start. */
  readonly file?: string;
  /** The path of a `.code-workspace` among the notes, which is opened in place of the folder. */
  readonly workspaceFile?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** `web`: the extension runs in a worker of the page, as where there is no server; `node`: in the server's Node, as else. */
  readonly host?: 'web' | 'node' | undefined;
  /** `memory`: the notes are on a file system that another extension keeps in the page; else they are on the disk. */
  readonly files?: 'memory';
  /** What a language model of VS Code answers; there is none where it is missing. */
  readonly modelAnswer?: string;
  /** Our texts in German, by the English ones: then VS Code is told to speak German. Its own texts stay English. */
  readonly german?: Readonly<Record<string, string>>;
}

/** A window of VS Code with the packaged extension. */
export interface OpenVsCode {
  readonly page: Page;
  /** The opened folder on the disk: a temporary copy that tests may change. */
  readonly folder: string;
  /** Errors that the page has logged, without VS Code's own; a violated content security policy is among them. */
  readonly errors: readonly string[];
  /** Addresses beyond this machine that the page or anything in it has asked for, without what VS Code itself asks there. */
  readonly foreignRequests: readonly string[];
  /** Whether the extension was told to run in a worker of the page. */
  readonly runsInWorker: boolean;
  /** The names of the workers that the page has started, each behind those that started it. */
  readonly workers: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Colours differ between themes and the hover's delay is waiting time: both are fixed. */
const testSettings = {
  ...quietSettings,
  'editor.hover.delay': 100,
  'workbench.colorTheme': 'Default Dark Modern',
};

/** Where an extension has an entry for browsers, VS Code can be told to use that. Models are known in their own host only. */
const inWorker: Readonly<Record<string, unknown>> = {
  'remote.extensionKind': {
    'account-notes.account-notes': ['web'],
    'account-notes-tests.stub-model': ['web'],
  },
};

/** Any test of this folder that does not say where it runs can be run in a worker. */
const chosenHost = process.env['ACCOUNT_NOTES_HOST'] === 'web' ? 'web' : undefined;

/** Where webviews are loaded from: the server answers for these names. */
const WEBVIEWS = /\.vscode-cdn\.net$/u;

/** As a language pack would, in the page alone. */
const SPEAK_GERMAN = `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => 'de', set() {} })`;

/** Opens VS Code and waits until it is ready for keys. What it has started is ended by `close`, or at once if it fails. */
export async function openVsCode({
  notes,
  folderName = 'notes',
  leavesOut,
  file,
  workspaceFile,
  settings = {},
  host: runsIn = chosenHost,
  files: keptIn,
  modelAnswer,
  german,
}: WorkbenchOptions): Promise<OpenVsCode> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const each of closing.toReversed()) await each();
  };
  try {
    const temporary = await mkdtemp(path.join(tmpdir(), 'account-notes-'));
    closing.push(() => rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
    const isInMemory = keptIn === 'memory';
    const folder = isInMemory ? memoryFolder(folderName) : path.join(temporary, folderName);
    if (!isInMemory) await fill(folder, notes, leavesOut);
    const userDataFolder = path.join(temporary, 'user-data');
    const extensionsFolder = path.join(temporary, 'extensions');
    const hostSettings = runsIn === 'web' ? inWorker : {};
    const modelSettings = modelAnswer === undefined ? {} : { 'chat.disableAIFeatures': false };
    await offerSettings(userDataFolder, { ...testSettings, ...modelSettings, ...hostSettings, ...settings });

    const host = await installHost(chosenRelease());
    if (isInMemory) await addMemoryFiles(extensionsFolder, folderName, notes, leavesOut);
    if (modelAnswer !== undefined) await addModel(extensionsFolder, modelAnswer);
    await installExtension(host, extensionsFolder);
    if (german) await translate(extensionsFolder, german);
    const asksForTrust = settings['security.workspace.trust.enabled'] === true;
    const server = await startServer(host, { userDataFolder, extensionsFolder, asksForTrust });
    closing.push(server.stop);
    const browser = await launchBrowser();
    closing.push(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(PATIENCE);
    if (german) await page.addInitScript(SPEAK_GERMAN);
    const errors = errorsOf(page);
    const foreignRequests = foreignRequestsOf(page, server.authority);
    const files = file === undefined ? [] : [`${folder}/${isInMemory ? encodeURI(file) : file}`];
    const workspace = workspaceFile === undefined ? folder : `${folder}/${workspaceFile}`;
    await page.goto(workbenchUrl(server, { workspace, files }));
    await workbenchReady(page);
    const workers = (): Promise<readonly string[]> => workersOf(browser);
    return { page, folder, errors, foreignRequests, runsInWorker: runsIn === 'web', workers, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Waits until the window has started and knows its extensions. */
export async function workbenchReady(page: Page): Promise<void> {
  const marks = ['code/didStartWorkbench', 'code/didLoadExtensions'];
  const reached = marks.map(mark => `performance.getEntriesByName('${mark}').length > 0`).join(' && ');
  await page.waitForFunction(reached);
  await page.locator('.part.statusbar .statusbar-item').first().waitFor();
}

async function workersOf(browser: Browser): Promise<readonly string[]> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos.filter(({ type }) => type === 'worker').map(({ title }) => title);
}

function errorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', message => {
    const text = `${message.text()} ${message.location().url}`;
    if (message.type() === 'error' && !isNoise('error', text)) errors.push(text);
  });
  return errors;
}

/** Workers and webviews ask over their page. */
function foreignRequestsOf(page: Page, authority: string): readonly string[] {
  const foreign: string[] = [];
  page.on('request', request => {
    const { protocol, host } = new URL(request.url());
    const isOwn = host === authority || ['blob:', 'data:'].includes(protocol) || WEBVIEWS.test(host);
    if (!isOwn && !isNoise('error', request.url())) foreign.push(request.url());
  });
  return foreign;
}

/** Adds our texts in German to the extension that has been installed. */
async function translate(extensionsFolder: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const [own = ''] = (await readdir(extensionsFolder)).filter(name => name.startsWith('account-notes.'));
  await writeFile(path.join(extensionsFolder, own, 'media/l10n/bundle.l10n.de.json'), JSON.stringify(texts));
}

async function fill(
  folder: string,
  notes: WorkbenchOptions['notes'],
  leavesOut: string | undefined,
): Promise<void> {
  if (typeof notes === 'string')
    return cp(notes, folder, { recursive: true, filter: file => path.basename(file) !== leavesOut });
  for (const [name, text] of Object.entries(notes)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
