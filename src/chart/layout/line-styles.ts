import { INK } from '../shape.ts';
import type { Line } from './lines.ts';

/** How one sort of lines is drawn: all of them are one path. */
export interface LineStyle {
  readonly kind: Line['kind'];
  readonly isStated: boolean;
  /** For style sheets. */
  readonly className: string;
  readonly width: number;
  /** Undefined for a line without gaps. */
  readonly dashes: string | undefined;
}

/** The colour of a style on paper. */
export const inkOfLine = ({ kind }: LineStyle): string =>
  kind === 'influence' || kind === 'arrow' ? INK.influence : INK.line;

/**
 * Dashes and dots in turn for influence, with an arrow. Dashes for what is only stated; dots for lines across, further from
 * each other where those are only stated. Dots are square: a PDF writes the outline of each round one.
 */
export const LINE_STYLES: readonly LineStyle[] = [
  { kind: 'tree', isStated: false, className: 'line', width: 1.2, dashes: undefined },
  { kind: 'tree', isStated: true, className: 'line stated', width: 1.2, dashes: '5 4' },
  { kind: 'across', isStated: false, className: 'line across', width: 2, dashes: '2 2.6' },
  { kind: 'across', isStated: true, className: 'line across stated', width: 2, dashes: '2 5.6' },
  { kind: 'influence', isStated: false, className: 'line influence', width: 1.6, dashes: '9 3 2 3' },
  { kind: 'arrow', isStated: false, className: 'line influence arrow', width: 1.6, dashes: undefined },
];

/** All lines of a style as the `d` of one path; empty where there are none. */
export const pathOf = (lines: readonly Line[], { kind, isStated }: LineStyle): string =>
  lines.map(line => (line.kind === kind && line.isStated === isStated ? line.path : '')).join('');
