import { expect, test } from 'vitest';
import { matrixPage, matrixRow, NOWHERE } from '../support/matrix-page.ts';

const cell = (last: string | null, mails: number) => ({ last, mails, location: NOWHERE });

const bo = matrixRow({
  name: 'Bo Lind',
  account: 'Acme',
  last: '2026-05-10',
  mails: { d90: 3, all: 9 },
  marks: [{ kind: 'cooling', why: 'Has it ended?' }],
  cells: [cell('2026-05-10', 3), null],
});
const cy = matrixRow({
  name: 'Cy Moss',
  account: 'Acme',
  last: '2026-02-01',
  mails: { d90: 0, all: 1 },
  cells: [cell(null, 1), cell('2026-02-01', 0)],
});
const dee = matrixRow({ name: 'Dee Holt', account: 'Other', mails: { d90: 5, all: 5 }, cells: [null, null] });
const columns = ['Vlad Horn', 'Uma Kell'];

test('each of theirs has a row, each of ours a column, and each cell says when and how often', async () => {
  const page = await matrixPage({ columns, rows: [bo, cy] });
  expect(page.table).toEqual([
    'Theirs | Last contact | Mails in 90 days | Vlad Horn | Uma Kell',
    'Bo LindCooling | 2026-05-10 | 3 | 3 mails 2026-05-10 | –',
    'Cy Moss | 2026-02-01 | 0 | 1 mail undated | met 2026-02-01',
  ]);
  expect(page.told).toBe('2 people of theirs · 2 of ours · as of 2026-05-31');
});

test('one cell is reached by Tab, the arrows lead on, and Enter opens what it rests on', async () => {
  const page = await matrixPage({ columns, rows: [bo, cy] });
  expect(page.stops).toEqual(['Bo LindCooling']);
  expect(page.focused).toBe('Bo LindCooling');
  page.press('Enter');
  for (const key of ['ArrowDown', 'End']) page.press(key);
  expect(page.focused).toBe('met 2026-02-01');
  expect(page.stops).toEqual(['met 2026-02-01']);
  page.press('Enter');
  page.press('ArrowUp');
  expect(page.focused).toBe('–');
  page.press('Enter');
  page.press('Home', true);
  expect(page.focused).toBe('Bo LindCooling');
  expect(page.said).toEqual([{ type: 'ask' }, { type: 'open', row: 0 }, { type: 'open', row: 1, column: 1 }]);
});

test('in another order a cell still opens its own mail', async () => {
  const page = await matrixPage({ columns, rows: [bo, cy] });
  page.choose('Order', 'silence');
  expect(page.table[1]).toMatch(/^Cy Moss/);
  page.click('tbody th');
  expect(page.said.at(-1)).toEqual({ type: 'open', row: 1 });
  expect(page.state).toEqual({ order: 'silence', account: '' });
});

test('of several accounts one can be chosen, which a reload does not lose', async () => {
  const rows = [bo, cy, dee];
  const page = await matrixPage({ columns, rows });
  expect(page.table[0]).toBe('Theirs | Account | Last contact | Mails in 90 days | Vlad Horn | Uma Kell');
  page.choose('Account', 'Other');
  expect(page.table.slice(1)).toEqual(['Dee Holt | undated | 5 | – | –']);
  const again = await matrixPage({ columns, rows }, page.state);
  expect(again.table).toEqual(page.table);
});

test('of very many people the first are drawn, and all where somebody wants it', async () => {
  const rows = Array.from({ length: 320 }, (_, at) => matrixRow({ name: `P${at}`, cells: [null, null] }));
  const page = await matrixPage({ columns, rows });
  expect(page.table).toHaveLength(301);
  page.click('main > button');
  expect(page.table).toHaveLength(321);
});

test('what is no matrix is dropped, and nothing of a name is markup', async () => {
  const page = await matrixPage({
    columns: ['<b>Vlad</b>'],
    rows: [matrixRow({ name: '<img>', cells: [null] })],
  });
  page.get({ type: 'matrix', matrix: { rows: 'all' } });
  page.get({ type: 'say' });
  expect(page.table).toEqual([
    'Theirs | Last contact | Mails in 90 days | <b>Vlad</b>',
    '<img> | undated | 0 | –',
  ]);
});
