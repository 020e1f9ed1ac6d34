import { BADGE, badgeShapes } from './badges.ts';
import type { ChartCard } from './card.ts';
import { changeOf, contactOf, countsOf, elsewhereOf, roleOf } from './card-words.ts';
import { cardsBelow } from '../layout/folded.ts';
import { iconShape } from './icons.ts';
import { FONT, INK, TEAM_INK, type Shape } from '../shape.ts';
import { standingsOf } from '../standing-words.ts';
import { wrapped, widthOf } from './text-lines.ts';

const SIZE = { name: 13, role: 11.5, meta: 11, line: 16.5 } as const;
const TEXT_LEFT = 40;
const PADDING = 10;

/** A card as shapes, in pixels from its upper left corner. */
export function shapesOf(card: ChartCard): Shape[] {
  const { node } = card;
  if (node.kind === 'group') return [...groupShapes(card), ...toggleShapes(card)];
  return [
    boxOf(card),
    ...(card.colour === undefined ? [] : [barOf(card, card.colour)]),
    icon(card, 16, (card.height - 16) / 2),
    ...texts(card),
    ...badgeShapes(node, card),
    ...toggleShapes(card),
  ];
}

/** What a style sheet needs to know of a card. */
export function classesOf({ node, colour }: ChartCard): string {
  return [
    'card',
    node.kind,
    node.isCandidate ? 'candidate' : '',
    node.isPlaceholder ? 'placeholder' : '',
    node.change ? node.change.kind : '',
    colour === undefined ? '' : `team-${colour}`,
  ]
    .filter(name => name !== '')
    .join(' ');
}

const TINTED: readonly string[] = ['team', 'account', 'organization'];

function boxOf({ node, width, height }: ChartCard): Shape {
  const { change } = node;
  return {
    tag: 'rect',
    attributes: {
      class: 'box',
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      rx: node.kind === 'system' ? 2 : 7,
      fill: TINTED.includes(node.kind) ? INK.teamCard : INK.card,
      stroke: change ? INK[change.kind] : INK.border,
      'stroke-width': change ? 2 : 1,
      ...(node.isPlaceholder && {
        'stroke-dasharray': '1.5 3',
        'stroke-width': 1.8,
        'stroke-linecap': 'round',
      }),
    },
  };
}

const barOf = ({ node, height }: ChartCard, colour: number): Shape => ({
  tag: 'rect',
  attributes: {
    class: 'bar',
    x: 6,
    y: 9,
    width: node.kind === 'team' ? 4 : 3,
    height: height - 18,
    rx: 1.5,
    fill: TEAM_INK[colour] ?? INK.border,
  },
});

const icon = ({ node }: ChartCard, x: number, y: number): Shape => ({
  tag: 'path',
  attributes: {
    class: 'icon',
    d: iconShape(node),
    transform: `translate(${x} ${y})`,
    fill: 'none',
    stroke: INK.quiet,
    'stroke-width': 1.25,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  },
});

interface Row {
  readonly className: 'name' | 'role' | 'meta';
  readonly text: string;
}

/**
 * At most three lines: the name first, then a change, the role, and where there is room left the contact, what leads
 * elsewhere or the counts.
 */
function rowsOf(card: ChartCard): Row[] {
  const { node, width } = card;
  const badges = standingsOf(node).length > 0 ? BADGE.width + 4 : 0;
  const room = width - TEXT_LEFT - PADDING - badges;
  const rows = (className: Row['className'], text: string, most: number): Row[] => {
    // Semibold letters are wider.
    const size = className === 'name' ? SIZE.name * 1.06 : SIZE[className];
    return wrapped(text, size, room, most).map(line => ({ className, text: line }));
  };
  const role = roleOf(node);
  // A change comes before the contact, and what was asked for before the rest.
  const third = rows('meta', changeOf(node) || contactOf(node), 1);
  const name = rows('name', node.name, role === '' ? 3 - third.length : 2);
  const second = rows('role', role, 3 - third.length - name.length);
  const left = 3 - third.length - name.length - second.length;
  const more = third.length > 0 ? [] : rows('meta', elsewhereOf(node) || countsOf(node), Math.min(left, 1));
  return [...name, ...second, ...third, ...more];
}

function texts(card: ChartCard): Shape[] {
  const rows = rowsOf(card);
  const first = card.height / 2 - ((rows.length - 1) * SIZE.line) / 2 + 4.5;
  return rows.map(({ className, text }, at) =>
    textShape(text, className, { x: TEXT_LEFT, y: first + at * SIZE.line }, lookOf(card, className)),
  );
}

/** The name of whom no note defines is slanted. */
function lookOf({ node }: ChartCard, className: Row['className']): TextLook {
  if (className === 'name')
    return { fill: INK.name, ...(node.isCandidate && { 'font-style': 'italic' as const }) };
  return { fill: className === 'meta' && node.change ? INK[node.change.kind] : INK.quiet };
}

interface TextLook {
  readonly fill: string;
  readonly 'font-style'?: 'italic';
}

const textShape = (
  text: string,
  className: Row['className'],
  place: { readonly x: number; readonly y: number },
  look: TextLook,
): Shape => ({
  tag: 'text',
  attributes: {
    class: className,
    ...place,
    ...look,
    'font-family': FONT,
    'font-size': SIZE[className],
    ...(className === 'name' && { 'font-weight': 600 }),
  },
  text,
});

function groupShapes(card: ChartCard): Shape[] {
  const { node, height } = card;
  const words = `${node.name} (${node.children.length})`;
  const [text = ''] = wrapped(words, SIZE.name * 1.06, card.width - TEXT_LEFT - 4 * PADDING, 1);
  return [
    {
      tag: 'rect',
      attributes: {
        class: 'box',
        x: 0.5,
        y: 0.5,
        width: card.width - 1,
        height: height - 1,
        rx: 4,
        fill: INK.teamCard,
      },
    },
    icon(card, 12, (height - 16) / 2),
    textShape(text, 'name', { x: 36, y: height / 2 + 4.5 }, { fill: INK.name }),
  ];
}

const TOGGLE = { height: 18, size: 11 } as const;

/** The button on the lower edge: “−” to close, “+12” to open, with how many cards are folded below. */
function toggleShapes({ node, isOpen, width, height }: ChartCard): Shape[] {
  if (isOpen === undefined) return [];
  const text = isOpen ? '−' : `+${cardsBelow(node)}`;
  const wide = Math.max(TOGGLE.height, widthOf(text, TOGGLE.size) + 12);
  const x = node.kind === 'group' ? width - wide - 8 : (width - wide) / 2;
  const y = node.kind === 'group' ? (height - TOGGLE.height) / 2 : height - TOGGLE.height / 2;
  return [
    {
      tag: 'g',
      attributes: { class: 'toggle', transform: `translate(${x} ${y})` },
      parts: [
        {
          tag: 'rect',
          attributes: {
            class: 'knob',
            x: 0.5,
            y: 0.5,
            width: wide - 1,
            height: TOGGLE.height - 1,
            rx: TOGGLE.height / 2,
            fill: INK.paper,
            stroke: INK.border,
          },
        },
        {
          tag: 'text',
          attributes: {
            class: 'sign',
            x: wide / 2,
            y: TOGGLE.height / 2 + 4,
            fill: INK.quiet,
            'font-family': FONT,
            'font-size': TOGGLE.size,
            'text-anchor': 'middle',
          },
          text,
        },
      ],
    },
  ];
}
