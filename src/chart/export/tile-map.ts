import * as l10n from '@vscode/l10n';
import type { ChartCard } from '../card/card.ts';
import type { ChartDrawing } from './drawing.ts';
import type { Picture } from '../layout/layout.ts';
import { roomOn } from './paper.ts';
import { FONT, INK, TEAM_INK, type Shape } from '../shape.ts';
import { footOf, headOf, lowered, MARGIN } from './sheet.ts';
import type { Tile, Tiling } from './tiles.ts';
import type { Box } from '../layout/viewport.ts';

/** Cards of a map are dots; a map of few pages would be no map if it were larger. */
const LARGEST = 0.4;

/** The first of several pages: title, legend, and a map of which part of the chart stands on which page. */
export function mapShapes(drawing: ChartDrawing, picture: Picture, tiling: Tiling): Shape[] {
  const room = roomOn(tiling.page);
  const head = headOf(drawing.title, room.width);
  const foot = footOf(drawing, picture, room.width);
  const top = head.height + 28;
  const all = extentOf(tiling);
  const scale = Math.min(
    LARGEST,
    (room.width - 2 * MARGIN) / all.width,
    (room.height - top - foot.height - MARGIN) / all.height,
  );
  const place = `translate(${MARGIN - all.x * scale} ${top - all.y * scale}) scale(${scale})`;
  return [
    ...head.shapes,
    wordsOf(tiling, head.height + 12),
    {
      tag: 'g',
      attributes: { transform: place },
      parts: [...picture.cards.map(dotOf), ...tiling.tiles.flatMap(tile => frameOf(tile, scale))],
    },
    lowered(foot.shapes, top + all.height * scale + MARGIN),
  ];
}

function extentOf({ tiles }: Tiling): Box {
  const [x, y] = [Math.min(...tiles.map(({ box }) => box.x)), Math.min(...tiles.map(({ box }) => box.y))];
  const right = Math.max(...tiles.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...tiles.map(({ box }) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

const wordsOf = ({ tiles, last }: Tiling, y: number): Shape => ({
  tag: 'text',
  attributes: { x: MARGIN, y, class: 'role', fill: INK.quiet, 'font-family': FONT, 'font-size': 12 },
  text: l10n.t(
    'Pages A1 to {0}, {1} in all. Neighbours share a strip as wide as a card; short strokes show where the next one begins.',
    last,
    tiles.length,
  ),
});

const dotOf = ({ x, y, width, height, colour }: ChartCard): Shape => ({
  tag: 'rect',
  attributes: {
    ...{ x, y, width, height },
    fill: (colour === undefined ? undefined : TEAM_INK[colour]) ?? INK.border,
    opacity: 0.55,
  },
});

/** The edge of a page and its name, which is as large as on the page, however small the map. */
function frameOf({ name, box }: Tile, scale: number): Shape[] {
  return [
    {
      tag: 'rect',
      attributes: { ...box, fill: 'none', stroke: INK.quiet, 'stroke-width': 0.8 / scale },
    },
    {
      tag: 'text',
      attributes: {
        x: box.x + 7 / scale,
        y: box.y + 16 / scale,
        class: 'name',
        fill: INK.name,
        'font-family': FONT,
        'font-size': 13 / scale,
        'font-weight': 600,
      },
      text: name,
    },
  ];
}
