import type { ChartNode } from '../../protocol/chart.ts';

/** How many cards are shown before anybody opens one: what one can take in. */
const MOST = 150;

/** The nodes that are open at first: level by level from the top, as far as there is room. */
export function firstOpen(roots: readonly ChartNode[]): Set<string> {
  const open = new Set<string>();
  let count = roots.length;
  for (let level = roots; level.length > 0;) {
    const next: ChartNode[] = [];
    // The smaller ones first, so that one big team does not close all others.
    for (const node of level.toSorted((a, b) => a.children.length - b.children.length)) {
      if (node.children.length === 0 || (count + node.children.length > MOST && open.size >= roots.length))
        continue;
      open.add(node.id);
      count += node.children.length;
      next.push(...node.children);
    }
    level = next;
  }
  return open;
}
