import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { Window, type Element } from 'happy-dom';
import { beforeAll, expect, test } from 'vitest';
import { dotFile } from '../../src/chart/export/dot.ts';
import type { ChartDrawing } from '../../src/chart/export/drawing.ts';
import { INK } from '../../src/chart/shape.ts';
import { anyText, chartNode, drawing, titled } from '../support/chart-nodes.ts';
import { HOSTILE_NAMES } from '../support/hostile-names.ts';
import { inventedChart } from '../support/invented-chart.ts';

let graphviz: Graphviz;
beforeAll(async () => {
  graphviz = await Graphviz.load();
});

/** What Graphviz itself draws. */
function drawn(file: ChartDrawing): Element {
  const picture = graphviz.layout(dotFile(file), 'svg', 'dot');
  return new new Window().DOMParser().parseFromString(picture, 'image/svg+xml').documentElement;
}

const labelOf = (part: Element): string =>
  [...part.querySelectorAll('text')].map(({ textContent }) => textContent).join('\n');

const labelsOf = (picture: Element, kind: 'node' | 'cluster'): string[] =>
  [...picture.querySelectorAll(`g.${kind}`)].map(labelOf);

/** The texts that the picture itself has, not its parts. */
const titlesOf = (picture: Element): string[] =>
  [...picture.querySelectorAll('g.graph > text')].map(({ textContent }) => textContent);

const called = (names: readonly string[]): ChartDrawing =>
  drawing([
    chartNode({
      id: 'acme',
      kind: 'account',
      name: 'Acme',
      children: names.map((name, at) => chartNode({ id: `n${at}`, name })),
    }),
  ]);

test('Graphviz draws every name as it is written', () => {
  expect(labelsOf(drawn(called(HOSTILE_NAMES)), 'node')).toEqual(['Acme', ...HOSTILE_NAMES]);
});

test('Graphviz reads a file with any names, one box for each', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), names => {
      expect(labelsOf(drawn(called(names)), 'node')).toHaveLength(names.length + 1);
    }),
    { numRuns: 60 },
  );
});

test('Graphviz draws title and day above, whatever they hold', () => {
  const title = { title: HOSTILE_NAMES.join(' '), detail: 'as of 2026-01-31' };
  expect(titlesOf(drawn({ ...called(['Ann']), title }))).toEqual([title.title, title.detail]);
});

test('Graphviz draws candidates, placeholders, lines across, influence and their legend', () => {
  const influences = 2;
  const chart = drawing(inventedChart(40), { influence: true, title: titled('Litware') });
  const picture = drawn(chart);
  const nodes = [...picture.querySelectorAll('g.node')];
  const node = (label: string): Element | undefined => nodes.find(each => labelOf(each) === label);
  expect(labelsOf(picture, 'cluster')).toEqual(['Unplaced', 'Legend']);
  expect(node('no note yet')?.querySelector('text')?.outerHTML).toMatch(/font-style="(oblique|italic)"/);
  expect(node('known by a description only')?.querySelector('path')?.getAttribute('stroke-dasharray')).toBe(
    '1,5',
  );
  expect(labelsOf(picture, 'node')).toEqual(
    expect.arrayContaining([
      'Champion 1',
      'said in a sentence only',
      'reports to somebody elsewhere',
      'reports elsewhere, only said',
      'influences',
    ]),
  );
  const strokes = [...picture.querySelectorAll('g.edge > path')].map(path => path.getAttribute('stroke'));
  // Those between people, and the one of the legend.
  expect(strokes.filter(stroke => stroke === INK.influence)).toHaveLength(influences + 1);
});
