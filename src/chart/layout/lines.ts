import type { ChartCard } from '../card/card.ts';

/** A line from a card down to one below it, as the `d` of an SVG path, with the box that it lies in. */
export interface Line {
  readonly path: string;
  /**
   * `tree`: to what stands below. `across`: to who stands elsewhere, which is dotted. `influence`: to whom somebody
   * influences, and `arrow`: its end.
   */
  readonly kind: 'tree' | 'across' | 'influence' | 'arrow';
  /** What is only stated is dashed. */
  readonly isStated: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far below a card its line turns aside, and how far beside a column it runs. */
const BUS = 15;
const RAIL = 13;

/**
 * The line to a card, undefined where none is drawn: to what stands at the top, and out of a group. Lines of one parent
 * start alike, so that dashes which lie on each other do not fill each other's gaps.
 */
export function lineBetween(parent: ChartCard | undefined, card: ChartCard): Line | undefined {
  if (!parent || parent.node.kind === 'group' || card.node.kind === 'group') return undefined;
  const x = Math.round(parent.x + parent.width / 2);
  const top = parent.y + parent.height;
  const bus = top + BUS;
  const to = card.isStacked
    ? { x: Math.round(card.x - RAIL), y: Math.round(card.y + card.height / 2) }
    : { x: Math.round(card.x + card.width / 2), y: card.y };
  const down = card.rail === undefined ? '' : `H${card.rail}V${card.y - BUS}`;
  const aside = to.x === x && down === '' ? '' : `H${to.x}`;
  const end = card.isStacked ? `H${Math.round(card.x)}` : '';
  return {
    path: `M${x} ${top}V${bus}${down}${aside}V${to.y}${end}`,
    kind: 'tree',
    isStated: card.node.isStated,
    left: Math.min(x, to.x, card.rail ?? x),
    right: Math.max(x, to.x, card.x),
    top,
    bottom: to.y,
  };
}

/** How far a line across swings out beside the cards that it joins. */
const SWING = 46;

/**
 * The line from a manager to somebody who stands elsewhere: a curve between the sides of the two cards that look at each
 * other, or, where one stands above the other, from left side to left side around what is between them.
 */
export function lineAcross(manager: ChartCard, card: ChartCard): Line {
  const isRight = card.x >= manager.x + manager.width;
  const isLeft = card.x + card.width <= manager.x;
  const from = { x: isRight ? manager.x + manager.width : manager.x, y: middle(manager) };
  const to = { x: isLeft ? card.x + card.width : card.x, y: middle(card) };
  const [out, into] = isRight ? [SWING, -SWING] : isLeft ? [-SWING, SWING] : [-SWING, -SWING];
  const points = [from.x, from.x + out, to.x + into, to.x];
  return {
    path: `M${from.x} ${from.y}C${from.x + out} ${from.y} ${to.x + into} ${to.y} ${to.x} ${to.y}`,
    kind: 'across',
    isStated: card.node.across?.isStated === true,
    left: Math.min(...points),
    right: Math.max(...points),
    top: Math.min(from.y, to.y),
    bottom: Math.max(from.y, to.y),
  };
}

/** How far a line of influence bends aside from the straight way, as a part of it, and its arrow's length. */
const BEND = 0.14;
const ARROW = 7;

/**
 * The line from somebody to whom that person influences: an arc from border to border, bent to one side so that the two
 * of people who influence each other do not lie on one another, and its arrow.
 */
export function linesOfInfluence(from: ChartCard, to: ChartCard): Line[] {
  const [start, end] = [centreOf(from), centreOf(to)];
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const bend = { x: start.x + dx / 2 - dy * BEND, y: start.y + dy / 2 + dx * BEND };
  const [a, b] = [borderTowards(from, bend), borderTowards(to, bend)];
  const angle = Math.atan2(b.y - bend.y, b.x - bend.x);
  const feather = (turn: number): string => {
    const x = b.x - ARROW * Math.cos(angle + turn);
    const y = b.y - ARROW * Math.sin(angle + turn);
    return `M${round(x)} ${round(y)}L${round(b.x)} ${round(b.y)}`;
  };
  const box = {
    isStated: false,
    left: Math.min(a.x, b.x, bend.x) - ARROW,
    right: Math.max(a.x, b.x, bend.x) + ARROW,
    top: Math.min(a.y, b.y, bend.y) - ARROW,
    bottom: Math.max(a.y, b.y, bend.y) + ARROW,
  };
  const curve = `M${round(a.x)} ${round(a.y)}Q${round(bend.x)} ${round(bend.y)} ${round(b.x)} ${round(b.y)}`;
  return [
    { path: curve, kind: 'influence', ...box },
    { path: feather(0.5) + feather(-0.5), kind: 'arrow', ...box },
  ];
}

const round = (number: number): number => Math.round(number * 10) / 10;

interface Point {
  readonly x: number;
  readonly y: number;
}

const centreOf = ({ x, y, width, height }: ChartCard): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Where the way from the middle of a card to a point leaves the card. */
function borderTowards(card: ChartCard, to: Point): Point {
  const centre = centreOf(card);
  const [dx, dy] = [to.x - centre.x, to.y - centre.y];
  const part = Math.min(
    dx === 0 ? Infinity : (card.width / 2 + 3) / Math.abs(dx),
    dy === 0 ? Infinity : (card.height / 2 + 3) / Math.abs(dy),
    1,
  );
  return { x: centre.x + dx * part, y: centre.y + dy * part };
}

const middle = ({ y, height }: ChartCard): number => Math.round(y + height / 2);
