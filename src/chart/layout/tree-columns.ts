import type { ChartNode } from '../../protocol/chart.ts';

/** What the tree layout places: a card, or the root of several trees, which nobody sees. */
export interface TreeItem {
  readonly node: ChartNode | undefined;
  /** Stands in a column below its parent's line, not below the card above it. */
  readonly isStacked: boolean;
  readonly kids: readonly TreeItem[];
}

/** What is shown below a card: nothing below one that is closed. Groups stand apart. */
export type Below = (node: ChartNode) => readonly ChartNode[];

/** A column is not made longer than this, unless there are very many. */
const ROWS = 6;

/** How many cards stand in one column of `count` inside a tree: columns of the same length. */
function rowsInTree(count: number): number {
  const most = Math.max(ROWS, Math.ceil(Math.sqrt(count)));
  return Math.ceil(count / Math.ceil(count / most));
}

/**
 * A tree with cards that nothing stands below in columns: twenty people side by side would be wider than any screen. A
 * column is a chain for the layout, each card the child of the one above, so that all levels are equally high.
 */
export function inColumns(
  node: ChartNode | undefined,
  tops: readonly ChartNode[],
  below: Below,
  rowsOf: (count: number) => number = rowsInTree,
): TreeItem {
  const leaves = tops.filter(top => below(top).length === 0);
  if (leaves.length < 2) return { node, isStacked: false, kids: tops.map(top => itemOf(top, below)) };
  const [first] = tops;
  const trees = tops.filter(top => !leaves.includes(top));
  const before = first && trees[0] === first && first.isLead ? [first] : [];
  const rows = rowsOf(leaves.length);
  const columns: TreeItem[] = [];
  for (let from = 0; from < leaves.length; from += rows)
    columns.push(...columnOf(leaves.slice(from, from + rows)));
  return {
    node,
    isStacked: false,
    kids: [
      ...before.map(top => itemOf(top, below)),
      ...columns,
      ...trees.slice(before.length).map(top => itemOf(top, below)),
    ],
  };
}

const itemOf = (node: ChartNode, below: Below): TreeItem => inColumns(node, below(node), below);

function columnOf(nodes: readonly ChartNode[]): TreeItem[] {
  let column: TreeItem[] = [];
  for (const node of nodes.toReversed()) column = [{ node, isStacked: true, kids: column }];
  return column;
}
