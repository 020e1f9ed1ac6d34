import { fileName } from '../../model/note-path.ts';
import { chart, type ChartNode, type ChartOptions } from '../../features/chart/chart.ts';
import { saidBy } from '../../features/card/card-words.ts';
import type { FactSource } from '../../features/wording/fact-source.ts';
import {
  isDay,
  type ChartNode as ChartNodeResult,
  type ChartParams,
  type ChartResult,
} from '../../protocol/chart.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Session } from '../session.ts';
import { readOrders } from './organization.ts';

/** `accountNotes/chart` */
export const chartOf = ({ folders }: Session, params: ChartParams): ChartResult =>
  chartResult(
    folders.byUri.map(([uri, folder]) => [uri, folder.index]),
    params,
  );

/** The org charts of some folders as one, with the folders' URIs in ids and references. */
export function chartResult(
  folders: readonly (readonly [uri: string, index: NoteIndex])[],
  params: ChartParams,
): ChartResult {
  const options = optionsOf(params);
  const charts = folders.map(([uri, index]) => ({
    uri,
    ...chart(index, { ...options, orders: readOrders(params.orders, uri) }),
  }));
  return {
    roots: charts.flatMap(({ uri, roots }) => roots.map(root => nodeResult(uri, root))),
    dates: [...new Set(charts.flatMap(({ dates }) => dates))].toSorted(),
    orders: charts.flatMap(({ uri, orders }) =>
      orders.map(({ account = '', order }) => ({ id: `${uri}#${account}`, order })),
    ),
  };
}

/** What a client sends is looked at: an unreadable day is as good as none. */
function optionsOf({ asOf, since, withSystems }: ChartParams): Omit<ChartOptions, 'orders'> {
  const day = (given: unknown): string | undefined =>
    typeof given === 'string' && isDay(given) ? given : undefined;
  return { asOf: day(asOf), since: day(since), withSystems: withSystems === true };
}

function nodeResult(uri: string, node: ChartNode): ChartNodeResult {
  const {
    entity,
    source,
    change,
    team,
    across,
    stance,
    buyingRole,
    influences,
    isUndated,
    children,
    ...plain
  } = node;
  return {
    ...plain,
    id: `${uri}#${node.id}`,
    ...(entity !== undefined && { ref: { folder: uri, entity } }),
    ...(source && { said: saying(source) }),
    ...(team !== undefined && { team }),
    ...(across && { across: { ...across, to: `${uri}#${across.to}` } }),
    ...(stance !== undefined && { stance }),
    ...(buyingRole !== undefined && { buyingRole }),
    ...(influences.length > 0 && { influences: influences.map(id => `${uri}#${id}`) }),
    ...(isUndated && { isUndated }),
    ...(change && {
      change: { kind: change.kind, ...(change.from !== undefined && { from: change.from }) },
    }),
    children: children.map(child => nodeResult(uri, child)),
  };
}

/** “said by John Mao, 2025-12-12”, as cards put it. */
function saying(source: FactSource): string {
  const { author, date, path } = source;
  const when = date === undefined ? '' : `, ${date.slice(0, 10)}`;
  return saidBy(source, `${author ?? fileName(path)}${when}`);
}
