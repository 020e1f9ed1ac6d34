import { expect, test } from 'vitest';
import { chartNode } from '../support/chart-nodes.ts';
import { chartOf, openChart, type ChartPage } from '../support/chart-page.ts';

const two = [chartNode({ id: 'ada', name: 'Ada', children: [chartNode({ id: 'ben', name: 'Ben' })] })];

/** How far the picture is moved, and how large it is drawn. */
const place = (page: ChartPage): string =>
  page.chart.querySelector('g[transform^="scale"]')?.getAttribute('transform') ?? '';
const zoomOf = (page: ChartPage): number => Number(/scale\(([\d.]+)\)/.exec(place(page))?.[1]);

test('the whole fits whatever size the panel gets, until somebody moves it', async () => {
  const page = await chartOf(two);
  expect(zoomOf(page)).toBe(1);
  page.resize(1000, 180);
  expect(zoomOf(page)).toBeLessThan(1);
  page.resize(1000, 600);
  expect(zoomOf(page)).toBe(1);
  page.wheel(10);
  page.resize(1000, 180);
  expect(zoomOf(page)).toBe(1);
});

test('what was kept in sight stays where it was when the first picture makes room for its legend', async () => {
  const page = await openChart({
    state: {
      ...{ params: {}, opened: [], closed: [], query: '', isOutline: false },
      viewport: { x: 5, y: 7, zoom: 2 },
    },
  });
  page.resize(1000, 600);
  page.getChart(two);
  page.resize(1000, 500);
  expect(place(page)).toBe('scale(2) translate(-5 -7)');
  page.resize(1000, 300);
  expect(place(page)).toBe('scale(2) translate(-5 -57)');
});

test('all of a chart that was in sight is so in another order, too', async () => {
  const orders = (order: 'team' | 'line') => ({ orders: [{ id: 'ada', order }] });
  const page = await chartOf(two, orders('team'));
  const line = [0, 1, 2, 3, 4, 5].reduceRight(
    (below, at) => [chartNode({ id: `p${at}`, children: below })],
    two,
  );
  page.getChart(line, orders('line'));
  expect(place(page)).toMatch(/^scale\(0\.\d+\) translate\([\d.]+ 0\)$/);
  const fitting = zoomOf(page);
  page.wheel(10);
  page.getChart(two, orders('team'));
  expect(zoomOf(page)).toBe(fitting);
});
