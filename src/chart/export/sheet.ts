import { BADGE, badgeShape } from '../card/badges.ts';
import type { ChartDrawing } from './drawing.ts';
import { layout, type Picture } from '../layout/layout.ts';
import { SIGN, signsIn } from './legend-signs.ts';
import { FONT, INK, type Shape } from '../shape.ts';
import { keyText, standingName, standingsIn } from '../standing-words.ts';
import { widthOf, wrapped } from '../card/text-lines.ts';
import type { ChartTitle } from './title.ts';
import type { Size } from '../layout/viewport.ts';

/** Pixels at 100 % around a sheet; a picture has as much around it. */
export const MARGIN = 24;
/** A title has this much room, however narrow the chart. */
const NARROWEST = 560;
const HEAD = { title: 22, detail: 13, titleLine: 28, detailLine: 18 } as const;
const FOOT = { size: 12, row: 24, apart: 20, gap: 7 } as const;

/** A chart for paper: the picture with title and day above it and the legend below. Pixels at 100 %. */
export interface Sheet extends Size {
  readonly picture: Picture;
  /** Where the upper left corner of the picture is. */
  readonly left: number;
  readonly top: number;
  /** What stands around the picture. */
  readonly around: readonly Shape[];
}

/** Shapes that fill some height from the upper edge of where they are put. */
export interface Strip {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

export function sheetOf(drawing: ChartDrawing): Sheet {
  const picture = layout(drawing.roots, drawing.isOpen, drawing.influence);
  const width = Math.max(NARROWEST, Math.ceil(picture.width));
  const head = headOf(drawing.title, width);
  const foot = footOf(drawing, picture, width);
  const bottom = head.height + Math.ceil(picture.height);
  return {
    picture,
    left: Math.floor((width - picture.width) / 2),
    top: head.height,
    around: [...head.shapes, lowered(foot.shapes, bottom)],
    width,
    height: bottom + foot.height,
  };
}

/** Title and detail, for a sheet of this width. */
export function headOf({ title, detail }: ChartTitle, width: number): Strip {
  const room = width - 2 * MARGIN;
  // Bold letters are wider.
  const titles = wrapped(title, HEAD.title * 1.06, room, 2);
  const details = wrapped(detail, HEAD.detail, room, 3);
  const first = MARGIN + HEAD.title * 0.8;
  const second = first + (titles.length - 1) * HEAD.titleLine + 22;
  return {
    shapes: [
      ...titles.map((text, at) => textAt(text, first + at * HEAD.titleLine, 'title')),
      ...details.map((text, at) => textAt(text, second + at * HEAD.detailLine, 'detail')),
    ],
    height: Math.ceil(second + (details.length - 1) * HEAD.detailLine + 8),
  };
}

const textAt = (text: string, y: number, line: 'title' | 'detail'): Shape => ({
  tag: 'text',
  attributes: {
    ...{ class: line === 'title' ? 'name' : 'role', x: MARGIN, y, 'font-family': FONT },
    ...(line === 'title'
      ? { fill: INK.name, 'font-size': HEAD.title, 'font-weight': 600 }
      : { fill: INK.quiet, 'font-size': HEAD.detail }),
  },
  text,
});

/** The legend of what a picture shows, for a sheet of this width; without height where there is nothing to tell. */
export function footOf({ roots, filter }: ChartDrawing, picture: Picture, width: number): Strip {
  const entries = [
    ...standingsIn(roots).map(({ key, count }) => ({
      text: `${standingName(key)} ${count}`,
      shapes: [badgeShape(key, { x: 0, y: 0 })],
      size: BADGE,
      isQuiet: filter.length > 0 && !filter.includes(keyText(key)),
    })),
    ...signsIn(picture).map(({ text, shapes }) => ({ text, shapes, size: SIGN, isQuiet: false })),
  ];
  if (entries.length === 0) return { shapes: [], height: 0 };
  let [x, y] = [MARGIN, 0];
  const shapes = entries.map(({ text, shapes: parts, size, isQuiet }): Shape => {
    const wide = size.width + FOOT.gap + widthOf(text, FOOT.size);
    if (x > MARGIN && x + wide > width - MARGIN) [x, y] = [MARGIN, y + FOOT.row];
    const place = `translate(${x} ${y})`;
    x += Math.ceil(wide) + FOOT.apart;
    return {
      tag: 'g',
      attributes: { class: 'sample', transform: place, ...(isQuiet && { opacity: QUIET }) },
      parts: [...parts, wordsOf(text, size.width + FOOT.gap)],
    };
  });
  return { shapes, height: y + FOOT.row + MARGIN - 8 };
}

/** How strong a card is drawn that steps back behind those of a filter. */
export const QUIET = 0.28;

const wordsOf = (text: string, x: number): Shape => ({
  tag: 'text',
  attributes: {
    ...{ class: 'role', x, y: 12, fill: INK.quiet, 'font-family': FONT, 'font-size': FOOT.size },
  },
  text,
});

/** The same shapes further down. */
export const lowered = (shapes: readonly Shape[], by: number): Shape => ({
  tag: 'g',
  attributes: { transform: `translate(0 ${by})` },
  parts: shapes,
});
