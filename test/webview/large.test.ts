import { expect, test } from 'vitest';
import { chartOf, type ChartPage } from '../support/chart-page.ts';
import { inventedChart } from '../support/invented-chart.ts';

const PEOPLE = 2000;
const large = inventedChart(PEOPLE);

/** How many people stand in closed cards, as the page says. */
const folded = (page: ChartPage): number =>
  Number(/(\d+) people in closed cards/.exec(page.texts('status').join(' '))?.[1] ?? 0);

test('of 2,000 people the first look shows what one can take in, and says how many are folded, and where', async () => {
  const page = await chartOf(large);
  expect(folded(page)).toBeGreaterThan(1800);
  const buttons = [...page.chart.querySelectorAll('.toggle .sign')].map(({ textContent }) => textContent);
  const areas = buttons.filter(text => /^\+\d+$/.test(text));
  // Six teams of a lead and seven members.
  expect(areas).toContain('+54');
});

test('a folded team is opened by a click, and by a key, and then no longer counted', async () => {
  const page = await chartOf(large);
  const before = folded(page);
  page.click(page.toggle('Payments 1'));
  expect(folded(page)).toBe(before - 8);
  page.press('Home');
  page.type('search 1');
  expect(page.active).toMatch(/^Search 1, team/);
  page.press('ArrowRight');
  expect(folded(page)).toBe(before - 16);
});

test('who is found in a folded team is shown, and what is above is opened', async () => {
  const page = await chartOf(large);
  const before = folded(page);
  page.press('/');
  page.type('ada lindholm');
  expect(page.active).toMatch(/^Ada Lindholm/);
  expect(folded(page)).toBeLessThan(before);
});

test('a file is asked for as what is open on the screen', async () => {
  const page = await chartOf(large);
  page.pressButton('Export…');
  const asked = page.said.at(-1);
  const open = asked?.type === 'export' ? asked.shown.open : [];
  expect(open).toContain('area-0');
  expect(open).not.toContain('team-0');
});
