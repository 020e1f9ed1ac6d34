import { expect, test } from 'vitest';
import { chartOf } from '../support/chart-page.ts';
import { chartNode } from '../support/chart-nodes.ts';

const dee = chartNode({ id: 'dee', name: 'Dee Nye', isStated: true, said: 'said by June Alder, 2026-01-02' });
const ann = chartNode({ id: 'ann', name: 'Ann Bell', isLead: true, role: 'Head of Web', children: [dee] });
const web = chartNode({ id: 'web', kind: 'team', name: 'Web', people: 2, systems: 1, children: [ann] });
const eve = chartNode({ id: 'eve', name: 'Eve Fox', isCandidate: true });
const tray = chartNode({ id: 'tray', kind: 'group', name: 'Unplaced', children: [eve] });
const acme = chartNode({ id: 'acme', kind: 'account', name: 'Acme', people: 3, children: [web, tray] });

test('the outline says in nested lists all that the picture shows, closed cards too', async () => {
  const page = await chartOf([acme]);
  page.pressButton('Collapse all');
  page.pressButton('Outline');
  expect(page.outline).toBe(`Acme 3 people
  Web 2 people, 1 system
    Ann Bell lead · Head of Web
      Dee Nye said by June Alder, 2026-01-02
  Unplaced
    Eve Fox no note yet`);
});

test('every name in it opens its note, but not the name of a group', async () => {
  const page = await chartOf([acme]);
  page.pressButton('Outline');
  const names = ['Acme', 'Web', 'Ann Bell', 'Dee Nye', 'Eve Fox'];
  names.forEach(name => page.pressButton(name));
  const opened = page.said.flatMap(message => (message.type === 'open' ? [message.id] : []));
  expect(opened).toEqual(['acme', 'web', 'ann', 'dee', 'eve']);
  expect(page.all('button', 'Unplaced')).toEqual([]);
});

test('beside it there is no picture, and what only changes a picture cannot be pressed', async () => {
  const page = await chartOf([acme]);
  const pictureOnly = ['Zoom out', 'Zoom in', 'Fit', 'Expand all', 'Collapse all'];
  expect(pictureOnly.filter(name => page.isDisabled(name))).toEqual([]);
  page.pressButton('Outline');
  expect(page.find('button', 'Outline').getAttribute('aria-pressed')).toBe('true');
  expect(page.chart.classList.contains('hidden')).toBe(true);
  expect(pictureOnly.filter(name => page.isDisabled(name))).toEqual(pictureOnly);
  page.pressButton('Outline');
  expect(page.find('button', 'Outline').getAttribute('aria-pressed')).toBe('false');
  expect(page.chart.classList.contains('hidden')).toBe(false);
  expect(page.outline).toBe('');
});

test('it follows the notes, as the picture does', async () => {
  const page = await chartOf([acme]);
  page.pressButton('Outline');
  page.getChart([chartNode({ id: 'acme', kind: 'account', name: 'Acme', children: [eve] })]);
  expect(page.outline).toBe('Acme\n  Eve Fox no note yet');
});
