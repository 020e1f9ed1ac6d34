import type { ChartNode } from '../../protocol/chart.ts';

/** Sizes in pixels at 100 %. */
export const CARD_SIZE = { width: 216, height: 68 } as const;
export const GROUP = { width: 264, height: 32 } as const;

/** A card at its place. Its level, position and number of siblings count from 1, as screen readers tell them. */
export interface ChartCard {
  readonly node: ChartNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly parent: ChartCard | undefined;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Whether what stands below it is shown; undefined where nothing does. */
  readonly isOpen: boolean | undefined;
  /** Stands in a column, with its line at the left. */
  readonly isStacked: boolean;
  /** The x of the line that comes down to it, where it stands in a lower row than its first neighbours. */
  readonly rail: number | undefined;
  /** The number of its team's colour. */
  readonly colour: number | undefined;
}
