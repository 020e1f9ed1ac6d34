import { expect, test } from 'vitest';
import { chartOf } from '../support/chart-page.ts';
import { chartNode } from '../support/chart-nodes.ts';

const ann = chartNode({ id: 'ann', name: 'Ann Bell' });
const bob = chartNode({ id: 'bob', name: 'Bob Ash' });
const web = chartNode({ id: 'web', kind: 'team', name: 'Web', children: [ann, bob] });
const tray = chartNode({ id: 'tray', kind: 'group', name: 'Unplaced', children: [chartNode({ id: 'cem' })] });
const acme = chartNode({ id: 'acme', kind: 'account', name: 'Acme', children: [web, tray] });

const CARD = { name: 'Ann Bell', words: 'person', about: '', lines: [] };
/** As long as the pointer rests before a card is told. */
const REST = 350;

test('a click on a card opens its note, makes it the active one and gives the keys to the chart', async () => {
  const page = await chartOf([acme]);
  page.press('/');
  page.click(page.card('Ann Bell'));
  expect(page.said.at(-1)).toEqual({ type: 'open', id: 'ann' });
  expect(page.active).toBe('Ann Bell');
  expect(page.focused).toBe(page.chart);
});

test('a click on the button of a card, or on a group, opens and closes what stands below', async () => {
  const page = await chartOf([acme]);
  page.click(page.toggle('Web'));
  expect(page.cards).toContain('▸ Web');
  page.click(page.toggle('Web'));
  expect(page.cards).toContain('▾ Web');
  page.click(page.card('Unplaced'));
  expect(page.cards).toContain('▸ Unplaced');
  expect(page.said).toEqual([{ type: 'ask', params: {} }]);
});

test('a card that is opened or closed stays where it is on the screen', async () => {
  const page = await chartOf([acme]);
  const before = page.placeOf('Web');
  page.click(page.toggle('Web'));
  expect(page.placeOf('Web')).toEqual(before);
});

test('dragging moves the picture and opens nothing', async () => {
  const page = await chartOf([acme]);
  const before = page.placeOf('Ann Bell');
  const on = page.card('Ann Bell');
  page.pointer('pointerdown', on, { x: 100, y: 100, buttons: 1 });
  page.pointer('pointermove', page.chart, { x: 102, y: 101, buttons: 1 });
  expect(page.placeOf('Ann Bell')).toEqual(before);
  page.pointer('pointermove', page.chart, { x: 130, y: 90, buttons: 1 });
  page.pointer('pointerup', page.chart, { x: 130, y: 90 });
  expect(page.placeOf('Ann Bell')).toEqual({ x: before.x + 30, y: before.y - 10 });
  expect(page.said).toEqual([{ type: 'ask', params: {} }]);
  page.pointer('pointermove', page.chart, { x: 300, y: 300 });
  expect(page.placeOf('Ann Bell')).toEqual({ x: before.x + 30, y: before.y - 10 });
});

test('the wheel moves the picture, aside with Shift, and zooms with Ctrl', async () => {
  const page = await chartOf([acme]);
  const before = page.placeOf('Web');
  page.wheel(40);
  expect(page.placeOf('Web')).toEqual({ x: before.x, y: before.y - 40 });
  page.wheel(30, { shift: true });
  expect(page.placeOf('Web')).toEqual({ x: before.x - 30, y: before.y - 40 });
  page.wheel(-100, { ctrl: true });
  expect(page.zoom).toBe('140 %');
});

test('where the pointer rests on a card, it is told, and goes when the pointer does', async () => {
  const page = await chartOf([acme]);
  page.pointer('pointerover', page.card('Ann Bell'));
  page.pass(REST - 1);
  expect(page.said).toEqual([{ type: 'ask', params: {} }]);
  page.pass(1);
  expect(page.said.at(-1)).toEqual({ type: 'card', id: 'ann' });
  page.get({ type: 'card', id: 'ann', card: CARD });
  expect(page.texts('tooltip')).toEqual(['Ann Bell — person']);
  page.pointer('pointerleave', page.chart);
  expect(page.texts('tooltip')).toEqual([]);
});

