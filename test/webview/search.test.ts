import { expect, test } from 'vitest';
import { chartOf, type ChartPage } from '../support/chart-page.ts';
import { chartNode } from '../support/chart-nodes.ts';

const bens = ['Ben Ries', 'Ben Okafor', 'Ben Zed'].map(name =>
  chartNode({ id: name, name, role: 'Engineer' }),
);
const web = chartNode({ id: 'web', kind: 'team', name: 'Web', children: bens.slice(1) });
const acme = chartNode({ id: 'acme', kind: 'account', name: 'Acme', children: [web, ...bens.slice(0, 1)] });

async function searched(words: string): Promise<ChartPage> {
  const page = await chartOf([acme]);
  page.press('/');
  page.type(words);
  return page;
}

test('the first who is found becomes the active card, and all who are found are marked', async () => {
  const page = await searched('ben');
  expect(page.active).toBe('Ben Okafor, Engineer');
  expect(page.found).toEqual(['Ben Okafor', 'Ben Zed', 'Ben Ries']);
  expect(page.texts('status')).toEqual(['1 of 3', 'Ben Okafor, 1 of 3']);
});

test('Enter goes to the next one and Shift+Enter to the one before, round and round', async () => {
  const page = await searched('ben');
  const went = [false, false, false, true, true].map(shift => {
    page.press('Enter', { shift });
    return page.active.split(',')[0];
  });
  expect(went).toEqual(['Ben Zed', 'Ben Ries', 'Ben Okafor', 'Ben Ries', 'Ben Zed']);
  expect(page.focused).toBe(page.field('Find by name or role'));
});

test('so do the buttons beside the field, which wait for something to be found', async () => {
  const page = await searched('ben');
  page.pressButton('Next place found');
  expect(page.active).toBe('Ben Zed, Engineer');
  page.pressButton('Previous place found');
  page.pressButton('Previous place found');
  expect(page.active).toBe('Ben Ries, Engineer');
  page.type('x');
  expect(page.isDisabled('Next place found')).toBe(true);
  expect(page.isDisabled('Previous place found')).toBe(true);
});

test('who stands in a closed team is found, and the team opens', async () => {
  const page = await chartOf([acme]);
  page.press('ArrowDown');
  page.press('ArrowLeft');
  expect(page.cards).toContain('▸ Web');
  page.press('/');
  page.type('zed engineer');
  expect(page.cards).toContain('▾ Web, team');
  expect(page.active).toBe('Ben Zed, Engineer');
});

test('where nobody is found it says so, and who was found for fewer letters stays active', async () => {
  const page = await searched('nobody');
  expect(page.texts('status')).toContain('none');
  expect(page.found).toEqual([]);
  expect(page.active).toBe('Ben Okafor, Engineer');
});

test('Escape empties the field first; then it is for VS Code', async () => {
  const page = await searched('ben');
  expect(page.press('Escape')).toBe(true);
  expect(page.field('Find by name or role').value).toBe('');
  expect(page.found).toEqual([]);
  expect(page.press('Escape')).toBe(false);
});

test('a small picture of a large chart becomes legible around who is found', async () => {
  const page = await searched('ben');
  const zoomedOut = (): void => {
    for (let times = 0; times < 6; times++) page.pressButton('Zoom out');
  };
  zoomedOut();
  expect(page.zoom).toBe('33 %');
  page.pressButton('Next place found');
  expect(page.zoom).toBe('100 %');
});

test('what is searched for is looked for again in the chart of another day', async () => {
  const page = await searched('ben');
  page.getChart([chartNode({ ...acme, children: [web] })], { params: { asOf: '2025-01-01' } });
  expect(page.found).toEqual(['Ben Okafor', 'Ben Zed']);
  expect(page.texts('status')).toContain('1 of 2');
});
