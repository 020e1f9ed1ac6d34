import { expect, test } from 'vitest';
import { chart, type ChartNode, type ChartOptions } from '../../../src/features/chart/chart.ts';
import type { TreeOrder } from '../../../src/features/organization/tree-order.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';

const ACCOUNT = '--- acme.md\n---\ntype: account\n---\n# Acme\n';
const TEAMS =
  '--- data.md\n---\ntype: team\npart_of: "[[acme]]"\n---\n# Data\n--- web.md\n---\ntype: team\npart_of: "[[acme]]"\n---\n# Web\n';

const NOW: ChartOptions = { asOf: undefined, since: undefined, withSystems: false, orders: {} };

/** The chart as an indented list: `~` before what is only stated, `?` after a candidate, `…` after a placeholder. */
function drawn(source: string, options: Partial<ChartOptions> = {}): string {
  const { roots } = chart(indexOf(readFixture(source)), { ...NOW, ...options });
  const lines = (node: ChartNode, indent: string): string[] => {
    const { change } = node;
    const detail = [
      node.isLead ? 'lead' : '',
      node.role,
      change ? [change.kind, change.from ?? ''].join(' ').trim() : '',
    ].filter(part => part !== '');
    const marks = `${node.isCandidate ? '?' : ''}${node.isPlaceholder ? '…' : ''}`;
    const name = `${node.isStated ? '~' : ''}${node.name}${marks}`;
    return [
      `${indent}${name}${detail.length === 0 ? '' : ` (${detail.join(', ')})`}`,
      ...node.children.flatMap(child => lines(child, `${indent}  `)),
    ];
  };
  return roots.flatMap(root => lines(root, '')).join('\n');
}

const THREAD = `--- mail.md
# Data

- Exported: 2026-01-03 10:00:00
- Messages: 2
---

## 2025-12-01 09:00:00 — June Alder <june@acme.example>
**Subject:** Data

> Ada Park leads the Data team. Bo Lind reports to Ada Park.

---

## 2026-01-02 10:00:00 — June Alder <june@acme.example>
**Subject:** Re: Data

> Cy Moss leads the Data team now. Bo Lind reports to Cy Moss.
`;

test('what was said on one day is not drawn for the day before', () => {
  const source = `${ACCOUNT}${TEAMS}${THREAD}`;
  expect(drawn(source, { asOf: '2025-11-30' })).toBe('Acme\n  Data\n  Web');
  expect(drawn(source, { asOf: '2025-12-01' })).toContain('  Data\n    ~Ada Park? (lead)\n      ~Bo Lind?');
  expect(drawn(source, { asOf: '2025-12-01' })).not.toContain('Cy Moss');
  expect(drawn(source, { asOf: '2026-01-01' })).toBe(drawn(source, { asOf: '2025-12-01' }));
});

test('as of the last day on which something was said, the chart is that of now', () => {
  const source = `${ACCOUNT}${TEAMS}${THREAD}`;
  expect(drawn(source, { asOf: '2026-01-02' })).toBe(drawn(source));
  expect(drawn(source)).toContain('  Data\n    ~Cy Moss? (lead)\n      ~Bo Lind?');
});

test('since an earlier day, who joined, moved and left is marked', () => {
  const chart = drawn(`${ACCOUNT}${TEAMS}${THREAD}`, { since: '2025-12-31' });
  expect(chart).toContain('~Cy Moss? (lead, joined)');
  expect(chart).toContain('~Bo Lind? (moved Ada Park)');
  expect(chart).toContain('Unplaced\n    Ada Park? (left Data)');
});

test('nothing is marked as changed since a day that is not before', () => {
  const source = `${ACCOUNT}${TEAMS}${THREAD}`;
  expect(drawn(source, { asOf: '2025-12-31', since: '2025-12-31' })).toBe(
    drawn(source, { asOf: '2025-12-31' }),
  );
});

const MOVED = `${ACCOUNT}${TEAMS}--- ben.md
---
type: person
---
# Ben Ries
- team:: [[data]] (2023-02 – 2025-06)
- team:: [[web]] (2025-07 – )
`;

test('a property holds for the time that is written with it', () => {
  expect(drawn(MOVED, { asOf: '2023-01-31' })).toBe('Acme\n  Data\n  Web\n  Unplaced\n    Ben Ries');
  expect(drawn(MOVED, { asOf: '2023-02-01' })).toBe('Acme\n  Data\n    Ben Ries\n  Web');
  expect(drawn(MOVED, { asOf: '2025-06-30' })).toBe('Acme\n  Data\n    Ben Ries\n  Web');
  expect(drawn(MOVED, { asOf: '2025-07-01' })).toBe('Acme\n  Data\n  Web\n    Ben Ries');
});

test('who is in another team than before has moved from there', () => {
  expect(drawn(MOVED, { asOf: '2025-08-01', since: '2025-01-01' })).toContain('Ben Ries (moved Data)');
});

test('a note that has a date says what it says on that day', () => {
  const source = `${ACCOUNT}${TEAMS}--- 2026-02-03-visit.md\n## Dee Orr\n- type:: person\n- team:: [[web]]\n`;
  expect(drawn(source, { asOf: '2026-02-02' })).toBe('Acme\n  Data\n  Web');
  expect(drawn(source, { asOf: '2026-02-03' })).toBe('Acme\n  Data\n  Web\n    Dee Orr');
});

test('the days to step through are those on which something changes', () => {
  const { dates } = chart(indexOf(readFixture(`${MOVED}${THREAD}`)), NOW);
  expect(dates).toEqual(['2023-02-01', '2025-07-01', '2025-12-01', '2026-01-02']);
});

