import { hierarchy, tree } from 'd3-hierarchy';
import { CARD_SIZE } from '../card/card.ts';
import type { TreeItem } from './tree-columns.ts';

/** Pixels at 100 % between cards, and between the rows of a shelf. */
export const GAP = { x: 36, y: 30, shelf: 46 } as const;
/** How far a card in a column stands to the right, to leave room for the line beside it. */
const INDENT = 8;
/** The room at the left of a shelf for the line down to its lower rows, and where in it the line runs. */
const RAIL = { room: 28, x: 8 } as const;
/** A tree that is wider is cut into rows. At this width its names can still be read when all of it is in sight. */
const WIDEST = 3000;
/** How much wider than high rows make it: as a window is. */
const ASPECT = 1.7;

/** Where a card stands, from the upper left corner of what it is a part of. */
export interface CardPlace {
  readonly x: number;
  readonly y: number;
  readonly isStacked: boolean;
  /** The x of the line that comes down to it, where it stands in a lower row of a shelf. */
  readonly rail: number | undefined;
}

export interface Shelves {
  readonly places: ReadonlyMap<string, CardPlace>;
  readonly width: number;
  readonly height: number;
}

const ROW = CARD_SIZE.height + GAP.y;

/** Places all cards of a tree: side by side, and where that gets too wide, what stands below a card in several rows. */
export function arranged(item: TreeItem): Shelves {
  const block = treeBlock(item);
  return block.width <= WIDEST || item.kids.length === 0 ? block : shelf(item, item.kids.map(arranged));
}

function treeBlock(item: TreeItem): Shelves {
  const arrange = tree<TreeItem>()
    .nodeSize([CARD_SIZE.width + GAP.x, ROW])
    .separation((one, other) => (one.parent === other.parent ? 1 : 1.12));
  const nodes = arrange(hierarchy(item, ({ kids }) => kids)).descendants();
  const drawn = nodes.flatMap(({ data, x, y }) => (data.node ? [{ id: data.node.id, data, x, y }] : []));
  const left = drawn.reduce((least, { x }) => Math.min(least, x), Infinity);
  const top = item.node ? 0 : ROW;
  return blockOf(
    drawn.map(({ id, data: { isStacked }, x, y }) => [
      id,
      { x: Math.round(x - left) + (isStacked ? INDENT : 0), y: y - top, isStacked, rail: undefined },
    ]),
  );
}

function shelf(item: TreeItem, blocks: readonly Shelves[]): Shelves {
  const area = blocks.reduce((sum, { width, height }) => sum + (width + GAP.x) * (height + GAP.shelf), 0);
  const widest = Math.max(WIDEST, Math.sqrt(area * ASPECT));
  const left = item.node ? RAIL.room : 0;
  const places: [string, CardPlace][] = [];
  let [x, y, high, firstWidth] = [left, item.node ? ROW : 0, 0, 0];
  let isFirstRow = true;
  blocks.forEach((block, at) => {
    if (x > left && x + block.width > left + widest) {
      [x, y, high, isFirstRow] = [left, y + high + GAP.shelf, 0, false];
    }
    const top = item.kids[at]?.node?.id;
    for (const [id, place] of block.places) {
      const rail = id === top && item.node && !isFirstRow ? RAIL.x : undefined;
      places.push([
        id,
        {
          ...place,
          x: place.x + x,
          y: place.y + y,
          rail: rail ?? (place.rail === undefined ? undefined : place.rail + x),
        },
      ]);
    }
    x += block.width + GAP.x;
    high = Math.max(high, block.height);
    if (isFirstRow) firstWidth = x - GAP.x - left;
  });
  if (item.node) {
    const middle = left + Math.round((firstWidth - CARD_SIZE.width) / 2);
    places.push([item.node.id, { x: middle, y: 0, isStacked: item.isStacked, rail: undefined }]);
  }
  return blockOf(places);
}

function blockOf(places: readonly (readonly [string, CardPlace])[]): Shelves {
  let width = 0;
  let height = 0;
  for (const [, { x, y }] of places) {
    width = Math.max(width, x + CARD_SIZE.width);
    height = Math.max(height, y + CARD_SIZE.height);
  }
  return { places: new Map(places), width, height };
}
