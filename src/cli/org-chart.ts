import { dotFile } from '../chart/export/dot.ts';
import { htmlFile } from '../chart/export/html.ts';
import { mermaidFile } from '../chart/export/mermaid.ts';
import { svgFile } from '../chart/export/svg.ts';
import type { ChartDrawing } from '../chart/export/drawing.ts';
import type { Paper } from '../chart/export/paper.ts';
import { chartTitle, dayHere } from '../chart/export/title.ts';
import { everythingOpen } from '../chart/layout/walk.ts';
import { coverage } from '../features/coverage/coverage.ts';
import { finished } from '../model/steps.ts';
import type { NoteIndex } from '../index/note-index.ts';
import type { AskedChart } from '../protocol/agent-chart.ts';
import type { ChartNode, ChartParams } from '../protocol/chart.ts';
import type { TreeOrder } from '../protocol/organization.ts';
import { ordersIn } from '../features/organization/tree-order.ts';
import { chartResult } from '../server/handlers/views/chart.ts';

export const CHART_FORMATS = ['mermaid', 'dot', 'svg', 'html'] as const;
type ChartFormat = (typeof CHART_FORMATS)[number];

/** How a chart is drawn: in which order, where one is wanted, what of it, and the paper that a page of HTML prints on. */
export interface ChartChoices {
  readonly by?: TreeOrder | undefined;
  readonly influence: boolean;
  readonly paper?: Paper | undefined;
}

/** The org charts of all accounts of a folder as the text of a file. */
export function orgChart(
  index: NoteIndex,
  format: ChartFormat,
  params: ChartParams,
  { by, influence, paper }: ChartChoices,
): string {
  const today = dayHere(new Date());
  const covered = params.withCoverage === true ? finished(coverage(index, params.asOf ?? today)) : undefined;
  const orders = by && allIn(index, by);
  const { roots } = chartResult([{ uri: '', index, covered }], { ...params, ...(orders && { orders }) });
  const drawing = wholeDrawing(roots, params, influence);
  switch (format) {
    case 'mermaid':
      return mermaidFile(drawing);
    case 'dot':
      return dotFile(drawing);
    case 'svg':
      return svgFile(drawing);
    case 'html':
      return htmlFile(drawing, { ...(paper && { paper }) });
  }
}

/** The org chart of all accounts, or of what stands below one entity, as a page of HTML; undefined where that is nowhere in it. */
export function chartBelow(index: NoteIndex, { below, by, asOf }: AskedChart): string | undefined {
  const params: ChartParams = {
    withSystems: true,
    ...(asOf !== undefined && { asOf }),
    ...(by && { orders: allIn(index, by) }),
  };
  const { roots: all } = chartResult([{ uri: '', index }], params);
  const roots = below === undefined ? all : nodesOf(all, below);
  return roots && htmlFile(wholeDrawing(roots, params, false));
}

/** With nothing folded and nothing set aside. */
function wholeDrawing(roots: readonly ChartNode[], params: ChartParams, influence: boolean): ChartDrawing {
  const sight = { filter: [], isOpen: everythingOpen };
  const title = chartTitle(roots, params, { ...sight, today: dayHere(new Date()) });
  return { ...sight, roots, title, influence };
}

function nodesOf(nodes: readonly ChartNode[], id: string): readonly ChartNode[] | undefined {
  for (const node of nodes) {
    const found = node.ref?.entity === id ? [node] : nodesOf(node.children, id);
    if (found) return found;
  }
  return undefined;
}

/** The folder has no URI here. */
const allIn = (index: NoteIndex, by: TreeOrder): Record<string, TreeOrder> =>
  Object.fromEntries(ordersIn(index, {}).map(({ account = '' }) => [`#${account}`, by]));
