import type { ChartNode } from '../protocol/chart.ts';

/** “12 people, 3 systems”; empty where nothing stands below. */
export const countsOf = ({ people, systems }: ChartNode): string =>
  [counted(people, 'person', 'people'), counted(systems, 'system', 'systems')]
    .filter(part => part !== '')
    .join(', ');

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`;

/** “moved from Data Platform”. */
export function changeOf({ change }: ChartNode): string {
  if (!change) return '';
  const { kind, from } = change;
  switch (kind) {
    case 'joined':
      return 'joined';
    case 'left':
      return from === undefined ? 'left' : `left ${from}`;
    case 'moved':
      return from === undefined ? 'moved' : `moved from ${from}`;
  }
}

/** The second line of a card: “lead · VP Online Data”. */
export const roleOf = ({ isLead, role }: ChartNode): string =>
  [isLead ? 'lead' : '', role].filter(part => part !== '').join(' · ');

const kinds: Readonly<Record<ChartNode['kind'], string>> = {
  account: 'account',
  organization: 'organization',
  team: 'team',
  person: 'person',
  system: 'system',
  group: '',
};

/** All that a card says, by shape and colour too, in words: “Ben Ries, lead · Manager, said by John Mao, 2025-12-12”. */
export function wordsOf(node: ChartNode): string {
  const isSaid = node.kind === 'person' && !node.isCandidate;
  return [
    node.name,
    isSaid ? '' : kinds[node.kind],
    roleOf(node),
    countsOf(node),
    node.isPlaceholder ? 'known by a description only' : '',
    node.isCandidate ? 'not yet defined by a note' : '',
    node.isStated ? `stated, ${node.said ?? 'in a sentence'}` : '',
    changeOf(node),
  ]
    .filter(part => part !== '')
    .join(', ');
}
