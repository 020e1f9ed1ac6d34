import type { ChartNode } from '../../src/protocol/chart.ts';
import { chartNode } from './chart-nodes.ts';

const GIVEN =
  'Ada Bela Chidi Dana Elif Farah Goran Hana Ivo Jana Kofi Lena Milo Noor Olga Petra Quinn Rania Sven Tara'.split(
    ' ',
  );
const FAMILY =
  'Abara Bergman Castillo Dvorak Eriksen Fontana Gruber Haddad Ishida Jansen Kaplan Lindholm Moreau Novak Okoye Petrov Quist Rossi Santos Tanaka Ueda Varga Weiss Yilmaz Zeller'.split(
    ' ',
  );
const TEAMS = 'Payments Search Identity Billing Storage Networking Analytics Mobile Checkout Fraud'.split(
  ' ',
);
const STANCES = ['champion', 'supporter', 'neutral', 'critic', 'blocker'];

/** A name that nobody else has: who comes after the last of the families is of the first again, with a second name. */
function nameOf(at: number): string {
  const family = Math.floor(at / GIVEN.length);
  const second = FAMILY[Math.floor(family / FAMILY.length) - 1];
  const own = [GIVEN[at % GIVEN.length], FAMILY[family % FAMILY.length]].join(' ');
  return second === undefined ? own : `${own}-${second}`;
}

/**
 * A chart of so many people, at most 10,000, no two of one name: teams in teams with leads, and in them everything that a
 * legend tells of. One in 25 has no place.
 */
export function inventedChart(people: number): ChartNode[] {
  const all = Array.from({ length: people }, (_, at) => personAt(at, people));
  const placed = all.filter((_, at) => at % 25 !== 24);
  const size = 8;
  const teams = Array.from({ length: Math.ceil(placed.length / size) }, (_, team) =>
    chartNode({
      id: `team-${team}`,
      kind: 'team',
      name: `${TEAMS[team % TEAMS.length] ?? ''} ${Math.floor(team / TEAMS.length) + 1}`,
      team,
      people: size,
      children: placed
        .slice(team * size, (team + 1) * size)
        .map((person, at) => ({ ...person, team, isLead: at === 0 })),
    }),
  );
  const areas = Array.from({ length: Math.ceil(teams.length / 6) }, (_, area) =>
    chartNode({
      id: `area-${area}`,
      kind: 'team',
      name: `Area ${area + 1}`,
      team: area,
      children: teams.slice(area * 6, (area + 1) * 6),
    }),
  );
  const unplaced = all.filter((_, at) => at % 25 === 24);
  const tray = chartNode({ id: 'tray', kind: 'group', name: 'Unplaced', children: unplaced });
  return [chartNode({ id: 'litware', kind: 'account', name: 'Litware', people, children: [...areas, tray] })];
}

function personAt(at: number, people: number): ChartNode {
  const other = (by: number): string => `person-${(at + by) % people}`;
  return chartNode({
    id: `person-${at}`,
    name: nameOf(at),
    role: at % 3 === 0 ? 'Engineer' : '',
    isCandidate: at % 11 === 5,
    isPlaceholder: at % 22 === 5,
    isStated: at % 7 === 3,
    ...(at % 6 === 1 && { stance: STANCES[at % STANCES.length] ?? '' }),
    ...(at % 12 === 1 && { buyingRole: 'economic buyer' }),
    ...(at % 17 === 4 && { across: { to: other(29), isStated: at % 2 === 0 } }),
    ...(at % 30 === 1 && { influences: [other(13)] }),
  });
}
