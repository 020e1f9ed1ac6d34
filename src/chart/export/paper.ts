import type { Size } from '../layout/viewport.ts';

/** The paper that printers have. */
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** The paper upright, in millimetres (ISO 216, ANSI Y14.1). */
const SIZES: Readonly<Record<Paper, Size>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};

/** What no printer reaches at each side, and the line above with title and name of the page, in millimetres. */
export const EDGE = 10;
export const HEADING = 7;

/** How many pixels of a page a millimetre is, by CSS. */
const PIXELS = 96 / 25.4;

/** Paper as it is laid before a reader. */
export interface PaperPage {
  readonly paper: Paper;
  readonly isLandscape: boolean;
}

/** The ways to lay a paper, the one that is wide like a chart first. */
export const pagesOf = (paper: Paper): readonly PaperPage[] => [
  { paper, isLandscape: true },
  { paper, isLandscape: false },
];

/** How much room a page has below its heading, in pixels; some thousandths less, so that rounding needs no other page. */
export function roomOn({ paper, isLandscape }: PaperPage): Size {
  const { width, height } = SIZES[paper];
  const [wide, high] = isLandscape ? [height, width] : [width, height];
  return {
    width: Math.floor((wide - 2 * EDGE) * PIXELS) - 1,
    height: Math.floor((high - 2 * EDGE - HEADING) * PIXELS) - 2,
  };
}
