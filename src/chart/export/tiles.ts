import { CARD_SIZE, GROUP, type ChartCard } from '../card/card.ts';
import type { Picture } from '../layout/layout.ts';
import { lineWithin } from '../layout/line-parts.ts';
import { pagesOf, roomOn, type PaperPage, type Paper } from './paper.ts';
import type { Box, Size } from '../layout/viewport.ts';

/** How large a chart is printed: its smallest letters have six points. */
const SCALE = 0.75;
/** Neighbours share as much of the picture as a card with its button takes, so each card stands whole on one of them. */
const OVERLAP = { x: Math.max(CARD_SIZE.width, GROUP.width) + 8, y: CARD_SIZE.height + 20 } as const;

/** A page with a part of a picture. */
export interface Tile {
  /** “B3”: the second row, the third column. */
  readonly name: string;
  /** The part of the picture, in its pixels. */
  readonly box: Box;
  /** What of the picture is in sight there, whole or in part. */
  readonly part: Pick<Picture, 'cards' | 'lines'>;
}

/** A picture on several pages. */
export interface Tiling {
  readonly page: PaperPage;
  /** “C4”: the name of the last row and column, whether that page is needed or not. */
  readonly last: string;
  /** From left to right and from top to bottom, without those on which nothing would be. */
  readonly tiles: readonly Tile[];
}

/** Lays a picture out on as few pages of a paper as it takes, either upright or not. */
export function tilingOf(picture: Picture, paper: Paper): Tiling {
  const [wide, high] = pagesOf(paper).map(page => laidOn(picture, page));
  if (!wide || !high) throw new Error('A paper can be laid in two ways.');
  return high.tiles.length < wide.tiles.length ? high : wide;
}

function laidOn(picture: Picture, page: PaperPage): Tiling {
  const room = roomOn(page);
  const size = { width: room.width / SCALE, height: room.height / SCALE };
  const columns = places(picture.width, size.width, OVERLAP.x);
  const rows = places(picture.height, size.height, OVERLAP.y);
  const tiles = rows.flatMap((y, row) =>
    columns.map((x, column): Tile => {
      const box = { x, y, ...size };
      return { name: nameOf(row, column), box, part: partIn(picture, box) };
    }),
  );
  return {
    page,
    last: nameOf(rows.length - 1, columns.length - 1),
    tiles: tiles.filter(({ part }) => part.cards.length + part.lines.length > 0),
  };
}

/** Where tiles begin that cover a length, what is left over on both sides. */
function places(length: number, tile: number, overlap: number): number[] {
  const step = tile - overlap;
  const count = Math.max(1, Math.ceil((length - overlap) / step));
  const first = Math.min(0, (length - (tile + (count - 1) * step)) / 2);
  return Array.from({ length: count }, (_, at) => Math.round(first + at * step));
}

/** Rows have letters, as on a map: A … Z, AA, AB … */
const nameOf = (row: number, column: number): string => `${letters(row)}${column + 1}`;

const letters = (row: number): string =>
  (row < 26 ? '' : letters(Math.floor(row / 26) - 1)) + String.fromCharCode(65 + (row % 26));

/** What of a picture meets a box. Cards have a button on their lower edge. */
function partIn({ cards, lines }: Picture, box: Box): Tile['part'] {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const hasCard = ({ x, y, width, height }: ChartCard): boolean =>
    x < right && x + width > box.x && y < bottom && y + height + 10 > box.y;
  return { cards: cards.filter(hasCard), lines: lines.flatMap(line => lineWithin(line, box) ?? []) };
}

/** How small something has to become to fit on a page, at most as large as it is; and the page, the better of both ways. */
export function pageFor(size: Size, paper: Paper): { readonly page: PaperPage; readonly scale: number } {
  const fits = pagesOf(paper).map(page => {
    const { width, height } = roomOn(page);
    return { page, scale: Math.min(1, width / size.width, height / size.height) };
  });
  const [wide, high] = fits;
  if (!wide || !high) throw new Error('A paper can be laid in two ways.');
  return high.scale > wide.scale ? high : wide;
}

/** Whether something that is drawn so small can be read on paper. */
export const isLegible = (scale: number): boolean => scale >= SCALE;
