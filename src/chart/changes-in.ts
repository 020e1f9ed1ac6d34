import * as l10n from '@vscode/l10n';
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
  const parts = [...changed].filter(([, ids]) => ids.size > 0).map(([kind, ids]) => counted(kind, ids.size));
  return parts.length === 0 ? l10n.t('no changes') : parts.join(', ');
}

function counted(kind: ChartChange['kind'], count: number): string {
  switch (kind) {
    case 'joined':
      return l10n.t('{0} joined', count);
    case 'moved':
      return l10n.t('{0} moved', count);
    case 'left':
      return l10n.t('{0} left', count);
  }
}
