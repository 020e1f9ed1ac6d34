#!/usr/bin/env node
/**
 * Stands in for the desktop's `code` program where there is only the npm registry: takes the flags that
 * `@vscode/test-electron` gives, runs the tests in VS Code's server with a headless browser in front of it,
 * and ends with their exit code.
 */
import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { cacheFolder, installHost } from './install.ts';
import { chosenRelease } from './releases.ts';
import { startServer, offerSettings, type Server } from './server.ts';
import { isNoise, quietSettings, workbenchUrl } from './workbench-page.ts';

/** A run that has not ended by then hangs, maybe in an endless loop, and would never report anything. */
const runLimit = 300_000;
/** How long after its result, or without one, the end of the extension host may still be told. */
const lastWords = 3000;

interface Verdict {
  readonly code: number;
  readonly reason?: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'disable-extensions': { type: 'boolean' },
  },
});
const closing: (() => Promise<unknown>)[] = [];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void end({ code: 130, reason: `stopped by ${signal}` }));
await run().then(end, (error: unknown) => end({ code: 1, reason: format(error) }));

function given(name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? path.resolve(value) : undefined;
}

async function run(): Promise<Verdict> {
  const userDataFolder = given('user-data-dir') ?? path.join(cacheFolder, 'user-data');
  const extensionsFolder = given('extensions-dir') ?? path.join(cacheFolder, 'extensions');
  await offerSettings(userDataFolder, quietSettings);
  const server = await startServer(await installHost(chosenRelease()), {
    userDataFolder,
    extensionsFolder,
    // Orphans, should this program be killed, end by themselves.
    args: ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown', '--reconnection-grace-time', '30'],
  });
  closing.push(server.stop);
  const browser = await launchBrowser();
  closing.unshift(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  return verdict(server, browser, page);
}

/** The first thing that decides the run: a result, or a sign that there will be none. */
function verdict(server: Server, browser: Browser, page: Page): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string, code = 1) => resolve({ code, reason });
    page.on('crash', () => fail('the page crashed'));
    browser.on('disconnected', () => fail('the browser went away'));
    void server.ended.then(code => fail(`the server ended with ${code}`));
    setTimeout(
      () => void screenshot(page).then(() => fail('the tests took too long', 124)),
      runLimit,
    ).unref();

    const hostEnded = extensionHostEnd(server);
    // The page reports 0 even when its extension host was killed; only the server tells how it ended.
    const report = async (code: number) => {
      const death = code === 0 ? await Promise.race([hostEnded, later(lastWords)]) : undefined;
      resolve(death ? { code: 1, reason: death } : { code });
    };
    void hostEnded.then(death =>
      later(lastWords).then(() => fail(death ?? 'the extension host ended without a result')),
    );
    openTests(server, page, report).catch(reject);
  });
}

async function openTests(server: Server, page: Page, report: (code: number) => Promise<void>): Promise<void> {
  await page.exposeFunction('codeAutomationLog', (level: string, args: unknown[] = []) => {
    const text = format(...args).replace(/^%s /, '');
    if (!isNoise(level, text)) (level === 'error' ? console.error : console.log)(text);
  });
  await page.exposeFunction('codeAutomationExit', report);
  const [workspace, ...files] = positionals.map(file => path.resolve(file));
  const target =
    workspace && !isFile(workspace)
      ? { workspace, files }
      : { files: workspace ? [workspace, ...files] : [] };
  const development = given('extensionDevelopmentPath');
  const tests = given('extensionTestsPath');
  if (!development || !tests)
    throw new Error('It only runs the tests of an extension: their paths are missing.');
  const disableExtensions = values['disable-extensions'] === true;
  const paths = { extensionDevelopmentPath: development, extensionTestsPath: tests, disableExtensions };
  await page.goto(workbenchUrl(server, { ...target, ...paths }));
}

/** Settles when the server says that the extension host ended: with the reason when that was not in order. */
function extensionHostEnd(server: Server): Promise<string | undefined> {
  return new Promise(resolve => {
    server.onOutput(text => {
      const [, code, signal] =
        /Extension Host Process exited with code: (\w+), signal: (\w+)/.exec(text) ?? [];
      if (!code) return;
      resolve(
        code === '0' && signal === 'null'
          ? undefined
          : `the extension host died (code ${code}, signal ${signal})`,
      );
    });
  });
}

async function screenshot(page: Page): Promise<void> {
  const picture = await page.screenshot({ timeout: lastWords }).catch(() => undefined);
  if (picture) await writeFile(path.join(cacheFolder, 'tests-hang.png'), picture);
}

async function end({ code, reason }: Verdict): Promise<never> {
  if (reason) console.error(`VS Code: ${reason}.`);
  for (const close of closing) await Promise.race([close().catch(() => undefined), later(5000)]);
  process.exit(code);
}

function later(milliseconds: number): Promise<undefined> {
  return new Promise(resolve => setTimeout(() => resolve(undefined), milliseconds));
}

function isFile(file: string): boolean {
  return !file.endsWith('.code-workspace') && statSync(file).isFile();
}
