import type { ChartNode } from '../protocol/chart.ts';

/** How many colours there are: as many as every theme of VS Code has for charts. */
const COLOURS = 6;

/**
 * The number of the colour of each team and of what stands in it, by node; neighbours differ. It depends on the whole
 * organization and not on what is open, so a team keeps its colour.
 */
export function teamColours(roots: readonly ChartNode[]): Map<string, number> {
  const colours = new Map<string, number>();
  let next = 0;
  const add = (node: ChartNode, around: number | undefined): void => {
    const own = node.kind === 'team' ? next++ % COLOURS : around;
    if (own !== undefined) colours.set(node.id, own);
    for (const child of node.children) add(child, own);
  };
  for (const root of roots) add(root, undefined);
  return colours;
}
