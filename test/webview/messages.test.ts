import { expect, test } from 'vitest';
import texts from '../../media/l10n/bundle.l10n.json' with { type: 'json' };
import { chartOf, openChart } from '../support/chart-page.ts';
import { chartNode } from '../support/chart-nodes.ts';

const ann = chartNode({ id: 'ann', name: 'Ann Bell' });
const web = chartNode({ id: 'web', kind: 'team', name: 'Web', children: [ann] });
const acme = chartNode({ id: 'acme', kind: 'account', name: 'Acme', children: [web] });
/** As long as nothing changes before VS Code keeps it. */
const REST = 150;

test('what was open, active, searched for and in sight is there again when the window is loaded anew', async () => {
  const before = await chartOf([acme], { dates: ['2025-01-31'] });
  before.press('ArrowDown');
  before.press('ArrowLeft');
  before.choose('As of', '2025-01-31');
  before.pressButton('Zoom in');
  before.pass(REST);

  const page = await openChart({ state: before.state });
  expect(page.said).toEqual([{ type: 'ask', params: { asOf: '2025-01-31' } }]);
  page.getChart([acme], { params: { asOf: '2025-01-31' } });
  expect(page.cards).toBe('  ▾ Acme, account\n*   ▸ Web, team');
  expect(page.zoom).toBe('120 %');
  expect(page.field('As of').value).toBe('2025-01-31');
});

test('a search and the outline are kept too', async () => {
  const before = await chartOf([acme]);
  before.press('/');
  before.type('ann');
  before.pressButton('Outline');
  before.pass(REST);
  const page = await chartOf([acme], { state: before.state });
  expect(page.field('Find by name or role').value).toBe('ann');
  expect(page.outline).toBe('Acme\n  Web\n    Ann Bell');
});

test.for([
  ['nothing', undefined],
  ['a text', 'broken'],
  ['the state of another version', { params: {}, opened: 'web', closed: [], query: '', isOutline: false }],
  ['a day that is none', { params: { asOf: 'x' }, opened: [], closed: [], query: '', isOutline: false }],
  [
    'a viewport without a size',
    { params: {}, opened: [], closed: [], query: '', isOutline: false, viewport: { x: 0, y: 0, zoom: 0 } },
  ],
])('a page of which %s was kept begins anew', async ([, state]) => {
  const page = await chartOf([acme], { state });
  expect(page.said).toEqual([{ type: 'ask', params: {} }]);
  expect(page.cards).toBe('* ▾ Acme, account\n    ▾ Web, team\n      Ann Bell');
});

test('when the notes change, who is active stays so, and what was closed stays closed', async () => {
  const page = await chartOf([acme]);
  page.press('ArrowDown');
  page.press('ArrowLeft');
  const bob = chartNode({ id: 'bob', name: 'Bob Ash' });
  page.getChart([{ ...acme, children: [bob, { ...web, people: 1 }] }]);
  expect(page.cards).toContain('*   ▸ Web, team, 1 person');
  expect(page.cards).toContain('Bob Ash');
});

test('where the active card is gone, the top one is active', async () => {
  const page = await chartOf([acme]);
  page.press('End');
  page.getChart([chartNode({ id: 'acme', kind: 'account', name: 'Acme' })]);
  expect(page.cards).toBe('* Acme, account');
});

test('who is asked for becomes the active card, in another account and below what is closed too', async () => {
  const dee = chartNode({ id: 'dee', name: 'Dee Nye' });
  const ops = chartNode({ id: 'ops', kind: 'team', name: 'Ops', children: [dee] });
  const bolt = chartNode({ id: 'bolt', kind: 'account', name: 'Bolt', children: [ops] });
  const page = await chartOf([acme, bolt], { first: 'acme' });
  page.getChart([acme, bolt], { wanted: 'dee' });
  expect(page.field('Account').value).toBe('bolt');
  expect(page.cards).toBe('  ▾ Bolt, account\n    ▾ Ops, team\n*     Dee Nye');
  page.press('ArrowUp');
  page.press('ArrowLeft');
  page.getChart([acme, bolt], { wanted: 'dee' });
  expect(page.active).toBe('Dee Nye');
});

test('a new chart begins at who is asked for', async () => {
  const page = await chartOf([acme], { wanted: 'ann' });
  expect(page.active).toBe('Ann Bell');
});

test('a sentence of the extension is told to screen readers', async () => {
  const page = await chartOf([acme]);
  page.get({ type: 'say', text: 'Saved as acme.svg.' });
  expect(page.texts('status')).toEqual(['Saved as acme.svg.']);
});

test('a page says that it has the focus, once, as soon as that is so', async () => {
  const page = await chartOf([acme]);
  const told = (): number => page.said.filter(({ type }) => type === 'focused').length;
  page.setFocus(false);
  page.get({ type: 'askFocus' });
  expect(told()).toBe(0);
  page.setFocus(true);
  expect(told()).toBe(1);
  page.setFocus(true);
  expect(told()).toBe(1);
  page.get({ type: 'askFocus' });
  expect(told()).toBe(2);
});

test.for([
  { type: 'chart', params: {}, chart: { roots: [{ id: 'x' }], dates: [] } },
  { type: 'chart', params: { asOf: 'yesterday' }, chart: { roots: [], dates: [] } },
  { type: 'card', id: 'ann', card: { name: 'Ann Bell' } },
  { type: 'say', text: 5 },
  { type: 'unknown' },
])('a message that is none of ours changes nothing: %j', async message => {
  const page = await chartOf([acme]);
  const before = page.markup;
  page.get(message);
  expect(page.markup).toBe(before);
});

test('texts of notes are texts, whatever they hold', async () => {
  const name = '<img src=x onerror=alert(1)>';
  const page = await chartOf([chartNode({ id: 'x', name, role: name })]);
  const card = {
    name,
    kind: name,
    role: name,
    place: name,
    summary: name,
    lines: [{ label: name, text: name }],
  };
  page.press(' ');
  page.get({ type: 'card', id: 'x', card });
  page.pressButton('Outline');
  page.get({ type: 'say', text: name });
  expect(page.all('image')).toEqual([]);
  expect(page.outline).toBe(`${name} ${name}`);
});

test('the page speaks the language of VS Code', async () => {
  const foreign = Object.fromEntries(Object.keys(texts).map(text => [text, `«${text}»`]));
  const page = await chartOf([acme], { language: 'de', texts: foreign });
  expect(page.language).toBe('de');
  const names = ['button', 'checkbox', 'day', 'searchbox', 'tree', 'toolbar'].flatMap(role =>
    page.namesOf(role),
  );
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter(name => /\p{L}/u.test(name) && !name.startsWith('«'))).toEqual([]);
  expect(page.cards).toContain('Acme, «account»');
});
