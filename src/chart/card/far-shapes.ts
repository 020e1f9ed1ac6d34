import { FONT, INK, TEAM_INK, type Shape } from '../shape.ts';
import { BADGE, badgeShape } from './badges.ts';
import type { ChartCard } from './card.ts';
import { standingsOf, type StandingKey } from '../standing-words.ts';
import { wrapped } from './text-lines.ts';

/** How much of a card is drawn: from afar only its name, in larger letters, or nothing but its box. */
export type Detail = 'full' | 'name' | 'box';

export const detailAt = (zoom: number): Detail => (zoom >= 0.5 ? 'full' : zoom >= 0.22 ? 'name' : 'box');

const SIZE = 22;
/** A group is not as high. */
const GROUP_SIZE = 19;
/** Bold letters are wider, in some fonts by so much. */
const WIDER = 1.13;

/** A card that is drawn small, as shapes in pixels at 100 %. */
export function farShapes(card: ChartCard, detail: 'name' | 'box'): Shape[] {
  const { width, height, node, colour } = card;
  const box: Shape = {
    tag: 'rect',
    attributes: {
      class: 'box',
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      // So small, a round corner is not seen, and two thousand of them take their time.
      ...(detail === 'name' && { rx: 7 }),
      ...(detail === 'box' && { 'shape-rendering': 'crispEdges' }),
      fill: INK.card,
      ...(node.isPlaceholder && { 'stroke-dasharray': '4 6', 'stroke-width': 3 }),
      ...(node.change && { 'stroke-width': 4 }),
    },
  };
  const bar: Shape[] =
    colour === undefined
      ? []
      : [
          {
            tag: 'rect',
            attributes: {
              class: 'bar',
              x: 2,
              y: 2,
              width: 12,
              height: height - 4,
              ...(detail === 'name' && { rx: 5 }),
              ...(detail === 'box' && { 'shape-rendering': 'crispEdges' }),
              fill: TEAM_INK[colour] ?? '',
            },
          },
        ];
  if (detail === 'box') return [box, ...bar];
  const stance = standingsOf(node).find(({ of }) => of === 'stance');
  const room = width - 32 - (stance ? FAR_BADGE * BADGE.width + 16 : 0);
  return [box, ...bar, ...farName(card, room), ...(stance ? [farBadge(stance, card)] : [])];
}

function farName({ node, height }: ChartCard, room: number): Shape[] {
  const size = node.kind === 'group' ? GROUP_SIZE : SIZE;
  const lines = wrapped(node.name, size * WIDER, room, height > size * 2 ? 2 : 1);
  const first = height / 2 - ((lines.length - 1) * size * 1.1) / 2 + size * 0.36;
  return lines.map((text, at) => ({
    tag: 'text',
    attributes: {
      class: 'name',
      x: 22,
      y: first + at * size * 1.1,
      'font-family': FONT,
      'font-size': size,
      'font-weight': 600,
      fill: INK.name,
    },
    text,
  }));
}

/** How much larger a badge is drawn than close by. */
const FAR_BADGE = 1.7;

function farBadge(stance: StandingKey, { width, height }: ChartCard): Shape {
  const [x, y] = [width - FAR_BADGE * BADGE.width - 6, (height - FAR_BADGE * BADGE.height) / 2];
  return {
    tag: 'g',
    attributes: { transform: `translate(${x} ${y}) scale(${FAR_BADGE})` },
    parts: [badgeShape(stance, { x: 0, y: 0 })],
  };
}
