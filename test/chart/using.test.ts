import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesIn } from '../../src/chart/changes-in.ts';
import { nodesFound, pathTo } from '../../src/chart/layout/find-nodes.ts';
import { firstOpen } from '../../src/chart/layout/first-open.ts';
import { layout } from '../../src/chart/layout/layout.ts';
import { moveOf, typedTo } from '../../src/chart/layout/moves.ts';
import { wrapped, widthOf } from '../../src/chart/card/text-lines.ts';
import { fitted, firstLook, kept, revealing, zoomed } from '../../src/chart/layout/viewport.ts';
import { everythingOpen } from '../../src/chart/layout/walk.ts';
import { cardWords } from '../../src/chart/card/card-words.ts';
import { anyText, chartNode } from '../support/chart-nodes.ts';

const ANN = chartNode({ id: 'ann', name: 'Ann Bell', role: 'Engineer' });
const ZOE = chartNode({ id: 'zoe', name: 'Zoë Núñez', role: 'Head of Data' });
const DATA = chartNode({ id: 'data', kind: 'team', name: 'Data', children: [ANN, ZOE] });
const ACME = chartNode({ id: 'acme', kind: 'account', name: 'Acme', children: [DATA] });

test('somebody is found by any words of name and role, without accents', () => {
  const found = (query: string): string[] => nodesFound([ACME], query).map(({ id }) => id);
  expect(found('nunez')).toEqual(['zoe']);
  expect(found('data head')).toEqual(['zoe']);
  expect(found('data')).toEqual(['data', 'zoe']);
  expect(found('  ')).toEqual([]);
  expect(found('nobody')).toEqual([]);
});

test('what has to be opened to show somebody is all that stands above', () => {
  expect(pathTo([ACME], 'zoe').map(({ id }) => id)).toEqual(['acme', 'data']);
  expect(pathTo([ACME], 'acme')).toEqual([]);
});

test('arrows walk through the open tree, open and close', () => {
  const { cards } = layout([ACME], node => node.id === 'acme');
  const [acme, data] = cards;
  if (!acme || !data) throw new Error('Two cards are shown.');
  expect(moveOf('ArrowDown', cards, acme)).toEqual({ kind: 'go', to: data });
  expect(moveOf('ArrowDown', cards, data)).toBeUndefined();
  expect(moveOf('ArrowRight', cards, data)).toEqual({ kind: 'open', card: data });
  expect(moveOf('ArrowLeft', cards, data)).toEqual({ kind: 'go', to: acme });
  expect(moveOf('ArrowLeft', cards, acme)).toEqual({ kind: 'close', card: acme });
  expect(moveOf('End', cards, acme)).toEqual({ kind: 'go', to: data });
  expect(moveOf('x', cards, acme)).toBeUndefined();
});

test('typing the start of a name goes to the next one that starts so', () => {
  const { cards } = layout([ACME], everythingOpen);
  const at = (id: string) => cards.find(({ node }) => node.id === id) ?? cards[0];
  const from = at('acme');
  if (!from) throw new Error('There are cards.');
  expect(typedTo('a', cards, from)?.node.id).toBe('ann');
  expect(typedTo('ac', cards, from)?.node.id).toBe('acme');
  expect(typedTo('q', cards, from)).toBeUndefined();
});

test('of a large organization the upper levels are open at first, of a small one all', () => {
  expect(firstOpen([ACME])).toEqual(new Set(['acme', 'data']));
  const teams = Array.from({ length: 20 }, (_, team) =>
    chartNode({
      id: `t${team}`,
      kind: 'team',
      children: Array.from({ length: 100 }, (_, person) => chartNode({ id: `t${team}p${person}` })),
    }),
  );
  const open = firstOpen([chartNode({ id: 'big', kind: 'account', children: teams })]);
  expect(open.has('big')).toBe(true);
  expect(open.size).toBe(2);
});

test('a screen reader hears what others see by colour and dashes', () => {
  const words = cardWords(
    chartNode({
      id: 'x',
      name: 'Bo Lind',
      isCandidate: true,
      isStated: true,
      said: 'said by June Alder, 2026-01-02',
      change: { kind: 'moved', from: 'Data' },
    }),
  );
  expect(words).toBe('Bo Lind, person, no note yet, stated, said by June Alder, 2026-01-02, moved from Data');
});

test('changes are counted once, however many places somebody has', () => {
  const ref = { folder: '', entity: 'ben' };
  const places = ['a', 'b'].map(id => chartNode({ id, ref, change: { kind: 'joined' } }));
  expect(changesIn(places)).toBe('1 joined');
  expect(changesIn([ANN])).toBe('no changes');
});

test('a text never gets wider than its room, nor more lines than there is room for', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 40, max: 200 }), (text, width) => {
      const lines = wrapped(text, 13, width, 2);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(widthOf(line, 13)).toBeLessThanOrEqual(width + 20);
    }),
  );
  expect(wrapped('Head of Online Data Infrastructure', 11.5, 160, 2)).toEqual([
    'Head of Online Data',
    'Infrastructure',
  ]);
  expect(wrapped('Donaudampfschifffahrtsgesellschaft', 13, 100, 1)[0]).toMatch(/^Donau.*…$/);
});

const WINDOW = { width: 1000, height: 600 };

test('to fit, all of the chart is in sight, and nothing is larger than 100 %', () => {
  const { x, y, zoom } = fitted({ width: 4000, height: 900 }, WINDOW);
  expect(zoom).toBe(0.25);
  expect(x).toBe(0);
  expect(y).toBeLessThanOrEqual(0);
  expect(fitted({ width: 100, height: 100 }, WINDOW).zoom).toBe(1);
});

test('the first look at a large chart is at 100 %, with the top card in the middle', () => {
  const top = { x: 5000, y: 24, width: 200, height: 70 };
  expect(firstLook({ width: 10_000, height: 900 }, WINDOW, top)).toEqual({ x: 4600, y: 0, zoom: 1 });
});

test('zooming keeps the point below the pointer, and stays within limits', () => {
  const before = { x: 100, y: 50, zoom: 1 };
  const after = zoomed(before, 2, { x: 300, y: 200 });
  expect(after.x + 300 / after.zoom).toBeCloseTo(before.x + 300 / before.zoom);
  expect(after.y + 200 / after.zoom).toBeCloseTo(before.y + 200 / before.zoom);
  expect(zoomed(before, 1000, { x: 0, y: 0 }).zoom).toBe(2);
});

test('a card that is in sight moves nothing, another comes into sight', () => {
  const viewport = { x: 0, y: 0, zoom: 1 };
  expect(revealing(viewport, { x: 300, y: 200, width: 200, height: 70 }, WINDOW)).toEqual(viewport);
  const moved = revealing(viewport, { x: 1500, y: 200, width: 200, height: 70 }, WINDOW);
  expect(moved.x).toBe(740);
});

test('the chart cannot be pushed out of sight', () => {
  const lost = kept({ x: 99_999, y: -99_999, zoom: 1 }, { width: 800, height: 600 }, WINDOW);
  expect(lost).toEqual({ x: 720, y: -520, zoom: 1 });
});
