/**
 * `npm run bench:chart [PEOPLE]`: how fast the org chart of a large account comes, pans and searches. It draws the
 * webview's own page, script and style sheet, in a browser without VS Code around it, with VS Code's dark colours.
 */
import { readFile } from 'node:fs/promises';
import { chartResult } from '../../src/server/handlers/chart.ts';
import { NoteIndex } from '../../src/index/note-index.ts';
import { parseNote } from '../../src/parse/parse-note.ts';
import { launchBrowser } from '../host/browser.ts';
import { generateAccount } from '../support/generate-account.ts';
import { notePath } from '../support/fixture.ts';
import { frameTimes, openChart, type Doing, type FrameTimes } from './chart-page.ts';

/** Those of VS Code's dark theme that the chart uses most. */
const COLOURS = `:root {
  --vscode-editor-background: #1f1f1f; --vscode-editor-foreground: #cccccc; --vscode-focusBorder: #0078d4;
  --vscode-editorWidget-background: #202020; --vscode-editorWidget-border: #454545;
  --vscode-descriptionForeground: #9d9d9d; --vscode-editorLineNumber-foreground: #6e7681;
  --vscode-charts-blue: #3794ff; --vscode-charts-green: #89d185; --vscode-charts-yellow: #cca700;
  --vscode-charts-purple: #b180d7; --vscode-charts-red: #f14c4c; --vscode-terminal-ansiCyan: #29b8db;
  --vscode-font-family: sans-serif; --vscode-font-size: 13px; background: #1f1f1f;
}`;

const people = Number(process.argv[2] ?? 2000);
const row = (what: string, value: string): void => console.log(`${what.padEnd(46)}${value}`);
const ms = (time: number): string => `${time.toFixed(0).padStart(6)} ms`;

const notes = [...generateAccount(people)].filter(([path]) => path.endsWith('.md'));
const index = NoteIndex.of(notes.map(([path, text]) => parseNote(notePath(path), text)));
void index.facts;

const asked = performance.now();
const chart = chartResult([['file:///notes', index]], {});
row(`the server's answer, ${people} people`, ms(performance.now() - asked));
const since = performance.now();
chartResult([['file:///notes', index]], { asOf: '2025-12-01', since: '2025-01-01' });
row('the same as of a day, with changes', ms(performance.now() - since));

const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const script = await readFile('dist/webview/org-chart.js', 'utf8');
  const style = await readFile('media/org-chart.css', 'utf8');
  await page.setContent(`<!doctype html><style>${COLOURS}${style}</style><body class="vscode-dark"></body>`);
  row('message to first picture', ms(await page.evaluate(openChart, { script, chart })));
  const timed = (what: Doing['what'], steps: number): Promise<FrameTimes> =>
    page.evaluate<FrameTimes, Doing>(frameTimes, { what, steps });
  const report = (what: string, { frames, median, worst, late }: FrameTimes): void =>
    row(what, `${ms(median)} median, ${ms(worst)} worst, ${late} of ${frames} later than 34 ms`);
  report('panning at 100 %', await timed('pan', 90));
  await page.getByLabel(/^More/).click();
  await page.getByText('Expand all').click();
  report('panning at 100 %, everything open', await timed('pan', 90));
  report('zooming out and in, everything open', await timed('zoom', 60));
  report('searching, a letter a frame', await timed('search', 24));
} finally {
  await browser.close();
}
