import type { ChartNode } from '../../protocol/chart.ts';
import type { IsOpen } from './walk.ts';

/** How many cards stand below a node, however deep; groups are none. */
export const cardsBelow = ({ children }: ChartNode): number =>
  children.reduce((sum, child) => sum + (child.kind === 'group' ? 0 : 1) + cardsBelow(child), 0);

/** How many people stand in closed cards, and nowhere else in sight; each counted once. */
export function peopleFolded(roots: readonly ChartNode[], isOpen: IsOpen): number {
  const [shown, folded] = [new Set<string>(), new Set<string>()];
  const look = (node: ChartNode, into: Set<string>): void => {
    if (node.kind === 'person') into.add(node.ref?.entity ?? node.id);
    const below = isOpen(node) ? into : folded;
    for (const child of node.children) look(child, below);
  };
  for (const root of roots) look(root, shown);
  return [...folded].filter(id => !shown.has(id)).length;
}
