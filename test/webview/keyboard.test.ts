import { expect, test } from 'vitest';
import { chartOf, type ChartPage } from '../support/chart-page.ts';
import { chartNode } from '../support/chart-nodes.ts';

const ann = chartNode({ id: 'ann', name: 'Ann Bell', isLead: true, role: 'Head of Data' });
const ada = chartNode({ id: 'ada', name: 'Ada Park' });
const data = chartNode({ id: 'data', kind: 'team', name: 'Data', people: 2, children: [ann, ada] });
const cem = chartNode({ id: 'cem', name: 'Cem Oz' });
const unplaced = chartNode({ id: 'tray', kind: 'group', name: 'Unplaced', children: [cem] });
const acme = chartNode({ id: 'acme', kind: 'account', name: 'Acme', people: 3, children: [data, unplaced] });

const keys = (page: ChartPage, names: string): void => names.split(' ').forEach(key => page.press(key));

test('the chart has the focus at once, and its top card is the active one', async () => {
  const page = await chartOf([acme]);
  expect(page.focused).toBe(page.chart);
  expect(page.cards).toBe(`* ▾ Acme, account, 3 people
    ▾ Data, team, 2 people
      Ann Bell, lead · Head of Data
      Ada Park
    ▾ Unplaced
      Cem Oz`);
});

test('arrow keys, Home and End move from card to card', async () => {
  const page = await chartOf([acme]);
  const walk = ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'End', 'Home', 'ArrowUp'];
  const at = walk.map(key => {
    page.press(key);
    return `${key}: ${page.active.split(',')[0]}`;
  });
  expect(at).toEqual([
    'ArrowDown: Data',
    'ArrowRight: Ann Bell',
    'ArrowDown: Ada Park',
    'ArrowUp: Ann Bell',
    'ArrowLeft: Data',
    'End: Cem Oz',
    'Home: Acme',
    'ArrowUp: Acme',
  ]);
});

test('left closes a card, and right opens it again', async () => {
  const page = await chartOf([acme]);
  keys(page, 'ArrowDown ArrowLeft');
  expect(page.cards).toBe(`  ▾ Acme, account, 3 people
*   ▸ Data, team, 2 people
    ▾ Unplaced
      Cem Oz`);
  page.press('ArrowRight');
  expect(page.cards).toContain('*   ▾ Data, team, 2 people\n      Ann Bell');
});

test('Enter opens the note of the active card, and a group instead', async () => {
  const page = await chartOf([acme]);
  keys(page, 'ArrowDown Enter');
  expect(page.said.at(-1)).toEqual({ type: 'open', id: 'data' });
  page.type('un');
  page.press('Enter');
  expect(page.cards).toContain('*   ▸ Unplaced');
  expect(page.said.at(-1)).toEqual({ type: 'open', id: 'data' });
});

test('typed letters go to the next card that starts so; after a rest they begin anew', async () => {
  const page = await chartOf([acme]);
  page.type('a');
  expect(page.active).toMatch(/^Ann Bell/);
  page.type('d');
  expect(page.active).toBe('Ada Park');
  page.pass(700);
  page.type('d');
  expect(page.active).toMatch(/^Data/);
  page.pass(700);
  expect(page.press('q')).toBe(true);
  expect(page.active).toMatch(/^Data/);
});

test('the space bar shows the card of whom one is on, Escape hides it', async () => {
  const page = await chartOf([acme]);
  keys(page, 'ArrowDown ArrowDown');
  page.press(' ');
  expect(page.said.at(-1)).toEqual({ type: 'card', id: 'ann' });
  expect(page.texts('tooltip')).toEqual([]);
  const lines = [{ label: 'Mentions', text: '4' }];
  const card = { name: 'Ann Bell', words: 'Head of Data · Acme · Data', about: 'Likes tea.' };
  page.get({ type: 'card', id: 'ann', card: { ...card, lines } });
  expect(page.texts('tooltip')).toEqual(['Ann Bell — Head of Data · Acme · DataLikes tea.Mentions4']);
  page.press('Escape');
  expect(page.texts('tooltip')).toEqual([]);
});

test('the card is shown too where the space bar comes before the arrow key before it is drawn', async () => {
  const page = await chartOf([acme]);
  page.pressFast('ArrowDown', ' ');
  const card = { name: 'Data', words: 'team', about: '', lines: [] };
  page.get({ type: 'card', id: 'data', card });
  expect(page.texts('tooltip')).toEqual(['Data — team']);
});

test('slash goes to the search field', async () => {
  const page = await chartOf([acme]);
  page.press('/');
  expect(page.focused).toBe(page.field('Find by name or role'));
  page.type('cem');
  expect(page.active).toBe('Cem Oz');
});

test('plus, minus and nought zoom, as the toolbar says', async () => {
  const page = await chartOf([acme]);
  const zoomAfter = (key: string): string => {
    page.press(key);
    return page.zoom;
  };
  expect(['+', '=', '-', '-', '-', '0'].map(zoomAfter)).toEqual([
    '120 %',
    '144 %',
    '120 %',
    '100 %',
    '83 %',
    '100 %',
  ]);
});

test('keys that are not its own, and all with Ctrl, are left to VS Code', async () => {
  const page = await chartOf([acme]);
  expect(page.press('ArrowDown')).toBe(true);
  expect(page.press('F1')).toBe(false);
  expect(page.press('Tab')).toBe(false);
  expect(page.press('d', { ctrl: true })).toBe(false);
  expect(page.press('ArrowDown', { ctrl: true })).toBe(false);
  expect(page.active).toMatch(/^Data/);
});

test('the keys are told to a screen reader with the chart', async () => {
  const page = await chartOf([acme]);
  expect(page.descriptionOf(page.chart)).toMatch(/^Arrow keys move, right opens, left closes, Enter opens/);
});

test('no key does anything before the chart has come', async () => {
  const page = await chartOf([]);
  expect(['ArrowDown', 'Enter', ' ', '+', 'a'].map(key => page.press(key))).toEqual(Array(5).fill(false));
});
