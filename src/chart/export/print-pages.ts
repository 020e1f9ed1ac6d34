import * as l10n from '@vscode/l10n';
import type { ChartDrawing } from './drawing.ts';
import { mapShapes } from './tile-map.ts';
import { EDGE, HEADING, roomOn, type PaperPage, type Paper } from './paper.ts';
import { INK, type Shape } from '../shape.ts';
import type { Sheet } from './sheet.ts';
import { pictureShapes, sheetShapes, svgElement } from './svg.ts';
import { isLegible, pageFor, tilingOf, type Tile, type Tiling } from './tiles.ts';
import type { Size } from '../layout/viewport.ts';
import { escapeXml } from '../../page/xml.ts';

/** What a page of HTML prints: its style, and the elements that are printed. */
export interface Print {
  readonly css: string;
  readonly pages: string;
}

/** Chromium makes no page larger than PDF has room for (14,400 points a side), and cuts what is more. */
const LARGEST = (14_400 * 96) / 72 - 96;

/** The sheet that is shown, on one page as large as it is. */
export function onOwnPage({ width, height }: Size): Print {
  const scale = Math.min(1, LARGEST / width, LARGEST / height);
  const [wide, high] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  // A page that is as high as what stands on it would be followed by an empty one where a browser rounds.
  return {
    css: `@page { size: ${wide}px ${high + 1}px; margin: 0; } @media print { .picture svg { width: ${wide}px; height: ${high}px; } }`,
    pages: '',
  };
}

/**
 * The chart on paper that printers have: on one page where all can be read there, else on as many as it takes. Neighbours
 * overlap by a card, so each card stands whole on one of them; the first page says what it is, and where each page is.
 */
export function onPaper(drawing: ChartDrawing, sheet: Sheet, paper: Paper): Print {
  const { page, scale } = pageFor(sheet, paper);
  if (isLegible(scale)) {
    const size = { width: sheet.width * scale, height: sheet.height * scale };
    const box = { x: 0, y: 0, width: sheet.width, height: sheet.height };
    const whole = svgElement(sheetShapes(sheet, drawing), size, drawing.title.title, box);
    return { css: pageStyle(page), pages: section('', whole) };
  }
  const tiling = tilingOf(sheet.picture, paper);
  const pages = tiling.tiles.map(tile => tilePage(drawing, tiling, tile));
  const shapes = mapShapes(drawing, sheet.picture, tiling);
  const map = section('', svgElement(shapes, roomOn(tiling.page), drawing.title.title));
  return { css: pageStyle(tiling.page), pages: [map, ...pages].join('\n') };
}

const pageStyle = ({ paper, isLandscape }: PaperPage): string =>
  `@page { size: ${paper === 'a4' ? 'A4' : 'letter'} ${isLandscape ? 'landscape' : 'portrait'}; margin: ${EDGE}mm; } @media print { .picture { display: none; } .sheet > p { height: ${HEADING}mm; } }`;

/** A page below its heading. */
const section = (heading: string, content: string): string =>
  `<section class="sheet"><p>${heading}</p>\n${content}\n</section>`;

function tilePage({ title, filter }: ChartDrawing, { page, last, tiles }: Tiling, tile: Tile): string {
  const name = `<b>${escapeXml(l10n.t('{0} of {1}', tile.name, last))}</b>`;
  const words = [title.title, title.detail].filter(part => part !== '').map(escapeXml);
  const shapes = [...pictureShapes(tile.part, filter), ...marksOf(tile, tiles)];
  return section(
    [name, ...words].join(' · '),
    svgElement(shapes, roomOn(page), `${title.title}, ${tile.name}`, tile.box),
  );
}

/** Where the neighbours of a tile begin and end: short strokes at its edges, by which pages are laid on one another. */
function marksOf({ box, name }: Tile, tiles: readonly Tile[]): Shape[] {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const inside = (at: number, from: number, to: number): boolean => at > from && at < to;
  const others = tiles.filter(tile => tile.name !== name).map(tile => tile.box);
  const xs = others.flatMap(({ x, width }) => [x, x + width]).filter(x => inside(x, box.x, right));
  const ys = others.flatMap(({ y, height }) => [y, y + height]).filter(y => inside(y, box.y, bottom));
  const d = [
    ...[...new Set(xs)].map(x => `M${x} ${box.y}v14M${x} ${bottom}v-14`),
    ...[...new Set(ys)].map(y => `M${box.x} ${y}h14M${right} ${y}h-14`),
  ].join('');
  return d === '' ? [] : [{ tag: 'path', attributes: { class: 'mark', d, fill: 'none', stroke: INK.quiet } }];
}
