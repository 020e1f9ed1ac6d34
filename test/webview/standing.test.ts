import { expect, test } from 'vitest';
import { chartOf, type ChartPage } from '../support/chart-page.ts';
import { chartNode } from '../support/chart-nodes.ts';

const tom = chartNode({ id: 'tom', name: 'Tom Reck', stance: 'blocker', buyingRole: 'economic buyer' });
const ann = chartNode({ id: 'ann', name: 'Ann Lee', stance: 'neutral', buyingRole: 'Legal review' });
const vera = chartNode({ id: 'vera', name: 'Vera Poe', stance: 'champion', influences: ['tom'] });
const bo = chartNode({ id: 'bo', name: 'Bo Lind' });
const web = chartNode({ id: 'web', kind: 'team', name: 'Web', children: [vera, bo] });
const acme = chartNode({ id: 'acme', kind: 'account', name: 'Acme', children: [tom, ann, web] });

const lettersOn = (page: ChartPage, name: string): string[] =>
  [...page.card(name).querySelectorAll('.letters')].map(({ textContent }) => textContent);
const quieter = (page: ChartPage): string[] =>
  page
    .all('treeitem')
    .filter(item => item.closest('.card')?.classList.contains('quieter'))
    .map(item => item.getAttribute('aria-label')?.split(',')[0] ?? '');
const linesOfInfluence = (page: ChartPage): string =>
  page.chart.querySelector('.line.influence:not(.arrow)')?.getAttribute('d') ?? '';

test('a card has a badge for stance and for buying role, and says both', async () => {
  const page = await chartOf([acme]);
  expect(lettersOn(page, 'Tom Reck')).toEqual(['Bl', 'EB']);
  expect(lettersOn(page, 'Ann Lee')).toEqual(['Ne', 'LR']);
  expect(lettersOn(page, 'Bo Lind')).toEqual([]);
  expect(page.cards).toContain('Tom Reck, Blocker, Economic buyer');
});

test('the legend has each stance and role of the chart with its number, those for us first', async () => {
  const page = await chartOf([acme]);
  expect(page.texts('button').filter(text => / \d$/.test(text))).toEqual([
    'ChChampion 1',
    'NeNeutral 1',
    'BlBlocker 1',
    'EBEconomic buyer 1',
    'LRlegal review 1',
  ]);
});

test('those of a stance that is chosen stand out, and all do again', async () => {
  const page = await chartOf([acme]);
  page.pressButton('ChChampion');
  expect(quieter(page)).toEqual(['Tom Reck', 'Ann Lee', 'Bo Lind']);
  expect(page.texts('status')).toEqual(['1 of 4 people']);
  expect(page.find('button', 'ChChampion').getAttribute('aria-pressed')).toBe('true');
  page.pressButton('NeNeutral');
  expect(quieter(page)).toEqual(['Tom Reck', 'Bo Lind']);
  page.pressButton('LRlegal review');
  expect(quieter(page)).toEqual(['Tom Reck', 'Vera Poe', 'Bo Lind']);
  page.pressButton('Show all');
  expect(quieter(page)).toEqual([]);
});

test('the first of those who stand out comes into sight, where none of them is, and nothing moves otherwise', async () => {
  const many = Array.from({ length: 40 }, (_, at) => chartNode({ id: `p${at}`, name: `Pat ${at}` }));
  const page = await chartOf([{ ...acme, children: [tom, ...many, web] }]);
  page.resize(300, 200);
  const isSeen = (name: string): boolean => {
    const { x, y } = page.placeOf(name);
    return x >= 0 && x <= 300 && y >= 0 && y <= 200;
  };
  page.pressButton('ChChampion');
  expect(isSeen('Vera Poe')).toBe(true);
  const place = page.placeOf('Vera Poe');
  page.pressButton('BlBlocker');
  expect(page.placeOf('Vera Poe')).toEqual(place);
});

