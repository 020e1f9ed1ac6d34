import { expect, test } from 'vitest';
import { spokenRow } from '../../../src/client/organization/spoken-row.ts';
import type { OrganizationNode } from '../../../src/protocol/organization.ts';

const start = { line: 0, character: 0 };
const row = (label: string, kind: OrganizationNode['kind'], more: Partial<OrganizationNode> = {}) => ({
  ...{
    id: label,
    kind,
    label,
    description: '',
    isCandidate: false,
    isStated: false,
    conflicts: 0,
    children: [],
  },
  ...more,
});
const account = row('Litware', 'account');
const storage = row('Storage', 'team');
const ada = row('Ada Park', 'person', { description: 'lead · Head of Storage' });

test.for<[OrganizationNode, OrganizationNode | undefined, string]>([
  [account, undefined, 'Litware, account'],
  [storage, account, 'Storage, team'],
  [row('Disks', 'team'), storage, 'Disks, team, part of Storage'],
  [ada, storage, 'Ada Park, person, lead, Head of Storage, in Storage'],
  [row('Bo Lind', 'person'), ada, 'Bo Lind, person, reports to Ada Park'],
  [row('Heron', 'system'), storage, 'Heron, system, of Storage'],
  [row('Unplaced', 'group', { children: [ada] }), account, 'Unplaced, 1'],
])('what stands below something is read with it: %#', ([node, above, spoken]) => {
  expect(spokenRow(node, above)).toBe(spoken);
});

test('a row that rests on a sentence is read with it, with what is missing and what is disputed', () => {
  const node = row('Cy Moss', 'person', {
    description: 'reports to Ines Roca',
    isCandidate: true,
    isStated: true,
    conflicts: 1,
    source: {
      location: { uri: 'file:///notes/a.md', range: { start, end: start } },
      author: 'June Alder',
      date: '2026-01-02T09:00:00',
      text: 'Cy Moss reports to Ines Roca.',
      hedged: false,
    },
  });
  expect(spokenRow(node, storage)).toBe(
    'Cy Moss, person, reports to Ines Roca, in Storage, no note yet, ' +
      '1 conflict: statements contradict each other, ' +
      'said by June Alder, 2026-01-02: Cy Moss reports to Ines Roca.',
  );
});
