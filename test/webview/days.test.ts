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
const EARLIER = 'the day before on which something changed';
const LATER = 'the next day on which something changed';

test('the page asks for the chart of now when it opens', async () => {
  expect(asked(await chartOf([acme]))).toEqual([{}]);
});

test('a day that is chosen in the calendar is asked for, and so is now again', async () => {
  const page = await chartOf([acme], { dates });
  page.choose('As of', '2025-02-01');
  expect(asked(page).at(-1)).toEqual({ asOf: '2025-02-01' });
  expect(askedBy(page, 'now')).toEqual({});
  page.choose('As of', '2025-02-01');
  page.choose('As of', '');
  expect(asked(page).at(-1)).toEqual({});
});

test('one can step through the days on which something changed', async () => {
  const page = await chartOf([acme], { dates });
  const steps = [EARLIER, EARLIER, EARLIER, LATER, LATER, LATER].map(way => askedBy(page, `As of: ${way}`));
  expect(steps).toEqual([
    { asOf: '2025-06-15' },
    { asOf: '2025-01-31' },
    { asOf: '2024-05-01' },
    { asOf: '2025-01-31' },
    { asOf: '2025-06-15' },
    {},
  ]);
});

test('before the first day there is no step back, and from now none forward', async () => {
  const page = await chartOf([acme], { dates });
  expect(page.isDisabled(`As of: ${LATER}`)).toBe(true);
  expect(page.isDisabled('now')).toBe(true);
  page.choose('As of', '2024-05-01');
  expect(page.isDisabled(`As of: ${EARLIER}`)).toBe(true);
  expect(page.isDisabled(`As of: ${LATER}`)).toBe(false);
});

test('without any day on which something changed there is nothing to step to', async () => {
  const page = await chartOf([acme]);
  expect(page.isDisabled(`As of: ${EARLIER}`)).toBe(true);
  expect(page.isDisabled(`Changes since: ${EARLIER}`)).toBe(true);
});

test('changes are asked for beside the day, from days before it only', async () => {
  const page = await chartOf([acme], { dates });
  page.choose('As of', '2025-01-31');
  expect(askedBy(page, `Changes since: ${EARLIER}`)).toEqual({ asOf: '2025-01-31', since: '2024-05-01' });
  expect(askedBy(page, 'now')).toEqual({ since: '2024-05-01' });
  expect(askedBy(page, 'none')).toEqual({});
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
