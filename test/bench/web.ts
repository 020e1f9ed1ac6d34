import fs from 'node:fs';
import path from 'node:path';
import { SemanticTokensRequest } from 'vscode-languageserver/node';
import type { Browser, BrowserContext } from 'playwright-core';
import { asOneScript } from '../../src/protocol/one-script.ts';
import { ORGANIZATION } from '../../src/protocol/organization.ts';
import { launchBrowser } from '../host/browser.ts';
import type { Bench } from './bench.ts';
import type { Corpus } from './corpus.ts';
import { NotesServer } from './language-server.ts';
import { inTurns, median } from './measure.ts';
import type { Figure } from './report.ts';
import { keptInPage, startInPage, type WebTimes } from './web-client.ts';

/** IndexedDB belongs to an address, though nothing is asked of it. */
const ADDRESS = 'http://bench.localhost/';
const ROOT = 'memfs:/notes';

interface WebRun {
  readonly cold: WebTimes;
  readonly warm: WebTimes;
  /** MB of the process that the page and the worker are in, beyond those of the page with the notes. */
  readonly memory: number;
}

/** The server of a browser beside that of the desktop with one thread, both on the same notes: the first start and the next. */
export async function web(bench: Bench, corpus: Corpus): Promise<Figure[]> {
  const script = serverScript();
  const notes = textsBelow(corpus.root);
  const browser = await launchBrowser();
  const cold: WebRun[] = [];
  const desktop: WebTimes[] = [];
  try {
    await inTurns(bench.rounds, {
      web: async () => {
        cold.push(await webRun(browser, { script, notes, open: corpus.everywhere.open }));
        return 0;
      },
      desktop: async () => {
        desktop.push(await desktopRun(bench, corpus));
        return 0;
      },
    });
  } finally {
    await browser.close();
  }
  const rival = (what: keyof WebTimes) => ({
    name: 'desktop, one thread',
    runs: desktop.map(run => run[what]),
  });
  const where = `${corpus.notes.toLocaleString('en')} notes, in a browser`;
  const share = { unit: 'ms', told: 'share' } as const;
  return [
    {
      ...share,
      work: `First colours of the open note, ${where}`,
      ours: cold.map(run => run.cold.colours),
      rival: rival('colours'),
      bar: { is: 'most', of: 2 },
      remark: 'from the start of worker or process',
    },
    {
      ...share,
      work: `Whole index, ${where}`,
      ours: cold.map(run => run.cold.whole),
      rival: rival('whole'),
      bar: { is: 'most', of: 2 },
    },
    {
      ...share,
      work: `Second start, ${where}`,
      ours: cold.map(run => run.warm.whole),
      rival: { name: 'its first start', runs: cold.map(run => run.cold.whole) },
      bar: { is: 'most', of: 0.3 },
      remark: 'notes kept in IndexedDB, each file asked for again',
    },
    {
      work: `Memory of the worker, ${where}`,
      unit: 'MB',
      ours: cold.map(run => run.memory),
      remark: `by its page's process, texts of ${Math.round(corpus.bytes / 1e6)} MB included; median ${Math.round(median(cold.map(run => run.memory)))} MB`,
    },
  ];
}

/** As the client of a browser puts it together. */
function serverScript(): string {
  const files = JSON.parse(fs.readFileSync('dist/web/server.json', 'utf8')) as readonly string[];
  return asOneScript(
    files.map(file => ({ name: path.basename(file), text: fs.readFileSync(`dist/${file}`, 'utf8') })),
  );
}

function textsBelow(root: string): Readonly<Record<string, string>> {
  const files = fs
    .readdirSync(root, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  return Object.fromEntries(
    files.map(file => [path.relative(root, file).split(path.sep).join('/'), fs.readFileSync(file, 'utf8')]),
  );
}

interface Given {
  readonly script: string;
  readonly notes: Readonly<Record<string, string>>;
  readonly open: string;
}

async function webRun(browser: Browser, given: Given): Promise<WebRun> {
  const context = await browser.newContext();
  try {
    const first = await startOnPage(browser, context, given);
    const second = await startOnPage(browser, context, given);
    return { cold: first.times, warm: second.times, memory: first.memory };
  } finally {
    await context.close();
  }
}

/** Starts the server on a page of its own, and waits until the browser keeps what has been read. */
async function startOnPage(
  browser: Browser,
  context: BrowserContext,
  { script, notes, open }: Given,
): Promise<{ readonly times: WebTimes; readonly memory: number }> {
  const page = await context.newPage();
  await page.route('**/*', route =>
    route.fulfill({ contentType: 'text/html', body: '<title>Bench</title>' }),
  );
  await page.goto(ADDRESS);
  await page.evaluate(texts => void Object.assign(globalThis, { notes: texts }), notes);
  const before = await rendererMemory(browser);
  const times = await page.evaluate(startInPage, { script, root: ROOT, open });
  const memory = (await rendererMemory(browser)) - before;
  await page.evaluate(keptInPage, ROOT);
  await page.close();
  return { times, memory };
}

/** MB that all processes of pages hold at this moment. */
async function rendererMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { id }) => sum + residentMemory(id), 0);
}

function residentMemory(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN; // only Linux tells
  }
}

async function desktopRun(bench: Bench, corpus: Corpus): Promise<WebTimes> {
  const storage = bench.emptyFolder();
  const server = new NotesServer(corpus.root, [
    bench.job('one-thread'),
    path.resolve('dist/account-notes.js'),
  ]);
  await server.initialize({ storage, graphChanges: true });
  await server.open(corpus.everywhere.open);
  const tokens = await server.connection.sendRequest(SemanticTokensRequest.type, {
    textDocument: { uri: server.uri(corpus.everywhere.open) },
  });
  if ((tokens?.data.length ?? 0) === 0) throw new Error('Nothing has a colour.');
  const colours = server.age;
  await server.whole;
  await server.connection.sendRequest(ORGANIZATION, {});
  const whole = server.age;
  await server.end();
  fs.rmSync(storage, { recursive: true });
  return { colours, whole };
}
