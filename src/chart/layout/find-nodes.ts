import type { ChartNode } from '../../protocol/chart.ts';
import { standingName, standingsOf } from '../standing-words.ts';

/** The nodes whose name, role and stance hold every word of the query, whatever case and accents, in the order of the tree. */
export function nodesFound(roots: readonly ChartNode[], query: string): ChartNode[] {
  const words = folded(query)
    .split(/\s+/u)
    .filter(word => word !== '');
  if (words.length === 0) return [];
  const found: ChartNode[] = [];
  const look = (node: ChartNode): void => {
    const text = folded([node.name, node.role, ...standingsOf(node).map(standingName)].join(' '));
    if (node.kind !== 'group' && words.every(word => text.includes(word))) found.push(node);
    node.children.forEach(look);
  };
  roots.forEach(look);
  return found;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The nodes above one, from the root down; empty where it is not there. */
export function pathTo(roots: readonly ChartNode[], id: string): ChartNode[] {
  for (const root of roots) {
    if (root.id === id) return [];
    const path = pathTo(root.children, id);
    if (path.length > 0 || root.children.some(child => child.id === id)) return [root, ...path];
  }
  return [];
}
