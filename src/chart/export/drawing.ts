import type { ChartNode } from '../../protocol/chart.ts';
import type { ChartTitle } from './title.ts';
import type { IsOpen } from '../layout/walk.ts';

/** What a file of the chart shows, whatever its format. */
export interface ChartDrawing {
  readonly roots: readonly ChartNode[];
  readonly isOpen: IsOpen;
  readonly title: ChartTitle;
  /** Whether lines of influence are drawn. */
  readonly influence: boolean;
  /** The stances, buying roles and contacts that stand out, as `keyText` writes them; none for all. */
  readonly filter: readonly string[];
}
