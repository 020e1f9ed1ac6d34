import { expect, test } from 'vitest';
import { chartOf, type ChartPage } from '../support/chart-page.ts';
import { chartNode } from '../support/chart-nodes.ts';

const dates = ['2024-05-01', '2025-01-31', '2025-06-15'];
const ann = chartNode({ id: 'ann', name: 'Ann Bell' });
const acme = chartNode({ id: 'acme', kind: 'account', name: 'Acme', children: [ann] });

const asked = ({ said }: ChartPage): unknown[] =>
  said.flatMap(message => (message.type === 'ask' ? [message.params] : []));
/** Presses a button, and gives what the page asks for because of it. */
const askedBy = (page: ChartPage, button: string): unknown => {
  page.pressButton(button);
  return asked(page).at(-1);
};

test('the page asks for the chart of now when it opens', async () => {
  expect(asked(await chartOf([acme]))).toEqual([{}]);
});

test('a day that is chosen in the calendar is asked for, and so is now again', async () => {
  const page = await chartOf([acme], { dates });
  page.choose('As of', '2025-02-01');
  expect(asked(page).at(-1)).toEqual({ asOf: '2025-02-01' });
  expect(askedBy(page, 'As of: now')).toEqual({});
  page.choose('As of', '2025-02-01');
  page.choose('As of', '');
  expect(asked(page).at(-1)).toEqual({});
});

test('the slider goes through the days on which something was said, and ends with now', async () => {
  const page = await chartOf([acme], { dates });
  const said = (): unknown => page.find('slider').getAttribute('aria-valuetext');
  expect(said()).toBe('now');
  const steps = [2, 1, 0, 1, 3].map(at => {
    page.slide(at);
    return [asked(page).at(-1), said()];
  });
  expect(steps).toEqual([
    [{ asOf: '2025-06-15' }, '2025-06-15'],
    [{ asOf: '2025-01-31' }, '2025-01-31'],
    [{ asOf: '2024-05-01' }, '2024-05-01'],
    [{ asOf: '2025-01-31' }, '2025-01-31'],
    [{}, 'now'],
  ]);
});

test('while the slider is dragged the day is shown, and the chart is not asked for yet', async () => {
  const page = await chartOf([acme], { dates });
  page.slide(0, 'input');
  expect(page.field('As of').value).toBe('2024-05-01');
  expect(asked(page)).toEqual([{}]);
});

test('the slider has a tick for each of those days, and the calendars know them', async () => {
  const page = await chartOf([acme], { dates });
  expect(page.daysOf('slider', 'As of')).toEqual(['0', '1', '2', '3']);
  expect(page.daysOf('day', 'As of')).toEqual(dates);
  page.choose('As of', '2025-01-31');
  expect(page.daysOf('day', 'Changes since')).toEqual(['2024-05-01']);
});

test('a day between two of them stands at the one before', async () => {
  const page = await chartOf([acme], { dates, params: { asOf: '2025-03-01' } });
  expect((page.find('slider') as unknown as { readonly value: string }).value).toBe('1');
});

test('without any day on which something was said there is nothing to slide to', async () => {
  const page = await chartOf([acme]);
  expect(page.find('slider').hasAttribute('disabled')).toBe(true);
  expect(page.all('button', 'As of')).toEqual([]);
});

test('a chart of an earlier day says how many of its lines have no date', async () => {
  const undated = { ...acme, children: [{ ...ann, isUndated: true as const }, chartNode({ id: 'bo' })] };
  const page = await chartOf([undated], { dates });
  expect(page.texts('status')).toEqual([]);
  page.getChart([undated], { dates, params: { asOf: '2025-01-31' } });
  expect(page.texts('status')).toEqual(['1 line has no date']);
});

test('how much has changed is said, and each changed card says how', async () => {
  const page = await chartOf([acme]);
  page.getChart([{ ...acme, children: [{ ...ann, change: { kind: 'moved', from: 'Sales' } }] }], {
    params: { since: '2024-05-01' },
  });
  expect(page.texts('status')).toEqual(['1 moved']);
  expect(page.cards).toContain('Ann Bell, moved from Sales');
  page.getChart([acme], { params: { since: '2024-05-01' } });
  expect(page.texts('status')).toEqual(['no changes']);
});

test('the day that a chart is of stands in the fields', async () => {
  const page = await chartOf([acme], { dates });
  page.getChart([acme], { dates, params: { asOf: '2025-01-31', since: '2024-05-01' } });
  expect(page.field('As of').value).toBe('2025-01-31');
  expect(page.field('Changes since').value).toBe('2024-05-01');
});