test('a card is not told where the pointer only passes, drags, or rests on a group', async () => {
  const page = await chartOf([acme]);
  page.pointer('pointerover', page.card('Ann Bell'));
  page.pointer('pointerover', page.chart);
  page.pass(REST);
  page.pointer('pointerover', page.card('Bob Ash'), { buttons: 1 });
  page.pass(REST);
  page.pointer('pointerover', page.card('Unplaced'));
  page.pass(REST);
  expect(page.said).toEqual([{ type: 'ask', params: {} }]);
});

test('an answer that comes when the pointer is elsewhere is not shown', async () => {
  const page = await chartOf([acme]);
  page.pointer('pointerover', page.card('Ann Bell'));
  page.pass(REST);
  page.pointer('pointerover', page.card('Bob Ash'));
  page.get({ type: 'card', id: 'ann', card: CARD });
  expect(page.texts('tooltip')).toEqual([]);
});

test('a shown card goes when the picture moves below the pointer', async () => {
  const page = await chartOf([acme]);
  page.pointer('pointerover', page.card('Ann Bell'));
  page.pass(REST);
  page.get({ type: 'card', id: 'ann', card: CARD });
  page.wheel(40);
  expect(page.texts('tooltip')).toEqual([]);
});

test('from afar a card shows its name alone, and from further nothing but its box', async () => {
  const engineer = chartNode({ id: 'ann', name: 'Ann Bell', role: 'Engineer' });
  const page = await chartOf([
    chartNode({ id: 'acme', kind: 'account', name: 'Acme', children: [engineer] }),
  ]);
  const said = new Map<string, readonly string[]>();
  for (let times = 0; times < 10; times++) {
    said.set(page.zoom, page.linesOn('Ann Bell'));
    page.pressButton('Zoom out');
  }
  expect([said.get('100 %'), said.get('58 %'), said.get('40 %'), said.get('19 %')]).toEqual([
    ['Ann Bell', 'Engineer'],
    ['Ann Bell', 'Engineer'],
    ['Ann Bell'],
    [],
  ]);
  expect(page.cards).toContain('Ann Bell, Engineer');
});

test('of two thousand people only those in sight are drawn, and always the active one', async () => {
  const people = Array.from({ length: 2000 }, (_, at) => chartNode({ id: `p${at}`, name: `Person ${at}` }));
  const page = await chartOf([chartNode({ id: 'big', kind: 'account', name: 'Big', children: people })]);
  expect(page.active).toBe('Big, account');
  const drawn = page.all('treeitem').length;
  expect(drawn).toBeGreaterThan(10);
  expect(drawn).toBeLessThan(150);
  page.press('End');
  expect(page.active).toBe('Person 1999');
  expect(page.all('treeitem', 'Person 1999')).toHaveLength(1);
  page.wheel(-100_000);
  expect(page.active).toBe('Person 1999');
});

test('a card that slides under a resting pointer is not told before the pointer moves', async () => {
  const page = await chartOf([acme]);
  page.pointer('pointermove', page.chart, { x: 50, y: 50 });
  page.wheel(40);
  page.pointer('pointerover', page.card('Ann Bell'), { x: 50, y: 50 });
  page.pass(REST);
  expect(page.said).toEqual([{ type: 'ask', params: {} }]);
  page.pointer('pointermove', page.card('Ann Bell'), { x: 51, y: 50 });
  page.pass(REST);
  expect(page.said.at(-1)).toEqual({ type: 'card', id: 'ann' });
});

test('a card that is clicked stays where it is, though a part of it is out of sight', async () => {
  const page = await chartOf([acme]);
  page.wheel(60);
  const before = page.placeOf('Ann Bell');
  page.click(page.card('Ann Bell'));
  expect(page.placeOf('Ann Bell')).toEqual(before);
});
