import { createRequire } from 'node:module';
import type { Mermaid } from 'mermaid';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChartDrawing } from '../../src/chart/export/drawing.ts';
import { mermaidFile } from '../../src/chart/export/mermaid.ts';
import { launchBrowser } from '../host/browser.ts';
import { chartNode, drawing } from '../support/chart-nodes.ts';
import { HOSTILE_NAMES } from '../support/hostile-names.ts';
import { inventedChart } from '../support/invented-chart.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  const program = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');
  await page.addScriptTag({ path: program });
});
afterAll(() => browser.close());

/** What Mermaid itself draws of a chart. */
interface Drawn {
  /** The texts of boxes. */
  readonly nodes: readonly string[];
  readonly groups: readonly string[];
  readonly edges: number;
  readonly edgeLabels: readonly string[];
}

/** Without spaces that nobody sees. */
const bare = (text: string): string => text.replaceAll('\u200b', '');

const drawn = (chart: ChartDrawing): Promise<Drawn> => page.evaluate(drawnByMermaid, mermaidFile(chart));

interface SvgPart {
  readonly textContent: string | null;
  querySelectorAll(selector: string): Iterable<SvgPart>;
}

/** Runs in the page, which has Mermaid. */
async function drawnByMermaid(text: string): Promise<Drawn> {
  const { mermaid, document } = globalThis as unknown as {
    mermaid: Mermaid;
    document: { createElement(tag: string): SvgPart & { innerHTML: string } };
  };
  const { svg } = await mermaid.render('chart', text);
  const place = document.createElement('div');
  // A line end in a label is an element, which has no text.
  place.innerHTML = svg.replace(/<br ?\/?>/g, '\n');
  const texts = (selector: string): string[] =>
    Array.from(place.querySelectorAll(selector), ({ textContent }) => (textContent ?? '').trim());
  return {
    nodes: texts('.node .nodeLabel'),
    groups: texts('.cluster .nodeLabel'),
    edges: texts('.flowchart-link').length,
    edgeLabels: texts('.edgeLabel .edgeLabel').filter(label => label !== ''),
  };
}

test('Mermaid draws every name as it is written', async () => {
  const children = HOSTILE_NAMES.map((name, at) => chartNode({ id: `n${at}`, name, role: name }));
  const roots = [chartNode({ id: 'acme', kind: 'account', name: 'Acme', children })];
  const { nodes, edges } = await drawn(drawing(roots));
  const lines = HOSTILE_NAMES.map(name => `${name}\n${name}`);
  expect(nodes.map(bare).toSorted()).toEqual(['Acme', ...lines].toSorted());
  expect(edges).toBe(HOSTILE_NAMES.length);
});

test('Mermaid draws the title, whatever it holds', async () => {
  const title = { title: HOSTILE_NAMES.join(' '), detail: 'as of 2026-01-31' };
  const { groups } = await drawn(drawing(inventedChart(1), { title }));
  expect(groups.map(bare)).toEqual([`${title.title}\n${title.detail}`]);
});

test('Mermaid draws a group, lines across, influence and the legend', async () => {
  const title = { title: 'Litware', detail: '' };
  const { nodes, groups, edgeLabels } = await drawn(drawing(inventedChart(40), { title, influence: true }));
  expect(groups.toSorted()).toEqual(['Legend', 'Litware', 'Unplaced']);
  expect(nodes).toEqual(expect.arrayContaining(['Champion 1', 'no note yet', 'known by a description only']));
  expect(edgeLabels.toSorted()).toEqual([
    'influences',
    'reports elsewhere, only said',
    'reports to somebody elsewhere',
    'said in a sentence only',
  ]);
});
