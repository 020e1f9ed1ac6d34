import { dotFile } from '../chart/dot.ts';
import { htmlFile } from '../chart/html.ts';
import { layout } from '../chart/layout.ts';
import { mermaidFile } from '../chart/mermaid.ts';
import { svgFile } from '../chart/svg.ts';
import { chartTitle } from '../chart/title.ts';
import { everythingOpen } from '../chart/walk.ts';
import type { NoteIndex } from '../index/note-index.ts';
import type { ChartParams } from '../protocol/chart.ts';
import type { TreeOrder } from '../protocol/organization.ts';
import { ordersIn } from '../features/organization/tree-order.ts';
import { chartResult } from '../server/handlers/chart.ts';

export const CHART_FORMATS = ['mermaid', 'dot', 'svg', 'html'] as const;
type ChartFormat = (typeof CHART_FORMATS)[number];

/** The org charts of all accounts of a folder as the text of a file; `by` is the order of each, where one is wanted. */
export function orgChart(
  index: NoteIndex,
  format: ChartFormat,
  params: ChartParams,
  by: TreeOrder | undefined,
): string {
  const { roots } = chartResult([['', index]], { ...params, ...(by && { orders: allIn(index, by) }) });
  const title = chartTitle(roots, params);
  switch (format) {
    case 'mermaid':
      return mermaidFile(roots, everythingOpen);
    case 'dot':
      return dotFile(roots, everythingOpen);
    case 'svg':
      return svgFile(layout(roots, everythingOpen), title.title);
    case 'html':
      return htmlFile(roots, everythingOpen, title);
  }
}

/** The folder has no URI here. */
const allIn = (index: NoteIndex, by: TreeOrder): Record<string, TreeOrder> =>
  Object.fromEntries(ordersIn(index, {}).map(({ account = '' }) => [`#${account}`, by]));
