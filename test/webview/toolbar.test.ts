import { expect, test } from 'vitest';
import { chartOf, openChart } from '../support/chart-page.ts';
import { chartNode } from '../support/chart-nodes.ts';

const ann = chartNode({ id: 'ann', name: 'Ann Bell' });
const bob = chartNode({ id: 'bob', name: 'Bob Ash', children: [ann] });
const web = chartNode({ id: 'web', kind: 'team', name: 'Web', children: [bob] });
const acme = chartNode({ id: 'acme', kind: 'account', name: 'Acme', children: [web] });
const other = chartNode({
  id: 'other',
  kind: 'account',
  name: 'Other',
  children: [chartNode({ id: 'cem' })],
});
const loose = chartNode({ id: 'loose', kind: 'team', name: 'Loose' });

test('of several accounts that of the open note is shown, and another can be chosen, or all', async () => {
  const page = await chartOf([acme, other], { first: 'other' });
  expect(page.cards).toBe('* ▾ Other, account\n    cem');
  expect(page.choices('Account')).toEqual(['All accounts', 'Acme', 'Other']);
  expect(page.field('Account').value).toBe('other');
  page.choose('Account', 'acme');
  expect(page.cards).toMatch(/^\* ▾ Acme, account\n/);
  page.choose('Account', '');
  expect(page.cards).toContain('Acme, account');
  expect(page.cards).toContain('Other, account');
});

test('where no account is that of an open note, the first one is shown', async () => {
  const page = await chartOf([acme, other]);
  expect(page.cards).toMatch(/^\* ▾ Acme, account\n/);
});

test('with one account there is nothing to choose, and what stands outside of it is shown too', async () => {
  const page = await chartOf([acme, loose]);
  expect(page.all('combobox', 'Account')).toEqual([]);
  expect(page.cards).toContain('Loose, team');
});

test('another order is asked for of the account that is shown, which says in which it is', async () => {
  const orders = [
    { id: 'acme', order: 'team' },
    { id: 'other', order: 'line' },
  ] as const;
  const page = await chartOf([acme, other], { orders });
  expect(page.field('Order').value).toBe('team');
  page.choose('Order', 'line');
  expect(page.said.at(-1)).toEqual({ type: 'order', order: 'line', root: 'acme' });
  page.choose('Account', 'other');
  expect(page.field('Order').value).toBe('line');
});

test('accounts that are shown together in different orders get the one that is chosen', async () => {
  const orders = [
    { id: 'acme', order: 'team' },
    { id: 'other', order: 'line' },
  ] as const;
  const page = await chartOf([acme, other], { orders });
  page.choose('Account', '');
  expect(page.field('Order').value).toBe('');
  page.choose('Order', 'team');
  expect(page.said.at(-1)).toEqual({ type: 'order', order: 'team' });
});

test('systems are asked for with the day that is shown', async () => {
  const page = await chartOf([acme]);
  page.choose('As of', '2025-01-31');
  page.choose('Systems', true);
  expect(page.said.at(-1)).toEqual({ type: 'ask', params: { asOf: '2025-01-31', withSystems: true } });
  page.getChart([acme], { params: { withSystems: true } });
  expect(page.field('Systems').checked).toBe(true);
});

test('all cards open and close at a press', async () => {
  const page = await chartOf([acme]);
  page.pressButton('Collapse all');
  expect(page.cards).toBe('* ▾ Acme, account\n    ▸ Web, team');
  page.pressButton('Expand all');
  expect(page.cards).toBe(`* ▾ Acme, account
    ▾ Web, team
      ▾ Bob Ash
        Ann Bell`);
});

test('the zoom is said in per cent, within limits, and Fit shows everything', async () => {
  const page = await chartOf([acme]);
  expect(page.zoom).toBe('100 %');
  for (let times = 0; times < 20; times++) page.pressButton('Zoom in');
  expect(page.zoom).toBe('200 %');
  for (let times = 0; times < 40; times++) page.pressButton('Zoom out');
  expect(page.zoom).toBe('5 %');
  page.pressButton('Fit');
  expect(page.zoom).toBe('100 %');
});

test('a file is asked for of what is shown: the account, and which of its cards are open', async () => {
  const page = await chartOf([acme, other]);
  page.press('ArrowDown');
  page.press('ArrowDown');
  page.press('ArrowLeft');
  page.pressButton('Export…');
  expect(page.said.at(-1)).toEqual({
    type: 'export',
    shown: { root: 'acme', open: ['acme', 'web'], influence: false, filter: [] },
  });
  page.choose('Account', '');
  page.get({ type: 'askExport' });
  expect(page.said.at(-1)).toEqual({
    type: 'export',
    shown: { open: ['acme', 'web', 'other'], influence: false, filter: [] },
  });
});

test('what is needed now and then stands in a menu, which Escape closes', async () => {
  const page = await chartOf([acme]);
  const more = page.find('button', 'More');
  const isExpanded = (): string | null => more.getAttribute('aria-expanded');
  expect(isExpanded()).toBe('false');
  page.pressButton('More');
  expect(isExpanded()).toBe('true');
  page.find('checkbox', 'Systems').focus();
  page.press('Escape');
  expect(isExpanded()).toBe('false');
  expect(page.focused).toBe(more);
  page.pressButton('More');
  page.pressButton('More');
  expect(isExpanded()).toBe('false');
});

test('every control says what it is for', async () => {
  const page = await chartOf([acme, other]);
  const nameless = ['button', 'checkbox', 'combobox', 'day', 'searchbox'].flatMap(role => {
    const names = page.namesOf(role);
    expect(names.length, role).toBeGreaterThan(0);
    return names.filter(name => !/\p{L}{2}/u.test(name));
  });
  expect(nameless).toEqual([]);
});

test('the page says that notes are being read, and then why there is nothing to draw', async () => {
  const page = await openChart();
  expect(page.texts('status')).toEqual(['Reading the notes…']);
  page.getChart([]);
  expect(page.texts('status')).toEqual([
    'No organization to draw: no note defines or names a person, a team or an account by this day.',
  ]);
  page.getChart([acme]);
  expect(page.texts('status')).toEqual([]);
});
