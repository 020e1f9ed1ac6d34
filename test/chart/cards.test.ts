import { expect, test } from 'vitest';
import { INK } from '../../src/chart/shape.ts';
import type { ChartNode } from '../../src/protocol/chart.ts';
import { chartNode } from '../support/chart-nodes.ts';
import { drawnCards, type DrawnCard } from '../support/drawn-cards.ts';

/** The card of a node that stands alone. */
function cardOf(node: Partial<ChartNode>): DrawnCard {
  const [card] = [...drawnCards([chartNode({ id: 'x', name: 'Ann Bell', ...node })], () => false).values()];
  if (!card) throw new Error('It has no card.');
  return card;
}

const lines = (node: Partial<ChartNode>): readonly string[] => cardOf(node).lines;
const children = (count: number): ChartNode[] =>
  Array.from({ length: count }, (_, at) => chartNode({ id: `child-${at}` }));

test('a card says the name, then the role, then how many stand below', () => {
  expect(lines({})).toEqual(['Ann Bell']);
  expect(lines({ role: 'Engineer' })).toEqual(['Ann Bell', 'Engineer']);
  expect(lines({ role: 'Head of Data', isLead: true, people: 1 })).toEqual([
    'Ann Bell',
    'lead · Head of Data',
    '1 person',
  ]);
  expect(lines({ kind: 'team', name: 'Data', people: 12, systems: 3 })).toEqual([
    'Data',
    '12 people, 3 systems',
  ]);
});

test('what leads elsewhere stands in the room of the counts', () => {
  const elsewhere = ['reports to Ada Park', 'also in Web'];
  expect(lines({ role: 'Engineer', elsewhere, people: 4 })).toEqual([
    'Ann Bell',
    'Engineer',
    'reports to Ada Park · also in…',
  ]);
  expect(cardOf({ elsewhere }).title).toBe('Ann Bell, reports to Ada Park, also in Web');
});

test('three lines are all there is room for; a long name or role takes what the counts would', () => {
  const name = 'Maximiliane Konstantina von Hohenberg-Lindenau zu Altenstein';
  expect(lines({ name, role: 'Engineer', people: 4 })).toHaveLength(3);
  expect(lines({ name, role: 'Engineer', people: 4 }).at(-1)).toBe('Engineer');
  const role = 'Head of Online Data Infrastructure and Reliability';
  expect(lines({ role, people: 4 })).toEqual([
    'Ann Bell',
    'Head of Online Data',
    'Infrastructure and Reliability',
  ]);
  expect(lines({ name: name.repeat(3) }).at(-1)).toMatch(/…$/);
});

test('a change stands on the card in its colour, in the room of the counts, with a thick border', () => {
  const moved = cardOf({ role: 'Engineer', people: 4, change: { kind: 'moved', from: 'Sales' } });
  expect(moved.lines).toEqual(['Ann Bell', 'Engineer', 'moved from Sales']);
  expect(moved.border).toEqual({ colour: INK.moved, width: 2, isDashed: false });
  const borders = (['joined', 'left'] as const).map(kind => cardOf({ change: { kind } }).border.colour);
  expect(borders).toEqual([INK.joined, INK.left]);
  expect(cardOf({}).border).toEqual({ colour: INK.border, width: 1, isDashed: false });
});

test('whoever is known by a description only has a dotted border', () => {
  expect(cardOf({ isPlaceholder: true }).border.isDashed).toBe(true);
  expect(cardOf({ isCandidate: true }).border.isDashed).toBe(false);
});

test('accounts, organizations and teams are tinted, and a system has square corners', () => {
  const kinds = ['account', 'organization', 'team', 'person', 'system'] as const;
  const looks = kinds.map(kind => {
    const { fill, isRound } = cardOf({ kind });
    return [kind, fill === INK.teamCard ? 'tinted' : 'plain', isRound ? 'round' : 'square'].join(' ');
  });
  expect(looks).toEqual([
    'account tinted round',
    'organization tinted round',
    'team tinted round',
    'person plain round',
    'system plain square',
  ]);
});

test('a team and its people have one colour, teams beside each other different ones, open or closed', () => {
  const team = (name: string, number: number): ChartNode =>
    chartNode({
      id: name,
      name,
      kind: 'team',
      team: number,
      children: [chartNode({ id: `${name} person`, team: number })],
    });
  const acme = chartNode({
    id: 'acme',
    name: 'Acme',
    kind: 'account',
    children: [team('Data', 0), team('Web', 1)],
  });
  const open = drawnCards([acme]);
  const bar = (name: string): string | undefined => open.get(name)?.bar;
  expect(bar('Acme')).toBeUndefined();
  expect(bar('Data person')).toBe(bar('Data'));
  expect(bar('Web person')).toBe(bar('Web'));
  expect(bar('Web')).not.toBe(bar('Data'));
  const closed = drawnCards([acme], ({ id }) => id === 'acme');
  expect([closed.get('Data')?.bar, closed.get('Web')?.bar]).toEqual([bar('Data'), bar('Web')]);
});

test('in a file a closed card says how much it hides, and an open one has no button', () => {
  const acme = chartNode({ id: 'acme', name: 'Acme', kind: 'account', children: children(3) });
  expect(drawnCards([acme], () => false).get('Acme')?.button).toBe('+3');
  expect(drawnCards([acme]).get('Acme')?.button).toBeUndefined();
});

test('a group says how many stand in it', () => {
  const tray = chartNode({ id: 'tray', kind: 'group', name: 'Unplaced', children: children(4) });
  expect(drawnCards([tray]).get('Unplaced')?.lines).toEqual(['Unplaced (4)']);
});

test('the title of a card says in words what its look says', () => {
  const { title } = cardOf({ isPlaceholder: true, isStated: true, said: 'said by Bo Lind, 2026-01-02' });
  expect(title).toBe('Ann Bell, known by a description only, stated, said by Bo Lind, 2026-01-02');
});
