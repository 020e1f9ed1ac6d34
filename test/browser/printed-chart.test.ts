import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlFile } from '../../src/chart/export/html.ts';
import { PAPERS, type Paper } from '../../src/chart/export/paper.ts';
import { sheetOf } from '../../src/chart/export/sheet.ts';
import type { ChartNode } from '../../src/protocol/chart.ts';
import { launchBrowser } from '../host/browser.ts';
import { chartNode, drawing } from '../support/chart-nodes.ts';
import { inventedChart } from '../support/invented-chart.ts';
import { pdfPages, type PdfPage } from './pdf-text.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const title = { title: 'Organization of Litware', detail: 'as of 2026-01-31' };

/** What comes out of a printer when the page of a chart is printed. */
async function printed(roots: readonly ChartNode[], paper?: Paper): Promise<PdfPage[]> {
  return pdfPages(await pdfOf(roots, paper));
}

async function pdfOf(roots: readonly ChartNode[], paper?: Paper): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setContent(htmlFile(drawing(roots, { title, influence: true }), { ...(paper && { paper }) }));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return pdf;
}

const namesIn = (nodes: readonly ChartNode[]): string[] =>
  nodes.flatMap(({ kind, name, children }) => [
    ...(kind === 'group' ? [`${name} (${children.length})`] : [name]),
    ...namesIn(children),
  ]);

const timesIn = (pages: readonly PdfPage[], name: string): number =>
  pages.flatMap(({ texts }) => texts).filter(text => text === name).length;

const LEGEND = [
  ...['Champion', 'Supporter', 'Neutral', 'Critic', 'Blocker', 'Economic buyer'],
  ...['said in a sentence only', 'reports to somebody elsewhere', 'influences'],
  ...['no note yet', 'known by a description only'],
];

/** Which entries of the legend a page has; those with a number have any. */
const legendOn = ({ texts }: PdfPage): string[] =>
  LEGEND.filter(entry => texts.some(text => text.replace(/ \d+$/, '') === entry));

test.for([100, 500])(
  'a chart of %i people prints on one page of its own size, each name once',
  async people => {
    const roots = inventedChart(people);
    const pages = await printed(roots);
    expect(pages).toHaveLength(1);
    const [page] = pages;
    if (!page) return;
    const { width, height } = sheetOf(drawing(roots, { title, influence: true }));
    // A CSS pixel is three quarters of a point.
    expect(Math.abs(page.width - width * 0.75)).toBeLessThan(2);
    expect(Math.abs(page.height - height * 0.75)).toBeLessThan(2);
    const names = namesIn(roots);
    expect(names.filter(name => timesIn(pages, name) !== 1)).toEqual([]);
    expect(page.texts).toContain('Organization of Litware');
    expect(page.texts).toContain('as of 2026-01-31');
    expect(legendOn(page)).toEqual(LEGEND);
  },
);

const PORTRAIT: Readonly<Record<Paper, readonly [number, number]>> = { a4: [595, 842], letter: [612, 792] };

test.for(PAPERS.flatMap(paper => [100, 500].map(people => [paper, people] as const)))(
  'on %s a chart of %i people prints on pages with names, each card whole on at least one',
  async ([paper, people]) => {
    const roots = inventedChart(people);
    const [first, ...tiles] = await printed(roots, paper);
    if (!first) throw new Error('Nothing was printed.');
    const size = [first.width, first.height].map(Math.round).toSorted((a, b) => a - b);
    expect(size).toEqual(PORTRAIT[paper]);
    // The first page has title, legend and a map, in which each of the others has its name.
    expect(first.texts.slice(0, 2)).toEqual(['Organization of Litware', 'as of 2026-01-31']);
    expect(legendOn(first)).toEqual(LEGEND);
    const names = tiles.map(({ texts }) => /^([A-Z]+\d+) of [A-Z]+\d+/.exec(texts[0] ?? '')?.[1]);
    expect(new Set(names).size).toBe(tiles.length);
    expect(tiles.length).toBeGreaterThan(1);
    for (const name of names) expect(first.texts).toContain(name);
    expect(namesIn(roots).filter(name => timesIn(tiles, name) === 0)).toEqual([]);
  },
);

test('on paper of many pages the dots and dashes of lines are written once for each page that shows them', async () => {
  // A printer writes each of them; as round dots, and on each page that a line passes, they were 24 megabytes.
  expect((await pdfOf(inventedChart(500), 'a4')).length).toBeLessThan(4_000_000);
});

test('a chart that can be read on one page of paper is printed on one, with title and legend', async () => {
  const pages = await printed(inventedChart(6), 'a4');
  expect(pages).toHaveLength(1);
  expect(pages[0]?.texts).toContain('Organization of Litware');
  expect(namesIn(inventedChart(6)).filter(name => timesIn(pages, name) !== 1)).toEqual([]);
});

test('a chart that is larger than a page can be is printed smaller, and whole', async () => {
  const account = (at: number): ChartNode => {
    const renamed = (node: ChartNode): ChartNode => ({
      ...node,
      id: `${node.id}-${at}`,
      name: node.kind === 'group' ? node.name : `${node.name} ${at}`,
      children: node.children.map(renamed),
    });
    return renamed({ ...(inventedChart(500)[0] ?? chartNode({ id: 'none' })), kind: 'account' });
  };
  const roots = [1, 2, 3, 4].map(account);
  expect(sheetOf(drawing(roots, { title })).height).toBeGreaterThan(19_200);
  const pages = await printed(roots);
  expect(pages).toHaveLength(1);
  const people = namesIn(roots).filter(name => !name.startsWith('Unplaced'));
  expect(people.filter(name => timesIn(pages, name) !== 1)).toEqual([]);
});
