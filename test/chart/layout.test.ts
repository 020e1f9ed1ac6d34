import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from '../../src/chart/card.ts';
import { layout } from '../../src/chart/layout.ts';
import { everythingOpen } from '../../src/chart/walk.ts';
import type { ChartNode } from '../../src/protocol/chart.ts';
import { chartNode, charts } from '../support/chart-nodes.ts';

const people = (count: number, parent: string): ChartNode[] =>
  Array.from({ length: count }, (_, at) => chartNode({ id: `${parent}-${at}` }));

const overlap = (a: Card, b: Card): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test('no two cards lie on each other, and none outside the picture, whatever the organization', () => {
  fc.assert(
    fc.property(charts, roots => {
      const { cards, width, height } = layout(roots, everythingOpen);
      cards.forEach((card, at) => {
        expect(card.x).toBeGreaterThanOrEqual(0);
        expect(card.y).toBeGreaterThanOrEqual(0);
        expect(card.x + card.width).toBeLessThanOrEqual(width);
        expect(card.y + card.height).toBeLessThanOrEqual(height);
        for (const other of cards.slice(at + 1)) expect(overlap(card, other)).toBe(false);
      });
    }),
    { numRuns: 60 },
  );
});

test('every node has one card, after the one that it stands below', () => {
  fc.assert(
    fc.property(charts, roots => {
      const { cards } = layout(roots, everythingOpen);
      const count = (nodes: readonly ChartNode[]): number =>
        nodes.reduce((sum, node) => sum + 1 + count(node.children), 0);
      expect(cards.length).toBe(count(roots));
      cards.forEach((card, at) => {
        expect(card.parent ? cards.indexOf(card.parent) : -1).toBeLessThan(at);
        if (card.parent && card.parent.node.kind !== 'group') expect(card.y).toBeGreaterThan(card.parent.y);
      });
    }),
    { numRuns: 40 },
  );
});

test('what stands below a closed card is not drawn, and the card says that it can be opened', () => {
  const team = chartNode({ id: 'team', kind: 'team', children: people(3, 'team') });
  const { cards, lines } = layout([team], () => false);
  expect(cards.map(({ node, isOpen }) => [node.id, isOpen])).toEqual([['team', false]]);
  expect(lines).toEqual([]);
});

test('twelve people of a team stand in two columns and not in one row', () => {
  const team = chartNode({ id: 'team', kind: 'team', children: people(12, 'team') });
  const { cards } = layout([team], everythingOpen);
  const columns = new Set(cards.filter(({ isStacked }) => isStacked).map(({ x }) => x));
  expect(columns.size).toBe(2);
});

test('a line to what is only stated says so, and nothing connects what has no place', () => {
  const ann = chartNode({ id: 'ann', isStated: true });
  const bob = chartNode({ id: 'bob' });
  const tray = chartNode({ id: 'tray', kind: 'group', children: [chartNode({ id: 'cid' })] });
  const acme = chartNode({ id: 'acme', kind: 'account', children: [ann, bob, tray] });
  expect(layout([acme], everythingOpen).lines.map(({ isStated }) => isStated)).toEqual([true, false]);
});

test('a card tells its level, and where it stands among its neighbours', () => {
  const team = chartNode({ id: 'team', kind: 'team', children: people(2, 'team') });
  const told = layout([team], everythingOpen).cards.map(card => [card.level, card.position, card.siblings]);
  expect(told).toEqual([
    [1, 1, 1],
    [2, 1, 2],
    [2, 2, 2],
  ]);
});
