import type { ChartNode } from '../../protocol/chart.ts';

/** Our own icons, as the `d` of a path in a square of 16 pixels, drawn with a line and not filled. */
const PATHS = {
  account: 'M2 5.5h12v8H2zM5.5 5.5v-2h5v2M2 9h12M8 8.2v1.6',
  organization: 'M3 14V2.5h7V14M10 6.5h3.5V14M1.5 14h13M5.5 5.2h2M5.5 8h2M5.5 10.8h2',
  team: 'M5.8 7a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6M1.5 13.5c0-5.4 8.6-5.4 8.6 0M10.6 7.1a2 2 0 1 0-.6-3.9M11.4 9.4c2 .2 3.1 1.6 3.1 3.6',
  person: 'M8 7.4a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4M2.8 14c0-6.4 10.4-6.4 10.4 0',
  system: 'M2.5 2.5h11v4.6h-11zM2.5 8.9h11v4.6h-11zM4.8 4.8h.8M4.8 11.2h.8M8 4.8h3.4M8 11.2h3.4',
  group: 'M8 2 14.5 5.2 8 8.4 1.5 5.2zM1.5 8.2 8 11.4l6.5-3.2M1.5 11 8 14.2 14.5 11',
  placeholder: 'M5.2 5.4c0-3.8 5.8-3.8 5.8-.2 0 2.4-2.9 2.4-2.9 4.9M8.1 12.7v.6',
} as const;

export const iconShape = ({ kind, isPlaceholder }: ChartNode): string =>
  isPlaceholder ? PATHS.placeholder : PATHS[kind];
