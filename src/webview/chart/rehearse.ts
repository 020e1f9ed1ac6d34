import { firstOpen } from '../../chart/layout/first-open.ts';
import { layout } from '../../chart/layout/layout.ts';
import { signsIn } from '../../chart/export/legend-signs.ts';
import { standingsIn } from '../../chart/standing-words.ts';
import { toldOf } from '../../chart/told-of-chart.ts';
import { isToChart } from '../../protocol/chart-messages.ts';
import type { ChartNode } from '../../protocol/chart.ts';
import { Canvas } from './canvas.ts';

/**
 * Draws a small chart that nobody sees. A browser compiles a function when it is first called: done while the extension
 * reads the notes, this takes some milliseconds from the wait for the first picture of a large account.
 */
export function rehearse(): void {
  const message = { type: 'chart', params: {}, chart: { roots: [ACCOUNT], dates: [], orders: [] } };
  if (!isToChart(message) || message.type !== 'chart') return;
  const { roots } = message.chart;
  const open = firstOpen(roots);
  const isOpen = ({ id }: ChartNode): boolean => open.has(id);
  const picture = layout(roots, isOpen);
  toldOf(roots, message.params, { filter: [], isOpen });
  standingsIn(roots);
  signsIn(picture);
  const canvas = new Canvas();
  canvas.size = { width: picture.width, height: picture.height };
  canvas.show(picture);
  canvas.activate(picture.cards[0]);
  canvas.look({ x: 0, y: 0, zoom: 1 });
}

const node = (
  id: string,
  kind: ChartNode['kind'],
  more: Partial<ChartNode> & { readonly children: readonly ChartNode[] },
): ChartNode => ({
  ...{ id, kind, name: id, role: '', isLead: false, isCandidate: false, isPlaceholder: false },
  ...{ isStated: false, elsewhere: [], people: 0, systems: 0, ref: { folder: '', entity: id } },
  ...more,
});

const person = (id: string): ChartNode =>
  node(id, 'person', { role: 'Head of Rehearsals and Premieres', children: [] });

const team = (at: number): ChartNode =>
  node(`Team ${at}`, 'team', {
    ...{ team: at, people: 3 },
    children: [1, 2, 3].map(member => person(`Member ${at} ${member}`)),
  });

const ACCOUNT = node('Account', 'account', { children: [1, 2, 3, 4].map(team) });