test('who stands out is in sight, whatever was closed', async () => {
  const page = await chartOf([acme]);
  page.click(page.toggle('Web'));
  expect(page.cards).not.toContain('Vera Poe');
  page.pressButton('ChChampion');
  expect(page.cards).toContain('Vera Poe');
});

test('lines of influence are drawn when they are wanted, and the legend says what they are', async () => {
  const page = await chartOf([acme]);
  expect(linesOfInfluence(page)).toBe('');
  page.choose('Lines of influence', true);
  expect(linesOfInfluence(page)).toMatch(/^M.+Q.+/);
  expect(page.markup).toContain('influences</li>');
  page.choose('Lines of influence', false);
  expect(linesOfInfluence(page)).toBe('');
});

test('what was chosen is told, and a later chart begins with it', async () => {
  const page = await chartOf([acme]);
  page.choose('Lines of influence', true);
  page.pressButton('BlBlocker');
  const look = { influence: true, legend: true, filter: ['stance blocker'] };
  expect(page.said.at(-1)).toEqual({ type: 'look', look });
  const later = await chartOf([acme], { look });
  expect(quieter(later)).toEqual(['Ann Lee', 'Vera Poe', 'Bo Lind']);
  expect(linesOfInfluence(later)).not.toBe('');
});

test('without the legend there are no keys to the signs, and what is told of the whole stays', async () => {
  const page = await chartOf([acme], {
    look: { influence: false, legend: false, filter: ['stance blocker'] },
  });
  expect(page.all('button', 'ChChampion')).toEqual([]);
  expect(page.texts('status')).toEqual(['1 of 4 people']);
});

test('a search finds people by where they stand', async () => {
  const page = await chartOf([acme]);
  page.press('/');
  page.type('economic');
  expect(page.found).toEqual(['Tom Reck']);
});

test('the menu of a card, and of the active one by keyboard, is about its entity', async () => {
  const ref = { folder: 'file:///notes', entity: 'tom' };
  const page = await chartOf([{ ...tom, ref }]);
  const about = JSON.stringify({ ...ref, webviewSection: 'person', preventDefaultContextMenuItems: true });
  expect(page.card('Tom Reck').getAttribute('data-vscode-context')).toBe(about);
  expect(page.chart.getAttribute('data-vscode-context')).toBe(about);
});

const met = chartNode({ id: 'met', name: 'Met Park', contact: { last: '2026-05-12', marks: ['cooling'] } });
const unmet = chartNode({ id: 'unmet', name: 'Una Fell', stance: 'critic', contact: { marks: ['none'] } });
const touched = chartNode({ id: 'acme', kind: 'account', name: 'Acme', children: [met, unmet] });

test('who is in touch is asked for, and then stands on the cards and in the legend', async () => {
  const page = await chartOf([touched], { params: { withCoverage: true } });
  expect(page.linesOn('Met Park')).toEqual(['Met Park', 'last contact 2026-05-12']);
  expect(page.linesOn('Una Fell')).toEqual(['Una Fell', 'no contact yet']);
  expect(lettersOn(page, 'Una Fell')).toEqual(['Cr', '0']);
  expect(page.cards).toContain('Met Park, Cooling, last contact 2026-05-12');
  expect(page.texts('button').filter(text => / \d$/.test(text))).toEqual([
    'CrCritic 1',
    '…Cooling 1',
    '0No contact 1',
  ]);
  page.pressButton('0No contact');
  expect(quieter(page)).toEqual(['Met Park']);
});

test('who stood out for a contact no longer does when contacts are not told any more', async () => {
  const page = await chartOf([touched], { params: { withCoverage: true } });
  page.pressButton('…Cooling');
  page.choose('Who is in touch', false);
  expect(page.said.at(-1)).toEqual({ type: 'ask', params: { withCoverage: false } });
  const { contact: _, ...plain } = met;
  page.getChart([{ ...touched, children: [plain] }], { params: { withCoverage: false } });
  expect(quieter(page)).toEqual([]);
});
