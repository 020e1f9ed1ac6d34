import type { ChartNode } from '../../protocol/chart.ts';
import { FONT, INK, type Shape } from '../shape.ts';
import { lettersOf, standingsOf, type StandingKey } from '../standing-words.ts';

/** In pixels at 100 %. */
export const BADGE = { width: 26, height: 16 } as const;

/** A shape of its own for each stance, so that colour is not all that tells them apart: up is for us, down against. */
const OUTLINES: Readonly<Record<string, string>> = {
  champion: 'M1 6.5L13 0.7L25 6.5V15.3H1Z',
  supporter: 'M8.2 0.7H17.8A7.3 7.3 0 0 1 17.8 15.3H8.2A7.3 7.3 0 0 1 8.2 0.7Z',
  neutral: 'M1 1H25V15H1Z',
  critic: 'M6.5 0.7H19.5L25.3 8L19.5 15.3H6.5L0.7 8Z',
  blocker: 'M1 0.7H25V9.5L13 15.3L1 9.5Z',
};
/** A tag with a corner cut off, for a buying role. */
const TAG = 'M1 1H19.5L25 6.5V15H1Z';
/** A bubble as of speech, for a contact. */
const BUBBLE =
  'M3 0.7H23A2.3 2.3 0 0 1 25.3 3V10.4A2.3 2.3 0 0 1 23 12.7H10.5L7 15.4V12.7H3A2.3 2.3 0 0 1 0.7 10.4V3A2.3 2.3 0 0 1 3 0.7Z';

/** Where the letters stand best in an outline that points up or down. */
const LETTERS: Readonly<Record<string, number>> = { champion: 13, blocker: 10.2 };

/** The badge of a stance, a buying role or a contact, from its upper left corner. */
export function badgeShape(key: StandingKey, place: { readonly x: number; readonly y: number }): Shape {
  const { of, value } = key;
  return {
    tag: 'g',
    attributes: {
      class: classOf(key),
      transform: `translate(${place.x} ${place.y})`,
    },
    parts: [
      {
        tag: 'path',
        attributes: {
          class: 'outline-of',
          d: outlineOf(key),
          fill: INK.card,
          stroke: inkOf(key),
          'stroke-width': 1.4,
          'stroke-linejoin': 'round',
        },
      },
      {
        tag: 'text',
        attributes: {
          class: 'letters',
          x: BADGE.width / 2,
          y: of === 'contact' ? 10.2 : of === 'stance' ? (LETTERS[value] ?? 11.3) : 11.5,
          fill: INK.name,
          'font-family': FONT,
          'font-size': 9.5,
          'font-weight': 600,
          'text-anchor': 'middle',
        },
        text: lettersOf(key),
      },
    ],
  };
}

function classOf({ of, value }: StandingKey): string {
  if (of === 'role') return 'badge role-badge';
  return of === 'stance' ? `badge stance ${value}` : `badge contact-${value}`;
}

function outlineOf({ of, value }: StandingKey): string {
  if (of === 'contact') return BUBBLE;
  return of === 'stance' ? (OUTLINES[value] ?? TAG) : TAG;
}

function inkOf({ of, value }: StandingKey): string {
  if (of === 'role') return INK.buyer;
  return (of === 'stance' ? STANCE_INK : CONTACT_INK)[value] ?? INK.quiet;
}

/** What is pressing has a colour. */
const CONTACT_INK: Readonly<Record<string, string>> = { left: INK.left, cooling: INK.moved };

/** The colour of a stance on paper; a neutral one has none. */
export const STANCE_INK: Readonly<Record<string, string>> = {
  champion: INK.joined,
  supporter: INK.joined,
  critic: INK.moved,
  blocker: INK.left,
};

/** A card has no room for more badges: what is less pressing stands in its words. */
const MOST = 3;

/** The badges of a card, one below the other at its right edge. */
export function badgeShapes(
  node: ChartNode,
  { width, height }: { readonly width: number; readonly height: number },
): Shape[] {
  const keys = standingsOf(node).slice(0, MOST);
  const step = BADGE.height + 6;
  const first = height / 2 - (keys.length * step - 6) / 2;
  return keys.map((key, at) => badgeShape(key, { x: width - BADGE.width - 8, y: first + at * step }));
}
