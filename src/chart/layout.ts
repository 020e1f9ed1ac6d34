import { hierarchy, tree } from 'd3-hierarchy';
import type { ChartNode } from '../protocol/chart.ts';
import { CARD, GROUP, type Card } from './card.ts';
import { lineBetween, type Line } from './lines.ts';
import { inColumns, type Item } from './tree-columns.ts';
import { teamColours } from './team-colours.ts';

/** Pixels at 100 %. */
const GAP = { x: 36, y: 30, section: 44 } as const;
/** How far a card in a column stands to the right, to leave room for the line beside it. */
const INDENT = 8;
const MARGIN = 24;
/** A group is at least as wide as this many columns, however narrow the chart above it is. */
const FEWEST_COLUMNS = 4;

export interface Picture {
  /** In the order of the tree, each before what stands below it. */
  readonly cards: readonly Card[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly isStacked: boolean;
}

/** Lays the chart out; `isOpen` says of a node with children whether they are shown. */
export function layout(roots: readonly ChartNode[], isOpen: (node: ChartNode) => boolean): Picture {
  const places = new Map<string, Place>();
  const shown = (node: ChartNode): readonly ChartNode[] => (isOpen(node) ? node.children : []);
  const below = (node: ChartNode): readonly ChartNode[] => shown(node).filter(({ kind }) => kind !== 'group');
  const extent = { width: 0, height: 0 };

  /** Places trees side by side, this far below all that has been placed. */
  const add = (item: Item, gap: number): void => {
    const found = placed(item, extent.height === 0 ? 0 : extent.height + gap);
    for (const [id, place] of found.places) places.set(id, place);
    extent.width = Math.max(extent.width, found.width);
    extent.height = found.height;
  };
  const addGroup = (group: ChartNode): void => {
    const y = extent.height === 0 ? 0 : extent.height + GAP.section;
    places.set(group.id, { x: 0, y, isStacked: false });
    extent.height = y + GROUP.height;
    extent.width = Math.max(extent.width, GROUP.width);
    const columns = Math.max(FEWEST_COLUMNS, Math.floor((extent.width + GAP.x) / (CARD.width + GAP.x)));
    const tops = below(group);
    if (tops.length > 0)
      add(
        inColumns(undefined, tops, below, count => Math.ceil(count / columns)),
        GAP.y,
      );
  };

  for (const section of sectionsOf(roots)) {
    add(inColumns(undefined, section, below), GAP.section);
    for (const top of section) for (const node of shown(top)) if (node.kind === 'group') addGroup(node);
  }
  for (const root of roots) if (root.kind === 'group') addGroup(root);

  const cards = cardsOf(roots, shown, places);
  return {
    cards,
    lines: cards.flatMap(card => lineBetween(card.parent, card) ?? []),
    width: extent.width + 2 * MARGIN,
    height: extent.height + 2 * MARGIN,
  };
}

/** Each account has a section of its own; teams and people outside any account stand side by side. */
function sectionsOf(roots: readonly ChartNode[]): ChartNode[][] {
  const trees = roots.filter(({ kind }) => kind !== 'group');
  const outside = trees.filter(({ kind }) => kind !== 'account');
  const accounts = trees.filter(({ kind }) => kind === 'account').map(account => [account]);
  return outside.length === 0 ? accounts : [...accounts, outside];
}

function placed(
  item: Item,
  top: number,
): { readonly places: Map<string, Place>; readonly width: number; readonly height: number } {
  const row = CARD.height + GAP.y;
  const arrange = tree<Item>()
    .nodeSize([CARD.width + GAP.x, row])
    .separation((one, other) => (one.parent === other.parent ? 1 : 1.12));
  const nodes = arrange(hierarchy(item, ({ kids }) => kids)).descendants();
  const drawn = nodes.filter(({ data }) => data.node !== undefined);
  const left = drawn.reduce((least, { x }) => Math.min(least, x), Infinity);
  const places = new Map<string, Place>();
  let width = 0;
  let height = top;
  for (const { data, x, y } of drawn) {
    if (!data.node) continue;
    const place = {
      x: Math.round(x - left) + (data.isStacked ? INDENT : 0),
      y: top + y - row,
      isStacked: data.isStacked,
    };
    places.set(data.node.id, place);
    width = Math.max(width, place.x + CARD.width);
    height = Math.max(height, place.y + CARD.height);
  }
  return { places, width, height };
}

function cardsOf(
  roots: readonly ChartNode[],
  shown: (node: ChartNode) => readonly ChartNode[],
  places: ReadonlyMap<string, Place>,
): Card[] {
  const colours = teamColours(roots);
  const cards: Card[] = [];
  const add = (nodes: readonly ChartNode[], parent: Card | undefined): void =>
    nodes.forEach((node, at) => {
      const place = places.get(node.id);
      if (!place) return;
      const below = shown(node);
      const card: Card = {
        node,
        x: place.x + MARGIN,
        y: place.y + MARGIN,
        ...(node.kind === 'group' ? GROUP : CARD),
        parent,
        level: (parent?.level ?? 0) + 1,
        position: at + 1,
        siblings: nodes.length,
        isOpen: node.children.length === 0 ? undefined : below.length > 0,
        isStacked: place.isStacked,
        colour: colours.get(node.id),
      };
      cards.push(card);
      add(below, card);
    });
  add(roots, undefined);
  return cards;
}
