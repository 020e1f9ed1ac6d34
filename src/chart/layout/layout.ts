import type { ChartNode } from '../../protocol/chart.ts';
import { CARD_SIZE, GROUP, type ChartCard } from '../card/card.ts';
import { lineAcross, lineBetween, linesOfInfluence, type Line } from './lines.ts';
import { arranged, GAP, type CardPlace } from './shelves.ts';
import { inColumns, type TreeItem } from './tree-columns.ts';
import { TEAM_INK } from '../shape.ts';

/** Pixels at 100 % between accounts, and above a group. */
const SECTION = 44;
const MARGIN = 24;
/** A group is at least as wide as this many columns, however narrow the chart above it is. */
const FEWEST_COLUMNS = 4;

export interface Picture {
  /** In the order of the tree, each before what stands below it. */
  readonly cards: readonly ChartCard[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/**
 * Lays the chart out; `isOpen` says of a node with children whether they are shown, `withInfluence` whether lines lead to
 * whom somebody influences.
 */
export function layout(
  roots: readonly ChartNode[],
  isOpen: (node: ChartNode) => boolean,
  withInfluence = false,
): Picture {
  const places = new Map<string, CardPlace>();
  const shown = (node: ChartNode): readonly ChartNode[] => (isOpen(node) ? node.children : []);
  const below = (node: ChartNode): readonly ChartNode[] => shown(node).filter(({ kind }) => kind !== 'group');
  const extent = { width: 0, height: 0 };

  /** Places trees side by side, this far below all that has been placed. */
  const add = (item: TreeItem, gap: number): void => {
    const top = extent.height === 0 ? 0 : extent.height + gap;
    const block = arranged(item);
    for (const [id, place] of block.places) places.set(id, { ...place, y: place.y + top });
    extent.width = Math.max(extent.width, block.width);
    extent.height = top + block.height;
  };
  const addGroup = (group: ChartNode): void => {
    const y = extent.height === 0 ? 0 : extent.height + SECTION;
    places.set(group.id, { x: 0, y, isStacked: false, rail: undefined });
    extent.height = y + GROUP.height;
    extent.width = Math.max(extent.width, GROUP.width);
    const columns = Math.max(FEWEST_COLUMNS, Math.floor((extent.width + GAP.x) / (CARD_SIZE.width + GAP.x)));
    const tops = below(group);
    if (tops.length > 0)
      add(
        inColumns(undefined, tops, below, count => Math.ceil(count / columns)),
        GAP.y,
      );
  };

  for (const section of sectionsOf(roots)) {
    add(inColumns(undefined, section, below), SECTION);
    for (const top of section) for (const node of shown(top)) if (node.kind === 'group') addGroup(node);
  }
  for (const root of roots) if (root.kind === 'group') addGroup(root);

  const cards = cardsOf(roots, shown, places);
  return {
    cards,
    lines: [
      ...cards.flatMap(card => lineBetween(card.parent, card) ?? []),
      ...linesAcross(cards),
      ...(withInfluence ? influenceAmong(cards) : []),
    ],
    width: extent.width + 2 * MARGIN,
    height: extent.height + 2 * MARGIN,
  };
}

/** The lines to managers that stand elsewhere, as far as both cards are shown. */
function linesAcross(cards: readonly ChartCard[]): Line[] {
  const byId = new Map(cards.map(card => [card.node.id, card]));
  return cards.flatMap(card => {
    const manager = card.node.across && byId.get(card.node.across.to);
    return manager ? [lineAcross(manager, card)] : [];
  });
}

/** The lines from people to whom they influence, as far as both cards are shown. */
function influenceAmong(cards: readonly ChartCard[]): Line[] {
  const byId = new Map(cards.map(card => [card.node.id, card]));
  return cards.flatMap(from =>
    (from.node.influences ?? []).flatMap(id => {
      const to = byId.get(id);
      return to ? linesOfInfluence(from, to) : [];
    }),
  );
}

/** Each account has a section of its own; teams and people outside any account stand side by side. */
function sectionsOf(roots: readonly ChartNode[]): ChartNode[][] {
  const trees = roots.filter(({ kind }) => kind !== 'group');
  const outside = trees.filter(({ kind }) => kind !== 'account');
  const accounts = trees.filter(({ kind }) => kind === 'account').map(account => [account]);
  return outside.length === 0 ? accounts : [...accounts, outside];
}

function cardsOf(
  roots: readonly ChartNode[],
  shown: (node: ChartNode) => readonly ChartNode[],
  places: ReadonlyMap<string, CardPlace>,
): ChartCard[] {
  const cards: ChartCard[] = [];
  const add = (nodes: readonly ChartNode[], parent: ChartCard | undefined): void =>
    nodes.forEach((node, at) => {
      const place = places.get(node.id);
      if (!place) return;
      const below = shown(node);
      const card: ChartCard = {
        node,
        x: place.x + MARGIN,
        y: place.y + MARGIN,
        ...(node.kind === 'group' ? GROUP : CARD_SIZE),
        parent,
        level: (parent?.level ?? 0) + 1,
        position: at + 1,
        siblings: nodes.length,
        isOpen: node.children.length === 0 ? undefined : below.length > 0,
        isStacked: place.isStacked,
        rail: place.rail === undefined ? undefined : place.rail + MARGIN,
        colour: node.team === undefined ? undefined : node.team % TEAM_INK.length,
      };
      cards.push(card);
      add(below, card);
    });
  add(roots, undefined);
  return cards;
}