const SYSTEMS = `${ACCOUNT}${TEAMS}--- lake.md\n---\ntype: system\nowner: "[[data]]"\n---\n# Lake\n--- ann.md\n---\ntype: person\nteam: "[[data]]"\nrole: Engineer\n---\n# Ann Bell\n`;

test('systems stand below their owner when they are wanted, and are counted only then', () => {
  expect(drawn(SYSTEMS)).toBe('Acme\n  Data\n    Ann Bell (Engineer)\n  Web');
  expect(drawn(SYSTEMS, { withSystems: true })).toBe(
    'Acme\n  Data\n    Ann Bell (Engineer)\n    Lake\n  Web',
  );
  const [acme] = chart(indexOf(readFixture(SYSTEMS)), NOW).roots;
  expect({ people: acme?.people, systems: acme?.systems }).toEqual({ people: 1, systems: 0 });
  const [whole] = chart(indexOf(readFixture(SYSTEMS)), { ...NOW, withSystems: true }).roots;
  expect(whole?.systems).toBe(1);
});

const ACROSS = `${ACCOUNT}${TEAMS}--- ada.md
---
type: person
leads: "[[data]]"
---
# Ada Park
--- bo.md
---
type: person
team: "[[web]]"
reports_to: "[[ada]]"
---
# Bo Lind
--- cy.md
---
type: person
reports_to: "[[bo]]"
---
# Cy Moss
`;

/** Each person with what is told of lines that lead elsewhere, and the card that one is drawn to. */
function across(options: Partial<ChartOptions> = {}): string[] {
  const { roots } = chart(indexOf(readFixture(ACROSS)), { ...NOW, ...options });
  const all = (node: ChartNode): ChartNode[] => [node, ...node.children.flatMap(all)];
  return roots
    .flatMap(all)
    .filter(({ kind }) => kind === 'person')
    .map(node => [node.name, ...node.elsewhere, ...(node.across ? [`→ ${node.across.to}`] : [])].join(', '));
}

test('by team a line to another team is drawn across, and by reporting line all lines make the tree', () => {
  expect(drawn(ACROSS)).toBe('Acme\n  Data\n    Ada Park (lead)\n  Web\n    Bo Lind\n      Cy Moss');
  expect(across()).toEqual(['Ada Park', 'Bo Lind, reports to Ada Park, → ada', 'Cy Moss']);
  const byLine = { orders: { acme: 'line' } } as const;
  expect(drawn(ACROSS, byLine)).toBe(
    'Acme\n  Ada Park\n    Bo Lind\n      Cy Moss\n  Teams\n    Data\n    Web',
  );
  expect(across(byLine)).toEqual(['Ada Park, leads Data', 'Bo Lind, Web', 'Cy Moss']);
});

test('a team has one number in both orders, and so have its people', () => {
  const numbers = (order: TreeOrder): string[] => {
    const { roots } = chart(indexOf(readFixture(ACROSS)), { ...NOW, orders: { acme: order } });
    const all = (node: ChartNode): ChartNode[] => [node, ...node.children.flatMap(all)];
    return roots.flatMap(all).flatMap(({ name, team }) => (team === undefined ? [] : [`${name} ${team}`]));
  };
  expect(numbers('team')).toEqual(['Data 0', 'Ada Park 0', 'Web 1', 'Bo Lind 1', 'Cy Moss 1']);
  expect(numbers('line').toSorted()).toEqual(numbers('team').toSorted());
});

test('who is known by a description only is a placeholder, with or without a note', () => {
  const source = `${ACCOUNT}${TEAMS}--- friend.md\n---\ntype: person\nteam: "[[web]]"\n---\n# John Mao's friend\n`;
  expect(drawn(source)).toContain("John Mao's friend…");
});

test('a person has stance, buying role, and lines to those of the chart who are influenced', () => {
  const person = (id: string, name: string, more: string): string =>
    `--- ${id}.md\n---\ntype: person\nteam: "[[data]]"\n${more}---\n# ${name}\n`;
  const source =
    ACCOUNT +
    TEAMS +
    person(
      'ada',
      'Ada Park',
      'stance: Champion\nbuying_role: coach\ninfluences: ["[[bo]]", "[[Eve Moss]]"]\n',
    ) +
    person('bo', 'Bo Lind', 'stance: friendly\n');
  const people = chart(indexOf(readFixture(source)), NOW).roots.flatMap(peopleIn);
  expect(
    people.map(({ name, stance, buyingRole, influences }) => [name, stance, buyingRole, influences]),
  ).toEqual([
    ['Ada Park', 'champion', 'coach', ['bo', '?person/eve-moss']],
    ['Bo Lind', undefined, undefined, []],
    ['Eve Moss', undefined, undefined, []],
  ]);
});

test('a line of which nothing tells a date is undated, by a dated note or a time it is not', () => {
  const source = `${ACCOUNT}${TEAMS}--- ada.md\n---\ntype: person\nteam: "[[data]]"\n---\n# Ada Park
--- bo.md\n# Bo Lind\n- type:: person\n- team:: [[data]] (since 2025-01)
--- 2025-02-01.md\nCy Moss is a member of the Data team.\n`;
  const people = chart(indexOf(readFixture(source)), NOW).roots.flatMap(peopleIn);
  expect(people.map(({ name, isUndated }) => [name, isUndated])).toEqual([
    ['Ada Park', true],
    ['Bo Lind', false],
    ['Cy Moss', false],
  ]);
});

const peopleIn = (node: ChartNode): ChartNode[] => [
  ...(node.kind === 'person' ? [node] : []),
  ...node.children.flatMap(peopleIn),
];
