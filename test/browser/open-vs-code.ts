import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../host/browser.ts';
import { installHost } from '../host/install.ts';
import { chosenRelease } from '../host/releases.ts';
import { installExtension, offerSettings, startServer } from '../host/server.ts';
import { isNoise, quietSettings, workbenchUrl } from '../host/workbench-page.ts';

/** How long anything on the page may take, in milliseconds: only what never comes takes longer. */
const PATIENCE = 120_000;

export interface WorkbenchOptions {
  /** What the opened folder holds: the folder to copy, or texts by path. */
  readonly notes: string | Readonly<Record<string, string>>;
  /** The name of a folder among them that stays away. */
  readonly leavesOut?: string;
  /** A path in the folder that is open from the start. */
  readonly file?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A window of VS Code with the packaged extension. */
export interface OpenVsCode {
  readonly page: Page;
  /** The opened folder on the disk: a temporary copy that tests may change. */
  readonly folder: string;
  /** Errors that the page has logged, without VS Code's own; a violated content security policy is among them. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** Colours differ between themes and the hover's delay is waiting time: both are fixed. */
const testSettings = {
  ...quietSettings,
  'editor.hover.delay': 100,
  'workbench.colorTheme': 'Default Dark Modern',
};

/** Opens VS Code and waits until it is ready for keys. What it has started is ended by `close`, or at once if it fails. */
export async function openVsCode({
  notes,
  leavesOut,
  file,
  settings = {},
}: WorkbenchOptions): Promise<OpenVsCode> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const each of closing.toReversed()) await each();
  };
  try {
    const temporary = await mkdtemp(path.join(tmpdir(), 'account-notes-'));
    closing.push(() => rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
    const folder = path.join(temporary, 'notes');
    await fill(folder, notes, leavesOut);
    const userDataFolder = path.join(temporary, 'user-data');
    const extensionsFolder = path.join(temporary, 'extensions');
    await offerSettings(userDataFolder, { ...testSettings, ...settings });

    const host = await installHost(chosenRelease());
    await installExtension(host, extensionsFolder);
    const server = await startServer(host, { userDataFolder, extensionsFolder });
    closing.push(server.stop);
    const browser = await launchBrowser();
    closing.push(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(PATIENCE);
    const errors = errorsOf(page);
    const files = file === undefined ? [] : [path.join(folder, file)];
    await page.goto(workbenchUrl(server, { workspace: folder, files }));
    await workbenchReady(page);
    return { page, folder, errors, close };
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

function errorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', message => {
    const text = `${message.text()} ${message.location().url}`;
    if (message.type() === 'error' && !isNoise('error', text)) errors.push(text);
  });
  return errors;
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
