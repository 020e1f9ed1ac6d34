import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChartCard } from '../../src/chart/card/card.ts';
import { layout } from '../../src/chart/layout/layout.ts';
import { everythingOpen } from '../../src/chart/layout/walk.ts';
import type { ChartNode } from '../../src/protocol/chart.ts';
import { chartNode, charts } from '../support/chart-nodes.ts';
import { runs } from '../support/runs.ts';

const people = (count: number, parent: string): ChartNode[] =>
  Array.from({ length: count }, (_, at) => chartNode({ id: `${parent}-${at}` }));

const overlap = (a: ChartCard, b: ChartCard): boolean =>
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
    runs(60),
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
    runs(40),
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

test('a line across joins the sides of two cards within its box, wherever they stand', () => {
  const people = Array.from({ length: 9 }, (_, at) =>
    chartNode({ id: `p${at}`, across: { to: 'boss', isStated: at === 0 } }),
  );
  const team = (id: string, children: ChartNode[]): ChartNode => chartNode({ id, kind: 'team', children });
  const acme = chartNode({
    id: 'acme',
    kind: 'account',
    children: [
      team('a', people.slice(0, 4)),
      team('b', [chartNode({ id: 'boss' })]),
      team('c', people.slice(4)),
    ],
  });
  const { lines, cards } = layout([acme], everythingOpen);
  const across = lines.filter(({ kind }) => kind === 'across');
  expect(across.map(({ isStated }) => isStated)).toEqual(people.map((_, at) => at === 0));
  const sides = new Set(
    cards.flatMap(({ x, y, width, height }) =>
      [x, x + width].map(side => `${side} ${Math.round(y + height / 2)}`),
    ),
  );
  for (const { path, left, right, top, bottom } of across) {
    const [, start = '', end = ''] = /^M(\S+ \S+)C.* (\S+ \S+)$/.exec(path) ?? [];
    expect([sides.has(start), sides.has(end)]).toEqual([true, true]);
    for (const [x = NaN, y = NaN] of [start, end].map(point => point.split(' ').map(Number))) {
      expect(x >= left && x <= right).toBe(true);
      expect(y >= top && y <= bottom).toBe(true);
    }
  }
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

/** The corners of a line, from its start on. */
function cornersOf(path: string): { x: number; y: number }[] {
  const corners: { x: number; y: number }[] = [];
  let [x, y] = [0, 0];
  for (const [, way, first, second] of path.matchAll(/([MHV])(-?\d+)(?: (-?\d+))?/g)) {
    if (way === 'M') [x, y] = [Number(first), Number(second)];
    else if (way === 'H') x = Number(first);
    else y = Number(first);
    corners.push({ x, y });
  }
  return corners;
}

test('each line leads from the lower edge of a card to the upper or left edge of one below it, within its box', () => {
  let lines = 0;
  const isClose = (one: number, other: number): boolean => Math.abs(one - other) <= 1;
  fc.assert(
    fc.property(charts, roots => {
      const picture = layout(roots, everythingOpen);
      const below = picture.cards.filter(({ parent, node }) => {
        return parent && parent.node.kind !== 'group' && node.kind !== 'group';
      });
      expect(picture.lines.length).toBe(below.length);
      below.forEach((card, at) => {
        const { parent } = card;
        const line = picture.lines[at];
        if (!parent || !line) throw new Error('A card below another has a line.');
        const corners = cornersOf(line.path);
        const [start, end] = [corners[0], corners.at(-1)];
        if (!start || !end) throw new Error('A line has a start and an end.');
        lines += 1;
        expect(isClose(start.x, parent.x + parent.width / 2) && start.y === parent.y + parent.height).toBe(
          true,
        );
        const isAtTop = end.y === card.y && isClose(end.x, card.x + card.width / 2);
        const isAtSide = isClose(end.x, card.x) && isClose(end.y, card.y + card.height / 2);
        expect([card.node.id, card.isStacked ? isAtSide : isAtTop]).toEqual([card.node.id, true]);
        for (const { x, y } of corners)
          expect(x >= line.left && x <= line.right && y >= line.top && y <= line.bottom).toBe(true);
      });
    }),
    runs(60),
  );
  expect(lines).toBeGreaterThan(100);
});

test('each account stands below the one before, and what has no place below its account', () => {
  const account = (id: string): ChartNode =>
    chartNode({
      id,
      kind: 'account',
      children: [
        ...people(2, id),
        chartNode({ id: `${id}-tray`, kind: 'group', children: people(5, `${id}-tray`) }),
      ],
    });
  const { cards } = layout([account('a'), account('b')], everythingOpen);
  const topOf = (id: string): number => cards.find(({ node }) => node.id === id)?.y ?? NaN;
  const tops = ['a', 'a-0', 'a-tray', 'a-tray-0', 'b', 'b-0', 'b-tray', 'b-tray-0'].map(topOf);
  expect(tops).toEqual(tops.toSorted((one, other) => one - other));
  expect(new Set(tops).size).toBe(tops.length);
  // Five without a place stand in rows of four.
  expect([0, 1, 2, 3, 4].map(at => topOf(`a-tray-${at}`) - topOf('a-tray-0'))).not.toContain(NaN);
});

test('what would be wider than can be read is cut into rows, each with a line of its own down to it', () => {
  const teams = Array.from({ length: 20 }, (_, at) =>
    chartNode({
      id: `t${at}`,
      kind: 'team',
      children: Array.from({ length: 3 }, (_, lead) =>
        chartNode({ id: `t${at}l${lead}`, children: people(2, `t${at}l${lead}`) }),
      ),
    }),
  );
  const acme = chartNode({ id: 'acme', kind: 'account', children: teams });
  const { cards, lines, width } = layout([acme], everythingOpen);
  const ofTeams = cards.filter(({ node }) => node.kind === 'team');
  const rows = new Set(ofTeams.map(({ y }) => y));
  expect(rows.size).toBeGreaterThan(1);
  expect(width).toBeLessThan(ofTeams.length * 3 * 216);
  const firstRow = Math.min(...rows);
  for (const team of ofTeams)
    expect([team.node.id, team.rail !== undefined]).toEqual([team.node.id, team.y > firstRow]);
  expect(lines).toHaveLength(cards.length - 1);
});

test('one lead stands before the columns of the others', () => {
  const lead = chartNode({ id: 'lead', isLead: true, children: people(1, 'lead') });
  const team = chartNode({ id: 'team', kind: 'team', children: [lead, ...people(4, 'team')] });
  const { cards } = layout([team], everythingOpen);
  const leftOf = (id: string): number => cards.find(({ node }) => node.id === id)?.x ?? NaN;
  for (const { id } of people(4, 'team')) expect(leftOf(id)).toBeGreaterThan(leftOf('lead'));
});
