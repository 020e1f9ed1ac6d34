import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout, type Picture } from '../../src/chart/layout/layout.ts';
import type { Line } from '../../src/chart/layout/lines.ts';
import { lineWithin } from '../../src/chart/layout/line-parts.ts';
import { PAPERS, roomOn } from '../../src/chart/export/paper.ts';
import { tilingOf } from '../../src/chart/export/tiles.ts';
import type { Box } from '../../src/chart/layout/viewport.ts';
import { everythingOpen } from '../../src/chart/layout/walk.ts';
import { charts } from '../support/chart-nodes.ts';
import { inventedChart } from '../support/invented-chart.ts';

/** How far the button hangs below a card. */
const BUTTON = 9;

test('each card stands whole on at least one page, whatever the chart', () => {
  fc.assert(
    fc.property(charts, fc.constantFrom(...PAPERS), (roots, paper) => {
      const picture = layout(roots, everythingOpen);
      const { tiles } = tilingOf(picture, paper);
      for (const card of picture.cards) {
        const whole = tiles.some(
          ({ box, part }) =>
            part.cards.includes(card) &&
            card.x >= box.x &&
            card.y >= box.y &&
            card.x + card.width <= box.x + box.width &&
            card.y + card.height + BUTTON <= box.y + box.height,
        );
        expect(whole, card.node.id).toBe(true);
      }
    }),
  );
});

test('pages are named by row and column, and have the shape of the room on the paper', () => {
  const { tiles, last, page } = tilingOf(layout(inventedChart(500), everythingOpen), 'a4');
  expect(tiles[0]?.name).toBe('A1');
  expect(tiles.at(-1)?.name.slice(0, 1)).toBe(last.slice(0, 1));
  const room = roomOn(page);
  for (const { box } of tiles) expect(box.width / box.height).toBeCloseTo(room.width / room.height);
});

test('a page on which nothing would be is left out, and the others keep their names', () => {
  const [one] = layout(inventedChart(1), everythingOpen).cards;
  if (!one) throw new Error('There is no card.');
  const far: Picture = { cards: [one, { ...one, x: 5000 }], lines: [], width: 5240, height: 200 };
  const { tiles, last } = tilingOf(far, 'letter');
  expect(last).toBe('A5');
  expect(tiles.map(({ name }) => name)).toEqual(['A1', 'A5']);
});

test('more rows than letters have two letters', () => {
  const [one] = layout(inventedChart(1), everythingOpen).cards;
  if (!one) throw new Error('There is no card.');
  expect(tilingOf({ cards: [one], lines: [], width: 300, height: 22_000 }, 'a4').last).toBe('AA1');
});

test('a curve is drawn on the pages that it crosses, and not in the corners beside it', () => {
  const line = { kind: 'across', isStated: false, left: 0, right: 1000, top: 0, bottom: 1000 } as const;
  const curve = { ...line, path: 'M0 0C300 0 700 1000 1000 1000' };
  const at = (x: number, y: number): Box => ({ x, y, width: 100, height: 100 });
  const isOn = (each: Line, box: Box): boolean => lineWithin(each, box) !== undefined;
  expect(isOn(curve, at(0, 0))).toBe(true);
  expect(isOn(curve, at(450, 450))).toBe(true);
  expect(isOn(curve, at(0, 800))).toBe(false);
  expect(isOn(curve, at(800, 0))).toBe(false);
  expect(isOn({ ...line, path: 'M0 0Q0 1000 1000 1000' }, at(0, 400))).toBe(true);
  expect(isOn({ ...line, path: 'M0 0V500H1000V1000' }, at(0, 900))).toBe(true);
});

test('of a curve a page has the part that it shows, and a little around it', () => {
  const line = { kind: 'across', isStated: true, left: 0, right: 1000, top: 0, bottom: 1000 } as const;
  const straight = { ...line, path: 'M0 0C333.3 333.3 666.7 666.7 1000 1000' };
  const part = lineWithin(straight, { x: 450, y: 450, width: 100, height: 100 });
  expect(part).toEqual({ ...straight, path: 'M437.5 437.5C479.2 479.2 520.8 520.8 562.5 562.5' });
  expect(lineWithin(straight, { x: 0, y: 0, width: 1000, height: 1000 })).toBe(straight);
});
