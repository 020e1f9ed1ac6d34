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

/** Dashes for what is only stated; dots for lines across, further from each other where those are only stated. */
export const LINE_STYLES: readonly LineStyle[] = [
  { kind: 'tree', isStated: false, className: 'line', width: 1.2, dashes: undefined },
  { kind: 'tree', isStated: true, className: 'line stated', width: 1.2, dashes: '5 4' },
  { kind: 'across', isStated: false, className: 'line across', width: 2, dashes: '0.1 4.5' },
  { kind: 'across', isStated: true, className: 'line across stated', width: 2, dashes: '0.1 7.5' },
];

/** All lines of a style as the `d` of one path; empty where there are none. */
export const pathOf = (lines: readonly Line[], { kind, isStated }: LineStyle): string =>
  lines.map(line => (line.kind === kind && line.isStated === isStated ? line.path : '')).join('');
