import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';
import { StreamMessageReader, StreamMessageWriter, type Message } from 'vscode-languageserver/node';
import { launchBrowser } from '../host/browser.ts';
import type { DiskFolder } from '../support/disk-folder.ts';
import { environment, printedBlock, type Installed } from './account-notes.ts';

/** A page that holds the printed editor with one note, and nothing else. */
export interface CodeMirror {
  readonly page: Page;
  /** Types a text in place of all that there is; offers come as they do. */
  type(text: string): Promise<void>;
  text(): Promise<string>;
}

/** The browser that the tests of a file share. */
let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

/** Opens a note of a folder. */
export async function codemirror(
  installed: Installed,
  { root }: DiskFolder,
  note: string,
): Promise<CodeMirror> {
  const page = await (await (browser ??= launchBrowser())).newPage();
  onTestFinished(() => page.close());
  const server = spawn(path.join(installed.folder, 'account-notes'), ['serve', '--stdio'], {
    env: environment(installed),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  onTestFinished(() => void server.kill());
  const writer = new StreamMessageWriter(server.stdin);
  new StreamMessageReader(server.stdout).listen(message => {
    const shown = page.evaluate(`fromServer(${JSON.stringify(JSON.stringify(message))})`);
    // What the server still says when the page has gone reaches nobody.
    shown.catch((error: unknown) => {
      if (!page.isClosed()) throw error;
    });
  });
  await page.exposeFunction('toServer', (message: string) => writer.write(JSON.parse(message) as Message));
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: await bundled() });
  const uri = (at: string): string => pathToFileURL(path.join(root, at)).href;
  const opened = { folder: uri(''), note: uri(note), text: readFileSync(path.join(root, note), 'utf8') };
  await page.evaluate(`show(${JSON.stringify(opened)})`);
  return {
    page,
    type: async written => {
      await page.focus('.cm-content');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
      await page.keyboard.type(written);
    },
    text: async () => String(await page.evaluate('editor.state.doc.toString()')),
  };
}

/** What the page needs besides what is printed: messages to and from the server, which plays here without a socket. */
const GLUE = `
const handlers = new Set();
window.fromServer = message => handlers.forEach(handle => handle(message));
const transport = {
  send: message => void window.toServer(message),
  subscribe: handle => handlers.add(handle),
  unsubscribe: handle => handlers.delete(handle),
};
window.show = opened => (window.editor = notesEditor(document.body, { transport, ...opened }));
`;

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: printedBlock('CodeMirror 6') + GLUE, resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
