import type { ChartChange, ChartNode } from '../protocol/chart.ts';

/** “2 joined, 1 moved, 1 left”, each counted once; “no changes” where there are none. */
export function changesIn(roots: readonly ChartNode[]): string {
  const changed = new Map<ChartChange['kind'], Set<string>>([
    ['joined', new Set()],
    ['moved', new Set()],
    ['left', new Set()],
  ]);
  const count = ({ id, ref, change, children }: ChartNode): void => {
    if (change) changed.get(change.kind)?.add(ref?.entity ?? id);
    children.forEach(count);
  };
  roots.forEach(count);
  const parts = [...changed].filter(([, ids]) => ids.size > 0).map(([kind, ids]) => `${ids.size} ${kind}`);
  return parts.length === 0 ? 'no changes' : parts.join(', ');
}
