import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { chartResult } from '../../src/server/handlers/views/chart.ts';
import { NoteIndex } from '../../src/index/note-index.ts';
import { parseNote } from '../../src/parse/parse-note.ts';
import { launchBrowser } from '../host/browser.ts';
import { generateAccount } from '../support/generate-account.ts';
import { notePath } from '../support/fixture.ts';
import { builtChart, chartOfCommit, type ChartBuild } from './chart-build.ts';
import { changeOrder, frameTimes, openChart, startChart, type Doing, type FrameTimes } from './chart-page.ts';
import { inTurns, median, medianRatio } from './measure.ts';

/**
 * `npm run bench:chart -- [PEOPLE] [--against REV]`: how fast the org chart of a large account comes, pans, searches and
 * changes its order; beside another commit, each measured nine times in turns. It draws the webview's own page, script and
 * style sheet, in a browser without VS Code around it, with VS Code's dark colours.
 */

/** Those of VS Code's dark theme that the chart uses most. */
const COLOURS = `:root {
  --vscode-editor-background: #1f1f1f; --vscode-editor-foreground: #cccccc; --vscode-focusBorder: #0078d4;
  --vscode-editorWidget-background: #202020; --vscode-editorWidget-border: #454545;
  --vscode-descriptionForeground: #9d9d9d; --vscode-editorLineNumber-foreground: #6e7681;
  --vscode-charts-blue: #3794ff; --vscode-charts-green: #89d185; --vscode-charts-yellow: #cca700;
  --vscode-charts-purple: #b180d7; --vscode-charts-red: #f14c4c; --vscode-terminal-ansiCyan: #29b8db;
  --vscode-font-family: sans-serif; --vscode-font-size: 13px; background: #1f1f1f;
}`;

const { values, positionals } = parseArgs({
  options: { against: { type: 'string' } },
  allowPositionals: true,
});
/** How many times each of two commits is measured. */
const PAIRS = 9;

const people = Number(positionals[0] ?? 2000);
const row = (what: string, value: string): void => console.log(`${what.padEnd(46)}${value}`);
const ms = (time: number): string => `${time.toFixed(0).padStart(6)} ms`;

const notes = [...generateAccount(people)].filter(([path]) => path.endsWith('.md'));
const index = NoteIndex.of(notes.map(([path, text]) => parseNote(notePath(path), text)));
void index.facts;

const asked = performance.now();
const chart = chartResult([{ uri: 'file:///notes', index }], {});
row(`the server's answer, ${people} people`, ms(performance.now() - asked));
const since = performance.now();
chartResult([{ uri: 'file:///notes', index }], { asOf: '2025-12-01', since: '2025-01-01' });
row('the same as of a day, with changes', ms(performance.now() - since));

const byLine = chartResult([{ uri: 'file:///notes', index }], {
  orders: Object.fromEntries(chart.orders.map(({ id }) => [id, 'line'])),
});

const timed = (page: Page, what: Doing['what'], steps: number): Promise<FrameTimes> =>
  page.evaluate<FrameTimes, Doing>(frameTimes, { what, steps });

/** The tool may stand in a menu that is closed. */
const openAll = (page: Page): Promise<void> => page.getByText('Expand all').dispatchEvent('click');

const browser = await launchBrowser();
try {
  const ours = builtChart();
  await (values.against === undefined ? alone(browser, ours) : beside(browser, ours, values.against));
} finally {
  await browser.close();
}

/** A page as it waits for its chart. */
async function emptyPage(on: Browser, { script, style }: ChartBuild): Promise<Page> {
  const page = await on.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent(`<!doctype html><style>${COLOURS}${style}</style><body class="vscode-dark"></body>`);
  await page.evaluate(startChart, script);
  return page;
}

/** Gives the time until the first picture, in ms. */
function opened(page: Page): Promise<number> {
  return page.evaluate<number, object>(openChart, { type: 'chart', params: {}, chart });
}

async function alone(on: Browser, built: ChartBuild): Promise<void> {
  const page = await emptyPage(on, built);
  row('message to first picture', ms(await opened(page)));
  const report = (what: string, { frames, median, worst, late }: FrameTimes): void =>
    row(what, `${ms(median)} median, ${ms(worst)} worst, ${late} of ${frames} later than 34 ms`);
  report('panning at 100 %', await timed(page, 'pan', 90));
  row('another order, script', ms(await page.evaluate(changeOrder, byLine)));
  await page.evaluate(changeOrder, chart);
  await openAll(page);
  report('panning at 100 %, everything open', await timed(page, 'pan', 90));
  row('another order, everything open, script', ms(await page.evaluate(changeOrder, byLine)));
  await page.evaluate(changeOrder, chart);
  report('zooming out and in, everything open', await timed(page, 'zoom', 60));
  report('searching, a letter a frame', await timed(page, 'search', 24));
}

/** What both commits can do, in turns; the other one knows no orders. */
async function beside(on: Browser, built: ChartBuild, revision: string): Promise<void> {
  const other = await chartOfCommit(revision);
  const first = async (side: ChartBuild): Promise<number> => {
    const page = await emptyPage(on, side);
    const time = await opened(page);
    await page.close();
    return time;
  };
  const late = async (side: ChartBuild): Promise<number> => {
    const page = await emptyPage(on, side);
    await opened(page);
    await openAll(page);
    const { late: frames } = await timed(page, 'pan', 90);
    await page.close();
    return frames;
  };
  const compare = async (what: string, run: (side: ChartBuild) => Promise<number>): Promise<void> => {
    const runs = await inTurns(PAIRS, { theirs: () => run(other), ours: () => run(built) });
    const [was, is] = [median(runs.theirs), median(runs.ours)];
    const ratio = was === 0 ? '' : `, ${medianRatio(runs.ours, runs.theirs).toFixed(2)} of it`;
    row(
      what,
      `${is.toFixed(0)} (${revision}: ${was.toFixed(0)}${ratio}); runs ${listed(runs.ours)} | ${listed(runs.theirs)}`,
    );
  };
  await compare('message to first picture, ms', first);
  await compare('frames of 90 later than 34 ms, everything open', late);
  const changes = await inTurns(PAIRS, { ours: () => orderTime(on, built) });
  row(
    'another order, everything open, script, ms',
    `${median(changes.ours).toFixed(0)}; runs ${listed(changes.ours)}`,
  );
}

async function orderTime(on: Browser, built: ChartBuild): Promise<number> {
  const page = await emptyPage(on, built);
  await opened(page);
  await openAll(page);
  const time = await page.evaluate(changeOrder, byLine);
  await page.close();
  return time;
}

function listed(runs: readonly number[]): string {
  return runs.map(run => run.toFixed(0)).join(' ');
}
